pragma ComponentBehavior: Bound
import QtQuick

/// A hairline between panels.
Rectangle {
    implicitWidth: 1
    implicitHeight: 1
    color: Theme.line
    Accessible.ignored: true
}
