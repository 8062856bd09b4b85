pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// All keys on one card.
Card {
    id: root
    width: columns.implicitWidth + Theme.unit * 12
    height: columns.implicitHeight + title.height + Theme.unit * 16
    Accessible.role: Accessible.HelpBalloon
    Accessible.name: qsTr("快捷键")
    readonly property var duty: [
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
        { keys: "1–4", text: qsTr("放大一路就近摄像机，再按还原") }
    ]
    readonly property var video: [
        { keys: "M / K", text: qsTr("画面在手时：切换主子码流、截图") },
        { keys: "G", text: qsTr("视频页：开始、结束轮巡") },
        { keys: "F", text: qsTr("视频页：全屏，Esc 还原") }
    ]
    readonly property var inspection: [
        { keys: "N", text: qsTr("开始督察") },
        { keys: "/", text: qsTr("查找中心、功能室") },
        { keys: "C", text: qsTr("到检查单") },
        { keys: "K", text: qsTr("截图入稿") },
        { keys: "Ctrl S", text: qsTr("存草稿") },
        { keys: "Ctrl ⏎", text: qsTr("提交审核") },
        { keys: "G", text: qsTr("开始、结束轮巡") },
        { keys: "PgUp PgDn", text: qsTr("上一页、下一页画面") }
    ]
    readonly property var supervision: [
        { keys: "J / K", text: qsTr("下一张、上一张督办单") },
        { keys: "E", text: qsTr("修改并提交审核") },
        { keys: "A / B", text: qsTr("审核通过、退回") },
        { keys: "S", text: qsTr("签发") },
        { keys: "F", text: qsTr("反馈") },
        { keys: "C / R", text: qsTr("复查合格、再整改") },
        { keys: "W", text: qsTr("撤回") }
    ]
    readonly property var matters: [
        { keys: "J / K", text: qsTr("下一项、上一项待办") },
        { keys: "A", text: qsTr("办理下一步") },
        { keys: "N", text: qsTr("登记新对象") }
    ]
    readonly property var register: [
        { keys: "J / K", text: qsTr("下一名、上一名对象") },
        { keys: "/", text: qsTr("查找对象") },
        { keys: "O", text: qsTr("查阅档案，须说明事由") },
        { keys: "C", text: qsTr("发起信息化核查") },
        { keys: "X", text: qsTr("合上档案") },
        { keys: "F", text: qsTr("筛选名册，或收起筛选") },
        { keys: qsTr("空格"), text: qsTr("选中、取消选中一名对象") },
        { keys: "T", text: qsTr("移交选中的对象") },
        { keys: "P", text: qsTr("打印名册或打开的档案，须说明事由") }
    ]
    readonly property var everywhere: [
        { keys: "Ctrl K", text: qsTr("搜索对象、设备、地点、摄像机") },
        { keys: "Ctrl ⏎", text: qsTr("确认打开的办理卡") },
        { keys: "Esc", text: qsTr("离开办理卡、搜索或本卡") },
        { keys: "? / F1", text: qsTr("显示或隐去快捷键") }
    ]

    component Keys: ColumnLayout {
        id: group
        required property string name
        required property var entries
        spacing: Theme.unit * 2
        Support {
            text: group.name
            Layout.topMargin: Theme.unit
        }
        Repeater {
            model: group.entries
            RowLayout {
                id: line
                required property var modelData
                spacing: Theme.unit * 4
                Item {
                    implicitWidth: 88
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
    Heading {
        id: title
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.margins: Theme.unit * 6
        text: qsTr("快捷键")
    }
    RowLayout {
        id: columns
        anchors.left: parent.left
        anchors.top: title.bottom
        anchors.leftMargin: Theme.unit * 6
        anchors.topMargin: Theme.unit * 2
        spacing: Theme.unit * 10
        ColumnLayout {
            spacing: Theme.unit * 2
            Layout.alignment: Qt.AlignTop
            Keys {
                name: qsTr("值班")
                entries: root.duty
            }
            Keys {
                name: qsTr("视频")
                entries: root.video
            }
            Keys {
                name: qsTr("办理")
                entries: root.matters
            }
            Keys {
                name: qsTr("档案")
                entries: root.register
            }
        }
        ColumnLayout {
            spacing: Theme.unit * 2
            Layout.alignment: Qt.AlignTop
            Keys {
                name: qsTr("督察")
                entries: root.inspection
            }
            Keys {
                name: qsTr("督办")
                entries: root.supervision
            }
            Keys {
                name: qsTr("各页")
                entries: root.everywhere
            }
        }
    }
}
