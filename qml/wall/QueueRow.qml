pragma ComponentBehavior: Bound
import QtQuick
import Zhihui.Controls
import Zhihui.Engine

/// The first lines of the queue side by side, and how many there are beyond them.
Rectangle {
    id: root
    required property WallQueue queue
    required property World world
    required property WallType type
    readonly property real restWidth: Math.max(type.caption * 9, Math.max(levels.implicitWidth, rest.implicitWidth) + 2 * pad)
    readonly property real lineWidth: (width - restWidth) / Math.max(1, queue.most)
    readonly property real pad: type.caption * 0.8
    color: Theme.bg1
    Rectangle {
        width: parent.width
        height: 1
        color: Theme.line
    }
    Repeater {
        model: root.queue
        Item {
            id: line
            required property int index
            required property int level
            required property string title
            required property string place
            required property string stateText
            required property string clock
            x: index * root.lineWidth
            width: root.lineWidth
            height: root.height
            LevelMark {
                id: mark
                x: root.pad
                anchors.verticalCenter: what.verticalCenter
                level: line.level
                size: root.type.body
            }
            WallText {
                id: what
                anchors { left: mark.right; leftMargin: root.type.caption * 0.4; right: since.left; rightMargin: root.type.caption * 0.3 }
                y: (parent.height - height - where.height) / 2
                text: line.title
                size: root.type.body
                font.weight: Font.Bold
            }
            WallText {
                id: since
                anchors { right: parent.right; rightMargin: root.pad; baseline: what.baseline }
                text: line.clock
                size: root.type.caption
                color: Theme.text2
            }
            WallText {
                id: where
                anchors { left: mark.left; right: parent.right; rightMargin: root.pad * 0.5; top: what.bottom }
                text: line.place + " · " + line.stateText
                size: root.type.caption
                color: Theme.text2
            }
            Rectangle {
                anchors.right: parent.right
                width: 1
                height: parent.height
                color: Theme.line
            }
        }
    }
    WallText {
        x: root.pad
        anchors.verticalCenter: parent.verticalCenter
        visible: root.queue.open === 0
        text: root.world.loaded ? qsTr("无待处置预警") : qsTr("正在从省平台加载")
        size: root.type.body
        color: Theme.text2
    }
    Item {
        anchors.right: parent.right
        width: root.restWidth
        height: parent.height
        visible: root.queue.rest > 0
        WallText {
            id: rest
            x: root.pad
            width: parent.width - x
            y: (parent.height - height - levels.height) / 2
            text: qsTr("其余 %1 条").arg(root.queue.rest)
            size: root.type.body
        }
        WallText {
            id: levels
            anchors { left: rest.left; right: parent.right; top: rest.bottom }
            text: root.queue.restText
            size: root.type.caption
            color: Theme.text2
        }
    }
}
