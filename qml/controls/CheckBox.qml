pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

/// A tick with its words.
T.CheckBox {
    id: control
    implicitWidth: label.implicitWidth
    implicitHeight: 30
    spacing: Theme.unit * 2
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.CheckBox
    Accessible.name: text
    Accessible.checked: checked
    indicator: Rectangle {
        id: box
        y: (control.height - height) / 2
        width: 16
        height: 16
        radius: 4
        color: control.checked ? Theme.ok : "transparent"
        border.width: control.checked ? 0 : 1
        border.color: control.hovered ? Theme.text2 : Theme.text3
        Icon {
            anchors.centerIn: parent
            visible: control.checked
            name: "check"
            size: 14
            color: Theme.bg1
        }
        FocusRing {
            shown: control.visualFocus
            radius: 6
        }
    }
    contentItem: Label {
        id: label
        leftPadding: box.width + control.spacing
        text: control.text
        color: control.enabled ? Theme.text1 : Theme.text3
        Accessible.ignored: true
    }
}
