pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Zhihui.Engine
import Zhihui.Controls

/// The search line of the top bar and what it finds.
FocusScope {
    id: root
    required property World world
    /// kind "person" (also for a device: its wearer), "place", "camera".
    signal found(string kind, string key, double lat, double lon, bool located)
    signal dismissed
    implicitWidth: 420
    implicitHeight: 32
    function start(): void {
        field.forceActiveFocus(Qt.ShortcutFocusReason)
        field.selectAll()
    }
    function take(row: SearchRow): void {
        if (!row)
            return
        const kind = row.kind === "device" ? "person" : row.kind
        root.found(kind, row.key, row.lat, row.lon, row.located)
        field.clear()
        root.dismissed()
    }
    SearchModel {
        id: model
        world: root.world
        query: field.text
    }
    SearchField {
        id: field
        focus: true
        anchors.fill: parent
        keys: "Ctrl K"
        label: qsTr("搜索")
        placeholderText: qsTr("搜索 姓名 证件尾号 设备 地点 摄像机")
        maximumLength: 40
        Keys.onDownPressed: list.incrementCurrentIndex()
        Keys.onUpPressed: list.decrementCurrentIndex()
        Keys.onReturnPressed: root.take(list.currentItem as SearchRow)
        Keys.onEnterPressed: root.take(list.currentItem as SearchRow)
        Keys.onEscapePressed: {
            field.clear()
            root.dismissed()
        }
    }
    T.Popup {
        id: popup
        y: root.height + Theme.unit
        width: root.width
        visible: field.activeFocus && field.text.trim().length > 0
        closePolicy: T.Popup.NoAutoClose
        focus: false
        padding: Theme.unit
        implicitHeight: Math.max(56, Math.min(list.contentHeight + 2 * padding, 480))
        background: Rectangle {
            color: Theme.bg2
            border.color: Theme.line
            radius: Theme.radius
        }
        contentItem: Item {
            ListView {
                id: list
                anchors.fill: parent
                clip: true
                model: model
                currentIndex: 0
                highlightFollowsCurrentItem: true
                T.ScrollBar.vertical: ScrollBar {}
                Accessible.role: Accessible.List
                Accessible.name: qsTr("搜索结果")
                delegate: SearchRow {
                    width: list.width
                    highlighted: ListView.isCurrentItem
                    onClicked: root.take(this)
                }
            }
            Support {
                anchors.centerIn: parent
                visible: model.ready && model.count === 0
                text: qsTr("本辖区没有找到 “%1”").arg(model.query)
            }
        }
    }
}
