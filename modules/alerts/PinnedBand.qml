pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Zhihui.Controls

/// The level-1 alert nobody has accepted, above everything, with its clock, its limit and its key.
T.AbstractButton {
    id: root
    required property pinned entry
    property bool chosen: false
    /// Why it cannot be accepted here; empty: it can.
    property string blocked: ""
    signal accepted(string alert)

    implicitHeight: shown ? 84 : 0
    readonly property bool shown: entry.alert.length > 0
    visible: shown
    focusPolicy: Qt.TabFocus
    hoverEnabled: true
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("%1，%2，%3，已 %4，限 %5 内受理").arg(entry.title).arg(entry.who).arg(entry.detail).arg(entry.clock).arg(entry.limit)
    Accessible.description: entry.alert

    background: Rectangle {
        color: Theme.p1Ground
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: 2
            color: Theme.p1
        }
        Rectangle {
            anchors.fill: parent
            color: "transparent"
            border.width: Theme.ring
            border.color: Theme.accent
            visible: root.visualFocus
        }
        Rectangle {
            width: 3
            height: parent.height
            color: Theme.p1
            visible: root.chosen
        }
    }
    contentItem: Item {
        ColumnLayout {
            anchors.fill: parent
            anchors.leftMargin: Theme.unit * 3
            anchors.rightMargin: Theme.unit * 3
            anchors.topMargin: Theme.unit * 2
            anchors.bottomMargin: Theme.unit * 2
            spacing: 0
            RowLayout {
                spacing: Theme.unit * 2
                LevelMark {
                    level: 1
                    size: 18
                }
                Heading {
                    text: root.entry.title
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: Theme.f13
                    Layout.fillWidth: true
                    Accessible.ignored: true
                }
                Fine {
                    visible: root.entry.more > 0
                    text: qsTr("另有 %1 条").arg(root.entry.more)
                    color: Theme.p1
                }
                Label {
                    text: root.entry.clock
                    color: Theme.p1
                    font.pixelSize: Theme.f20
                    font.weight: Font.Bold
                    Accessible.ignored: true
                }
            }
            RowLayout {
                spacing: Theme.unit * 3
                Label {
                    text: qsTr("%1 %2").arg(root.entry.who).arg(root.entry.detail)
                    color: Theme.text2
                    Layout.fillWidth: true
                    Accessible.ignored: true
                }
                Fine {
                    text: root.entry.over ? qsTr("已超 %1 时限").arg(root.entry.limit) : qsTr("限 %1 内受理").arg(root.entry.limit)
                    color: root.entry.over ? Theme.p1 : Theme.text2
                    font.weight: root.entry.over ? Font.Bold : Font.Normal
                    Accessible.ignored: true
                }
                Button {
                    primary: true
                    text: qsTr("受理")
                    keys: "A"
                    implicitHeight: Theme.row
                    blocked: root.blocked
                    onActed: root.accepted(root.entry.alert)
                }
            }
        }
    }
}
