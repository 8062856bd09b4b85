pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Zhihui.Controls

/// The list of supervision orders.
FocusScope {
    id: root
    required property InspectionDesk desk
    property string selected: ""
    property bool loaded: true
    readonly property alias orders: orders
    signal chosen(string order)

    function move(by: int): void {
        const at = orders.rowOf(root.selected)
        const next = at < 0 ? (by > 0 ? 0 : orders.count - 1) : Math.max(0, Math.min(orders.count - 1, at + by))
        const order = orders.orderAt(next)
        if (order.length > 0)
            root.chosen(order)
        list.positionViewAtIndex(next, ListView.Contain)
    }
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("督办单")
    SupervisionList {
        id: orders
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
            Layout.fillWidth: true
            Layout.leftMargin: Theme.unit * 3
            Layout.rightMargin: Theme.unit * 3
            Layout.topMargin: Theme.unit * 3
            Heading {
                text: qsTr("督办 %1 件").arg(orders.all)
                font.pixelSize: Theme.f14
                Layout.fillWidth: true
            }
            Fine { text: qsTr("办理中 %1 · 已办结 %2").arg(orders.running).arg(orders.over) }
        }
        RowLayout {
            spacing: Theme.unit * 2
            Layout.fillWidth: true
            Layout.margins: Theme.unit * 3
            Layout.topMargin: Theme.unit * 2
            FilterChip {
                text: qsTr("待我办理 %1").arg(orders.mine)
                checked: true
                onClicked: orders.mode = SupervisionList.Mine
            }
            FilterChip {
                text: qsTr("全部 %1").arg(orders.all)
                onClicked: orders.mode = SupervisionList.All
            }
            FilterChip {
                text: qsTr("已办结 %1").arg(orders.over)
                onClicked: orders.mode = SupervisionList.Over
            }
            Item { Layout.fillWidth: true }
            KeyCap { text: "J K" }
        }
        Divider { Layout.fillWidth: true }
        ListView {
            id: list
            focus: true
            clip: true
            activeFocusOnTab: true
            keyNavigationEnabled: false
            boundsBehavior: Flickable.StopAtBounds
            reuseItems: true
            model: orders
            Layout.fillWidth: true
            Layout.fillHeight: true
            Keys.onUpPressed: root.move(-1)
            Keys.onDownPressed: root.move(1)
            T.ScrollBar.vertical: ScrollBar {}
            Accessible.role: Accessible.List
            Accessible.name: qsTr("督办单")
            delegate: SupervisionRow {
                width: list.width
                chosen: root.selected === order
                onClicked: {
                    list.forceActiveFocus(Qt.MouseFocusReason)
                    root.chosen(order)
                }
            }
            EmptyState {
                anchors.centerIn: parent
                width: Math.min(280, list.width - 40)
                visible: list.count === 0
                symbol: !root.loaded ? "clock" : "check"
                title: !root.loaded ? qsTr("正在从省平台加载") : orders.all === 0 ? qsTr("没有督办单")
                     : orders.mode === SupervisionList.Mine ? qsTr("没有待您办理的督办单") : qsTr("没有已办结的督办单")
                text: !root.loaded ? qsTr("本机已有的数据先行显示") : orders.all === 0 ? qsTr("督察中发现问题、存为草稿后出现在这里")
                     : qsTr("可改选「全部」")
            }
        }
    }
}
