pragma ComponentBehavior: Bound
import QtQuick

/// A status dot; the words beside it say the same.
Rectangle {
    implicitWidth: 8
    implicitHeight: 8
    radius: 4
    Accessible.ignored: true
}
