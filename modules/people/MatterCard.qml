pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// The card of one step: what its form asks for, and what will follow.
ActCard {
    id: root
    required property MatterCase matter
    required property string kind
    /// Empty: the opening.
    required property string act
    /// Fields filled with what was refused; empty: a new one.
    property var written: []
    property var lines: []
    /// What the card was filled from: what came since is not overwritten unseen.
    property double base: 0
    readonly property var sheet: matter.card(kind, act)
    title: sheet.title ?? ""
    actText: qsTr("保存")
    consequence: sheet.consequence ?? ""
    blocked: inputs.edited >= 0 ? matter.fault(kind, act, inputs.values()) : ""
    onActed: act.length > 0 ? matter.move(act, root.base, inputs.values()) : matter.begin(kind, inputs.values())
    fields: inputs.edited >= 0 ? inputs.values() : ({})
    onRestored: fields => inputs.fill(fields)
    function begin(): void {
        inputs.take()
    }
    Component.onCompleted: {
        root.lines = root.written.length > 0 ? root.written : root.sheet.fields ?? []
        root.base = root.matter.base()
    }
    EntryFields {
        id: inputs
        lines: root.lines
        Layout.fillWidth: true
    }
}
