pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// What may be done with the roster: narrowed, marked, printed, handed over.
ColumnLayout {
    id: root
    required property RosterModel roster
    property bool facetsShown: false
    /// Why not; empty: it can.
    property string printBlocked: ""
    property string transferBlocked: ""
    signal facetsAsked
    signal printAsked
    signal transferAsked
    spacing: Theme.unit
    RowLayout {
        spacing: Theme.unit * 2
        Layout.fillWidth: true
        Button {
            text: root.facetsShown ? qsTr("收起筛选") : qsTr("筛选")
            keys: "F"
            onActed: root.facetsAsked()
        }
        Button {
            text: qsTr("打印")
            keys: "P"
            blocked: root.printBlocked
            onActed: root.printAsked()
        }
        Button {
            visible: root.roster.marked > 0
            text: qsTr("移交")
            keys: "T"
            blocked: root.transferBlocked
            onActed: root.transferAsked()
        }
        Item { Layout.fillWidth: true }
        KeyCap { text: "J K" }
    }
    RowLayout {
        visible: root.roster.narrowed.length > 0 || root.roster.marked > 0
        spacing: Theme.unit * 2
        Layout.fillWidth: true
        Support {
            text: root.roster.marked > 0 ? qsTr("已选 %1 人").arg(root.roster.marked) : root.roster.narrowed
            Layout.fillWidth: true
        }
        Button {
            visible: root.roster.marked > 0
            text: qsTr("取消选择")
            onActed: root.roster.clearMarks()
        }
        Button {
            visible: root.roster.marked > 0
            text: root.roster.marked < root.roster.count ? qsTr("全选") : qsTr("全不选")
            onActed: root.roster.markAll()
        }
        Button {
            visible: root.roster.marked === 0
            text: qsTr("清除筛选")
            onActed: root.roster.clearFacets()
        }
    }
}
