pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// One setting: what it is, what it does, and its control.
RowLayout {
    id: root
    required property string name
    property string detail: ""
    default property alias control: slot.data
    spacing: Theme.unit * 6
    ColumnLayout {
        spacing: 2
        Layout.fillWidth: true
        Label { text: root.name }
        Fine {
            visible: text.length > 0
            text: root.detail
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            Layout.fillWidth: true
        }
    }
    RowLayout { id: slot }
}
