pragma ComponentBehavior: Bound
import QtQuick
import Zhihui.Controls

/// The acts on a case, with their keys; the first one follows the state.
Rectangle {
    id: root
    required property AlertCase record
    /// A takes the pinned alert first; then this one is taken by Shift A.
    property bool acceptShifted: false
    signal asked(string form)
    implicitHeight: row.height + Theme.unit * 7
    color: Theme.bg1
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("办理")
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
            visible: root.record.unaccepted
            primary: true
            text: qsTr("受理")
            keys: root.acceptShifted ? "⇧ A" : "A"
            blocked: root.record.acceptBlocked
            onActed: root.asked("accept")
        }
        Button {
            visible: !root.record.unaccepted
            primary: root.record.firstAct === AlertCase.VerifyAct
            text: root.record.verification.length > 0 ? qsTr("补充核实") : qsTr("填写核实")
            keys: "V"
            blocked: root.record.verifyBlocked
            onActed: root.asked("verify")
        }
        Button {
            primary: root.record.firstAct === AlertCase.DispatchAct
            text: qsTr("派员核查")
            keys: "D"
            blocked: root.record.dispatchBlocked
            onActed: root.asked("dispatch")
        }
        Button {
            text: qsTr("暂缓")
            keys: "S"
            blocked: root.record.holdBlocked
            onActed: root.asked("hold")
        }
        Button {
            primary: root.record.firstAct === AlertCase.CloseAct
            text: qsTr("办结")
            keys: "C"
            blocked: root.record.closeBlocked
            onActed: root.asked("close")
        }
    }
}
