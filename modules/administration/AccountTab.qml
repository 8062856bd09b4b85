pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// 账号: who may log in as what, and what was done to each last.
FocusScope {
    id: root
    required property AdminDesk desk
    required property AccountList accounts
    required property OrgTree orgs
    /// The open card: "", "new", "act".
    property string form: ""
    readonly property bool typing: form.length > 0
    readonly property var entry: accounts.count >= 0 ? accounts.row(table.selected) : ({})
    function show(form: string): void {
        accounts.forgetFailure()
        root.form = ""
        root.form = form
    }
    function leave(): void {
        root.form = ""
        table.forceActiveFocus(Qt.OtherFocusReason)
    }
    function begin(): void {
        if (actButton.blocked.length === 0)
            root.show("act")
    }
    Connections {
        target: root.accounts
        function onActed(): void {
            root.leave()
        }
    }
    Connections {
        target: root.desk
        function onSeatChanged(): void {
            root.form = ""
        }
    }
    RowLayout {
        anchors.fill: parent
        spacing: 0
        ColumnLayout {
            spacing: 0
            RowLayout {
                spacing: Theme.unit * 2
                Layout.margins: Theme.unit * 2
                Button {
                    text: qsTr("新建账号")
                    keys: "N"
                    blocked: root.desk.writesUsers ? "" : qsTr("账号由系统管理员新建")
                    onActed: root.show("new")
                }
                Button {
                    id: actButton
                    text: qsTr("办理")
                    keys: "⏎"
                    blocked: !root.desk.writesUsers && !root.desk.grantsRoles ? qsTr("账号由系统管理员和安全管理员办理")
                        : table.selected.length === 0 ? qsTr("请先选定账号") : root.entry.own ? qsTr("不得办理本人的账号") : ""
                    onActed: root.begin()
                }
                Fine {
                    visible: (root.entry.by ?? "").length > 0
                    text: qsTr("%1 由 %2 办理：%3").arg(root.entry.at ?? "").arg(root.entry.by ?? "").arg(root.entry.why ?? "")
                    color: Theme.text2
                    elide: Text.ElideRight
                    Layout.fillWidth: true
                }
            }
            AdminTable {
                id: table
                focus: true
                list: root.accounts
                name: qsTr("账号")
                emptyTitle: qsTr("本辖区没有账号")
                columns: [{ key: "display", title: qsTr("姓名"), width: 120 }, { key: "login", title: qsTr("登录名"), width: 180 },
                    { key: "organisations", title: qsTr("单位"), width: 200 }, { key: "roles", title: qsTr("岗位"), width: 260, fills: true },
                    { key: "stateText", title: qsTr("状态"), width: 80, tone: "state" }, { key: "at", title: qsTr("最近办理"), width: 110 }]
                onEntered: root.begin()
                Layout.fillWidth: true
                Layout.fillHeight: true
            }
        }
        Loader {
            active: root.form.length > 0
            visible: active
            sourceComponent: root.form === "new" ? making : acting
            onLoaded: (item as Item).forceActiveFocus()
            Layout.preferredWidth: 400
            Layout.alignment: Qt.AlignTop
        }
    }
    Component {
        id: making
        NewAccountCard {
            accounts: root.accounts
            orgs: root.orgs
            onDismissed: root.leave()
        }
    }
    Component {
        id: acting
        AccountCard {
            desk: root.desk
            accounts: root.accounts
            orgs: root.orgs
            account: table.selected
            onDismissed: root.leave()
        }
    }
}
