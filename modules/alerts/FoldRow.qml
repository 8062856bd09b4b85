pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Zhihui.Controls

/// A level of the queue that is folded away, or can be.
T.AbstractButton {
    id: root
    required property int level
    required property int count
    required property bool folded
    implicitHeight: count > 0 ? 36 : 0
    visible: count > 0
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    text: qsTr("%1 %2 条").arg(mark.names[level - 1]).arg(count)
    Accessible.role: Accessible.Button
    Accessible.name: folded ? qsTr("展开 %1").arg(text) : qsTr("收起 %1").arg(text)
    background: Rectangle {
        color: root.hovered ? Theme.bg2 : "transparent"
        Divider {
            anchors.bottom: parent.bottom
            width: parent.width
        }
        FocusRing {
            shown: root.visualFocus
            anchors.margins: 0
        }
    }
    contentItem: Item {
        RowLayout {
            anchors.fill: parent
            anchors.leftMargin: Theme.unit * 4
            anchors.rightMargin: Theme.unit * 3
            spacing: Theme.unit * 4
            LevelMark {
                id: mark
                level: root.level
                size: 12
            }
            Support {
                text: root.text
                Layout.fillWidth: true
                Accessible.ignored: true
            }
            Fine {
                text: root.folded ? qsTr("展开") : qsTr("收起")
                Accessible.ignored: true
            }
            Icon {
                name: root.folded ? "right" : "down"
                size: 14
                color: Theme.text3
            }
        }
    }
}
