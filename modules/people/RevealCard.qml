pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// 查看身份: for a stated reason, for a short time, and written down.
ActCard {
    id: root
    required property Reveal reveal
    required property string person
    required property string maskedName
    required property string alert
    required property string caseTitle
    /// The file of this person can be opened in another page.
    property bool filesOffered: false
    signal fileAsked
    readonly property bool mine: reveal.person === person
    readonly property bool shown: mine && reveal.state === Reveal.Shown
    title: shown ? qsTr("%1 的身份 · %2 秒后隐去").arg(maskedName).arg(reveal.secondsLeft) : qsTr("查看 %1 的身份").arg(maskedName)
    actText: shown ? qsTr("隐去") : reveal.state === Reveal.Asking && mine ? qsTr("正在查询") : qsTr("查看")
    consequence: qsTr("查看人、时间和事由写入审计，驻检可见；只显示 %1 秒，不保存在本机").arg(reveal.duration)
    blocked: shown ? "" : reveal.state === Reveal.Asking && mine ? qsTr("正在向省平台查询") : reason.text.trim().length === 0 ? qsTr("请写明事由") : ""
    onActed: {
        if (shown)
            dismissed()
        else
            reveal.ask(person, "alert", alert, reason.text)
    }
    fields: ({ reason: shown ? "" : reason.text })
    onRestored: fields => reason.text = fields.reason
    Component.onDestruction: reveal.hide()
    Support {
        visible: !root.shown
        text: qsTr("用于案件 %1").arg(root.caseTitle)
        Layout.fillWidth: true
    }
    Button {
        visible: root.filesOffered
        text: qsTr("查阅档案")
        onActed: root.fileAsked()
    }
    TextField {
        id: reason
        focus: true
        visible: !root.shown
        label: qsTr("查看事由")
        placeholderText: qsTr("事由，如 电话联系前核对身份")
        maximumLength: 200
        Layout.fillWidth: true
    }
    InlineMessage {
        text: root.reveal.failure
        tone: Theme.p2
        symbol: "warn"
        Layout.fillWidth: true
    }
    Repeater {
        model: root.shown ? root.reveal.fields : []
        Fact {
            required property var modelData
            name: modelData.name
            value: modelData.value
            Layout.fillWidth: true
        }
    }
}
