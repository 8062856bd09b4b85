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
    required property Preferences preferences
    property bool keysOn: true
    readonly property int cells: preferences.inspectionLayout
    property int page: 0
    readonly property int pages: Math.max(1, Math.ceil(cameras.length / cells))
    readonly property bool touring: tour.state !== Tour.Off
    readonly property string shownCamera: matrix.selectedCamera
    readonly property string room: rooms !== null && rooms.revision >= 0 ? rooms.roomOf(shownCamera) : ""
    readonly property string business: rooms !== null && rooms.revision >= 0 && room.length > 0 ? rooms.businessOf(room) : ""

    /// The selected cell is being looked for: what follows from it must not begin anew.
    property bool seeking: false
    /// The tour waits only as long as somebody types.
    property bool held: false

    function show(page: int): void {
        root.page = Math.max(0, Math.min(page, root.pages - 1))
        matrix.cameras = root.cameras.slice(root.page * root.cells, (root.page + 1) * root.cells)
        root.keepCell()
    }
    /// A page may have fewer pictures than the one before.
    function keepCell(): void {
        matrix.selected = Math.max(0, Math.min(matrix.selected, matrix.cameras.length - 1))
    }
    function turnBy(pages: int): void {
        root.hold()
        root.show(root.page + pages)
    }
    /// Brings what the tree has selected into sight.
    function seek(): void {
        const at = root.cameras.indexOf(root.selectedCamera)
        if (at < 0 || root.seeking)
            return
        root.seeking = true
        if (!matrix.cameras.includes(root.selectedCamera))
            root.show(Math.floor(at / root.cells))
        const cell = matrix.cameras.indexOf(root.selectedCamera)
        if (cell >= 0)
            matrix.selected = cell
        root.seeking = false
    }
    /// Somebody has taken hold of the pictures: the tour stays where it is.
    function hold(): void {
        root.held = false
        tour.pause()
    }
    function restart(): void {
        tour.stop()
        root.held = false
        root.show(0)
        root.seek()
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
    onCamerasChanged: root.restart()
    onCellsChanged: root.restart()
    onSelectedCameraChanged: {
        root.hold()
        root.seek()
    }
    onTypingChanged: {
        if (typing && tour.state === Tour.Running) {
            tour.pause()
            root.held = true
        } else if (!typing && root.held) {
            root.held = false
            tour.resume()
        }
    }
    onStillAsked: matrix.takeSnapshot()
    Component.onCompleted: {
        root.show(0)
        root.seek()
    }
    visibleCameras: matrix.cameras
    stillBlocked: shownCamera.length === 0 ? qsTr("未选中画面") : ""

    component Key: Shortcut {
        enabled: root.keysOn
    }
    Key { sequences: ["G"]; onActivated: root.toggleTour() }
    Key { sequences: ["PgUp"]; onActivated: root.turnBy(-1) }
    Key { sequences: ["PgDown"]; onActivated: root.turnBy(1) }
    Tour {
        id: tour
        world: root.world
        dwell: root.preferences.tourDwell
        onNextChanged: matrix.warm = next
        onPageChanged: {
            root.page = page
            if (matrix.warm.length > 0)
                matrix.turn()
            else if (state === Tour.Running)
                matrix.cameras = shown
            root.keepCell()
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
                onClicked: root.turnBy(-1)
            }
            IconButton {
                visible: root.pages > 1
                symbol: "right"
                text: qsTr("下一页 PgDn")
                enabled: root.page < root.pages - 1
                onClicked: root.turnBy(1)
            }
            Repeater {
                model: [1, 4, 9, 16]
                FilterChip {
                    required property int modelData
                    text: String(modelData)
                    checked: root.cells === modelData
                    Accessible.name: qsTr("%1 画面").arg(modelData)
                    onClicked: root.preferences.inspectionLayout = modelData
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
            onDwellAsked: seconds => root.preferences.tourDwell = seconds
            Layout.fillWidth: true
        }
        VideoMatrix {
            id: matrix
            focus: true
            world: root.world
            views: root.views
            pictures: root.pictures
            layout: root.cells
            oneCentre: true
            reason: ({ seat: "inspection", kind: "inspection", id: root.inspection, text: root.inspectionTitle, number: "" })
            running: root.visible && root.inspection.length > 0
            onTouched: {
                root.hold()
                if (selectedCamera.length > 0 && selectedCamera !== root.selectedCamera)
                    root.cameraChosen(selectedCamera)
            }
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
