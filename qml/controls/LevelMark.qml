pragma ComponentBehavior: Bound
import QtQuick

/// An alert level as shape and colour together: octagon, triangle, diamond, disc.
Item {
    id: root
    /// 1 to 4.
    required property int level
    property int size: 14
    property color color: Theme.level(level)
    readonly property var paths: [
        "M7 1H17L23 7V17L17 23H7L1 17V7Z",
        "M12 1.5L23 21.5H1Z",
        "M12 0.5L23.5 12L12 23.5L0.5 12Z",
        "M12 1A11 11 0 1 0 12 23A11 11 0 1 0 12 1Z"
    ]
    readonly property var names: [qsTr("一级"), qsTr("二级"), qsTr("三级"), qsTr("四级")]

    implicitWidth: size
    implicitHeight: size
    Accessible.role: Accessible.Graphic
    Accessible.name: names[level - 1] ?? ""

    Pictogram {
        anchors.fill: parent
        path: root.paths[root.level - 1] ?? ""
        color: root.color
    }
}
