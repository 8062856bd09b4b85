pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// Whose file it is, and what may be done with it as a whole.
RowLayout {
    id: root
    required property string who
    required property list<string> tags
    required property bool opened
    /// Why it cannot be opened; empty: it can.
    property string blocked: ""
    /// Titles of what is saved here and not answered yet.
    property string waiting: ""
    property string printBlocked: ""
    signal openAsked
    signal printAsked
    signal mattersAsked
    signal closeAsked
    spacing: Theme.unit * 2
    Heading {
        text: root.who
    }
    Repeater {
        model: root.tags
        Chip {
            required property string modelData
            text: modelData
        }
    }
    Item { Layout.fillWidth: true }
    Fine {
        visible: root.waiting.length > 0
        text: qsTr("%1 已存本机，待上传").arg(root.waiting)
        color: Theme.accent
    }
    Button {
        text: qsTr("办理事项")
        onActed: root.mattersAsked()
    }
    Button {
        visible: !root.opened
        primary: true
        text: qsTr("查阅档案")
        keys: "O"
        blocked: root.blocked
        onActed: root.openAsked()
    }
    Button {
        visible: root.opened
        text: qsTr("打印")
        keys: "P"
        blocked: root.printBlocked
        onActed: root.printAsked()
    }
    Button {
        visible: root.opened
        text: qsTr("合上档案")
        keys: "X"
        onActed: root.closeAsked()
    }
}
