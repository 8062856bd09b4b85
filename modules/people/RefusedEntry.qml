pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// One entry that the province refused: what was written, why not, and what can be done about it.
ColumnLayout {
    id: root
    /// {id, title, why, when}
    required property var entry
    required property RefusedEntries entries
    property bool writes: false
    readonly property var written: entries.written(entry.id)
    signal againAsked
    spacing: 2
    InlineMessage {
        text: qsTr("%1：%2").arg(root.entry.title).arg(root.entry.why)
        tone: Theme.p1
        symbol: "warn"
        Layout.fillWidth: true
    }
    Repeater {
        model: root.written.lines ?? []
        Fact {
            required property var modelData
            name: modelData.name
            value: modelData.value
            Layout.fillWidth: true
        }
    }
    Fact {
        visible: value.length > 0
        name: qsTr("注销理由")
        value: root.written.ends ? root.written.reason : ""
        Layout.fillWidth: true
    }
    RowLayout {
        spacing: Theme.unit * 2
        Layout.fillWidth: true
        Fine {
            text: qsTr("填报 %1").arg(root.entry.when)
            Layout.fillWidth: true
        }
        Button {
            visible: root.writes && !root.written.picture
            text: qsTr("修改后重报")
            onActed: root.againAsked()
        }
        Button {
            text: qsTr("知道了")
            onActed: root.entries.acknowledge(root.entry.id)
        }
    }
}
