pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// 机构: the organisations in scope with their areas.
FocusScope {
    id: root
    required property AdminDesk desk
    required property OrgTree orgs
    /// The open card: "", "rename", "add", "close".
    property string form: ""
    readonly property bool typing: form.length > 0
    readonly property string blocked: !desk.writesOrgs ? qsTr("机构由系统管理员管理") : table.selected.length === 0 ? qsTr("请先选定单位") : ""
    function show(form: string): void {
        orgs.forgetFailure()
        root.form = ""
        root.form = form
    }
    function leave(): void {
        root.form = ""
        table.forceActiveFocus(Qt.OtherFocusReason)
    }
    Connections {
        target: root.orgs
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
                    text: qsTr("更名")
                    blocked: root.blocked
                    onActed: root.show("rename")
                }
                Button {
                    text: qsTr("新设司法所")
                    blocked: root.blocked
                    onActed: root.show("add")
                }
                Button {
                    text: qsTr("撤销")
                    blocked: root.blocked
                    onActed: root.show("close")
                }
            }
            AdminTable {
                id: table
                focus: true
                list: root.orgs
                name: qsTr("机构")
                emptyTitle: qsTr("本辖区没有机构")
                columns: [{ key: "name", title: qsTr("单位"), width: 320 }, { key: "id", title: qsTr("代码"), width: 120 },
                    { key: "levelText", title: qsTr("层级"), width: 120 }, { key: "regions", title: qsTr("区域"), width: 240, fills: true },
                    { key: "persons", title: qsTr("在管对象"), width: 80 }, { key: "accounts", title: qsTr("账号"), width: 80 }]
                Layout.fillWidth: true
                Layout.fillHeight: true
            }
        }
        Loader {
            id: card
            active: root.form.length > 0
            visible: active
            sourceComponent: OrgCard {
                desk: root.desk
                orgs: root.orgs
                code: table.selected
                act: root.form
                focus: true
                onDismissed: root.leave()
            }
            onLoaded: (item as Item).forceActiveFocus()
            Layout.preferredWidth: 400
            Layout.alignment: Qt.AlignTop
        }
    }
}
