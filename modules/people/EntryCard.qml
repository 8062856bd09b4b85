pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// 登记、更正: one entry of the file, as its form has it. What was there stays in the history.
ActCard {
    id: root
    required property Dossier dossier
    required property string kind
    required property string key
    /// Fields filled with what was refused; empty: with what holds.
    property var written: []
    property var lines: []
    readonly property bool known: base > 0
    /// What the card was filled from: what came since is not overwritten unseen.
    property double base: 0
    title: known ? qsTr("更正%1").arg(dossier.title(kind)) : qsTr("登记%1").arg(dossier.title(kind))
    actText: qsTr("保存")
    consequence: qsTr("先存本机再报省平台；原内容留在历史里，登记人和时间一并记录")
    blocked: inputs.edited >= 0 ? dossier.fault(kind, inputs.values()) : ""
    onActed: dossier.put(kind, key, root.base, inputs.values())
    fields: inputs.edited >= 0 ? inputs.values() : ({})
    onRestored: fields => inputs.fill(fields)
    function begin(): void {
        inputs.take()
    }
    Component.onCompleted: {
        root.lines = root.written.length > 0 ? root.written : root.dossier.fields(root.kind, root.key)
        root.base = root.dossier.baseOf(root.kind, root.key)
    }
    EntryFields {
        id: inputs
        lines: root.lines
        Layout.fillWidth: true
    }
}
