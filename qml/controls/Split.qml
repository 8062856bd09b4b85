pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

/// Panes side by side with hairlines that can be dragged.
T.SplitView {
    id: control
    handle: Rectangle {
        implicitWidth: 1
        implicitHeight: 1
        color: T.SplitHandle.pressed || T.SplitHandle.hovered ? Theme.accent : Theme.line
        containmentMask: Item {
            x: -3
            width: 7
            height: control.height
        }
    }
}
