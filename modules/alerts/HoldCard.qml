pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// 暂缓: the alert rests until a time, for a reason.
ActCard {
    id: root
    required property Desk desk
    signal heldFor(int hours, string reason)
    title: qsTr("暂缓")
    actText: qsTr("暂缓")
    consequence: qsTr("到时自动回到队列；期间情形加重仍会提示，时钟照常计时")
    blocked: reason.text.trim().length === 0 ? qsTr("请写明暂缓事由") : ""
    onActed: heldFor(hours.currentValue, reason.text)
    fields: ({ hours: hours.currentIndex, reason: reason.text })
    onRestored: fields => {
        hours.currentIndex = fields.hours
        reason.text = fields.reason
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.unit * 2
        ComboBox {
            id: hours
            label: qsTr("暂缓多久")
            model: root.desk.holds
            implicitWidth: 112
        }
        TextField {
            id: reason
            focus: true
            label: qsTr("暂缓事由")
            placeholderText: qsTr("事由")
            maximumLength: 200
            Layout.fillWidth: true
        }
    }
}
