pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// 办结: the cause, and what came of it.
ActCard {
    id: root
    required property Desk desk
    signal closedAs(string cause, string result)
    title: qsTr("办结")
    actText: qsTr("办结")
    consequence: qsTr("预警离开队列并归档，结论进入对象档案和考核统计，驻检可见，不能撤回")
    blocked: cause.currentIndex < 0 ? qsTr("请选择结论") : result.text.trim().length === 0 ? qsTr("请写明处理结果") : ""
    onActed: closedAs(cause.currentValue, result.text)
    fields: ({ cause: cause.currentIndex, result: result.text })
    onRestored: fields => {
        cause.currentIndex = fields.cause
        result.text = fields.result
    }
    ComboBox {
        id: cause
        focus: true
        label: qsTr("结论")
        model: root.desk.closeCauses
        currentIndex: -1
        displayText: currentIndex < 0 ? qsTr("选择结论") : currentText
        Layout.fillWidth: true
    }
    TextArea {
        id: result
        label: qsTr("处理结果")
        placeholder: qsTr("处理结果和后续措施")
        implicitHeight: 64
        Layout.fillWidth: true
    }
}
