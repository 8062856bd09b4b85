pragma ComponentBehavior: Bound
import QtQuick
import Zhihui.Engine

/// The six numbers of the wall, in the order in which fewer of them are shown where there is no room for all.
QtObject {
    id: root
    required property World world
    required property WallFigures figures
    required property int open
    /// Pictures are shown beside the numbers; else nothing is known of the centres' cameras.
    property bool pictured: true
    readonly property string none: "—"
    function counted(value: int): string {
        return root.world.loaded || value > 0 ? Number(value).toLocaleString(Qt.locale(), "f", 0) : root.none;
    }
    readonly property var all: [
        { name: qsTr("在矫"), value: root.counted(root.world.supervised), warns: false },
        { name: qsTr("决定定位"), value: root.counted(root.world.positioned), warns: false },
        { name: qsTr("待处置"), value: root.counted(root.open), warns: root.open > 0 },
        { name: qsTr("响应 中位"), value: root.figures.response, warns: false },
        { name: qsTr("今日属实"), value: root.counted(root.figures.trueToday), warns: false },
        root.pictured ? { name: qsTr("中心画面"), value: root.figures.centres, warns: false }
            : { name: qsTr("未受理"), value: root.counted(root.figures.unaccepted), warns: root.figures.unaccepted > 0 }
    ]
    // What waits first, then how fast it is answered, then the rest.
    readonly property var urgentFirst: [all[2], all[3], all[0], all[1], all[4], all[5]]
    function first(count: int): var {
        return count >= 6 ? root.all : root.urgentFirst.slice(0, count);
    }
}
