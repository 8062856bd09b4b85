pragma ComponentBehavior: Bound
import QtQuick
import Zhihui.Controls

/// Makes what it covers draggable as a camera: its name follows the pointer until it is let go over a cell.
Item {
    id: root
    required property string camera
    required property string name
    /// What it is dragged from.
    required property Item origin
    property bool dragging: false
    DragHandler {
        id: drag
        target: null
        dragThreshold: 8
        onActiveChanged: {
            if (active) {
                root.dragging = true
            } else {
                label.Drag.drop()
                root.dragging = false
            }
        }
    }
    Rectangle {
        id: label
        parent: root.Window.contentItem
        visible: root.dragging
        x: drag.centroid.scenePosition.x + 4
        y: drag.centroid.scenePosition.y + 4
        z: 1000
        width: text.implicitWidth + Theme.unit * 6
        height: 28
        radius: Theme.radiusTile
        color: Theme.bg3
        border.color: Theme.accent
        Drag.active: root.dragging
        Drag.source: root
        Drag.keys: ["camera"]
        Drag.hotSpot: Qt.point(-4, -4)
        Support {
            id: text
            anchors.centerIn: parent
            text: root.name
            color: Theme.text1
            Accessible.ignored: true
        }
    }
}
