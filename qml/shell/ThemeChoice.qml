pragma ComponentBehavior: Bound
import QtQuick
import Zhihui.Controls

/// The theme follows what the operator has set.
QtObject {
    id: root
    required property Preferences preferences
    readonly property list<Binding> bindings: [
        Binding {
            target: Theme
            property: "dark"
            value: root.preferences.theme !== "light"
        },
        Binding {
            target: Theme
            property: "still"
            value: root.preferences.still
        }
    ]
}
