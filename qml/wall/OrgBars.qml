pragma ComponentBehavior: Bound
import QtQuick
import Zhihui.Controls

/// How each organisation below the scope stands: persons under a decision by state as a bar, and its open alerts.
Rectangle {
    id: root
    required property WallType type
    required property WallFigures figures
    readonly property real pad: type.caption * 0.8
    readonly property real rowHeight: Math.max(type.caption * 1.7, Math.min(type.caption * 4, (height - head.height - legend.height - pad) / Math.max(1, figures.orgs.length)))
    readonly property int room: Math.max(1, Math.floor((height - head.height - legend.height - pad) / rowHeight))
    readonly property bool cut: figures.orgs.length > room
    /// Those with most open alerts, when not all have room.
    readonly property list<var> shown: cut ? [...figures.orgs].sort((a, b) => b.open - a.open || b.positioned - a.positioned).slice(0, room - 1) : figures.orgs
    readonly property int largest: Math.max(1, ...figures.orgs.map(org => org.positioned))
    readonly property real nameWidth: type.caption * 5.2
    readonly property real countWidth: type.caption * 4
    readonly property var parts: [
        { name: qsTr("正常"), key: "normal", tone: Theme.ok },
        { name: qsTr("离线"), key: "offline", tone: Theme.off },
        { name: qsTr("失联"), key: "lost", tone: Theme.lost },
        { name: qsTr("预警"), key: "alarmed", tone: Theme.p2 }
    ]
    color: Theme.bg1
    radius: Theme.radiusTile
    border.color: Theme.line
    border.width: 1
    Item {
        id: head
        x: root.pad
        width: parent.width - 2 * root.pad
        height: root.type.caption * 2
        WallText {
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("%1 决定定位").arg(root.figures.orgKind)
            size: root.type.caption
            color: Theme.text2
        }
        WallText {
            anchors { right: parent.right; verticalCenter: parent.verticalCenter }
            text: qsTr("待处置")
            size: root.type.caption
            color: Theme.text2
        }
    }
    Column {
        id: bars
        anchors { left: head.left; right: head.right; top: head.bottom }
        Repeater {
            model: root.shown
            Item {
                id: row
                required property orgCount modelData
                width: bars.width
                height: root.rowHeight
                Accessible.role: Accessible.StaticText
                Accessible.name: qsTr("%1 决定定位 %2 待处置 %3").arg(modelData.name).arg(modelData.positioned).arg(modelData.open)
                WallText {
                    anchors.verticalCenter: parent.verticalCenter
                    width: root.nameWidth
                    text: row.modelData.name
                    size: root.type.caption
                    Accessible.ignored: true
                }
                Row {
                    id: bar
                    x: root.nameWidth
                    anchors.verticalCenter: parent.verticalCenter
                    readonly property real unit: (row.width - root.nameWidth - 2 * root.countWidth) / root.largest
                    Repeater {
                        model: [row.modelData.normal, row.modelData.offline, row.modelData.lost, row.modelData.alarmed]
                        Rectangle {
                            required property int modelData
                            required property int index
                            // Whoever is there is seen, however few they are.
                            width: modelData > 0 ? Math.max(3, modelData * bar.unit) : 0
                            height: root.type.caption * 1.1
                            color: root.parts[index].tone
                        }
                    }
                }
                WallText {
                    anchors { left: bar.right; leftMargin: root.type.caption * 0.4; verticalCenter: parent.verticalCenter }
                    text: row.modelData.positioned
                    size: root.type.caption
                    color: Theme.text2
                    Accessible.ignored: true
                }
                WallText {
                    anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                    text: row.modelData.open
                    size: root.type.body
                    font.weight: Font.Bold
                    color: row.modelData.open > 0 ? Theme.p2 : Theme.text2
                    Accessible.ignored: true
                }
            }
        }
        WallText {
            visible: root.cut
            height: root.rowHeight
            text: qsTr("其余 %1 个").arg(root.figures.orgs.length - root.shown.length)
            size: root.type.caption
            color: Theme.text2
        }
    }
    Row {
        id: legend
        anchors { left: head.left; bottom: parent.bottom }
        height: root.type.caption * 2
        spacing: root.type.caption
        Repeater {
            model: root.parts
            Row {
                id: part
                required property var modelData
                anchors.verticalCenter: parent?.verticalCenter
                spacing: root.type.caption * 0.3
                Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
                    width: root.type.caption * 0.7
                    height: width
                    color: part.modelData.tone
                }
                WallText {
                    text: part.modelData.name
                    size: root.type.caption
                    color: Theme.text2
                }
            }
        }
    }
}
