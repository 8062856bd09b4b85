pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

/// A push button with its key. `blocked` holds the reason why it cannot be used now: it stays readable and says so.
T.Button {
    id: control
    property bool primary: false
    property string keys: ""
    property string blocked: ""
    /// Pressed while it may be used.
    signal acted

    readonly property bool open: enabled && blocked.length === 0
    readonly property bool solid: primary && open

    implicitWidth: Math.ceil(row.implicitWidth) + leftPadding + rightPadding
    implicitHeight: 36
    leftPadding: flat ? Theme.unit * 2 : Theme.unit * 3
    rightPadding: keys.length > 0 && !flat ? Theme.unit * 2 : leftPadding
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    onClicked: if (open)
        acted()
    Keys.onReturnPressed: event => {
        event.accepted = !(event.modifiers & Qt.ControlModifier)
        if (event.accepted)
            click()
    }

    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: blocked.length > 0 ? blocked : keys.length > 0 ? qsTr("快捷键 %1").arg(keys) : ""

    contentItem: Item {
        implicitWidth: row.implicitWidth
        Row {
            id: row
            anchors.centerIn: parent
            spacing: Theme.unit * 2
            Label {
                anchors.verticalCenter: parent.verticalCenter
                text: control.text
                font.weight: control.primary ? Font.Bold : Font.Normal
                color: control.solid ? Theme.accentText : !control.open ? Theme.text3 : control.flat ? Theme.accent : Theme.text1
                Accessible.ignored: true
            }
            KeyCap {
                anchors.verticalCenter: parent.verticalCenter
                text: control.keys
                accented: control.solid
                dimmed: !control.open
            }
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: control.solid ? (control.hovered || control.down ? Theme.accentHover : Theme.accent)
             : control.flat ? (control.hovered && control.open ? Theme.bg3 : "transparent")
             : control.open && (control.hovered || control.down) ? Theme.bg3 : Theme.bg2
        border.width: control.solid || control.flat ? 0 : 1
        border.color: Theme.line
        Behavior on color { ColorAnimation { duration: Theme.fast } }
        FocusRing { shown: control.visualFocus }
    }
    Hint {
        text: control.blocked
        visible: control.blocked.length > 0 && (control.hovered || control.visualFocus)
        y: -height - Theme.unit
    }
}
