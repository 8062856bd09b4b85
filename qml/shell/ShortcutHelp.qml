pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// All keys on one card.
Card {
    id: root
    width: 560
    height: column.implicitHeight + Theme.unit * 12
    Accessible.role: Accessible.HelpBalloon
    Accessible.name: qsTr("快捷键")
    readonly property var entries: [
        { keys: "J / K", text: qsTr("下一条、上一条预警") },
        { keys: "A", text: qsTr("受理置顶的一级预警，没有时受理所选") },
        { keys: "⇧ A", text: qsTr("受理所选预警") },
        { keys: "V", text: qsTr("填写核实") },
        { keys: "D", text: qsTr("派员核查") },
        { keys: "X", text: qsTr("请求异地协查") },
        { keys: "S", text: qsTr("暂缓") },
        { keys: "C", text: qsTr("办结") },
        { keys: "I", text: qsTr("查看身份，须说明事由") },
        { keys: "L", text: qsTr("调看就近摄像机，或结束调看") },
        { keys: "1–4", text: qsTr("放大一路就近摄像机，再按还原") },
        { keys: "M / K", text: qsTr("画面在手时：切换主子码流、截图") },
        { keys: "G", text: qsTr("视频页：开始、结束轮巡") },
        { keys: "Ctrl K", text: qsTr("搜索对象、设备、地点、摄像机") },
        { keys: "Ctrl ⏎", text: qsTr("确认打开的办理卡") },
        { keys: "Esc", text: qsTr("离开办理卡、搜索或本卡") },
        { keys: "?", text: qsTr("显示或隐去快捷键") }
    ]
    ColumnLayout {
        id: column
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.unit * 6
        spacing: Theme.unit * 2
        Heading {
            text: qsTr("快捷键")
            Layout.bottomMargin: Theme.unit * 2
        }
        Repeater {
            model: root.entries
            RowLayout {
                id: line
                required property var modelData
                spacing: Theme.unit * 4
                Item {
                    implicitWidth: 72
                    implicitHeight: 24
                    KeyCap {
                        anchors.verticalCenter: parent.verticalCenter
                        text: line.modelData.keys
                    }
                }
                Label { text: line.modelData.text }
            }
        }
    }
}
