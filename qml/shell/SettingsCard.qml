pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// A group of settings under its heading.
Card {
    id: root
    required property string title
    default property alias rows: column.data
    implicitHeight: column.implicitHeight + Theme.unit * 8
    color: Theme.bg1
    Accessible.role: Accessible.Grouping
    Accessible.name: title
    ColumnLayout {
        id: column
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.unit * 4
        spacing: Theme.unit * 4
        Heading { text: root.title }
    }
}
