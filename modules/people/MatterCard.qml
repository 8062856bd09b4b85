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
    property var lines: []
    readonly property var sheet: matter.card(kind, act)
    title: sheet.title ?? ""
    actText: qsTr("保存")
    consequence: sheet.consequence ?? ""
    blocked: inputs.edited >= 0 ? matter.fault(kind, act, inputs.values()) : ""
    onActed: act.length > 0 ? matter.move(act, inputs.values()) : matter.begin(kind, inputs.values())
    fields: inputs.edited >= 0 ? inputs.values() : ({})
    onRestored: fields => inputs.fill(fields)
    function begin(): void {
        inputs.take()
    }
    Component.onCompleted: root.lines = root.sheet.fields ?? []
    EntryFields {
        id: inputs
        lines: root.lines
        Layout.fillWidth: true
    }
}
