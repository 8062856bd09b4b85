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
    property int edited: 0
    readonly property var sheet: matter.card(kind, act)
    title: sheet.title ?? ""
    actText: qsTr("保存")
    consequence: sheet.consequence ?? ""
    blocked: edited >= 0 ? matter.fault(kind, act, root.values()) : ""
    onActed: act.length > 0 ? matter.move(act, root.values()) : matter.begin(kind, root.values())
    fields: edited >= 0 ? root.values() : ({})
    onRestored: fields => {
        for (let i = 0; i < inputs.count; ++i) {
            const input = inputs.itemAt(i) as EntryField
            input.fill(fields[input.field.code])
        }
    }
    function values(): var {
        const all = {}
        for (let i = 0; i < inputs.count; ++i) {
            const input = inputs.itemAt(i) as EntryField
            if (input)
                all[input.field.code] = input.value
        }
        return all
    }
    function begin(): void {
        const first = inputs.itemAt(0) as EntryField
        first?.take()
    }
    Component.onCompleted: {
        root.lines = root.sheet.fields ?? []
        root.edited += 1
    }
    Repeater {
        id: inputs
        model: root.lines
        EntryField {
            required property var modelData
            field: modelData
            onValueChanged: root.edited += 1
            Layout.fillWidth: true
        }
    }
}
