pragma ComponentBehavior: Bound
import QtQuick
import Zhihui.Controls

/// One room on the timeline: when it was used, and what was put down.
Item {
    id: root
    required property string room
    required property string name
    required property var bars
    required property var marks
    required property string spoken
    property int labelWidth: 80
    implicitHeight: 18
    Accessible.role: Accessible.Row
    Accessible.name: spoken
    Fine {
        width: root.labelWidth - Theme.unit * 2
        height: parent.height
        text: root.name
        color: Theme.text2
        Accessible.ignored: true
    }
    Rectangle {
        id: track
        x: root.labelWidth
        anchors.verticalCenter: parent.verticalCenter
        width: root.width - root.labelWidth
        height: 10
        radius: 2
        color: Theme.bg2
        Repeater {
            model: root.bars
            Rectangle {
                id: bar
                required property useBar modelData
                x: modelData.from * track.width
                width: Math.max(2, (modelData.to - modelData.from) * track.width)
                height: track.height
                radius: 2
                color: Qt.alpha(Theme.accent, barHover.hovered ? 0.75 : 0.5)
                HoverHandler { id: barHover }
                Hint {
                    text: bar.modelData.hint
                    visible: barHover.hovered
                }
            }
        }
        Repeater {
            model: root.marks
            Item {
                id: mark
                required property timeMark modelData
                x: modelData.at * track.width - width / 2
                anchors.verticalCenter: track.verticalCenter
                width: 16
                height: 16
                Accessible.role: Accessible.Graphic
                Accessible.name: modelData.hint
                Rectangle {
                    anchors.centerIn: parent
                    visible: !mark.modelData.finding
                    width: 14
                    height: 10
                    radius: 2
                    color: Theme.p2
                    border.width: 1
                    border.color: Theme.bg0
                }
                LevelMark {
                    anchors.centerIn: parent
                    visible: mark.modelData.finding
                    level: 3
                    size: 14
                    color: Theme.p2
                    Accessible.ignored: true
                }
                HoverHandler { id: markHover }
                Hint {
                    text: mark.modelData.hint
                    visible: markHover.hovered
                }
            }
        }
    }
}
