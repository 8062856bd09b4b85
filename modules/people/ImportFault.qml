pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// What is wrong with one row of the table, and what to do.
Item {
    id: root
    /// {row, column, value, what, remedy}
    required property var fault
    readonly property string place: root.fault.row > 0 ? qsTr("第 %1 行").arg(root.fault.row) : qsTr("整表")
    implicitHeight: lines.implicitHeight + Theme.unit * 3
    Accessible.role: Accessible.ListItem
    Accessible.name: [root.place, root.fault.column, root.fault.value, root.fault.what, root.fault.remedy].filter(word => word.length > 0).join(" ")
    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.unit * 3
        anchors.rightMargin: Theme.unit * 3
        spacing: Theme.unit * 3
        Label {
            text: root.place
            color: Theme.p2
            Layout.preferredWidth: 80
            Accessible.ignored: true
        }
        ColumnLayout {
            id: lines
            spacing: 0
            Layout.fillWidth: true
            Label {
                text: root.fault.what
                wrapMode: Text.Wrap
                elide: Text.ElideNone
                Layout.fillWidth: true
                Accessible.ignored: true
            }
            Fine {
                text: [root.fault.column, root.fault.value, root.fault.remedy].filter(word => word.length > 0).join(" · ")
                wrapMode: Text.Wrap
                elide: Text.ElideNone
                Layout.fillWidth: true
                Accessible.ignored: true
            }
        }
    }
}
