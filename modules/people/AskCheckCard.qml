pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// 发起信息化核查: one question to the person's app.
ActCard {
    id: root
    required property CheckBook checks
    required property string who
    title: qsTr("向 %1 发起信息化核查").arg(who)
    actText: qsTr("发起核查")
    consequence: qsTr("本人手机收到一次询问；发起人、时间和理由写入记录，每日次数和夜间时段由省平台把关")
    blocked: checks.blocked.length > 0 ? checks.blocked : reason.text.trim().length === 0 ? qsTr("请写明核查理由") : ""
    onActed: checks.ask(asks.currentValue, reason.text)
    fields: ({ asks: asks.currentIndex, reason: reason.text })
    onRestored: fields => {
        asks.currentIndex = fields.asks
        reason.text = fields.reason
    }
    Component.onCompleted: root.checks.forgetFailure()
    ComboBox {
        id: asks
        label: qsTr("应答方式")
        model: root.checks.answers
        Layout.fillWidth: true
    }
    TextField {
        id: reason
        focus: true
        label: qsTr("核查理由")
        placeholderText: qsTr("如 未按时报到，核实是否在居住地")
        maximumLength: 200
        Layout.fillWidth: true
    }
    InlineMessage {
        visible: text.length > 0
        text: root.checks.failure
        tone: Theme.p2
        symbol: "warn"
        Layout.fillWidth: true
    }
}
