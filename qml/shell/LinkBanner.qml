pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls
import Zhihui.Engine

/// Says since when no new alerts come, and that work goes on; or that nothing can be saved.
Rectangle {
    id: root
    required property World world
    property string blocked: ""
    readonly property bool denied: world.linkState === 3
    readonly property bool lost: world.linkState === 2
    readonly property string text: blocked.length > 0 ? blocked
        : denied ? qsTr("省平台不接受本席的登录%1，自 %2 起无新预警").arg(world.linkReason.length > 0 ? qsTr("（%1）").arg(world.linkReason) : "").arg(world.linkSince)
        : lost ? qsTr("与省平台的连接中断，自 %1 起无新预警。可继续办理：决定存在本机，恢复后自动上传").arg(world.linkSince) : ""
    signal logInAsked
    visible: text.length > 0
    implicitHeight: 40
    color: denied || blocked.length > 0 ? Theme.p1Ground : Theme.p2Ground
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.unit * 4
        anchors.rightMargin: Theme.unit * 4
        spacing: Theme.unit * 3
        Icon {
            name: root.lost ? "off" : "warn"
            color: root.lost ? Theme.p2 : Theme.p1
        }
        Label {
            text: root.text
            Layout.fillWidth: true
            Accessible.ignored: true
        }
        Button {
            visible: root.denied
            text: qsTr("重新登录")
            implicitHeight: 28
            onActed: root.logInAsked()
        }
    }
    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
        color: root.lost ? Theme.p2 : Theme.p1
    }
}
