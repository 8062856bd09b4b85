pragma ComponentBehavior: Bound
import QtQuick
import Zhihui.Controls

/// How long a round number of metres is at the middle of the map.
Item {
    id: root
    required property real metresPerPixel
    readonly property real most: 110
    readonly property real metres: {
        const reach = Math.max(1, metresPerPixel * most);
        const power = Math.pow(10, Math.floor(Math.log10(reach)));
        return power * (reach >= 5 * power ? 5 : reach >= 2 * power ? 2 : 1);
    }
    implicitWidth: most
    implicitHeight: 22
    Accessible.role: Accessible.StaticText
    Accessible.name: label.text
    Text {
        id: label
        anchors.horizontalCenter: bar.horizontalCenter
        anchors.bottom: bar.top
        anchors.bottomMargin: 2
        font.family: Theme.family
        font.pixelSize: Theme.f12
        color: Theme.text2
        text: root.metres >= 1000 ? qsTr("%1 km").arg(root.metres / 1000) : qsTr("%1 m").arg(root.metres)
    }
    Rectangle {
        id: bar
        anchors.bottom: parent.bottom
        width: root.metres / root.metresPerPixel
        height: 1.5
        color: Theme.text2
    }
    Repeater {
        model: 2
        Rectangle {
            required property int index
            x: index * (bar.width - width)
            anchors.bottom: parent.bottom
            width: 1.5
            height: 6
            color: Theme.text2
        }
    }
}
