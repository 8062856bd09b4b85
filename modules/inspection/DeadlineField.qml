pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// 整改期限: a typed date, or one of the usual numbers of days.
ColumnLayout {
    id: root
    required property InspectionDesk desk
    required property string deadline
    property string note: ""
    property bool wrong: false
    property bool readOnly: false
    signal changed(string isoDate)
    spacing: Theme.unit
    RowLayout {
        spacing: Theme.unit * 2
        Label {
            text: qsTr("整改期限")
            color: Theme.text2
            Layout.fillWidth: true
        }
        Fine {
            text: root.note
            color: root.wrong ? Theme.p2 : Theme.text3
        }
        TextField {
            id: field
            label: qsTr("整改期限")
            placeholderText: qsTr("年-月-日")
            text: root.deadline
            failed: root.wrong
            readOnly: root.readOnly
            maximumLength: 10
            implicitWidth: 112
            implicitHeight: 28
            horizontalAlignment: TextInput.AlignRight
            onTextEdited: root.changed(text)
        }
    }
    Row {
        visible: !root.readOnly
        spacing: Theme.unit
        Layout.alignment: Qt.AlignRight
        Repeater {
            model: root.desk.deadlines
            OutcomeKey {
                required property var modelData
                text: modelData.text
                keys: ""
                tone: Theme.accent
                focusPolicy: Qt.TabFocus
                checked: root.deadline === modelData.value
                onClicked: root.changed(modelData.value)
                Accessible.name: qsTr("整改期限 %1").arg(modelData.text)
            }
        }
    }
}
