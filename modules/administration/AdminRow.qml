pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Zhihui.Controls

/// One row of an administration table.
T.ItemDelegate {
    id: root
    required property int index
    required property var modelData
    required property var columns
    property bool chosen: false
    implicitHeight: Theme.row
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: modelData.spoken
    Accessible.selected: chosen
    background: Rectangle {
        color: root.chosen ? Theme.bg3 : root.hovered ? Theme.bg2 : "transparent"
        Divider {
            anchors.bottom: parent.bottom
            width: parent.width
        }
        Rectangle {
            anchors.fill: parent
            color: "transparent"
            border.width: Theme.ring
            border.color: Theme.accent
            visible: root.chosen && (root.ListView.view?.activeFocus ?? false)
        }
    }
    contentItem: RowLayout {
        spacing: Theme.unit * 4
        Repeater {
            model: root.columns
            Label {
                required property int index
                required property var modelData
                readonly property string toned: modelData.tone ? root.modelData[modelData.tone] : ""
                text: root.modelData[modelData.key]
                leftPadding: index === 0 ? Theme.unit * 4 * (1 + (root.modelData.depth ?? 0)) : 0
                color: toned === "locked" ? Theme.p1 : toned === "pending" ? Theme.p2 : toned === "true" ? Theme.ok : index === 0 ? Theme.text1 : Theme.text2
                elide: Text.ElideRight
                Accessible.ignored: true
                Layout.preferredWidth: modelData.width
                Layout.fillWidth: modelData.fills ?? false
            }
        }
    }
}
