pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Alerts
import Zhihui.Controls

/// On every page but the queue's own: the level-1 alert that nobody has accepted, with its clock and the way to it. It takes
/// no focus.
Rectangle {
    id: root
    required property pinned entry
    /// This account accepts alerts.
    property bool acts: true
    signal asked(string alert)
    visible: entry.alert.length > 0
    implicitHeight: visible ? 44 : 0
    color: Theme.p1Ground
    Accessible.role: Accessible.AlertMessage
    Accessible.name: qsTr("一级预警：%1，%2，已 %3").arg(entry.title).arg(entry.detail).arg(entry.clock)
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.unit * 4
        anchors.rightMargin: Theme.unit * 4
        spacing: Theme.unit * 3
        LevelMark {
            level: 1
            size: 18
        }
        Heading {
            text: root.entry.title
            Accessible.ignored: true
        }
        Label {
            text: qsTr("%1 %2").arg(root.entry.who).arg(root.entry.detail)
            color: Theme.text2
            Layout.fillWidth: true
            Accessible.ignored: true
        }
        Fine {
            visible: root.entry.more > 0
            text: qsTr("另有 %1 条").arg(root.entry.more)
            color: Theme.p1
        }
        Fine {
            text: root.entry.over ? qsTr("已超 %1 时限").arg(root.entry.limit) : qsTr("限 %1 内受理").arg(root.entry.limit)
            color: root.entry.over ? Theme.p1 : Theme.text2
        }
        Label {
            text: root.entry.clock
            color: Theme.p1
            font.pixelSize: Theme.f20
            font.weight: Font.Bold
            Accessible.ignored: true
        }
        Label {
            visible: !root.acts
            text: qsTr("由值班员受理")
            color: Theme.text2
        }
        Button {
            visible: root.acts
            primary: true
            text: qsTr("去受理")
            implicitHeight: 30
            onActed: root.asked(root.entry.alert)
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 2
        color: Theme.p1
    }
}
