pragma ComponentBehavior: Bound
import QtQuick

/// A search line with its glass and its key.
TextField {
    id: root
    property string keys: ""
    leftPadding: Theme.unit * 9
    rightPadding: cap.visible ? cap.width + Theme.unit * 4 : Theme.unit * 3
    Accessible.searchEdit: true
    Icon {
        x: Theme.unit * 3
        anchors.verticalCenter: parent.verticalCenter
        name: "search"
        size: 16
        color: Theme.text3
    }
    KeyCap {
        id: cap
        anchors.right: parent.right
        anchors.rightMargin: Theme.unit * 2
        anchors.verticalCenter: parent.verticalCenter
        text: root.activeFocus ? "" : root.keys
    }
}
