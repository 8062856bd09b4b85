pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// What became of the last save: not saved, saved here, waiting for the province, refused.
ColumnLayout {
    id: root
    required property CheckSheet sheet
    property string failure: ""
    property string confirmation: ""
    spacing: 0
    InlineMessage {
        visible: text.length > 0
        text: root.failure.length > 0 ? root.failure : root.sheet.refusal.length > 0 ? qsTr("省平台退回：%1").arg(root.sheet.refusal)
            : root.sheet.returned
        tone: root.failure.length > 0 ? Theme.p2 : root.sheet.refusal.length > 0 ? Theme.p1 : Theme.p3
        symbol: "warn"
        Layout.fillWidth: true
        Layout.margins: Theme.unit * 2
    }
    InlineMessage {
        visible: root.sheet.valid && root.sheet.readOnly
        text: root.sheet.stateText.length > 0 ? qsTr("%1 · 只读").arg(root.sheet.stateText) : root.sheet.reason
        symbol: "eye"
        Layout.fillWidth: true
        Layout.margins: Theme.unit * 2
    }
    RowLayout {
        visible: standing.text.length > 0
        Layout.fillWidth: true
        Layout.leftMargin: Theme.unit * 4
        Layout.rightMargin: Theme.unit * 4
        Layout.bottomMargin: Theme.unit * 2
        Fine {
            id: standing
            text: root.sheet.saving ? qsTr("正在保存") : root.sheet.unsaved ? qsTr("未保存") : root.sheet.pending ? qsTr("已保存，待上传")
                : root.confirmation.length > 0 ? qsTr("已保存 · 省平台已确认") : ""
            color: root.sheet.unsaved ? Theme.p3 : root.sheet.pending ? Theme.accent : Theme.ok
            Layout.fillWidth: true
        }
        Button {
            visible: root.sheet.typed && !root.sheet.saving
            flat: true
            text: qsTr("放弃修改")
            implicitHeight: 24
            onActed: root.sheet.forget()
        }
    }
}
