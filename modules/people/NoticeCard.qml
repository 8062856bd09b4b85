pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// 处理异常查询: what a person has found out, in their own words and for good.
ActCard {
    id: root
    required property NoticeList notices
    required property string notice
    required property string what
    title: qsTr("处理：%1").arg(what)
    actText: notices.answering ? qsTr("正在提交") : qsTr("记录处理结果")
    consequence: qsTr("处理人、时间和内容一并记录，不能更改；本单位负责人、审计管理员和驻检可见")
    blocked: notices.answering ? qsTr("正在提交") : words.text.trim().length === 0 ? qsTr("请写明核实情况") : ""
    onActed: notices.answer(notice, words.text)
    TextField {
        id: words
        focus: true
        label: qsTr("核实情况")
        placeholderText: qsTr("如 已当面问明，系走访前排查")
        maximumLength: 500
        Layout.fillWidth: true
    }
    InlineMessage {
        text: root.notices.failure
        tone: Theme.p2
        symbol: "warn"
        Layout.fillWidth: true
    }
}
