pragma ComponentBehavior: Bound
import QtQuick

/// A horizontal strip of the frame with a hairline under it.
Rectangle {
    color: Theme.bg1
    Divider {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
    }
}
