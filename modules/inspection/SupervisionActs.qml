pragma ComponentBehavior: Bound
import QtQuick
import Zhihui.Controls

/// The acts on a supervision order that its state allows, with their keys; who may not do one reads why.
Rectangle {
    id: root
    required property SupervisionCase record
    signal asked(string form)
    implicitHeight: row.implicitHeight + Theme.unit * 6
    color: Theme.bg1
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("办理督办单")
    Divider { width: parent.width }
    Flow {
        id: row
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.unit * 4
        anchors.rightMargin: Theme.unit * 4
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.unit * 2
        Button {
            visible: root.record.next === "edit"
            primary: true
            text: qsTr("修改并提交")
            keys: "E"
            blocked: root.record.editBlocked
            onActed: root.asked("edit")
        }
        Button {
            visible: root.record.next === "review"
            primary: true
            text: qsTr("审核通过")
            keys: "A"
            blocked: root.record.approveBlocked
            onActed: root.asked("approve")
        }
        Button {
            visible: root.record.next === "review"
            text: qsTr("退回")
            keys: "B"
            blocked: root.record.approveBlocked
            onActed: root.asked("return")
        }
        Button {
            visible: root.record.next === "sign"
            primary: true
            text: qsTr("签发")
            keys: "S"
            blocked: root.record.signBlocked
            onActed: root.asked("sign")
        }
        Button {
            visible: root.record.next === "answer"
            primary: true
            text: qsTr("反馈")
            keys: "F"
            blocked: root.record.answerBlocked
            onActed: root.asked("answer")
        }
        Button {
            visible: root.record.next === "recheck"
            primary: true
            text: qsTr("复查合格")
            keys: "C"
            blocked: root.record.closeBlocked
            onActed: root.asked("close")
        }
        Button {
            visible: root.record.next === "recheck"
            text: qsTr("再整改")
            keys: "R"
            blocked: root.record.closeBlocked
            onActed: root.asked("again")
        }
        Button {
            visible: ["edit", "review", "sign"].indexOf(root.record.next) >= 0
            text: qsTr("撤回")
            keys: "W"
            blocked: root.record.withdrawBlocked
            onActed: root.asked("withdraw")
        }
    }
}
