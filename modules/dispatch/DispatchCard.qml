pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Engine
import Zhihui.Controls

/// 派员核查: whom to send, and with what task.
ActCard {
    id: root
    required property World world
    property string org: ""
    property double lat: 0
    property double lon: 0
    property int staleAfter: 600
    signal sent(string unit, string text)
    title: qsTr("派员核查")
    actText: qsTr("下达任务")
    consequence: qsTr("任务立即发到该组人员的手机，本县区值班领导和驻检可见；须带执法记录仪，两人以上到场")
    blocked: units.count === 0 ? qsTr("本县区没有登记的外勤人员") : task.text.trim().length === 0 ? qsTr("请写明核查要求") : ""
    onActed: sent(who.currentValue, task.text)
    fields: ({ task: task.text })
    onRestored: fields => task.text = fields.task
    UnitModel {
        id: units
        world: root.world
        org: root.org
        lat: root.lat
        lon: root.lon
        staleAfter: root.staleAfter
    }
    UnitPicker {
        id: who
        units: units
        Layout.fillWidth: true
    }
    TextField {
        id: task
        focus: true
        label: qsTr("核查要求")
        placeholderText: qsTr("核查要求")
        text: qsTr("到最新定位处当面核实，拍照反馈")
        maximumLength: 200
        Layout.fillWidth: true
    }
}
