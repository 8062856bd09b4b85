pragma ComponentBehavior: Bound
import QtQuick

/// A short confirmation that goes by itself; nothing depends on it being read.
Rectangle {
    id: root
    property color tone: Theme.ok
    readonly property alias shown: hide.running
    function show(text: string, tone: color): void {
        label.text = text
        root.tone = tone
        hide.restart()
    }
    implicitWidth: Math.min(420, label.implicitWidth + Theme.unit * 10)
    implicitHeight: 40
    radius: Theme.radius
    color: Theme.bg3
    border.width: 1
    border.color: tone
    opacity: hide.running ? 1 : 0
    visible: opacity > 0
    Accessible.role: Accessible.Notification
    Accessible.name: label.text
    Behavior on opacity { NumberAnimation { duration: Theme.panel } }
    Label {
        id: label
        anchors.centerIn: parent
        width: Math.min(implicitWidth, root.width - Theme.unit * 8)
        Accessible.ignored: true
    }
    Timer {
        id: hide
        interval: 4000
    }
}
