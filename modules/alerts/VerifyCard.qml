pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// 填写核实: what the officer found out.
ActCard {
    id: root
    property alias note: note.text
    property bool again: false
    signal verified(string note)
    title: again ? qsTr("补充核实") : qsTr("填写核实")
    actText: qsTr("保存核实")
    consequence: qsTr("核实记录写入案卷，本辖区值班员和驻检可见，保存后不能修改，只能补充")
    blocked: note.text.trim().length === 0 ? qsTr("请写明核实方式和结果") : ""
    onActed: verified(note.text)
    fields: ({ note: note.text })
    onRestored: fields => note.text = fields.note
    TextArea {
        id: note
        focus: true
        label: qsTr("核实情况")
        placeholder: qsTr("核实方式、联系到谁、本人说明、批准文书情况")
        Layout.fillWidth: true
    }
}
