pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Zhihui.Controls

/// A square button that floats over the map.
T.Button {
    id: control
    required property string hint
    /// Shown as switched on.
    property bool lit: false
    implicitWidth: 34
    implicitHeight: 34
    focusPolicy: Qt.TabFocus
    hoverEnabled: true
    Accessible.name: hint
    contentItem: Text {
        text: control.text
        font.family: Theme.family
        font.pixelSize: Theme.f16
        color: control.enabled ? Theme.text1 : Theme.text3
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
    }
    background: Rectangle {
        radius: Theme.radius
        color: control.hovered || control.down || control.lit ? Theme.bg3 : Theme.veil
        border.color: control.visualFocus ? Theme.accent : Theme.line
        border.width: control.visualFocus ? Theme.ring : 1
    }
    Hint {
        text: control.hint
        visible: control.hovered
    }
}
