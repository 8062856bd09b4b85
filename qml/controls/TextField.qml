pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

/// One line of text. `label` is read aloud; `failed` draws it as wrong.
T.TextField {
    id: control
    required property string label
    property bool failed: false
    implicitWidth: 200
    implicitHeight: 36
    leftPadding: Theme.unit * 3
    rightPadding: Theme.unit * 3
    font.family: Theme.family
    font.pixelSize: Theme.f14
    color: Theme.text1
    placeholderTextColor: Theme.text3
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentText
    verticalAlignment: TextInput.AlignVCenter
    selectByMouse: true
    hoverEnabled: true
    Accessible.role: Accessible.EditableText
    Accessible.name: label
    Accessible.passwordEdit: echoMode !== TextInput.Normal
    Fine {
        x: control.leftPadding
        width: control.width - control.leftPadding - control.rightPadding
        height: control.height
        font.pixelSize: Theme.f14
        text: control.placeholderText
        visible: control.length === 0 && control.preeditText.length === 0
        Accessible.ignored: true
    }
    background: Rectangle {
        color: Theme.bg0
        radius: Theme.radius
        border.width: control.activeFocus ? Theme.ring : 1
        border.color: control.activeFocus ? Theme.accent : control.failed ? Theme.p1 : control.hovered ? Theme.off : Theme.line
    }
}
