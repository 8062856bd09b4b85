pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// One part of the file: what holds, and on demand what held before.
Section {
    id: root
    /// {kind, title, many, entries, history}
    required property var part
    property bool writes: false
    property bool historyShown: false
    signal changeAsked(string key)
    signal endAsked(string key)
    title: part.title
    note: part.many && part.entries.length > 0 ? qsTr("%1 条").arg(part.entries.length) : ""
    Fine {
        visible: root.part.entries.length === 0
        text: qsTr("未登记")
        color: Theme.text3
    }
    Repeater {
        model: root.part.entries
        DossierEntry {
            required property var modelData
            entry: modelData
            many: root.part.many
            writes: root.writes
            onChangeAsked: root.changeAsked(modelData.key)
            onEndAsked: root.endAsked(modelData.key)
            Layout.fillWidth: true
            Layout.bottomMargin: Theme.unit * 2
        }
    }
    RowLayout {
        spacing: Theme.unit * 2
        Layout.fillWidth: true
        Button {
            visible: root.writes && (root.part.many || root.part.entries.length === 0)
            text: qsTr("登记")
            onActed: root.changeAsked("")
        }
        Button {
            visible: root.part.history.length > 0
            text: root.historyShown ? qsTr("收起历史") : qsTr("历史 %1 条").arg(root.part.history.length)
            onActed: root.historyShown = !root.historyShown
        }
        Item { Layout.fillWidth: true }
    }
    Repeater {
        model: root.historyShown ? root.part.history : []
        Fact {
            required property var modelData
            name: modelData.noted
            value: modelData.head
            tone: Theme.text2
            Layout.fillWidth: true
        }
    }
}
