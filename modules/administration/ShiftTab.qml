pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// 排班: a week of shifts.
FocusScope {
    id: root
    required property AdminDesk desk
    required property ShiftRoster shifts
    required property AccountList accounts
    required property OrgTree orgs
    /// The open card: "", "new", "change", "cancel".
    property string form: ""
    readonly property bool typing: form.length > 0
    readonly property var entry: shifts.count >= 0 ? shifts.row(table.selected) : ({})
    readonly property string blocked: !desk.writesShifts ? qsTr("班次由负责人或系统管理员编排") : ""
    readonly property string blockedOne: blocked.length > 0 ? blocked : table.selected.length === 0 ? qsTr("请先选定班次") : entry.over ? qsTr("已经结束的班次不能更改") : ""
    function show(form: string): void {
        shifts.forgetFailure()
        root.form = ""
        root.form = form
    }
    function leave(): void {
        root.form = ""
        table.forceActiveFocus(Qt.OtherFocusReason)
    }
    Connections {
        target: root.shifts
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
                Label {
                    text: root.shifts.week
                    font.weight: Font.Bold
                }
                Button {
                    text: qsTr("前一周")
                    keys: "["
                    onActed: root.shifts.turn(-1)
                }
                Button {
                    text: qsTr("后一周")
                    keys: "]"
                    onActed: root.shifts.turn(1)
                }
                Button {
                    text: qsTr("排班")
                    keys: "N"
                    blocked: root.blocked
                    onActed: root.show("new")
                }
                Button {
                    text: qsTr("更改")
                    keys: "⏎"
                    blocked: root.blockedOne
                    onActed: root.show("change")
                }
                Button {
                    text: qsTr("取消班次")
                    blocked: root.blockedOne.length > 0 ? root.blockedOne : root.entry.begun ? qsTr("已经开始的班次不能取消") : ""
                    onActed: root.show("cancel")
                }
            }
            AdminTable {
                id: table
                focus: true
                list: root.shifts
                name: qsTr("排班")
                emptyTitle: qsTr("这一周没有排班")
                emptyText: root.desk.writesShifts ? qsTr("按 N 新排一班") : ""
                columns: [{ key: "day", title: qsTr("日期"), width: 130 }, { key: "span", title: qsTr("时间"), width: 150 },
                    { key: "orgName", title: qsTr("单位"), width: 200 }, { key: "seatText", title: qsTr("席位"), width: 110 },
                    { key: "who", title: qsTr("人员"), width: 140, tone: "on" }, { key: "note", title: qsTr("备注"), width: 200, fills: true }]
                onEntered: if (root.blockedOne.length === 0)
                    root.show("change")
                Layout.fillWidth: true
                Layout.fillHeight: true
            }
        }
        Loader {
            active: root.form.length > 0
            visible: active
            sourceComponent: ShiftCard {
                shifts: root.shifts
                accounts: root.accounts
                orgs: root.orgs
                shift: root.form === "new" ? "" : table.selected
                cancels: root.form === "cancel"
                onDismissed: root.leave()
            }
            onLoaded: (item as Item).forceActiveFocus()
            Layout.preferredWidth: 400
            Layout.alignment: Qt.AlignTop
        }
    }
}
