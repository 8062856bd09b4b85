pragma ComponentBehavior: Bound
import QtQuick

/// A raised ground for one thing.
Rectangle {
    color: Theme.bg2
    radius: Theme.radius
    border.width: 1
    border.color: Theme.line
}
