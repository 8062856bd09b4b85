pragma ComponentBehavior: Bound
import QtQuick

/// The state of a record, outlined in its colour.
Rectangle {
    id: root
    required property string text
    property color tone: Theme.text2
    implicitWidth: label.implicitWidth + Theme.unit * 5
    implicitHeight: 24
    radius: height / 2
    color: Qt.alpha(tone, 0.12)
    border.width: 1
    border.color: tone
    visible: text.length > 0
    Accessible.role: Accessible.StaticText
    Accessible.name: text
    Fine {
        id: label
        anchors.centerIn: parent
        text: root.text
        color: root.tone
        Accessible.ignored: true
    }
}
