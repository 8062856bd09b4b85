pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts

/// The own card of a consequential act: its inputs, what will happen and who will see it, and the two buttons. Not modal.
/// Ctrl+Return acts, Escape leaves.
FocusScope {
    id: root
    required property string title
    /// What happens, and who sees it.
    property string consequence: ""
    property string actText: ""
    /// Why it cannot be done yet; empty: it can.
    property string blocked: ""
    /// What is filled in, to be kept while something else is looked at; the card sets it and takes it back in `restored`.
    property var fields: ({})
    default property alias content: body.data
    signal acted
    signal dismissed
    signal restored(fields: var)

    implicitHeight: column.implicitHeight + Theme.unit * 6
    implicitWidth: 400
    Accessible.role: Accessible.Dialog
    Accessible.name: title
    Keys.onEscapePressed: dismissed()
    Keys.onPressed: event => {
        if ((event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && (event.modifiers & Qt.ControlModifier)) {
            event.accepted = true
            if (root.blocked.length === 0)
                root.acted()
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.bg2
        Rectangle {
            width: parent.width
            height: 2
            color: Theme.accent
        }
    }
    ColumnLayout {
        id: column
        x: Theme.unit * 4
        y: Theme.unit * 3
        width: parent.width - Theme.unit * 8
        spacing: Theme.unit * 2
        RowLayout {
            Layout.fillWidth: true
            Heading {
                text: root.title
                font.pixelSize: Theme.f14
                Layout.fillWidth: true
            }
            KeyCap { text: "Esc" }
        }
        ColumnLayout {
            id: body
            spacing: Theme.unit * 2
            Layout.fillWidth: true
        }
        Fine {
            visible: text.length > 0
            text: root.consequence
            color: Theme.text2
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            Layout.fillWidth: true
        }
        Fine {
            visible: root.blocked.length > 0
            text: root.blocked
            color: Theme.p2
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        RowLayout {
            spacing: Theme.unit * 2
            Button {
                primary: true
                text: root.actText
                keys: "Ctrl ⏎"
                blocked: root.blocked
                onActed: root.acted()
            }
            Button {
                text: qsTr("取消")
                onActed: root.dismissed()
            }
        }
    }
}
