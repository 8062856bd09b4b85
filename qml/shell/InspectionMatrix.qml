pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls
import Zhihui.Engine
import Zhihui.Video

/// The pictures of the inspector's seat: the rooms of one centre in cells, page by page where there are more.
MatrixSlot {
    id: root
    required property World world
    required property Views views
    required property Pictures pictures
    property bool keysOn: true
    property int cells: 9
    property int page: 0
    readonly property int pages: Math.max(1, Math.ceil(cameras.length / cells))
    readonly property bool touring: tour.state !== Tour.Off
    readonly property string shownCamera: matrix.selectedCamera
    readonly property string room: rooms !== null && rooms.revision >= 0 ? rooms.roomOf(shownCamera) : ""
    readonly property string business: rooms !== null && rooms.revision >= 0 && room.length > 0 ? rooms.businessOf(room) : ""

    function show(page: int): void {
        root.page = Math.max(0, Math.min(page, root.pages - 1))
        matrix.cameras = root.cameras.slice(root.page * root.cells, (root.page + 1) * root.cells)
        root.seek()
    }
    /// Brings what the tree has selected into sight.
    function seek(): void {
        const at = root.cameras.indexOf(root.selectedCamera)
        if (at < 0)
            return
        if (Math.floor(at / root.cells) !== root.page)
            root.show(Math.floor(at / root.cells))
        else
            matrix.selected = at % root.cells
    }
    function toggleTour(): void {
        if (tour.state === Tour.Off) {
            tour.cameras = root.cameras
            tour.size = root.cells
            tour.start()
        } else {
            tour.toggle()
        }
    }
    onCamerasChanged: {
        tour.stop()
        root.show(0)
    }
    onCellsChanged: {
        tour.stop()
        root.show(0)
    }
    onSelectedCameraChanged: root.seek()
    onStillAsked: matrix.takeSnapshot()
    Component.onCompleted: root.show(0)
    visibleCameras: matrix.cameras
    stillBlocked: shownCamera.length === 0 ? qsTr("未选中画面") : ""

    component Key: Shortcut {
        enabled: root.keysOn
    }
    Key { sequences: ["G"]; onActivated: root.toggleTour() }
    Key { sequences: ["PgUp"]; onActivated: root.show(root.page - 1) }
    Key { sequences: ["PgDown"]; onActivated: root.show(root.page + 1) }
    Tour {
        id: tour
        world: root.world
        onNextChanged: if (next.length > 0)
            matrix.warm = next
        onPageChanged: {
            root.page = page
            if (matrix.warm.length > 0)
                matrix.turn()
            else if (state === Tour.Running)
                matrix.cameras = shown
        }
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        RowLayout {
            spacing: Theme.unit * 2
            Layout.fillWidth: true
            Layout.margins: Theme.unit * 2
            Label {
                text: root.business.length > 0 ? qsTr("%1 · 使用中：%2，自 %3").arg(root.rooms.nameOf(root.room)).arg(root.business).arg(root.rooms.sinceOf(root.room))
                    : root.room.length > 0 ? qsTr("%1 · 未使用").arg(root.rooms.nameOf(root.room)) : ""
                color: root.business.length > 0 ? Theme.ok : Theme.text2
                Layout.fillWidth: true
            }
            Support {
                visible: root.pages > 1
                text: qsTr("第 %1 / %2 页").arg(root.page + 1).arg(root.pages)
            }
            IconButton {
                visible: root.pages > 1
                symbol: "left"
                text: qsTr("上一页 PgUp")
                enabled: root.page > 0
                onClicked: root.show(root.page - 1)
            }
            IconButton {
                visible: root.pages > 1
                symbol: "right"
                text: qsTr("下一页 PgDn")
                enabled: root.page < root.pages - 1
                onClicked: root.show(root.page + 1)
            }
            Repeater {
                model: [1, 4, 9, 16]
                FilterChip {
                    required property int modelData
                    text: String(modelData)
                    checked: root.cells === modelData
                    Accessible.name: qsTr("%1 画面").arg(modelData)
                    onClicked: root.cells = modelData
                }
            }
            Button {
                text: root.touring ? qsTr("结束轮巡") : qsTr("轮巡")
                keys: "G"
                implicitHeight: 30
                blocked: root.pages < 2 && !root.touring ? qsTr("一页即可显示，无须轮巡") : ""
                onActed: root.toggleTour()
            }
        }
        TourBar {
            tour: tour
            Layout.fillWidth: true
        }
        VideoMatrix {
            id: matrix
            focus: true
            world: root.world
            views: root.views
            pictures: root.pictures
            layout: root.cells
            reason: ({ seat: "inspection", kind: "inspection", id: root.inspection, text: root.inspectionTitle, number: "" })
            running: root.visible && root.inspection.length > 0
            onSelectedCameraChanged: if (selectedCamera.length > 0 && selectedCamera !== root.selectedCamera)
                root.cameraChosen(selectedCamera)
            onTouched: tour.pause()
            onReadied: (camera, ready) => tour.report(camera, ready)
            onReported: (camera, health) => {
                const states = Object.assign({}, root.cameraStates)
                if (health === CameraTree.Unknown)
                    delete states[camera]
                else
                    states[camera] = health === CameraTree.Failing ? "fault" : "online"
                root.cameraStates = states
            }
            onSnapshotTaken: still => root.stillTaken(still.jpeg, { camera: still.camera, cameraName: still.cameraName, source: still.source,
                at: new Date(still.atMs).toISOString(), width: still.width, height: still.height, view: still.view })
            onSaid: (text, tone) => {
                if (tone === Theme.p1 || tone === Theme.p2)
                    root.stillFailed(text)
            }
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.margins: Theme.unit * 2
            Layout.topMargin: 0
        }
    }
}
