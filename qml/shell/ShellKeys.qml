pragma ComponentBehavior: Bound
import QtQuick

/// The keys that are the same on every page.
Item {
    id: root
    property bool on: true
    property bool helpShown: false
    signal searchAsked
    signal helpAsked(bool shown)
    Shortcut {
        sequences: ["Ctrl+K"]
        enabled: root.on
        onActivated: root.searchAsked()
    }
    Shortcut {
        sequences: ["?", "Shift+?", "F1"]
        enabled: root.on
        onActivated: root.helpAsked(!root.helpShown)
        // On most keyboards one press is both of the first two.
        onActivatedAmbiguously: root.helpAsked(!root.helpShown)
    }
    Shortcut {
        sequences: ["Escape"]
        enabled: root.helpShown
        onActivated: root.helpAsked(false)
    }
}
