pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// The tour that runs: which page, how long still, what did not come, and its keys.
Rectangle {
    id: root
    required property Tour tour
    signal dwellAsked(int seconds)
    implicitHeight: 40
    color: Theme.bg2
    visible: tour.state !== Tour.Off
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("轮巡")
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.unit * 4
        anchors.rightMargin: Theme.unit * 3
        spacing: Theme.unit * 3
        Label {
            text: root.tour.state === Tour.Paused ? qsTr("轮巡已暂停") : qsTr("轮巡中")
            color: root.tour.state === Tour.Paused ? Theme.p3 : Theme.text1
            font.weight: Font.Bold
        }
        Support {
            text: root.tour.next.length > 0 ? qsTr("第 %1 / %2 页 · 正在预热下一页").arg(root.tour.page + 1).arg(root.tour.pages)
                : qsTr("第 %1 / %2 页 · %3 秒后翻页").arg(root.tour.page + 1).arg(root.tour.pages).arg(root.tour.left)
        }
        Support {
            id: failed
            visible: root.tour.failed.length > 0
            text: qsTr("%1 路未出画面").arg(root.tour.failed.length)
            color: Theme.p2
            HoverHandler { id: hover }
            Hint {
                visible: hover.hovered
                text: root.tour.failed.join("、")
            }
        }
        Item { Layout.fillWidth: true }
        ComboBox {
            label: qsTr("每页停留")
            implicitWidth: 104
            implicitHeight: 28
            model: [10, 15, 20, 30, 60, 120].map(s => ({ value: s, text: qsTr("%1 秒").arg(s) }))
            currentIndex: [10, 15, 20, 30, 60, 120].indexOf(root.tour.dwell)
            onActivated: root.dwellAsked(currentValue)
        }
        Button {
            text: root.tour.state === Tour.Paused ? qsTr("继续") : qsTr("暂停")
            keys: root.tour.state === Tour.Paused ? "G" : ""
            implicitHeight: 28
            onActed: root.tour.state === Tour.Paused ? root.tour.resume() : root.tour.pause()
        }
        Button {
            text: qsTr("结束轮巡")
            keys: root.tour.state === Tour.Running ? "G" : ""
            implicitHeight: 28
            onActed: root.tour.stop()
        }
    }
    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
