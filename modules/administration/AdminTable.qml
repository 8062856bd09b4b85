pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Zhihui.Controls

/// A list of the administration page: heads, rows, and what it says when there are none.
FocusScope {
    id: root
    required property AdminList list
    /// {key, title, width, fills, tone}: a field of the rows, and the field that colours it.
    required property var columns
    required property string name
    property string emptyTitle: qsTr("没有记录")
    property string emptyText: ""
    property string selected: ""
    signal entered

    function move(by: int): void {
        if (view.count === 0)
            return
        // From what is chosen: a list that was asked again has a current row of its own.
        const at = root.list.rows.findIndex(row => row.id === root.selected)
        view.currentIndex = at < 0 ? (by > 0 ? 0 : view.count - 1) : Math.max(0, Math.min(view.count - 1, at + by))
        root.selected = root.list.rows[view.currentIndex].id
    }
    /// The chosen row is the same after the list was asked again.
    function keep(): void {
        const at = root.list.rows.findIndex(row => row.id === root.selected)
        if (at < 0)
            root.selected = ""
        view.currentIndex = at
    }
    Connections {
        target: root.list
        function onChanged(): void {
            Qt.callLater(root.keep)
        }
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        InlineMessage {
            visible: text.length > 0
            text: root.list.failure
            tone: Theme.p2
            symbol: "warn"
            Layout.fillWidth: true
            Layout.margins: visible ? Theme.unit * 2 : 0
        }
        RowLayout {
            visible: view.count > 0
            spacing: Theme.unit * 4
            Layout.fillWidth: true
            Layout.topMargin: Theme.unit
            Layout.bottomMargin: Theme.unit
            Repeater {
                model: root.columns
                Fine {
                    required property int index
                    required property var modelData
                    text: modelData.title
                    leftPadding: index === 0 ? Theme.unit * 4 : 0
                    color: Theme.text3
                    Layout.preferredWidth: modelData.width
                    Layout.fillWidth: modelData.fills ?? false
                }
            }
        }
        Divider { Layout.fillWidth: true }
        ListView {
            id: view
            focus: true
            clip: true
            activeFocusOnTab: true
            keyNavigationEnabled: false
            boundsBehavior: Flickable.StopAtBounds
            model: root.list.rows
            currentIndex: -1
            Layout.fillWidth: true
            Layout.fillHeight: true
            T.ScrollBar.vertical: ScrollBar {}
            Accessible.role: Accessible.List
            Accessible.name: root.name
            Keys.onDownPressed: root.move(1)
            Keys.onUpPressed: root.move(-1)
            Keys.onReturnPressed: root.entered()
            delegate: AdminRow {
                width: view.width
                columns: root.columns
                chosen: root.selected === modelData.id
                onClicked: {
                    view.forceActiveFocus()
                    view.currentIndex = index
                    root.selected = modelData.id
                }
            }
            EmptyState {
                anchors.centerIn: parent
                width: Math.min(320, view.width - 40)
                visible: view.count === 0
                symbol: root.list.busy ? "clock" : "document"
                title: root.list.busy ? qsTr("正在向省平台查询") : root.list.known ? root.emptyTitle : qsTr("尚未查询")
                text: root.list.known ? root.emptyText : ""
            }
        }
    }
}
