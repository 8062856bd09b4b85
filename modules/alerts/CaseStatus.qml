pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// What became of the last decision: saved here, waiting for the province, refused, or why it cannot be taken.
ColumnLayout {
    id: root
    required property AlertCase record
    property string failure: ""
    property string confirmation: ""
    spacing: 0
    InlineMessage {
        visible: text.length > 0
        text: root.failure.length > 0 ? root.failure
            : root.record.refusal.length > 0 ? qsTr("省平台退回了上一个决定：%1").arg(root.record.refusal) : ""
        tone: root.failure.length > 0 ? Theme.p2 : Theme.p1
        symbol: "warn"
        Layout.fillWidth: true
        Layout.margins: Theme.unit * 2
    }
    Fine {
        visible: text.length > 0 && root.failure.length === 0
        text: root.record.pending ? qsTr("已保存到本机 · 待上传") : root.confirmation.length > 0 ? qsTr("已保存 · 省平台已确认") : ""
        color: root.record.pending ? Theme.accent : Theme.ok
        Layout.fillWidth: true
        Layout.leftMargin: Theme.unit * 4
        Layout.topMargin: Theme.unit
        Layout.bottomMargin: Theme.unit
    }
}
