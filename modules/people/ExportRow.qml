pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// One list that was asked for, and what may be done about it.
Item {
    id: root
    /// {id, head, words, state, waits, mayDecide, mayFetch}
    required property var entry
    property bool busy: false
    signal decided(bool approve, string note)
    signal fetchAsked
    implicitHeight: column.implicitHeight + Theme.unit * 4
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1，%2").arg(entry.head).arg(entry.state)
    ColumnLayout {
        id: column
        x: Theme.unit * 3
        y: Theme.unit * 2
        width: parent.width - Theme.unit * 6
        spacing: Theme.unit
        RowLayout {
            spacing: Theme.unit * 2
            Layout.fillWidth: true
            Label {
                text: root.entry.head
                Layout.fillWidth: true
                Accessible.ignored: true
            }
            Badge {
                text: root.entry.state
                tone: root.entry.waits ? Theme.accent : Theme.text2
            }
            Button {
                visible: root.entry.mayFetch
                primary: true
                text: qsTr("领取文件")
                blocked: root.busy ? qsTr("正在处理") : ""
                onActed: root.fetchAsked()
            }
        }
        Fine {
            text: root.entry.words
            color: Theme.text2
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            Layout.fillWidth: true
        }
        RowLayout {
            visible: root.entry.mayDecide
            spacing: Theme.unit * 2
            Layout.fillWidth: true
            TextField {
                id: note
                label: qsTr("审批意见")
                placeholderText: qsTr("审批意见，不予批准时须写明")
                maximumLength: 500
                Layout.fillWidth: true
            }
            Button {
                text: qsTr("批准")
                blocked: root.busy ? qsTr("正在处理") : ""
                onActed: root.decided(true, note.text)
            }
            Button {
                text: qsTr("不予批准")
                blocked: root.busy ? qsTr("正在处理") : note.text.trim().length === 0 ? qsTr("请写明理由") : ""
                onActed: root.decided(false, note.text)
            }
        }
    }
    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
