pragma ComponentBehavior: Bound
import QtQuick

/// A small label with an optional dot: a status or a property, not a button.
Rectangle {
    id: root
    required property string text
    /// Transparent: no dot.
    property color dot: "transparent"
    property color textColor: Theme.text2
    property string hint: ""
    implicitWidth: content.implicitWidth + Theme.unit * 5
    implicitHeight: 24
    radius: height / 2
    color: Theme.bg2
    border.width: 1
    border.color: Theme.line
    Accessible.role: Accessible.StaticText
    Accessible.name: text
    Accessible.description: hint
    Row {
        id: content
        anchors.centerIn: parent
        spacing: 6
        Dot {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.dot.a > 0
            color: root.dot
        }
        Fine {
            text: root.text
            color: root.textColor
            Accessible.ignored: true
        }
    }
    HoverHandler { id: hover }
    Hint {
        text: root.hint
        visible: hover.hovered && root.hint.length > 0
    }
}
