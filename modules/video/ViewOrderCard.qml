pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// 开具调看令: what for, which seats, which cameras, how long. By a leader.
ActCard {
    id: root
    /// Cameras that are in the matrix now, to be named one by one.
    property list<string> cameras
    /// Issued, and not on disk yet.
    property bool saving: false
    signal issued(string purpose, list<string> seats, list<string> kinds, list<string> cameras, int hours, int dayFrom, int dayTo)
    readonly property list<string> seats: [duty.checked ? "duty" : "", wall.checked ? "wall" : "", inspection.checked ? "inspection" : ""].filter(s => s.length > 0)
    readonly property list<string> kinds: [open.checked ? "public" : "", rooms.checked ? "room" : "", vehicles.checked ? "vehicle" : ""].filter(k => k.length > 0)
    readonly property bool named: these.checked && these.enabled
    function clear(): void {
        purpose.clear()
        duty.checked = true
        wall.checked = false
        inspection.checked = false
        open.checked = false
        rooms.checked = true
        vehicles.checked = false
        these.checked = false
        hours.currentIndex = 1
        day.currentIndex = 0
    }
    title: qsTr("开具调看令")
    actText: qsTr("签发")
    consequence: qsTr("以本人名义签发，列入调看登记，督察和驻检可查；所选席位在时段内可调看所列摄像机，随时可以撤销")
    blocked: saving ? qsTr("正在保存") : purpose.text.trim().length === 0 ? qsTr("请写明调看目的") : seats.length === 0 ? qsTr("请选择席位") : !named && kinds.length === 0 ? qsTr("请选择摄像机") : ""
    fields: ({ purpose: purpose.text })
    onRestored: fields => purpose.text = fields.purpose
    onActed: issued(purpose.text, seats, named ? [] : kinds, named ? root.cameras : [], hours.currentValue, day.currentIndex === 1 ? 1200 : day.currentIndex === 2 ? 480 : 0, day.currentIndex === 1 ? 480 : day.currentIndex === 2 ? 1200 : 1440)
    TextField {
        id: purpose
        focus: true
        label: qsTr("调看目的")
        placeholderText: qsTr("调看目的，如 夜间值守巡查")
        maximumLength: 60
        Layout.fillWidth: true
    }
    Support { text: qsTr("席位") }
    Flow {
        spacing: Theme.unit * 4
        Layout.fillWidth: true
        CheckBox { id: duty; text: qsTr("值班席"); checked: true }
        CheckBox { id: wall; text: qsTr("指挥屏") }
        CheckBox { id: inspection; text: qsTr("督察席") }
    }
    Support { text: qsTr("摄像机") }
    Flow {
        spacing: Theme.unit * 4
        Layout.fillWidth: true
        CheckBox { id: open; text: qsTr("公共视频"); enabled: !root.named }
        CheckBox { id: rooms; text: qsTr("功能室"); enabled: !root.named; checked: true }
        CheckBox { id: vehicles; text: qsTr("执法车"); enabled: !root.named }
        CheckBox {
            id: these
            text: qsTr("仅画面中的 %1 路").arg(root.cameras.length)
            enabled: root.cameras.length > 0
        }
    }
    Support { text: qsTr("时段，自签发起") }
    RowLayout {
        spacing: Theme.unit * 2
        Layout.fillWidth: true
        ComboBox {
            id: hours
            label: qsTr("有效期")
            implicitWidth: 132
            model: [{ value: 4, text: qsTr("4 小时") }, { value: 12, text: qsTr("12 小时") }, { value: 24, text: qsTr("1 天") }, { value: 168, text: qsTr("7 天") }]
            currentIndex: 1
        }
        ComboBox {
            id: day
            label: qsTr("每日时段")
            model: [{ value: 0, text: qsTr("全天") }, { value: 1, text: qsTr("夜间 20:00–08:00") }, { value: 2, text: qsTr("日间 08:00–20:00") }]
            Layout.fillWidth: true
        }
    }
}
