pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// The card of an act that takes a few words.
ActCard {
    id: root
    /// Of the words; empty: the act takes none.
    required property string label
    property string placeholder: ""
    /// Without words it cannot be done.
    property bool needed: true
    property string missing: qsTr("请填写内容")
    signal given(string words)
    blocked: needed && words.text.trim().length === 0 ? missing : ""
    onActed: given(words.text.trim())
    fields: ({ words: words.text })
    onRestored: fields => words.text = fields.words
    TextArea {
        id: words
        focus: visible
        visible: root.label.length > 0
        label: root.label
        placeholder: root.placeholder
        implicitHeight: 72
        Layout.fillWidth: true
    }
}
