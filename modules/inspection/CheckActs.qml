pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// The acts on a check list, with their keys.
Rectangle {
    id: root
    required property CheckSheet sheet
    property string stillBlocked: ""
    signal stillAsked
    implicitHeight: row.implicitHeight + Theme.unit * 6
    color: Theme.bg1
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("办理检查单")
    Divider { width: parent.width }
    RowLayout {
        id: row
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.unit * 4
        anchors.rightMargin: Theme.unit * 4
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.unit * 2
        Button {
            primary: true
            text: qsTr("提交审核")
            keys: "Ctrl ⏎"
            blocked: root.sheet.submitBlocked
            onActed: root.sheet.sendForReview()
        }
        Button {
            text: qsTr("存草稿")
            blocked: root.sheet.saveBlocked
            onActed: root.sheet.saveDraft()
            Accessible.description: blocked.length > 0 ? blocked : qsTr("快捷键 Ctrl S")
        }
        Button {
            text: qsTr("截图")
            keys: "K"
            blocked: root.sheet.reason.length > 0 ? root.sheet.reason : root.stillBlocked
            onActed: root.stillAsked()
        }
        Item { Layout.fillWidth: true }
        Button {
            text: qsTr("合格")
            blocked: root.sheet.passBlocked
            onActed: root.sheet.markPassed()
        }
    }
}
