pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
import Zhihui.Controls

/// Points from the edge of the map to an alert outside the view; a click flies there.
Item {
    id: root
    /// Of the alert, in the coordinates of the parent; may lie far outside.
    required property point mark
    required property bool shown
    required property string name
    property color tint: Theme.p1
    property real inset: 34
    signal activated()

    readonly property point middle: Qt.point(parent.width / 2, parent.height / 2)
    readonly property real dx: mark.x - middle.x
    readonly property real dy: mark.y - middle.y
    readonly property bool outside: Math.abs(dx) > parent.width / 2 - 10 || Math.abs(dy) > parent.height / 2 - 10
    readonly property real fit: Math.min((middle.x - inset) / Math.max(1, Math.abs(dx)), (middle.y - inset) / Math.max(1, Math.abs(dy)))
    visible: shown && outside && !isNaN(mark.x)
    width: 44
    height: 44
    x: Math.round(middle.x + dx * fit - width / 2)
    y: Math.round(middle.y + dy * fit - height / 2)
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("%1 在地图范围之外").arg(name)
    Accessible.onPressAction: activated()

    Shape {
        anchors.fill: parent
        rotation: Math.atan2(root.dy, root.dx) * 180 / Math.PI
        preferredRendererType: Shape.CurveRenderer
        ShapePath {
            fillColor: root.tint
            strokeColor: Theme.bg0
            strokeWidth: 2
            joinStyle: ShapePath.RoundJoin
            startX: 43; startY: 22
            PathLine { x: 28; y: 12 }
            PathLine { x: 33; y: 22 }
            PathLine { x: 28; y: 32 }
            PathLine { x: 43; y: 22 }
        }
    }
    LevelMark {
        anchors.centerIn: parent
        level: 1
    }
    Hint {
        text: qsTr("飞到 %1").arg(root.name)
        visible: hover.hovered
    }
    HoverHandler {
        id: hover
        cursorShape: Qt.PointingHandCursor
    }
    TapHandler { onTapped: root.activated() }
}
