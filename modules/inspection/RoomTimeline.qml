pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Zhihui.Controls

/// One timeline for the rooms that are shown, the last three hours.
Rectangle {
    id: root
    required property InspectionDesk desk
    property list<string> rooms: []
    readonly property int gutter: 80
    readonly property int edge: 30
    readonly property int line: 18
    implicitHeight: Theme.unit * 3 + 4 * line + 22
    color: Theme.bg0
    Accessible.role: Accessible.Table
    Accessible.name: qsTr("使用时段")

    TimelineModel {
        id: times
        desk: root.desk
        rooms: root.rooms
    }
    Divider { width: parent.width }
    Fine {
        anchors.centerIn: parent
        visible: list.count === 0
        text: qsTr("选中中心后显示各室近 3 小时的使用时段")
    }
    Item {
        anchors.fill: parent
        anchors.leftMargin: Theme.unit * 3
        anchors.rightMargin: root.edge
        anchors.topMargin: Theme.unit * 3
        visible: list.count > 0
        ListView {
            id: list
            width: parent.width
            height: Math.floor((parent.height - 22) / root.line) * root.line // whole lines
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            cacheBuffer: 0 // few rows: none is made ahead, and none is half made when the rooms change
            model: times
            activeFocusOnTab: contentHeight > height
            T.ScrollBar.vertical: ScrollBar {}
            delegate: TimelineRow {
                width: list.width
                labelWidth: root.gutter
                height: root.line
            }
        }
        Repeater {
            model: times.ticks
            Fine {
                required property timeTick modelData
                x: root.gutter + modelData.at * (parent.width - root.gutter) - width / 2
                y: parent.height - 20
                text: modelData.text
            }
        }
        Rectangle {
            x: parent.width - 1
            width: 2
            height: parent.height - 22
            color: Theme.text2
        }
        Fine {
            x: parent.width - width / 2
            y: parent.height - 20
            text: qsTr("现在")
            color: Theme.text1
        }
    }
}
