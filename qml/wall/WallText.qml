pragma ComponentBehavior: Bound
import QtQuick
import Zhihui.Controls

/// A line on the wall; its size comes from WallType, and never from itself.
Label {
    /// Pixels.
    required property real size
    font.pixelSize: Math.max(1, size)
    height: Math.ceil(size * 1.3)
}
