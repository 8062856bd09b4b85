pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Zhihui.Controls

/// What is to be done, the most urgent first.
FocusScope {
    id: root
    required property RegisterDesk desk
    property string selected: ""
    property bool loaded: true
    readonly property alias model: due
    readonly property alias submissions: submissions
    signal chosen(string key)
    /// Submissions.written of one that is to be written anew.
    signal againAsked(written: var)
    signal registerAsked

    function move(by: int): void {
        const at = due.rowOf(root.selected)
        const next = at < 0 ? (by > 0 ? 0 : due.count - 1) : Math.max(0, Math.min(due.count - 1, at + by))
        const key = due.keyAt(next)
        if (key.length > 0)
            root.chosen(key)
        list.positionViewAtIndex(next, ListView.Contain)
    }
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("待办清单")
    Submissions {
        id: submissions
        desk: root.desk
    }
    DueModel {
        id: due
        desk: root.desk
        active: root.visible
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.bg1
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        RowLayout {
            spacing: Theme.unit * 2
            Layout.fillWidth: true
            Layout.margins: Theme.unit * 3
            Heading {
                text: qsTr("待办 %1 项").arg(due.count)
                font.pixelSize: Theme.f14
                Layout.fillWidth: true
            }
            Chip {
                visible: due.overdue > 0
                text: qsTr("逾期 %1").arg(due.overdue)
                symbol: "warn"
                textColor: Theme.p1
            }
            Chip {
                visible: due.today > 0
                text: qsTr("今日 %1").arg(due.today)
                symbol: "clock"
                textColor: Theme.p2
            }
            Button {
                visible: root.desk.mayWrite
                text: qsTr("登记新对象")
                keys: "N"
                onActed: root.registerAsked()
            }
        }
        Flow {
            spacing: Theme.unit * 2
            Layout.fillWidth: true
            Layout.leftMargin: Theme.unit * 3
            Layout.rightMargin: Theme.unit * 3
            Layout.bottomMargin: Theme.unit * 3
            Repeater {
                model: due.filters
                FilterChip {
                    required property var modelData
                    text: modelData.text
                    checked: due.filter === modelData.value
                    onClicked: due.filter = modelData.value
                }
            }
        }
        SubmissionNotes {
            submissions: submissions
            onAgainAsked: id => root.againAsked(submissions.written(id))
            Layout.fillWidth: true
            Layout.leftMargin: Theme.unit * 3
            Layout.rightMargin: Theme.unit * 3
            Layout.bottomMargin: Theme.unit * 3
        }
        Divider { Layout.fillWidth: true }
        ListView {
            id: list
            focus: true
            clip: true
            activeFocusOnTab: true
            keyNavigationEnabled: false
            boundsBehavior: Flickable.StopAtBounds
            model: due
            Layout.fillWidth: true
            Layout.fillHeight: true
            Keys.onUpPressed: root.move(-1)
            Keys.onDownPressed: root.move(1)
            T.ScrollBar.vertical: ScrollBar {}
            Accessible.role: Accessible.List
            Accessible.name: qsTr("待办清单")
            delegate: DueRow {
                width: list.width
                chosen: root.selected === key
                onClicked: {
                    list.forceActiveFocus(Qt.MouseFocusReason)
                    root.chosen(key)
                }
            }
            EmptyState {
                anchors.centerIn: parent
                width: Math.min(280, list.width - 40)
                visible: list.count === 0
                symbol: root.loaded ? "check" : "clock"
                title: !root.loaded ? qsTr("正在从省平台加载") : due.filter === "mine" ? qsTr("没有待您办理的事项") : qsTr("没有在办事项")
                text: !root.loaded ? qsTr("本机已有的数据先行显示") : qsTr("新事项在对象的档案或本页右侧登记")
            }
        }
    }
}
