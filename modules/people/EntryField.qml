pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// One field of a form: its name and what it takes.
RowLayout {
    id: root
    /// {code, label, type, most, required, choices, value}
    required property var field
    readonly property Item input: field.type === "code" ? code : field.type === "flag" ? flag : field.type === "paragraph" ? paragraph : line
    readonly property var value: field.type === "code" ? code.currentValue : field.type === "flag" ? flag.checked : field.type === "paragraph" ? paragraph.text : line.text
    spacing: Theme.unit * 3
    /// The keyboard goes to what is filled in.
    function take(): void {
        root.input.forceActiveFocus(Qt.ShortcutFocusReason)
    }
    function fill(value: var): void {
        code.currentIndex = Math.max(0, root.field.choices.findIndex(choice => choice.value === value))
        flag.checked = value === true
        line.text = value ?? ""
        paragraph.text = value ?? ""
    }
    Component.onCompleted: root.fill(root.field.value)
    Label {
        text: root.field.required ? qsTr("%1 *").arg(root.field.label) : root.field.label
        color: Theme.text2
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        Layout.preferredWidth: 128
        Layout.alignment: Qt.AlignTop
        Layout.topMargin: Theme.unit * 2
        Accessible.ignored: true
    }
    TextField {
        id: line
        visible: root.input === this
        label: root.field.label
        placeholderText: root.field.type === "date" ? "2026-01-31" : root.field.type === "moment" ? "2026-01-31 08:30" : ""
        maximumLength: root.field.most > 0 ? root.field.most : 64
        Layout.fillWidth: true
    }
    TextArea {
        id: paragraph
        visible: root.input === this
        label: root.field.label
        Layout.fillWidth: true
    }
    ComboBox {
        id: code
        visible: root.input === this
        label: root.field.label
        model: root.field.choices
        Layout.fillWidth: true
    }
    CheckBox {
        id: flag
        visible: root.input === this
        text: root.field.label
        Layout.fillWidth: true
    }
}
