pragma ComponentBehavior: Bound
import QtQuick
import Zhihui.Controls

/// One number and what it counts.
Rectangle {
    id: root
    required property string name
    required property string value
    required property WallType type
    property color tone: Theme.text1
    /// Of the number, against the usual figure.
    property real magnify: 1
    color: Theme.bg1
    radius: Theme.radiusTile
    border.color: Theme.line
    border.width: 1
    Accessible.role: Accessible.StaticText
    Accessible.name: root.name + " " + root.value
    Column {
        anchors { left: parent.left; right: parent.right; leftMargin: root.type.caption * 0.6; rightMargin: root.type.caption * 0.4; verticalCenter: parent.verticalCenter }
        WallText {
            width: parent.width
            text: root.name
            size: root.type.caption * Math.sqrt(root.magnify)
            color: Theme.text2
            Accessible.ignored: true
        }
        WallText {
            width: parent.width
            text: root.value
            size: root.type.figure * root.magnify
            height: Math.ceil(size * 1.2)
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: root.type.caption
            font.weight: Font.Bold
            color: root.tone
            Accessible.ignored: true
        }
    }
}
