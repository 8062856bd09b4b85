pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// Transfers on their way, and those that the province has refused, until their officer has taken note.
ColumnLayout {
    id: root
    required property Handovers handovers
    spacing: Theme.unit
    visible: handovers.waiting > 0 || handovers.refused.length > 0 || handovers.failure.length > 0
    Fine {
        visible: root.handovers.waiting > 0
        text: qsTr("移交 %1 人 已存本机，待上传").arg(root.handovers.waiting)
        color: Theme.accent
        Layout.fillWidth: true
    }
    InlineMessage {
        visible: text.length > 0
        text: root.handovers.failure
        tone: Theme.p2
        symbol: "warn"
        Layout.fillWidth: true
    }
    Repeater {
        model: root.handovers.refused
        RowLayout {
            id: note
            required property var modelData
            spacing: Theme.unit * 2
            Layout.fillWidth: true
            InlineMessage {
                text: qsTr("%1 移交 %2 人至%3被退回：%4").arg(note.modelData.when).arg(note.modelData.count).arg(note.modelData.org).arg(note.modelData.why)
                tone: Theme.p1
                symbol: "warn"
                Layout.fillWidth: true
            }
            Button {
                text: qsTr("知道了")
                onActed: root.handovers.acknowledge(note.modelData.id)
            }
        }
    }
}
