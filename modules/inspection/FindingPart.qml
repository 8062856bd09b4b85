pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// 发现问题 with its stills, deadline, who must answer, and where it stands.
ColumnLayout {
    id: root
    required property CheckSheet sheet
    required property InspectionDesk desk
    readonly property alias typing: finding.editing
    spacing: 0
    Section {
        title: qsTr("发现问题")
        Layout.fillWidth: true
        TextArea {
            id: finding
            label: qsTr("发现问题")
            placeholder: qsTr("看到什么、何时、哪一项不符")
            enabled: !root.sheet.readOnly
            implicitHeight: 64
            Layout.fillWidth: true
            onTextChanged: if (!keeper.taking)
                root.sheet.text = text
        }
        StillStrip {
            desk: root.desk
            stills: root.sheet.stills
            removable: !root.sheet.readOnly
            onRemoved: sha256 => root.sheet.removeStill(sha256)
            Layout.fillWidth: true
            Layout.topMargin: Theme.unit
        }
    }
    Section {
        Layout.fillWidth: true
        DeadlineField {
            desk: root.desk
            deadline: root.sheet.deadline
            note: root.sheet.deadlineNote
            wrong: root.sheet.deadlineWrong
            readOnly: root.sheet.readOnly
            onChanged: isoDate => root.sheet.deadline = isoDate
            Layout.fillWidth: true
        }
        Fact {
            name: qsTr("责任单位")
            value: root.sheet.responsible
            Layout.fillWidth: true
            Layout.preferredHeight: 26
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.preferredHeight: 26
            Label {
                text: qsTr("流程")
                color: Theme.text2
                Layout.fillWidth: true
            }
            FlowSteps { step: root.sheet.step }
        }
    }
    // The text goes both ways: typed here, or another room's taken up.
    QtObject {
        id: keeper
        property bool taking: false
        readonly property string text: root.sheet.text
        onTextChanged: {
            if (finding.text === text)
                return
            taking = true
            finding.text = text
            taking = false
        }
    }
}
