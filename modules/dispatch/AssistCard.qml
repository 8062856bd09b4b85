pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Engine
import Zhihui.Controls

/// 异地协查: another county is asked.
ActCard {
    id: root
    required property World world
    property string org: ""
    property double lat: 0
    property double lon: 0
    signal sent(string org, string text)
    title: qsTr("请求异地协查")
    actText: qsTr("发出请求")
    consequence: qsTr("该县区司法局值班席将看到这条预警和对象的必要信息，直到办结；请求和答复都进入案卷")
    blocked: choices.choices.length === 0 ? qsTr("没有可请求的县区，请联系市局值班") : who.currentIndex < 0 ? qsTr("请选择县区")
           : task.text.trim().length === 0 ? qsTr("请写明请求事项") : ""
    onActed: sent(who.currentValue, task.text)
    fields: ({ task: task.text })
    onRestored: fields => task.text = fields.task
    AssistChoices {
        id: choices
        world: root.world
        org: root.org
        lat: root.lat
        lon: root.lon
    }
    ComboBox {
        id: who
        label: qsTr("请求的县区")
        model: choices.choices
        Layout.fillWidth: true
    }
    TextField {
        id: task
        focus: true
        label: qsTr("请求事项")
        placeholderText: qsTr("请求事项")
        text: qsTr("请到最新定位处核实其人在否及事由")
        maximumLength: 200
        Layout.fillWidth: true
    }
}
