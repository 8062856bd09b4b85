pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Zhihui.Controls

/// One supervision order of the list.
T.ItemDelegate {
    id: root
    required property int index
    required property string order
    required property string title
    required property string place
    required property string finding
    required property string stateText
    required property string due
    required property bool overdue
    required property bool mine
    required property bool over
    required property bool pending
    required property string refusal
    required property string spoken
    property bool chosen: false
    implicitHeight: 76
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: spoken
    Accessible.description: order
    Accessible.selected: chosen
    background: Rectangle {
        color: root.chosen ? Theme.bg3 : root.hovered ? Theme.bg2 : "transparent"
        Rectangle {
            width: 3
            height: parent.height
            color: root.overdue ? Theme.p2 : Theme.accent
            visible: root.mine || root.overdue
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
        ColumnLayout {
            anchors.fill: parent
            anchors.leftMargin: Theme.unit * 4
            anchors.rightMargin: Theme.unit * 3
            anchors.topMargin: Theme.unit * 2
            anchors.bottomMargin: Theme.unit * 2
            spacing: 2
            RowLayout {
                spacing: Theme.unit * 2
                Label {
                    text: root.title
                    font.weight: Font.Bold
                    color: root.over ? Theme.text2 : Theme.text1
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
                    text: root.stateText
                    color: root.mine ? Theme.accent : Theme.text2
                    Accessible.ignored: true
                }
            }
            RowLayout {
                spacing: Theme.unit * 2
                Support {
                    text: root.place
                    Layout.fillWidth: true
                    Accessible.ignored: true
                }
                Fine {
                    text: root.due
                    color: root.overdue ? Theme.p2 : Theme.text2
                    Accessible.ignored: true
                }
            }
            Fine {
                text: root.finding
                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }
    }
}
