pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// One import; undoing it is asked twice.
Item {
    id: root
    required property string importId
    required property string number
    required property string time
    required property string who
    required property string kind
    required property string file
    required property string words
    required property string undone
    required property bool busy
    property bool sure: false
    signal undoAsked(string id)
    implicitHeight: 40
    Accessible.role: Accessible.ListItem
    Accessible.name: [root.number, root.time, root.who, root.kind, root.file, root.words, root.undone].filter(word => word.length > 0).join(" ")
    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }
    component Cell: Label {
        Accessible.ignored: true
    }
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.unit * 3
        anchors.rightMargin: Theme.unit * 3
        spacing: Theme.unit * 3
        Cell { text: root.number; Layout.preferredWidth: 120 }
        Cell { text: root.time; color: Theme.text2; Layout.preferredWidth: 96 }
        Cell { text: root.who; Layout.preferredWidth: 80 }
        Cell { text: root.kind; Layout.preferredWidth: 140 }
        Cell { text: root.file; color: Theme.text2; Layout.preferredWidth: 200 }
        Cell { text: root.words; color: Theme.text2; Layout.fillWidth: true }
        Badge { text: root.undone; tone: Theme.off }
        Button {
            visible: root.undone.length === 0
            text: root.sure ? qsTr("确定撤销") : qsTr("撤销")
            blocked: root.busy ? qsTr("正在处理") : ""
            onActed: {
                if (root.sure)
                    root.undoAsked(root.importId)
                root.sure = !root.sure
            }
            onActiveFocusChanged: if (!activeFocus)
                root.sure = false
        }
    }
}
