pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Zhihui.Controls

/// The centres of a planned inspection, picked from a list.
ColumnLayout {
    id: root
    required property CentreDraw plan
    spacing: Theme.unit
    SearchField {
        label: qsTr("查找中心")
        placeholderText: qsTr("查找中心")
        onTextChanged: root.plan.filter = text
        Layout.fillWidth: true
    }
    ListView {
        id: list
        clip: true
        implicitHeight: 150
        boundsBehavior: Flickable.StopAtBounds
        model: root.plan.choices
        T.ScrollBar.vertical: ScrollBar {}
        Accessible.role: Accessible.List
        Accessible.name: qsTr("中心")
        Layout.fillWidth: true
        delegate: CheckBox {
            required property var modelData
            width: list.width
            text: modelData.text
            checked: root.plan.chosen.indexOf(modelData.value) >= 0
            onToggled: root.plan.choose(modelData.value, checked)
        }
    }
}
