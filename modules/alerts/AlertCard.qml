pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Zhihui.Controls

/// One alert of the queue.
T.ItemDelegate {
    id: root
    required property int index
    required property string alert
    required property int level
    required property string title
    required property string who
    required property string supervision
    required property string place
    required property string age
    required property string stateText
    required property bool unaccepted
    required property bool cleared
    required property bool pending
    required property string refusal
    required property string heldText
    required property bool done
    required property string spoken
    property bool chosen: false

    readonly property color tone: done || cleared ? Theme.off : Theme.level(level)

    implicitHeight: 76
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: spoken
    Accessible.description: alert
    Accessible.selected: chosen
    Accessible.focusable: true

    background: Rectangle {
        color: root.chosen ? Theme.bg3 : root.hovered ? Theme.bg2 : "transparent"
        Rectangle {
            width: 3
            height: parent.height
            color: root.tone
            opacity: root.cleared || root.done ? 0.6 : 1
        }
        Divider {
            anchors.bottom: parent.bottom
            width: parent.width
        }
        Rectangle {
            anchors.fill: parent
            color: "transparent"
            border.width: Theme.ring
            border.color: Theme.accent
            visible: root.chosen && (root.ListView.view?.activeFocus ?? false)
        }
    }
    contentItem: Item {
        LevelMark {
            x: Theme.unit * 4
            y: 13
            level: root.level
            color: root.tone
        }
        ColumnLayout {
            anchors.fill: parent
            anchors.leftMargin: Theme.unit * 11
            anchors.rightMargin: Theme.unit * 3
            anchors.topMargin: Theme.unit * 2
            anchors.bottomMargin: Theme.unit * 2
            spacing: 2
            RowLayout {
                spacing: Theme.unit * 2
                Label {
                    text: root.title
                    font.weight: Font.Bold
                    color: root.done ? Theme.text2 : Theme.text1
                    Layout.fillWidth: true
                    Accessible.ignored: true
                }
                Label {
                    text: root.age
                    color: Theme.text2
                    Accessible.ignored: true
                }
            }
            RowLayout {
                spacing: Theme.unit * 2
                Support {
                    text: qsTr("%1 · %2").arg(root.who).arg(root.supervision)
                    Layout.fillWidth: true
                    Accessible.ignored: true
                }
                Fine {
                    visible: root.pending || root.refusal.length > 0
                    text: root.refusal.length > 0 ? qsTr("被退回") : qsTr("待上传")
                    color: root.refusal.length > 0 ? Theme.p1 : Theme.accent
                    Accessible.ignored: true
                }
                Fine {
                    text: root.heldText.length > 0 ? root.heldText : root.stateText
                    color: root.unaccepted && !root.cleared ? Theme.p2 : Theme.text2
                    Accessible.ignored: true
                }
            }
            Fine {
                text: root.place
                color: Theme.text3
                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }
    }
}
