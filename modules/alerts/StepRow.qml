pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Zhihui.Controls

/// One step of the verification; its outcomes open below it.
ColumnLayout {
    id: root
    required property stepLine modelData
    property string blocked: ""
    property bool open: false
    signal taken(string step, string outcome)
    spacing: 0

    T.AbstractButton {
        id: line
        Layout.fillWidth: true
        implicitHeight: 30
        hoverEnabled: true
        focusPolicy: Qt.StrongFocus
        onClicked: root.open = !root.open
        Keys.onReturnPressed: click()
        text: root.modelData.done ? qsTr("%1：%2").arg(root.modelData.text).arg(root.modelData.outcome) : root.modelData.text
        Accessible.role: Accessible.CheckBox
        Accessible.name: text
        Accessible.checked: root.modelData.done
        background: Rectangle {
            anchors.fill: parent
            anchors.leftMargin: -Theme.unit
            anchors.rightMargin: -Theme.unit
            radius: Theme.radiusTile
            color: line.hovered ? Theme.bg2 : "transparent"
            FocusRing {
                shown: line.visualFocus
                anchors.margins: 0
                radius: Theme.radiusTile
            }
        }
        contentItem: RowLayout {
            spacing: Theme.unit * 2
            Rectangle {
                implicitWidth: 16
                implicitHeight: 16
                radius: 4
                color: root.modelData.done ? Theme.ok : "transparent"
                border.width: root.modelData.done ? 0 : 1
                border.color: Theme.text3
                Icon {
                    anchors.centerIn: parent
                    visible: root.modelData.done
                    name: "check"
                    size: 14
                    color: Theme.bg1
                }
            }
            Label {
                text: line.text
                Layout.fillWidth: true
                Accessible.ignored: true
            }
            Fine {
                text: root.modelData.time
                Accessible.ignored: true
            }
            Icon {
                name: root.open ? "down" : "right"
                size: 14
                color: Theme.text3
            }
        }
    }
    Flow {
        visible: root.open
        spacing: Theme.unit * 2
        Layout.fillWidth: true
        Layout.leftMargin: Theme.unit * 6
        Layout.topMargin: Theme.unit
        Layout.bottomMargin: Theme.unit
        Repeater {
            model: root.modelData.outcomes
            Button {
                required property var modelData
                implicitHeight: 28
                text: modelData.text
                blocked: root.blocked
                onActed: {
                    root.open = false
                    root.taken(root.modelData.step, modelData.value)
                }
            }
        }
    }
}
