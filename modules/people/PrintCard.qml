pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// 打印: for a stated reason, which the province writes down before anything is laid out.
ActCard {
    id: root
    required property RegisterDesk desk
    required property Printer printer
    required property string what
    signal asked(string kind, string reason)
    title: qsTr("打印%1").arg(what)
    actText: printer.asking ? qsTr("正在登记") : qsTr("登记并预览")
    consequence: qsTr("打印人、时间、编号和事由逐人写入访问日志，驻检可见；每页带水印，用后即毁。没有连上省平台不能打印")
    blocked: !desk.mayPrint ? qsTr("本账号没有打印对象资料的权限") : printer.asking ? qsTr("正在向省平台登记") : reason.text.trim().length === 0 ? qsTr("请写明打印的事由") : ""
    onActed: root.asked(kind.currentValue, reason.text)
    fields: ({ kind: kind.currentIndex, reason: reason.text })
    onRestored: fields => {
        kind.currentIndex = fields.kind
        reason.text = fields.reason
    }
    Component.onDestruction: printer.forget()
    ComboBox {
        id: kind
        label: qsTr("事由类别")
        model: root.desk.reasons
        Layout.fillWidth: true
    }
    TextField {
        id: reason
        focus: true
        label: qsTr("打印事由")
        placeholderText: qsTr("如 例会用名单")
        maximumLength: 500
        Layout.fillWidth: true
    }
    InlineMessage {
        visible: text.length > 0
        text: root.printer.failure
        tone: Theme.p2
        symbol: "warn"
        Layout.fillWidth: true
    }
}
