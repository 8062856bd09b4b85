pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Zhihui.Controls

/// One of the three answers to a line of the check list.
T.AbstractButton {
    id: control
    required property string keys
    property color tone: Theme.ok
    implicitWidth: row.implicitWidth + 16
    implicitHeight: 26
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.RadioButton
    Accessible.name: text
    Accessible.checked: checked
    contentItem: Item {
        Row {
            id: row
            anchors.centerIn: parent
            spacing: 6
            Fine {
                anchors.verticalCenter: parent.verticalCenter
                text: control.text
                color: control.checked ? control.tone : Theme.text1
                font.weight: control.checked ? Font.Bold : Font.Normal
                Accessible.ignored: true
            }
            Fine {
                anchors.verticalCenter: parent.verticalCenter
                text: control.keys
                Accessible.ignored: true
            }
        }
    }
    background: Rectangle {
        radius: Theme.radiusTile
        color: control.hovered ? Theme.bg3 : Theme.bg2
        border.width: 1
        border.color: control.checked ? control.tone : Theme.line
    }
}
