pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Zhihui.Controls

/// The persons in scope, and those whom the province finds.
FocusScope {
    id: root
    required property RegisterDesk desk
    property string selected: ""
    property bool loaded: true
    /// The open card: "", "transfer", "print".
    property string form: ""
    property bool narrowing: false
    readonly property bool typing: field.activeFocus || form.length > 0
    readonly property alias roster: roster
    signal chosen(string person)
    signal openAsked

    function move(by: int): void {
        const at = roster.rowOf(root.selected)
        const next = at < 0 ? (by > 0 ? 0 : roster.count - 1) : Math.max(0, Math.min(roster.count - 1, at + by))
        const person = roster.personAt(next)
        if (person.length > 0)
            root.chosen(person)
        list.positionViewAtIndex(next, ListView.Contain)
    }
    /// The facets come and take the keyboard, or go.
    function narrow(): void {
        root.narrowing = !root.narrowing
        const pane = facets.item as FacetPane
        if (pane)
            pane.take()
        else
            list.forceActiveFocus(Qt.OtherFocusReason)
    }
    function mark(): void {
        roster.mark(root.selected)
    }
    function transfer(): void {
        if (root.desk.mayTransfer && roster.marked > 0)
            root.form = "transfer"
    }
    function print(): void {
        if (root.desk.mayPrint && roster.count > 0)
            root.form = "print"
    }
    function leave(): void {
        root.form = ""
        list.forceActiveFocus(Qt.OtherFocusReason)
    }
    function search(): void {
        field.forceActiveFocus(Qt.ShortcutFocusReason)
        field.selectAll()
    }
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("对象名册")
    RosterModel {
        id: roster
        desk: root.desk
        query: field.text
        active: root.visible
    }
    Connections {
        target: root.desk
        function onSeatChanged(): void {
            field.clear()
            root.form = ""
        }
    }
    Handovers {
        id: handovers
        desk: root.desk
        onSaved: {
            roster.clearMarks()
            root.leave()
        }
    }
    Printer {
        id: printer
        desk: root.desk
        onLaidOut: root.leave()
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
                text: qsTr("对象 %1 人").arg(roster.all)
                font.pixelSize: Theme.f14
                Layout.fillWidth: true
            }
            Fine {
                text: roster.searching ? qsTr("正在查找") : roster.more ? qsTr("列出 %1 人，另有更多").arg(roster.count) : qsTr("列出 %1 人").arg(roster.count)
            }
        }
        SearchField {
            id: field
            keys: "/"
            enabled: root.desk.maySearch
            label: qsTr("查找对象")
            placeholderText: root.desk.maySearch ? qsTr("姓名 首字母 证件号 电话 设备 地址，至少两个字") : qsTr("本账号没有查找对象的权限")
            maximumLength: 64
            Layout.fillWidth: true
            Layout.leftMargin: Theme.unit * 3
            Layout.rightMargin: Theme.unit * 3
            Layout.topMargin: Theme.unit * 2
            Keys.onDownPressed: list.forceActiveFocus(Qt.TabFocusReason)
            Keys.onReturnPressed: {
                if (roster.rowOf(root.selected) < 0)
                    root.move(1)
                list.forceActiveFocus(Qt.TabFocusReason)
            }
            Keys.onEscapePressed: {
                field.clear()
                list.forceActiveFocus(Qt.OtherFocusReason)
            }
        }
        RosterActs {
            id: acts
            roster: roster
            facetsShown: facets.active
            printBlocked: root.desk.mayPrint ? "" : qsTr("本账号没有打印对象资料的权限")
            transferBlocked: !root.desk.mayTransfer ? qsTr("移交对象由单位负责人办理") : roster.marked === 0 ? qsTr("先用空格键选人") : ""
            onFacetsAsked: root.narrow()
            onPrintAsked: root.form = "print"
            onTransferAsked: root.transfer()
            Layout.fillWidth: true
            Layout.margins: Theme.unit * 3
            Layout.topMargin: Theme.unit * 2
        }
        Loader {
            id: facets
            active: root.narrowing
            visible: active
            sourceComponent: FacetPane {
                roster: roster
            }
            Layout.fillWidth: true
            Layout.leftMargin: Theme.unit * 3
            Layout.rightMargin: Theme.unit * 3
            Layout.bottomMargin: active ? Theme.unit * 3 : 0
        }
        HandoverNotes {
            handovers: handovers
            Layout.fillWidth: true
            Layout.margins: visible ? Theme.unit * 3 : 0
        }
        InlineMessage {
            visible: text.length > 0
            text: roster.failure
            tone: Theme.p2
            symbol: "warn"
            Layout.fillWidth: true
            Layout.margins: visible ? Theme.unit * 2 : 0
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
            model: roster
            Layout.fillWidth: true
            Layout.fillHeight: true
            Keys.onUpPressed: root.move(-1)
            Keys.onDownPressed: root.move(1)
            Keys.onReturnPressed: root.openAsked()
            Keys.onSpacePressed: root.mark()
            T.ScrollBar.vertical: ScrollBar {}
            Accessible.role: Accessible.List
            Accessible.name: qsTr("对象名册")
            delegate: RosterRow {
                width: list.width
                chosen: root.selected === person
                onClicked: {
                    list.forceActiveFocus(Qt.MouseFocusReason)
                    root.chosen(person)
                }
                onMarkAsked: roster.mark(person)
            }
            EmptyState {
                anchors.centerIn: parent
                width: Math.min(280, list.width - 40)
                visible: list.count === 0 && !roster.searching
                symbol: !root.loaded ? "clock" : "search"
                title: !root.loaded ? qsTr("正在从省平台加载") : roster.query.length > 0 ? qsTr("没有找到") : qsTr("没有对象")
                text: !root.loaded ? qsTr("本机已有的数据先行显示") : roster.query.length > 0 ? qsTr("只查找本辖区的对象；可换证件尾号或电话再试") : qsTr("本辖区没有登记的对象，或可改选「全部」")
            }
        }
        Loader {
            active: root.form.length > 0
            visible: active
            sourceComponent: root.form === "transfer" ? transferring : printing
            Layout.fillWidth: true
            onLoaded: (item as ActCard).forceActiveFocus(Qt.ShortcutFocusReason)
        }
    }
    Component {
        id: transferring
        TransferCard {
            handovers: handovers
            persons: roster.markedPersons()
            onDismissed: root.leave()
        }
    }
    Component {
        id: printing
        PrintCard {
            desk: root.desk
            printer: printer
            what: qsTr("名册 %1 人").arg(roster.chosenPersons().length)
            onAsked: (kind, reason) => printer.printRoster(roster.chosenPersons(), roster.narrowed, kind, reason)
            onDismissed: root.leave()
        }
    }
}
