pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

/// An entry of a Menu.
T.MenuItem {
    id: control
    implicitWidth: 192
    implicitHeight: Theme.row
    leftPadding: Theme.unit * 2
    hoverEnabled: true
    Accessible.role: Accessible.MenuItem
    Accessible.name: text
    contentItem: Label {
        text: control.text
        color: control.enabled ? Theme.text1 : Theme.text3
        Accessible.ignored: true
    }
    background: Rectangle {
        radius: Theme.radiusTile
        color: control.highlighted ? Theme.bg3 : "transparent"
    }
}
