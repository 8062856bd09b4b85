pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// What one column of the register is called in the table, with what stands there.
Item {
    id: root
    /// {code, text, required, place, samples}
    required property var column
    /// {value, text} of the table.
    required property var headings
    signal assigned(int place)
    implicitHeight: 44
    Accessible.role: Accessible.ListItem
    Accessible.name: root.column.samples.length > 0 ? qsTr("%1：%2").arg(root.column.text).arg(root.column.samples) : root.column.text
    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.unit * 3
        anchors.rightMargin: Theme.unit * 3
        spacing: Theme.unit * 2
        Label {
            text: root.column.required ? qsTr("%1 *").arg(root.column.text) : root.column.text
            color: root.column.required && root.column.place < 0 ? Theme.p1 : Theme.text1
            Layout.preferredWidth: 128
            Accessible.ignored: true
        }
        ComboBox {
            id: choice
            label: root.column.text
            model: root.headings
            onActivated: root.assigned(currentValue)
            Component.onCompleted: currentIndex = Math.max(0, indexOfValue(root.column.place))
            Layout.preferredWidth: 180
        }
        Fine {
            text: root.column.samples
            Layout.fillWidth: true
            Accessible.ignored: true
        }
    }
}
