pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// 查阅档案: for a stated reason, which the province writes down before it answers.
ActCard {
    id: root
    required property RegisterDesk desk
    required property Dossier dossier
    required property string who
    /// The case for which it is opened; empty: none.
    property string alert: ""
    readonly property bool asking: dossier.state === Dossier.Asking
    title: qsTr("查阅 %1 的档案").arg(who)
    actText: asking ? qsTr("正在查询") : qsTr("查阅")
    consequence: qsTr("查阅人、时间和事由写入访问日志，本单位负责人和驻检可见；不保存在本机")
    blocked: !desk.mayOpen ? qsTr("本账号没有查阅档案的权限") : asking ? qsTr("正在向省平台查询") : reason.text.trim().length === 0 ? qsTr("请写明事由") : ""
    onActed: dossier.open(kind.currentValue, kind.currentValue === "alert" ? alert : "", reason.text)
    fields: ({ kind: kind.currentIndex, reason: reason.text })
    onRestored: fields => {
        kind.currentIndex = fields.kind
        reason.text = fields.reason
    }
    ComboBox {
        id: kind
        label: qsTr("事由类别")
        model: root.alert.length > 0 ? [{ value: "alert", text: qsTr("办理所选预警") }].concat(root.desk.reasons) : root.desk.reasons
        Layout.fillWidth: true
    }
    TextField {
        id: reason
        focus: true
        label: qsTr("事由")
        placeholderText: qsTr("如 月度走访前了解情况")
        maximumLength: 500
        Layout.fillWidth: true
    }
    InlineMessage {
        visible: text.length > 0
        text: root.dossier.failure
        tone: Theme.p2
        symbol: "warn"
        Layout.fillWidth: true
    }
}
