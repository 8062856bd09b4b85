pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Zhihui.Controls

/// 访问日志: who looked at whom and why, day by day; for leaders and the resident procurator.
FocusScope {
    id: root
    required property RegisterDesk desk
    readonly property alias log: log
    readonly property alias notices: notices
    readonly property bool typing: notices.typing

    function turn(days: int): void {
        log.turn(days)
    }
    function readOnce(): void {
        if (root.visible && !log.known && !log.reading)
            log.read()
    }
    onVisibleChanged: root.readOnce()
    Connections {
        target: root.desk.world
        function onLinkChanged(): void {
            if (root.desk.world.linkState === 1)
                Qt.callLater(root.readOnce) // what could not be asked before
        }
    }
    Connections {
        target: root.desk
        function onSeatChanged(): void {
            Qt.callLater(root.readOnce)
        }
    }
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("访问日志")
    AccessLogModel {
        id: log
        desk: root.desk
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.bg1
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        RowLayout {
            spacing: Theme.unit * 2
            Layout.fillWidth: true
            Layout.margins: Theme.unit * 3
            Heading {
                text: qsTr("访问日志 %1").arg(log.day)
                font.pixelSize: Theme.f14
            }
            Button {
                text: qsTr("前一天")
                keys: "["
                onActed: root.turn(-1)
            }
            Button {
                text: qsTr("后一天")
                keys: "]"
                blocked: log.today ? qsTr("已是今天") : ""
                onActed: root.turn(1)
            }
            Button {
                text: qsTr("重新查询")
                onActed: log.read()
            }
            Item { Layout.fillWidth: true }
            Fine {
                visible: log.known
                text: log.more ? qsTr("最近 %1 条，更早的未列出").arg(log.count) : qsTr("共 %1 条").arg(log.count)
            }
            Badge {
                visible: log.known
                text: log.intact ? qsTr("哈希链完整") : qsTr("哈希链中断")
                tone: log.intact ? Theme.ok : Theme.p1
            }
        }
        InlineMessage {
            visible: text.length > 0
            text: log.failure.length > 0 ? log.failure : log.known && !log.intact ? qsTr("当天的日志被改动、删去或插入过，请立即封存数据库并报告") : ""
            tone: Theme.p1
            symbol: "warn"
            Layout.fillWidth: true
            Layout.margins: visible ? Theme.unit * 2 : 0
        }
        NoticeBand {
            id: notices
            desk: root.desk
            shown: root.visible
            Layout.fillWidth: true
        }
        Divider { Layout.fillWidth: true }
        ListView {
            id: list
            focus: true
            clip: true
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            reuseItems: true
            model: log
            Layout.fillWidth: true
            Layout.fillHeight: true
            T.ScrollBar.vertical: ScrollBar {}
            Accessible.role: Accessible.List
            Accessible.name: qsTr("访问日志")
            delegate: AccessLogRow {
                width: list.width
            }
            EmptyState {
                anchors.centerIn: parent
                width: Math.min(300, list.width - 40)
                visible: list.count === 0
                symbol: log.reading ? "clock" : "document"
                title: !root.desk.mayReadLog ? qsTr("本账号不能查阅访问日志") : log.reading ? qsTr("正在向省平台查询") : log.known ? qsTr("当天没有记录") : qsTr("尚未查询")
                text: !root.desk.mayReadLog ? qsTr("由单位负责人、审计管理员和驻检查阅") : qsTr("本单位账号的查阅、查找、调看和登记都在这里；查阅本日志也会记录")
            }
        }
    }
}
