pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// 移交: the marked persons go to another organisation.
ActCard {
    id: root
    required property Handovers handovers
    required property list<string> persons
    title: qsTr("移交 %1 人").arg(persons.length)
    actText: qsTr("移交")
    consequence: qsTr("先存本机再报省平台；设备、定位决定、未办结的预警和核查随人移交，期限不变，原单位随即不再可见。有一人不能移交则全部不移交；逐人写入访问日志")
    blocked: handovers.blockedOf(persons, org.currentValue ?? "", reason.text)
    onActed: handovers.send(persons, org.currentValue, reason.text)
    fields: ({ org: org.currentIndex, reason: reason.text })
    onRestored: fields => {
        org.currentIndex = fields.org
        reason.text = fields.reason
    }
    Support {
        text: root.handovers.namesOf(root.persons)
        Layout.fillWidth: true
    }
    ComboBox {
        id: org
        focus: true
        label: qsTr("接收单位")
        model: root.handovers.choices()
        Layout.fillWidth: true
    }
    TextField {
        id: reason
        label: qsTr("移交理由")
        placeholderText: qsTr("如 居住地变更")
        maximumLength: 200
        Layout.fillWidth: true
    }
    InlineMessage {
        visible: text.length > 0
        text: root.handovers.failure
        tone: Theme.p2
        symbol: "warn"
        Layout.fillWidth: true
    }
}
