pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

/// One of several filters; exactly one is on.
T.AbstractButton {
    id: control
    checkable: true
    autoExclusive: true
    implicitWidth: label.implicitWidth + Theme.unit * 6
    implicitHeight: 24
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.RadioButton
    Accessible.name: text
    Accessible.checked: checked
    contentItem: Item {
        implicitWidth: label.implicitWidth
        Fine {
            id: label
            anchors.centerIn: parent
            text: control.text
            color: control.checked ? Theme.text1 : Theme.text2
            font.weight: control.checked ? Font.Bold : Font.Normal
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: height / 2
        color: control.checked ? Theme.bg3 : control.hovered ? Theme.bg2 : "transparent"
        border.width: 1
        border.color: Theme.line
        FocusRing {
            shown: control.visualFocus
            radius: height / 2
        }
    }
}
