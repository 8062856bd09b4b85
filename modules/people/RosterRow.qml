pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Zhihui.Controls

/// One person of the roster, masked.
T.ItemDelegate {
    id: root
    required property int index
    required property string person
    required property string who
    required property string tags
    required property string place
    required property string due
    required property bool soon
    required property string by
    required property string spoken
    required property bool marked
    property bool chosen: false
    signal markAsked
    implicitHeight: 76
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: spoken
    Accessible.description: person
    Accessible.selected: chosen
    Accessible.checkable: true
    Accessible.checked: marked
    background: Rectangle {
        color: root.chosen ? Theme.bg3 : root.hovered ? Theme.bg2 : "transparent"
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
    // Ctrl and click marks, as in any list.
    TapHandler {
        acceptedModifiers: Qt.ControlModifier
        onTapped: root.markAsked()
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
                Icon {
                    visible: root.marked
                    name: "check"
                    size: 14
                    color: Theme.accent
                }
                Label {
                    text: root.who
                    font.weight: Font.Bold
                    Accessible.ignored: true
                }
                Fine {
                    text: root.tags
                    color: Theme.text2
                    Layout.fillWidth: true
                    Accessible.ignored: true
                }
                Fine {
                    visible: text.length > 0
                    text: root.by
                    color: Theme.accent
                    Accessible.ignored: true
                }
            }
            Support {
                text: root.place
                Layout.fillWidth: true
                Accessible.ignored: true
            }
            RowLayout {
                spacing: Theme.unit
                Icon {
                    visible: root.soon
                    name: "clock"
                    size: 14
                    color: Theme.p2
                }
                Fine {
                    text: root.due
                    color: root.soon ? Theme.p2 : Theme.text2
                    Layout.fillWidth: true
                    Accessible.ignored: true
                }
            }
        }
    }
}
