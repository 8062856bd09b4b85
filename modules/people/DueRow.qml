pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Zhihui.Controls

/// One line of the due list.
T.ItemDelegate {
    id: root
    required property int index
    required property string key
    required property string title
    required property string who
    required property string place
    required property string due
    required property string basis
    required property int urgency
    required property bool mine
    required property string spoken
    property bool chosen: false
    readonly property color tone: urgency === 0 ? Theme.p1 : urgency === 1 ? Theme.p2 : Theme.text2
    implicitHeight: 76
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: spoken
    Accessible.description: key
    Accessible.selected: chosen
    background: Rectangle {
        color: root.chosen ? Theme.bg3 : root.hovered ? Theme.bg2 : "transparent"
        Rectangle {
            visible: root.urgency < 2
            width: 3
            height: parent.height
            color: root.tone
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
    contentItem: ColumnLayout {
        spacing: 2
        RowLayout {
            spacing: Theme.unit * 2
            Layout.fillWidth: true
            Layout.leftMargin: Theme.unit * 2
            Layout.rightMargin: Theme.unit * 3
            Label {
                text: root.title
                font.weight: root.mine ? Font.Bold : Font.Normal
                Layout.fillWidth: true
                Accessible.ignored: true
            }
            Icon {
                visible: root.urgency < 2
                name: root.urgency === 0 ? "warn" : "clock"
                size: 14
                color: root.tone
            }
            Fine {
                text: root.due
                color: root.tone
                font.weight: root.urgency < 2 ? Font.Bold : Font.Normal
                Accessible.ignored: true
            }
        }
        Support {
            text: qsTr("%1 · %2").arg(root.who).arg(root.place)
            Layout.fillWidth: true
            Layout.leftMargin: Theme.unit * 2
            Accessible.ignored: true
        }
        Fine {
            text: root.basis
            color: Theme.text3
            Layout.fillWidth: true
            Layout.leftMargin: Theme.unit * 2
            Accessible.ignored: true
        }
    }
}
