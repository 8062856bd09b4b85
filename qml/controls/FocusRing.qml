pragma ComponentBehavior: Bound
import QtQuick

/// Shows where the keyboard is. `shown` is the control's visualFocus.
Rectangle {
    property bool shown: false
    anchors.fill: parent
    anchors.margins: -2
    radius: Theme.radius + 2
    color: "transparent"
    border.width: Theme.ring
    border.color: Theme.accent
    visible: shown
}
