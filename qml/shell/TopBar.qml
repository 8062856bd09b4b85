pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Zhihui.Administration
import Zhihui.Alerts
import Zhihui.Controls
import Zhihui.Engine
import Zhihui.People
import Zhihui.Wall

/// Brand, scope, search, the link and what waits for it, the time, the operator.
Bar {
    id: root
    required property World world
    required property DeskClock clock
    required property AdminDesk adminDesk
    required property AlarmBell bell
    required property WallRemote wallRemote
    required property WallKeeper wallKeeper
    property bool wallShown: false
    readonly property bool runsWall: wallShown && (world.roles.includes("duty") || world.roles.includes("leader"))
    property string selectedAlert: ""
    readonly property string post: world.roles.includes("inspector") ? qsTr("督察员 %1") : world.roles.includes("leader") ? qsTr("带班领导 %1")
        : world.roles.includes("officer") ? qsTr("工作人员 %1") : world.roles.includes("office") ? qsTr("司法所 %1")
        : world.roles.includes("procurator") ? qsTr("驻检 %1") : world.roles.includes("audit") ? qsTr("审计员 %1")
        : world.roles.includes("system") ? qsTr("系统管理员 %1") : world.roles.includes("security") ? qsTr("安全管理员 %1") : qsTr("值班员 %1")
    signal found(string kind, string key, double lat, double lon, bool located)
    signal searchLeft
    readonly property color linkTone: world.linkState === 1 ? Theme.ok : world.linkState === 0 ? Theme.p3 : world.linkState === 2 ? Theme.p2 : Theme.p1
    readonly property string linkText: world.linkState === 1 ? (world.latency >= 0 ? qsTr("省平台 %1 ms").arg(world.latency) : qsTr("省平台 已连接"))
        : world.linkState === 0 ? qsTr("正在连接省平台") : world.linkState === 2 ? qsTr("省平台 %1 中断").arg(world.linkSince) : qsTr("省平台 登录失效")
    implicitHeight: 48
    OnDuty {
        id: onDuty
        desk: root.adminDesk
    }
    function startSearch(): void {
        search.start()
    }

    RowLayout {
        id: left
        anchors.left: parent.left
        anchors.leftMargin: Theme.unit * 3
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.unit * 3
        Rectangle {
            implicitWidth: 18
            implicitHeight: 18
            radius: 9
            color: Qt.alpha(Theme.accent, 0.25)
            Rectangle {
                anchors.centerIn: parent
                width: 10
                height: 10
                radius: 5
                color: Theme.accent
            }
        }
        Heading {
            text: qsTr("指挥")
            font.letterSpacing: 1
        }
        Chip {
            text: root.world.scopeName.length > 0 ? root.world.scopeName : qsTr("辖区加载中")
            textColor: Theme.text1
            hint: qsTr("本席查看和处置的范围，由账号决定")
        }
    }
    SearchBox {
        id: search
        anchors.verticalCenter: parent.verticalCenter
        // In the middle, unless what stands at the sides needs the room.
        x: Math.max(left.x + left.width + Theme.unit * 4, Math.min((root.width - width) / 2, right.x - width - Theme.unit * 4))
        width: Math.min(420, root.width * 0.28, right.x - left.x - left.width - Theme.unit * 8)
        world: root.world
        onFound: (kind, key, lat, lon, located) => root.found(kind, key, lat, lon, located)
        onDismissed: root.searchLeft()
    }
    RowLayout {
        id: right
        anchors.right: parent.right
        anchors.rightMargin: Theme.unit * 4
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.unit * 3
        Button {
            visible: root.bell.ringing
            text: root.bell.hushed ? qsTr("已静音") : qsTr("静音 1 分钟")
            implicitHeight: 30
            blocked: root.bell.hushed ? qsTr("有新的一级预警时立即恢复响铃") : ""
            onActed: root.bell.hush()
        }
        Chip {
            visible: root.runsWall && root.wallKeeper.dark
            text: qsTr("指挥屏无画面")
            symbol: "warn"
            textColor: Theme.p2
            hint: root.wallKeeper.message
        }
        IconButton {
            id: wallButton
            visible: root.runsWall
            symbol: "screen"
            text: root.wallRemote.alive ? qsTr("指挥屏 运行中") : qsTr("指挥屏 未运行")
            onClicked: wallPopup.visible ? wallPopup.close() : wallPopup.open()
            T.Popup {
                id: wallPopup
                y: wallButton.height + Theme.unit
                x: wallButton.width - width
                padding: 0
                focus: true
                closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent
                contentItem: WallCard {
                    world: root.world
                    remote: root.wallRemote
                    keeper: root.wallKeeper
                    selectedAlert: root.selectedAlert
                }
            }
        }
        Chip {
            text: root.linkText
            dot: root.linkTone
            hint: root.world.linkReason
        }
        Chip {
            text: qsTr("待上传 %1 条").arg(root.world.pendingCount)
            textColor: root.world.pendingCount > 0 ? Theme.accent : Theme.text2
            hint: root.world.pendingCount > 0 ? qsTr("已存在本机、省平台尚未确认的决定") : qsTr("全部决定已由省平台确认")
        }
        Chip {
            visible: onDuty.names.length > 0
            text: qsTr("在班 %1").arg(onDuty.names)
            symbol: "person"
            hint: onDuty.detail
        }
        Support { text: root.clock.day }
        Label {
            text: root.clock.time
            font.pixelSize: Theme.f16
        }
        Support { text: root.world.operatorName.length > 0 ? root.post.arg(root.world.operatorName) : "" }
    }
}
