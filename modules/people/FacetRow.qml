pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// One facet: a few values as chips, organisations as a list.
RowLayout {
    id: root
    /// {facet, title, choices: [{value, text, count, chosen}]}
    required property var facet
    readonly property bool many: facet.facet === "org"
    signal chosen(string value)
    function take(): void {
        const first = chips.itemAt(0)
        first?.forceActiveFocus(Qt.ShortcutFocusReason)
    }
    spacing: Theme.unit * 2
    Fine {
        text: root.facet.title
        color: Theme.text2
        Layout.preferredWidth: 40
        Layout.alignment: Qt.AlignTop
        Layout.topMargin: Theme.unit
        Accessible.ignored: true
    }
    Flow {
        visible: !root.many
        spacing: Theme.unit
        Layout.fillWidth: true
        Repeater {
            id: chips
            model: root.many ? 0 : root.facet.choices.length
            FilterChip {
                id: chip
                required property int index
                readonly property var choice: index < root.facet.choices.length ? root.facet.choices[index] : ({ value: "", text: "", chosen: false })
                text: chip.choice.text
                checked: chip.choice.chosen
                Accessible.description: root.facet.title
                onClicked: root.chosen(chip.choice.value)
            }
        }
    }
    ComboBox {
        visible: root.many
        label: root.facet.title
        model: root.many ? root.facet.choices : []
        currentIndex: root.many ? Math.max(0, root.facet.choices.findIndex(choice => choice.chosen)) : -1
        onActivated: root.chosen(currentValue)
        Layout.fillWidth: true
    }
}
