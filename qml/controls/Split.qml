pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

/// Panes side by side, or one above the other, with hairlines that can be dragged.
T.SplitView {
    id: control
    handle: Rectangle {
        implicitWidth: 1
        implicitHeight: 1
        color: T.SplitHandle.pressed || T.SplitHandle.hovered ? Theme.accent : Theme.line
        containmentMask: Item {
            readonly property bool across: control.orientation === Qt.Vertical
            x: across ? 0 : -3
            y: across ? -3 : 0
            width: across ? control.width : 7
            height: across ? 7 : control.height
        }
    }
}
