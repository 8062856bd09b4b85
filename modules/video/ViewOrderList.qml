pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// The leader's orders that are or will be in force, each with its end.
Section {
    id: root
    required property ViewDesk desk
    title: qsTr("有效的调看令")
    note: desk.count > 0 ? qsTr("%1 份").arg(desk.count) : ""
    /// Being lifted: its reason is asked for.
    property string lifting: ""
    Repeater {
        model: root.desk
        ColumnLayout {
            id: row
            required property string order
            required property string number
            required property string purpose
            required property string issuer
            required property string when
            required property string what
            required property bool inForce
            required property bool pending
            required property string refusal
            /// The province has it: only then can it be lifted.
            readonly property bool known: number.length > 0
            spacing: 2
            Layout.fillWidth: true
            Layout.bottomMargin: Theme.unit * 2
            RowLayout {
                Layout.fillWidth: true
                Label {
                    text: row.purpose
                    Layout.fillWidth: true
                }
                Badge {
                    text: row.pending ? qsTr("待上传") : !row.known ? qsTr("未签发") : row.inForce ? qsTr("有效") : qsTr("未到时段")
                    tone: row.pending ? Theme.accent : !row.known ? Theme.p1 : row.inForce ? Theme.ok : Theme.off
                }
            }
            Fine {
                text: qsTr("%1 · %2").arg(row.known ? row.number : row.refusal.length > 0 ? qsTr("未编号") : qsTr("编号待发")).arg(row.issuer)
                Layout.fillWidth: true
            }
            Fine {
                text: row.when
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
            RowLayout {
                Layout.fillWidth: true
                Fine {
                    text: row.what
                    Layout.fillWidth: true
                }
                Button {
                    flat: true
                    visible: row.known && !row.pending && root.lifting !== row.order
                    text: qsTr("撤销")
                    implicitHeight: 26
                    Accessible.description: row.purpose
                    onActed: root.lifting = row.order
                }
            }
            InlineMessage {
                visible: text.length > 0
                text: row.refusal.length > 0 ? qsTr("省平台退回：%1").arg(row.refusal) : ""
                tone: Theme.p1
                symbol: "warn"
                Layout.fillWidth: true
            }
            RowLayout {
                visible: root.lifting === row.order
                Layout.fillWidth: true
                TextField {
                    id: why
                    label: qsTr("撤销事由")
                    placeholderText: qsTr("撤销事由；正在调看的画面随即结束")
                    maximumLength: 60
                    Layout.fillWidth: true
                    Keys.onEscapePressed: root.lifting = ""
                }
                Button {
                    text: qsTr("撤销")
                    blocked: why.text.trim().length === 0 ? qsTr("请写明撤销事由") : ""
                    onActed: {
                        root.desk.lift(row.order, why.text)
                        root.lifting = ""
                    }
                }
            }
        }
    }
    Support {
        visible: root.desk.count === 0
        text: qsTr("没有有效的调看令")
    }
}
