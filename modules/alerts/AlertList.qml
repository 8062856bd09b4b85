pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Zhihui.Controls

/// The duty officer's queue.
FocusScope {
    id: root
    required property Desk desk
    property string selected: ""
    /// Somebody is typing elsewhere: new cards wait.
    property bool busy: false
    /// The words for an empty queue: loading, or without a link.
    property bool loaded: true
    property string stale: ""
    readonly property alias queue: queue
    signal chosen(string alert)
    signal accepted(string alert)

    /// Moves the choice; the pinned band is before the first row.
    function move(by: int): void {
        const at = filter.rowOf(root.selected)
        if (by < 0 && at <= 0 && queue.pinned.alert.length > 0) {
            root.chosen(queue.pinned.alert)
            return
        }
        const next = at < 0 ? (by > 0 ? 0 : filter.count - 1) : Math.max(0, Math.min(filter.count - 1, at + by))
        const alert = filter.alertAt(next)
        if (alert.length > 0)
            root.chosen(alert)
    }

    /// Selected on the map or by search: its card is shown, whatever filter or fold hides it.
    function reveal(): void {
        if (root.selected.length === 0 || root.selected === queue.pinned.alert || queue.rowOf(root.selected) < 0)
            return
        if (filter.rowOf(root.selected) < 0) {
            if (filter.mode !== AlertFilter.All)
                all.click()
            filter.fold(queue.levelOf(root.selected), false)
        }
        list.positionViewAtIndex(filter.rowOf(root.selected), ListView.Contain)
    }
    onSelectedChanged: reveal()

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("预警队列")

    AlertModel {
        id: queue
        desk: root.desk
        held: root.busy || list.moving || (hover.hovered && list.contentY > list.originY + 8)
    }
    AlertFilter {
        id: filter
        queue: queue
        folded: [4]
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.bg1
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        PinnedBand {
            entry: queue.pinned
            blocked: root.desk.readOnly
            chosen: root.selected === entry.alert
            onClicked: root.chosen(entry.alert)
            onAccepted: alert => root.accepted(alert)
            Layout.fillWidth: true
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.unit * 3
            Layout.rightMargin: Theme.unit * 3
            Layout.topMargin: Theme.unit * 3
            spacing: Theme.unit * 3
            Heading {
                text: queue.pinned.alert.length > 0 ? qsTr("其余 %1 条").arg(queue.count) : qsTr("预警 %1 条").arg(queue.count)
                font.pixelSize: Theme.f14
                Layout.fillWidth: true
            }
            Repeater {
                model: queue.levels
                RowLayout {
                    id: tally
                    required property int index
                    required property int modelData
                    spacing: Theme.unit
                    visible: modelData > 0
                    LevelMark {
                        level: tally.index + 1
                        size: 12
                    }
                    Label { text: tally.modelData }
                }
            }
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.unit * 3
            Layout.rightMargin: Theme.unit * 3
            Layout.topMargin: Theme.unit * 2
            Layout.bottomMargin: Theme.unit * 3
            spacing: Theme.unit * 2
            Flow {
                spacing: Theme.unit * 2
                Layout.fillWidth: true
                FilterChip {
                    id: all
                    text: qsTr("全部")
                    checked: true
                    onClicked: filter.mode = AlertFilter.All
                }
                FilterChip {
                    text: qsTr("我的 %1").arg(queue.mine)
                    onClicked: filter.mode = AlertFilter.Mine
                }
                FilterChip {
                    text: qsTr("未受理 %1").arg(queue.unaccepted)
                    onClicked: filter.mode = AlertFilter.Unaccepted
                }
                FilterChip {
                    text: qsTr("已消除待核 %1").arg(queue.cleared)
                    onClicked: filter.mode = AlertFilter.Cleared
                }
            }
            KeyCap {
                text: "J K"
                Layout.alignment: Qt.AlignTop
            }
        }
        Divider { Layout.fillWidth: true }
        T.AbstractButton {
            id: fresh
            visible: queue.waiting > 0
            focusPolicy: Qt.TabFocus
            Layout.fillWidth: true
            implicitHeight: 32
            text: qsTr("%1 条新预警 · 显示").arg(queue.waiting)
            onClicked: {
                queue.showWaiting()
                list.positionViewAtBeginning()
            }
            Accessible.role: Accessible.Button
            Accessible.name: text
            background: Rectangle { color: Qt.alpha(Theme.accent, fresh.hovered ? 0.3 : 0.18) }
            contentItem: Label {
                text: fresh.text
                color: Theme.accent
                font.weight: Font.Bold
                horizontalAlignment: Text.AlignHCenter
                Accessible.ignored: true
            }
        }
        ListView {
            id: list
            focus: true
            clip: true
            activeFocusOnTab: true
            keyNavigationEnabled: false
            boundsBehavior: Flickable.StopAtBounds
            reuseItems: true
            Layout.fillWidth: true
            Layout.fillHeight: true
            model: filter
            Keys.onUpPressed: root.move(-1)
            Keys.onDownPressed: root.move(1)
            T.ScrollBar.vertical: ScrollBar {}
            Accessible.role: Accessible.List
            Accessible.name: qsTr("预警")
            delegate: AlertCard {
                width: list.width
                chosen: root.selected === alert
                onClicked: {
                    list.forceActiveFocus(Qt.MouseFocusReason)
                    root.chosen(alert)
                }
            }
            footer: Column {
                width: list.width
                FoldRow {
                    width: list.width
                    level: 3
                    count: filter.mode === AlertFilter.All ? queue.third : 0
                    folded: filter.folded.indexOf(level) >= 0
                    onClicked: filter.fold(level, !folded)
                }
                FoldRow {
                    width: list.width
                    level: 4
                    count: filter.mode === AlertFilter.All ? queue.fourth : 0
                    folded: filter.folded.indexOf(level) >= 0
                    onClicked: filter.fold(level, !folded)
                }
            }
            HoverHandler { id: hover }
            EmptyState {
                anchors.centerIn: parent
                width: Math.min(300, list.width - 40)
                visible: list.count === 0 && (filter.mode !== AlertFilter.All || queue.count === 0)
                symbol: !root.loaded ? "clock" : root.stale.length > 0 ? "off" : "check"
                title: !root.loaded ? qsTr("正在从省平台加载") : root.stale.length > 0 ? root.stale
                     : filter.mode === AlertFilter.All ? qsTr("没有待处理的预警") : qsTr("此筛选下没有预警")
                text: !root.loaded ? qsTr("首次加载需数秒，本机已有的数据先行显示") : root.stale.length > 0 ? qsTr("恢复连接后自动补齐")
                     : filter.mode === AlertFilter.All ? qsTr("新预警会自动出现在这里") : qsTr("可改选「全部」")
            }
        }
        Divider { Layout.fillWidth: true }
        RowLayout {
            Layout.fillWidth: true
            Layout.preferredHeight: 40
            Layout.leftMargin: Theme.unit * 4
            Layout.rightMargin: Theme.unit * 3
            Fine {
                text: qsTr("今日 %1 条 · 属实 %2 条").arg(queue.today).arg(queue.todayTrue)
                Layout.fillWidth: true
            }
            KeyCap { text: "?" }
            Fine { text: qsTr("快捷键") }
        }
    }
}
