pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// The fields of a form, one below the other, as a card asks for them.
ColumnLayout {
    id: root
    /// [{code, label, type, most, required, choices, value}], given once: what is filled in stays.
    required property var lines
    /// Grows with every change of a field, so that what is wrong is asked again.
    property int edited: 0
    spacing: Theme.unit * 2
    signal focused(Item field)

    /// What is filled in, by code.
    function values(): var {
        const all = {}
        for (let i = 0; i < inputs.count; ++i) {
            const input = inputs.itemAt(i) as EntryField
            if (input)
                all[input.field.code] = input.value
        }
        return all
    }
    function fill(values: var): void {
        for (let i = 0; i < inputs.count; ++i) {
            const input = inputs.itemAt(i) as EntryField
            input.fill(values[input.field.code])
        }
    }
    /// The keyboard goes to the first one.
    function take(): void {
        const first = inputs.itemAt(0) as EntryField
        first?.take()
    }
    Repeater {
        id: inputs
        model: root.lines
        onItemAdded: root.edited += 1
        EntryField {
            id: input
            required property var modelData
            field: modelData
            onValueChanged: root.edited += 1
            onActiveFocusChanged: if (activeFocus)
                root.focused(input)
            Layout.fillWidth: true
        }
    }
}
