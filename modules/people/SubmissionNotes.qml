pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// Registrations and steps on their way, and those that the province has refused, until their officer has taken note.
ColumnLayout {
    id: root
    required property Submissions submissions
    signal againAsked(string id)
    spacing: Theme.unit
    visible: submissions.waiting.length > 0 || submissions.refused.length > 0 || submissions.failure.length > 0
    Fine {
        visible: root.submissions.waiting.length > 0
        text: qsTr("%1 已存本机，待上传").arg(root.submissions.waiting.join(qsTr("、")))
        color: Theme.accent
        Layout.fillWidth: true
    }
    InlineMessage {
        visible: text.length > 0
        text: root.submissions.failure
        tone: Theme.p2
        symbol: "warn"
        Layout.fillWidth: true
    }
    Repeater {
        model: root.submissions.refused
        ColumnLayout {
            id: note
            required property var modelData
            spacing: Theme.unit
            Layout.fillWidth: true
            InlineMessage {
                text: qsTr("%1 %2 被退回：%3").arg(note.modelData.when).arg(note.modelData.title).arg(note.modelData.why)
                tone: Theme.p1
                symbol: "warn"
                Layout.fillWidth: true
            }
            RowLayout {
                spacing: Theme.unit * 2
                Layout.fillWidth: true
                Item { Layout.fillWidth: true }
                Button {
                    visible: note.modelData.again
                    text: qsTr("修改后重报")
                    onActed: root.againAsked(note.modelData.id)
                }
                Button {
                    text: qsTr("知道了")
                    onActed: root.submissions.acknowledge(note.modelData.id)
                }
            }
        }
    }
}
