pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// The record of the case, oldest first: who did what, when.
Section {
    id: root
    required property AlertCase record
    visible: record.log.length > 0
    title: qsTr("办理记录")
    note: qsTr("%1 条").arg(record.log.length)
    Repeater {
        model: root.record.log
        RowLayout {
            id: line
            required property logLine modelData
            spacing: Theme.unit * 3
            Layout.fillWidth: true
            Accessible.role: Accessible.Row
            Accessible.name: qsTr("%1 %2 %3").arg(modelData.time).arg(modelData.text).arg(modelData.detail)
            Fine {
                text: line.modelData.time
                Layout.alignment: Qt.AlignTop
                Layout.topMargin: 1
                Accessible.ignored: true
            }
            Support {
                text: line.modelData.detail.length > 0 ? qsTr("%1 · %2").arg(line.modelData.text).arg(line.modelData.detail) : line.modelData.text
                wrapMode: Text.Wrap
                elide: Text.ElideNone
                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }
    }
}
