pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// 班次: who sits where from when to when; or why one is cancelled.
ActCard {
    id: root
    required property ShiftRoster shifts
    required property AccountList accounts
    required property OrgTree orgs
    /// Empty: a new one.
    required property string shift
    property bool cancels: false
    readonly property var entry: shifts.count >= 0 ? shifts.row(shift) : ({})
    readonly property var people: [{ value: "", text: qsTr("未选择") }].concat(accounts.rows.map(row => ({ value: row.id, text: row.display + " · " + row.roles })))
    title: cancels ? qsTr("取消 %1 的班次").arg(entry.who ?? "") : shift.length > 0 ? qsTr("更改 %1 的班次").arg(entry.who ?? "") : qsTr("新排一班")
    actText: shifts.acting ? qsTr("正在提交") : cancels ? qsTr("取消班次") : qsTr("保存")
    consequence: qsTr("变更前后写入访问日志；夜间不在班的查询会提示负责人和驻检")
    blocked: shifts.acting ? qsTr("正在提交") : cancels ? (note.text.trim().length === 0 ? qsTr("请写明事由") : "")
        : (org.currentValue ?? "") === "" ? qsTr("请选择单位") : (user.currentValue ?? "") === "" ? qsTr("请选择人员") : shifts.fault(day.text, from.text, to.text)
    onActed: cancels ? shifts.cancel(shift, note.text.trim())
        : shifts.put(shift, org.currentValue, seat.currentValue, user.currentValue, day.text, from.text, to.text, note.text)
    // Filled once: a refusal leaves what was typed.
    Component.onCompleted: {
        day.text = root.entry.day ?? root.shifts.firstDay
        from.text = root.entry.from ?? "08:00"
        to.text = root.entry.to ?? "20:00"
        note.text = root.cancels ? "" : root.entry.note ?? ""
        if (root.shift.length === 0)
            return
        org.currentIndex = org.indexOfValue(root.entry.org)
        seat.currentIndex = seat.indexOfValue(root.entry.seat)
        user.currentIndex = user.indexOfValue(root.entry.user)
    }
    ComboBox {
        id: org
        visible: !root.cancels
        focus: !root.cancels
        label: qsTr("单位")
        model: root.orgs.choices
        Layout.fillWidth: true
    }
    ComboBox {
        id: seat
        visible: !root.cancels
        label: qsTr("席位")
        model: root.shifts.seats
        Layout.fillWidth: true
    }
    ComboBox {
        id: user
        visible: !root.cancels
        label: qsTr("人员")
        model: root.people
        Layout.fillWidth: true
    }
    RowLayout {
        visible: !root.cancels
        spacing: Theme.unit * 2
        TextField {
            id: day
            label: qsTr("日期")
            maximumLength: 10
            Layout.fillWidth: true
        }
        TextField {
            id: from
            label: qsTr("开始时间")
            maximumLength: 5
            Layout.preferredWidth: 80
        }
        TextField {
            id: to
            label: qsTr("结束时间")
            maximumLength: 5
            Layout.preferredWidth: 80
        }
    }
    TextField {
        id: note
        focus: root.cancels
        label: root.cancels ? qsTr("事由") : qsTr("备注")
        placeholderText: root.cancels ? qsTr("事由，写入访问日志") : qsTr("备注，可不填")
        maximumLength: 200
        Layout.fillWidth: true
    }
    InlineMessage {
        text: root.shifts.failure
        tone: Theme.p2
        symbol: "warn"
        Layout.fillWidth: true
    }
}
