pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

/// A thin bar that is there only when there is more.
T.ScrollBar {
    id: control
    implicitWidth: orientation === Qt.Vertical ? 10 : 0
    implicitHeight: orientation === Qt.Vertical ? 0 : 10
    padding: 2
    minimumSize: 0.06
    policy: T.ScrollBar.AsNeeded
    visible: size < 1.0
    Accessible.ignored: true
    contentItem: Rectangle {
        implicitWidth: 6
        implicitHeight: 6
        radius: 3
        color: control.pressed ? Theme.text3 : control.hovered ? Theme.off : Theme.line
    }
}
