pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

/// A button that is only a pictogram; its text is read aloud and shown on hover.
T.Button {
    id: control
    required property string symbol
    property color color: Theme.text2
    implicitWidth: Theme.row
    implicitHeight: Theme.row
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Keys.onReturnPressed: event => {
        event.accepted = !(event.modifiers & Qt.ControlModifier)
        if (event.accepted)
            click()
    }
    Accessible.role: Accessible.Button
    Accessible.name: text
    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: control.symbol
            color: control.hovered ? Theme.text1 : control.color
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: control.hovered || control.down ? Theme.bg3 : "transparent"
        FocusRing { shown: control.visualFocus }
    }
    Hint {
        text: control.text
        visible: control.hovered && control.text.length > 0
    }
}
