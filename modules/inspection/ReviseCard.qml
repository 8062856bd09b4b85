pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// 修改并提交: the drafter writes the finding anew; items and stills stay as they are.
ActCard {
    id: root
    required property InspectionDesk desk
    required property SupervisionCase record
    property string deadline: record.deadline
    signal revised(string text, string deadline)
    title: qsTr("修改并提交审核")
    actText: qsTr("提交审核")
    consequence: qsTr("检查项和截图不变；须由另一名督察员或带班领导审核")
    blocked: desk.reviseBlocked(finding.text, deadline)
    onActed: revised(finding.text, deadline)
    fields: ({ text: finding.text, deadline: deadline })
    onRestored: fields => {
        finding.text = fields.text
        deadline = fields.deadline
    }
    Component.onCompleted: finding.text = record.finding
    TextArea {
        id: finding
        focus: true
        label: qsTr("发现问题")
        Layout.fillWidth: true
    }
    DeadlineField {
        desk: root.desk
        deadline: root.deadline
        onChanged: isoDate => root.deadline = isoDate
        Layout.fillWidth: true
    }
}
