pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// One entry of the access log.
Item {
    id: root
    required property int index
    required property string time
    required property string who
    required property string act
    required property string name
    required property string reason
    required property bool refused
    required property string spoken
    implicitHeight: Theme.row
    Accessible.role: Accessible.ListItem
    Accessible.name: spoken
    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.unit * 4
        anchors.rightMargin: Theme.unit * 4
        spacing: Theme.unit * 4
        Label {
            text: root.time
            color: Theme.text2
            Layout.preferredWidth: 72
            Accessible.ignored: true
        }
        Label {
            text: root.who
            Layout.preferredWidth: 96
            Accessible.ignored: true
        }
        Label {
            text: root.act
            color: root.refused ? Theme.p2 : Theme.text1
            Layout.preferredWidth: 160
            Accessible.ignored: true
        }
        Label {
            text: root.name
            Layout.preferredWidth: 160
            Accessible.ignored: true
        }
        Label {
            text: root.reason
            color: Theme.text2
            Layout.fillWidth: true
            Accessible.ignored: true
        }
    }
}
