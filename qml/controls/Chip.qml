pragma ComponentBehavior: Bound
import QtQuick

/// A small label with an optional dot or pictogram: a status or a property, not a button.
Rectangle {
    id: root
    required property string text
    /// Transparent: no dot.
    property color dot: "transparent"
    property color textColor: Theme.text2
    /// In the colour of the text; empty: none.
    property string symbol: ""
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
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.symbol.length > 0
            name: root.symbol
            size: 14
            color: root.textColor
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
