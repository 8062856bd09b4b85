pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// 管理: organisations, accounts, shifts and the table of rights; what an account may not read has no tab.
FocusScope {
    id: root
    required property AdminDesk desk
    property bool keysOn: true
    property string tab: "orgs"
    readonly property var tabs: [
        { value: "orgs", text: qsTr("机构"), shown: desk.readsOrgs, item: orgTab },
        { value: "users", text: qsTr("账号"), shown: desk.readsUsers, item: accountTab },
        { value: "shifts", text: qsTr("排班"), shown: desk.readsShifts, item: shiftTab },
        { value: "policy", text: qsTr("权限表"), shown: desk.readsPolicy, item: policyTab }].filter(one => one.shown)
    readonly property bool typing: orgTab.typing || accountTab.typing || shiftTab.typing

    function focusPage(): void {
        const shown = root.tabs.find(one => one.value === root.tab)
        if (shown)
            (shown.item as Item).forceActiveFocus(Qt.OtherFocusReason)
    }
    function go(tab: string): void {
        root.tab = tab
        root.focusPage()
    }
    function readOnce(): void {
        if (!root.visible)
            return
        for (const list of [orgs, accounts, shifts])
            if (!list.known && !list.busy)
                list.read()
        if (!root.tabs.some(one => one.value === root.tab) && root.tabs.length > 0)
            root.tab = root.tabs[0].value
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
            root.tab = root.tabs[0]?.value ?? "orgs"
            Qt.callLater(root.readOnce)
        }
    }
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("管理")
    OrgTree {
        id: orgs
        desk: root.desk
    }
    AccountList {
        id: accounts
        desk: root.desk
    }
    ShiftRoster {
        id: shifts
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
                text: qsTr("管理")
                font.pixelSize: Theme.f14
            }
            Repeater {
                model: root.tabs
                FilterChip {
                    required property var modelData
                    text: modelData.text
                    checked: root.tab === modelData.value
                    onClicked: root.go(modelData.value)
                }
            }
            Item { Layout.fillWidth: true }
            Fine { text: qsTr("每次变更都写入访问日志") }
        }
        Divider { Layout.fillWidth: true }
        OrgTab {
            id: orgTab
            visible: root.tab === "orgs"
            enabled: visible
            focus: visible
            desk: root.desk
            orgs: orgs
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
        AccountTab {
            id: accountTab
            visible: root.tab === "users"
            enabled: visible
            focus: visible
            desk: root.desk
            accounts: accounts
            orgs: orgs
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
        ShiftTab {
            id: shiftTab
            visible: root.tab === "shifts"
            enabled: visible
            focus: visible
            desk: root.desk
            shifts: shifts
            accounts: accounts
            orgs: orgs
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
        PolicyTab {
            id: policyTab
            visible: root.tab === "policy"
            enabled: visible
            focus: visible
            desk: root.desk
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
    }
    component Key: Shortcut {
        enabled: root.keysOn && root.visible && !root.typing
    }
    Key { sequences: ["1"]; onActivated: if (root.tabs.length > 0) root.go(root.tabs[0].value) }
    Key { sequences: ["2"]; onActivated: if (root.tabs.length > 1) root.go(root.tabs[1].value) }
    Key { sequences: ["3"]; onActivated: if (root.tabs.length > 2) root.go(root.tabs[2].value) }
    Key { sequences: ["4"]; onActivated: if (root.tabs.length > 3) root.go(root.tabs[3].value) }
    Key { sequences: ["N"]; onActivated: root.tab === "users" && root.desk.writesUsers ? accountTab.show("new") : root.tab === "shifts" && root.desk.writesShifts ? shiftTab.show("new") : undefined }
    Key { sequences: ["["]; onActivated: if (root.tab === "shifts") shifts.turn(-1) }
    Key { sequences: ["]"]; onActivated: if (root.tab === "shifts") shifts.turn(1) }
}
