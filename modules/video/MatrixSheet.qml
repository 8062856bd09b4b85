pragma ComponentBehavior: Bound
import QtQuick
import Zhihui.Controls
import Zhihui.Engine

/// One page of cells.
Item {
    id: root
    required property Views views
    required property Pictures pictures
    required property World world
    property viewReason reason
    /// All cameras are of one centre, which the page names.
    property bool oneCentre: false
    property list<string> cameras
    property int size: 4
    /// Cell that fills the page; -1: none.
    property int enlarged: -1
    property int selected: -1
    /// Pictures are wanted, although the page may not be seen yet.
    property bool running: true
    /// The window is on the screen, as far as it says.
    readonly property bool inSight: Window.visibility !== Window.Hidden && Window.visibility !== Window.Minimized
    /// After a while what nobody can see is looked at no longer: the cells behind a large one; all of a hidden window.
    property bool alone: false
    property bool away: false
    readonly property int grace: 10000
    readonly property int columns: Math.ceil(Math.sqrt(size))
    readonly property int gap: Theme.unit + 2
    /// By hand.
    signal activated(int cell)
    signal focused(int cell)
    signal enlargeAsked(int cell)
    signal clearAsked(int cell)
    signal cameraDropped(int cell, string camera, int from)
    signal snapshotTaken(still still)
    signal said(string text, color tone)
    signal reported(string camera, int health)
    signal readied(string camera, bool ready)

    function tileAt(cell: int): CameraTile {
        return cells.itemAt(cell) as CameraTile
    }
    function cellOf(item: var): int {
        for (let i = 0; i < cells.count; ++i)
            if (cells.itemAt(i) === item)
                return i
        return -1
    }
    function nameOf(camera: string): string {
        return names.count >= 0 ? names.nameOf(camera, !root.oneCentre) : ""
    }
    onEnlargedChanged: if (enlarged < 0)
        alone = false
    onInSightChanged: if (inSight)
        away = false
    Timer {
        interval: root.grace
        running: root.enlarged >= 0
        onTriggered: root.alone = true
    }
    Timer {
        interval: root.grace
        running: !root.inSight
        onTriggered: root.away = true
    }
    CameraNames {
        id: names
        world: root.world
    }
    Repeater {
        id: cells
        model: root.size
        CameraTile {
            id: cell
            required property int index
            readonly property bool large: root.enlarged === index
            readonly property real cellWidth: (root.width - root.gap * (root.columns - 1)) / root.columns
            readonly property real cellHeight: (root.height - root.gap * (root.columns - 1)) / root.columns
            views: root.views
            pictures: root.pictures
            camera: root.cameras[index] ?? ""
            name: root.nameOf(camera)
            reason: root.reason
            running: root.running && !root.away && (large || !root.alone)
            enlarged: large || root.size === 1
            selected: root.selected === index
            takesDrops: root.enlarged < 0
            visible: root.enlarged < 0 || large
            x: large ? 0 : Math.round(index % root.columns * (cellWidth + root.gap))
            y: large ? 0 : Math.round(Math.floor(index / root.columns) * (cellHeight + root.gap))
            width: large ? root.width : Math.floor(cellWidth)
            height: large ? root.height : Math.floor(cellHeight)
            onActiveFocusChanged: if (activeFocus)
                root.focused(index)
            onActivated: root.activated(index)
            onEnlargeAsked: if (camera.length > 0)
                root.enlargeAsked(index)
            onClearAsked: root.clearAsked(index)
            onCameraDropped: (camera, source) => root.cameraDropped(index, camera, root.cellOf(source))
            onSnapshotTaken: still => root.snapshotTaken(still)
            onSaid: (text, tone) => root.said(text, tone)
            /// Whose health was told last: nobody watches it any more when the cell has another.
            property string told: ""
            onCameraChanged: {
                if (told.length > 0 && told !== camera)
                    root.reported(told, CameraTree.Unknown)
                told = camera
            }
            onHealthChanged: if (camera.length > 0)
                root.reported(camera, health)
            onReadyChanged: root.readied(camera, ready)
        }
    }
}
