pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// Above the matrix: which centre, which inspection; begins and ends it. `tools` takes what the shell puts at the right.
Bar {
    id: root
    required property InspectionDesk desk
    property string centreName: ""
    default property alias tools: tools.data
    signal openAsked
    signal closeAsked
    implicitHeight: 44
    color: Theme.bg0
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("督察")
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.unit * 3
        anchors.rightMargin: Theme.unit * 2
        spacing: Theme.unit * 2
        Heading {
            text: root.centreName.length > 0 ? root.centreName : qsTr("未选中中心")
            color: root.centreName.length > 0 ? Theme.text1 : Theme.text3
            font.pixelSize: Theme.f14
            Layout.maximumWidth: 280
        }
        Chip {
            visible: text.length > 0
            text: root.desk.inspectionTitle
            hint: root.desk.inspectionNote
        }
        Fine {
            visible: text.length > 0
            text: root.desk.inspectionRefusal.length > 0 ? qsTr("被退回：%1").arg(root.desk.inspectionRefusal)
                : root.desk.inspectionPending ? qsTr("已保存，待上传") : ""
            color: root.desk.inspectionRefusal.length > 0 ? Theme.p1 : Theme.accent
        }
        Button {
            visible: root.desk.inspection.length === 0
            primary: true
            text: qsTr("开始督察")
            keys: "N"
            blocked: root.desk.openBlocked
            implicitHeight: Theme.row
            onActed: root.openAsked()
        }
        Button {
            visible: root.desk.inspection.length > 0
            flat: true
            text: qsTr("结束")
            blocked: root.desk.closeBlocked
            implicitHeight: Theme.row
            onActed: root.closeAsked()
        }
        Item { Layout.fillWidth: true }
        RowLayout {
            id: tools
            spacing: Theme.unit * 2
        }
    }
}
