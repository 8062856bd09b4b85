pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// One entry that holds, with what may be done about it.
ColumnLayout {
    id: root
    /// {key, n, head, lines, noted}
    required property var entry
    property bool many: false
    property bool writes: false
    signal changeAsked
    signal endAsked
    spacing: 2
    Repeater {
        model: root.entry.lines
        Fact {
            required property var modelData
            name: modelData.name
            value: modelData.value
            Layout.fillWidth: true
        }
    }
    RowLayout {
        spacing: Theme.unit * 2
        Layout.fillWidth: true
        Fine {
            text: qsTr("登记 %1").arg(root.entry.noted)
            Layout.fillWidth: true
        }
        Button {
            visible: root.writes
            text: qsTr("更正")
            onActed: root.changeAsked()
        }
        Button {
            visible: root.writes && root.many
            text: qsTr("注销")
            onActed: root.endAsked()
        }
    }
}
