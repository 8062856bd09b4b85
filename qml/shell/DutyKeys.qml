pragma ComponentBehavior: Bound
import QtQuick

/// The keys of the duty seat. A text field with the focus gets its letters first.
Item {
    id: root
    property bool on: true
    /// A pinned level-1 alert takes A.
    property bool pinnedFirst: false
    /// The cameras under the map are open: 1 to 4 enlarge one.
    property bool stripOpened: false
    property bool cameraEnlarged: false
    signal moved(int by)
    signal pinnedAccepted
    signal form(string name)
    signal stripAsked
    /// -1: back to the map.
    signal cameraAsked(int row)

    component Key: Shortcut {
        enabled: root.on
    }
    Key { sequences: ["J"]; onActivated: root.moved(1) }
    Key { sequences: ["K"]; onActivated: root.moved(-1) }
    Key { sequences: ["A"]; onActivated: root.pinnedFirst ? root.pinnedAccepted() : root.form("accept") }
    Key { sequences: ["Shift+A"]; onActivated: root.form("accept") }
    Key { sequences: ["V"]; onActivated: root.form("verify") }
    Key { sequences: ["D"]; onActivated: root.form("dispatch") }
    Key { sequences: ["S"]; onActivated: root.form("hold") }
    Key { sequences: ["C"]; onActivated: root.form("close") }
    Key { sequences: ["X"]; onActivated: root.form("assist") }
    Key { sequences: ["I"]; onActivated: root.form("reveal") }
    Key { sequences: ["L"]; onActivated: root.stripAsked() }
    component CameraKey: Shortcut {
        required property int row
        sequences: [String(row + 1)]
        enabled: root.on && root.stripOpened
        onActivated: root.cameraAsked(row)
    }
    CameraKey { row: 0 }
    CameraKey { row: 1 }
    CameraKey { row: 2 }
    CameraKey { row: 3 }
    Shortcut {
        sequences: ["Escape"]
        enabled: root.on && root.cameraEnlarged
        onActivated: root.cameraAsked(-1)
    }
}
