pragma ComponentBehavior: Bound
import QtQuick
import Zhihui.Controls

/// Small print over the ground of the map, with a veil so that it can be read over any land.
Rectangle {
    id: root
    required property string text
    /// Pixels.
    property int size: Theme.f12
    implicitWidth: label.implicitWidth + 12
    implicitHeight: label.implicitHeight + 4
    radius: Theme.radiusTile
    color: Qt.alpha(Theme.bg0, 0.55)
    visible: text.length > 0
    Accessible.role: Accessible.StaticText
    Accessible.name: text
    Text {
        id: label
        anchors.centerIn: parent
        text: root.text
        font.family: Theme.family
        font.pixelSize: root.size
        font.features: { "tnum": 1 }
        color: Theme.text2
    }
}
