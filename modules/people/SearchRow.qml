pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Zhihui.Controls

/// One find of the search.
T.ItemDelegate {
    id: root
    required property int index
    required property string kind
    required property string key
    required property string caption
    required property string detail
    required property double lat
    required property double lon
    required property bool located
    readonly property string kindName: kind === "person" ? qsTr("对象") : kind === "device" ? qsTr("设备") : kind === "camera" ? qsTr("摄像机") : qsTr("地点")
    implicitHeight: 40
    hoverEnabled: true
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1 %2 %3").arg(kindName).arg(caption).arg(detail)
    Accessible.description: key
    background: Rectangle {
        radius: Theme.radiusTile
        color: root.highlighted ? Theme.bg3 : root.hovered ? Theme.bg1 : "transparent"
    }
    contentItem: Item {
        RowLayout {
            anchors.fill: parent
            anchors.leftMargin: Theme.unit * 3
            anchors.rightMargin: Theme.unit * 3
            spacing: Theme.unit * 3
            Icon { name: root.kind }
            Label {
                text: root.caption
                Accessible.ignored: true
            }
            Support {
                text: root.detail
                Layout.fillWidth: true
                Accessible.ignored: true
            }
            Fine {
                text: root.located ? root.kindName : qsTr("%1 · 无位置").arg(root.kindName)
                Accessible.ignored: true
            }
        }
    }
}
