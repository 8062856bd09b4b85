pragma ComponentBehavior: Bound
import QtQuick
import Zhihui.Controls

/// Says beside a mark who it is; kept inside the map.
Rectangle {
    id: root
    /// Of the mark, in the coordinates of the parent.
    required property point mark
    required property string name
    property string detail
    property real magnify: 1
    property color tint: Theme.line
    property color ground: Theme.veil
    readonly property bool toLeft: mark.x > width + 28 * magnify
    x: Math.round(toLeft ? mark.x - width - 20 * magnify : mark.x + 20 * magnify)
    y: Math.round(Math.max(4, Math.min(parent.height - height - 4, mark.y - height - 6)))
    width: Math.max(title.implicitWidth, more.visible ? more.implicitWidth : 0) + 20 * magnify
    height: column.height + 10 * magnify
    radius: Theme.radiusTile
    color: ground
    border.color: tint
    border.width: 1
    Accessible.role: Accessible.StaticText
    Accessible.name: detail.length > 0 ? name + " " + detail : name
    Column {
        id: column
        x: 10 * root.magnify
        anchors.verticalCenter: parent.verticalCenter
        Text {
            id: title
            text: root.name
            font.family: Theme.family
            font.pixelSize: Math.ceil(Theme.f14 * root.magnify)
            color: Theme.text1
        }
        Text {
            id: more
            visible: text.length > 0
            text: root.detail
            font.family: Theme.family
            font.pixelSize: Math.ceil(Theme.f12 * root.magnify)
            color: Theme.text2
        }
    }
}
