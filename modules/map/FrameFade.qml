pragma ComponentBehavior: Bound
import QtQuick

/// Where the frame of the map ends, the land fades into the ground instead of being cut.
Item {
    id: root
    required property color sea
    /// North-western and south-eastern corner of the frame in pixels.
    required property point north
    required property point south
    readonly property real depth: Math.max(24, (south.x - north.x) * 0.06)
    readonly property color clear: Qt.alpha(sea, 0)
    component Edge: Rectangle {
        id: edge
        required property bool first
        required property int direction
        gradient: Gradient {
            orientation: edge.direction
            GradientStop { position: 0; color: edge.first ? root.sea : root.clear }
            GradientStop { position: 1; color: edge.first ? root.clear : root.sea }
        }
    }
    clip: true
    Edge {
        first: true
        direction: Gradient.Horizontal
        x: root.north.x - 1; y: root.north.y - 1
        width: root.depth; height: root.south.y - root.north.y + 2
        visible: x + width > 0
    }
    Edge {
        first: false
        direction: Gradient.Horizontal
        x: root.south.x + 1 - width; y: root.north.y - 1
        width: root.depth; height: root.south.y - root.north.y + 2
        visible: x < root.width
    }
    Edge {
        first: true
        direction: Gradient.Vertical
        x: root.north.x - 1; y: root.north.y - 1
        width: root.south.x - root.north.x + 2; height: root.depth
        visible: y + height > 0
    }
    Edge {
        first: false
        direction: Gradient.Vertical
        x: root.north.x - 1; y: root.south.y + 1 - height
        width: root.south.x - root.north.x + 2; height: root.depth
        visible: y < root.height
    }
}
