pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Zhihui.Controls
import Zhihui.Engine

/// The cameras to choose from: by organisation or by distance, with a search.
FocusScope {
    id: root
    required property World world
    /// For the distances; 0, 0: none.
    property double lat: 0
    property double lon: 0
    property string placeName: ""
    property list<string> unwatched
    /// Those in the matrix.
    property list<string> shown
    /// What a tour started now would go through.
    readonly property list<string> tourSet: list.currentIndex < 0 || tree.count < 0 ? [] : tree.camerasUnder(list.currentIndex)
    signal taken(string camera)
    signal tourAsked

    function report(camera: string, health: int): void {
        tree.report(camera, health)
    }
    function startSearch(): void {
        field.forceActiveFocus(Qt.ShortcutFocusReason)
        field.selectAll()
    }
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("摄像机")
    CameraTree {
        id: tree
        readonly property int count: list.count
        world: root.world
        query: field.text
        mode: byDistance.checked ? CameraTree.ByDistance : CameraTree.ByOrganisation
        lat: root.lat
        lon: root.lon
        unwatched: root.unwatched
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.bg1
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        RowLayout {
            Layout.fillWidth: true
            Layout.preferredHeight: 44
            Layout.leftMargin: Theme.unit * 4
            Layout.rightMargin: Theme.unit * 4
            Heading {
                text: qsTr("摄像机")
                font.pixelSize: Theme.f14
                Layout.fillWidth: true
            }
            Fine {
                text: tree.failing > 0 ? qsTr("%1 路 · %2 路无画面").arg(tree.found).arg(tree.failing) : qsTr("%1 路").arg(tree.found)
                color: tree.failing > 0 ? Theme.p2 : Theme.text3
            }
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.unit * 3
            Layout.rightMargin: Theme.unit * 3
            spacing: Theme.unit * 2
            FilterChip {
                id: byOrganisation
                text: qsTr("按机构")
                checked: true
            }
            FilterChip {
                id: byDistance
                text: qsTr("按距离")
            }
            Fine {
                visible: byDistance.checked
                text: root.lat === 0 && root.lon === 0 ? qsTr("未选位置") : qsTr("距 %1").arg(root.placeName)
                Layout.fillWidth: true
            }
            Item {
                visible: !byDistance.checked
                Layout.fillWidth: true
            }
        }
        SearchField {
            id: field
            label: qsTr("查找摄像机")
            placeholderText: qsTr("名称、功能室、机构")
            maximumLength: 40
            Layout.fillWidth: true
            Layout.margins: Theme.unit * 3
            Layout.topMargin: Theme.unit * 2
            Keys.onDownPressed: {
                list.forceActiveFocus(Qt.TabFocusReason)
                if (list.currentIndex < 0)
                    list.currentIndex = 0
            }
            Keys.onEscapePressed: {
                clear()
                list.forceActiveFocus(Qt.OtherFocusReason)
            }
        }
        Divider { Layout.fillWidth: true }
        ListView {
            id: list
            focus: true
            clip: true
            activeFocusOnTab: true
            reuseItems: true
            boundsBehavior: Flickable.StopAtBounds
            currentIndex: -1
            highlightFollowsCurrentItem: true
            highlightMoveDuration: 0
            model: tree
            Layout.fillWidth: true
            Layout.fillHeight: true
            T.ScrollBar.vertical: ScrollBar {}
            Accessible.role: Accessible.Tree
            Accessible.name: qsTr("摄像机列表")
            readonly property CameraRow row: currentItem as CameraRow
            Keys.onReturnPressed: act()
            Keys.onEnterPressed: act()
            Keys.onRightPressed: if (row?.foldable)
                tree.fold(row.key, false)
            Keys.onLeftPressed: {
                if (row?.foldable && row.unfolded)
                    tree.fold(row.key, true)
                else if (tree.parentOf(currentIndex) >= 0)
                    currentIndex = tree.parentOf(currentIndex)
            }
            function act(): void {
                if (row?.foldable)
                    tree.fold(row.key, row.unfolded)
                else if (row)
                    root.taken(row.key)
            }
            delegate: CameraRow {
                width: list.width
                chosen: ListView.isCurrentItem
                shown: root.shown.includes(key)
                onClicked: {
                    list.forceActiveFocus(Qt.MouseFocusReason)
                    list.currentIndex = index
                    if (foldable)
                        tree.fold(key, unfolded)
                }
                onDoubleClicked: if (!foldable)
                    root.taken(key)
                onFoldAsked: tree.fold(key, unfolded)
                onTaken: root.taken(key)
            }
            Rectangle {
                anchors.fill: parent
                visible: list.activeFocus
                color: "transparent"
                border.color: Theme.accent
                border.width: 1
            }
            EmptyState {
                anchors.centerIn: parent
                width: Math.min(240, list.width - 40)
                visible: list.count === 0
                symbol: root.world.loaded ? "camera" : "clock"
                title: !root.world.loaded ? qsTr("正在从省平台加载") : field.text.length > 0 ? qsTr("没有找到 “%1”").arg(field.text) : qsTr("本席范围内没有摄像机")
                text: !root.world.loaded ? qsTr("首次加载需数秒") : field.text.length > 0 ? qsTr("可按机构、功能室或摄像机名称查找") : qsTr("由省平台登记后自动出现")
            }
        }
        Divider { Layout.fillWidth: true }
        RowLayout {
            Layout.fillWidth: true
            Layout.preferredHeight: 40
            Layout.leftMargin: Theme.unit * 4
            Layout.rightMargin: Theme.unit * 3
            Fine {
                text: root.tourSet.length > 1 ? qsTr("所选 %1 路").arg(root.tourSet.length) : qsTr("双击或回车放入画面")
                Layout.fillWidth: true
            }
            Button {
                flat: true
                visible: root.tourSet.length > 1
                text: qsTr("轮巡所选")
                keys: "G"
                implicitHeight: 28
                onActed: root.tourAsked()
            }
        }
    }
}
