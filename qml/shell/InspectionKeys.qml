pragma ComponentBehavior: Bound
import QtQuick

/// The keys of the inspector's seat. A text field with the focus gets its letters first.
Item {
    id: root
    property bool on: true
    signal openAsked
    signal searchAsked
    signal listAsked
    signal stillAsked
    signal saveAsked
    signal submitAsked

    component Key: Shortcut {
        enabled: root.on
    }
    Key { sequences: ["N"]; onActivated: root.openAsked() }
    Key { sequences: ["/"]; onActivated: root.searchAsked() }
    Key { sequences: ["C"]; onActivated: root.listAsked() }
    Key { sequences: ["K"]; onActivated: root.stillAsked() }
    Key { sequences: ["Ctrl+S"]; onActivated: root.saveAsked() }
    Key { sequences: ["Ctrl+Return", "Ctrl+Enter"]; onActivated: root.submitAsked() }
}
