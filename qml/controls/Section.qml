pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts

/// A titled part of a pane, hairline below.
ColumnLayout {
    id: root
    property string title: ""
    property string note: ""
    default property alias content: body.data
    spacing: 0
    Accessible.role: Accessible.Grouping
    Accessible.name: title
    RowLayout {
        visible: root.title.length > 0
        Layout.fillWidth: true
        Layout.leftMargin: Theme.unit * 4
        Layout.rightMargin: Theme.unit * 4
        Layout.topMargin: Theme.unit * 3
        Label {
            text: root.title
            font.pixelSize: Theme.f13
            font.weight: Font.Bold
            Layout.fillWidth: true
            Accessible.role: Accessible.Heading
        }
        Fine { text: root.note }
    }
    ColumnLayout {
        id: body
        spacing: Theme.unit
        Layout.fillWidth: true
        Layout.leftMargin: Theme.unit * 4
        Layout.rightMargin: Theme.unit * 4
        Layout.topMargin: root.title.length > 0 ? Theme.unit * 2 : Theme.unit * 3
        Layout.bottomMargin: Theme.unit * 3
    }
    Divider { Layout.fillWidth: true }
}
