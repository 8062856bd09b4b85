pragma ComponentBehavior: Bound
import QtQuick
import Zhihui.Engine

/// Cells with cameras, 1, 4, 9 or 16 of them: chosen by mouse or keys, changed by drag and drop, one enlarged at a time. A
/// second page is warmed behind it for a tour.
FocusScope {
    id: root
    required property Views views
    required property Pictures pictures
    required property World world
    property viewReason reason
    /// All cameras are of one centre, which the page names.
    property bool oneCentre: false
    /// Cell by cell; an empty id is an empty cell.
    property list<string> cameras
    /// The page that `turn` will show.
    property list<string> warm
    property int layout: 4
    /// Seen by somebody; false ends every look.
    property bool running: visible
    property int selected: 0
    /// Cell that fills the matrix; -1: none.
    property int enlarged: -1
    property int frontIndex: 0
    readonly property MatrixSheet front: frontIndex === 0 ? first : second
    readonly property MatrixSheet back: frontIndex === 0 ? second : first
    readonly property string selectedCamera: cameras[selected] ?? ""
    /// Somebody has taken hold of a cell.
    signal touched
    signal reported(string camera, int health)
    signal readied(string camera, bool ready)
    signal snapshotTaken(still still)
    signal said(string text, color tone)

    function turn(): void {
        const next = root.warm
        root.enlarged = -1
        root.frontIndex = 1 - root.frontIndex
        root.cameras = next
        root.warm = []
    }
    function put(cell: int, camera: string): void {
        if (cell < 0 || cell >= root.layout)
            return
        const next = []
        for (let i = 0; i < root.layout; ++i)
            next.push(i === cell ? camera : root.cameras[i] ?? "")
        root.cameras = next
    }
    /// Into the first empty cell, or the selected one; a camera that is shown already is selected.
    function add(camera: string): void {
        const shown = root.cameras.indexOf(camera)
        if (shown >= 0 && shown < root.layout) {
            root.selected = shown
            return
        }
        let cell = root.selected
        for (let i = root.layout - 1; i >= 0; --i)
            if ((root.cameras[i] ?? "") === "")
                cell = i
        root.put(cell, camera)
        root.selected = cell
    }
    function move(by: int): void {
        const next = root.selected + by
        if (root.enlarged >= 0 || next < 0 || next >= root.layout)
            return
        root.selected = next
        root.front.tileAt(next).forceActiveFocus(Qt.OtherFocusReason)
        root.touched()
    }
    function toggleLarge(cell: int): void {
        root.selected = cell
        root.enlarged = root.enlarged < 0 && root.layout > 1 ? cell : -1
        root.touched()
    }
    function takeSnapshot(): void {
        root.front.tileAt(root.selected)?.takeSnapshot()
    }
    // Told, not bound: turning the page must not pass through a state in which a cell has another camera.
    onCamerasChanged: if (front)
        front.cameras = cameras
    onWarmChanged: if (back)
        back.cameras = warm
    onLayoutChanged: {
        enlarged = -1
        selected = Math.min(selected, layout - 1)
    }
    Component.onCompleted: front.cameras = cameras
    // Given to the matrix as a whole, the keyboard is at the selected cell.
    onActiveFocusChanged: if (activeFocus)
        Qt.callLater(root.focusCell)
    function focusCell(): void {
        if (root.Window.activeFocusItem === root)
            root.front.tileAt(root.selected)?.forceActiveFocus(Qt.OtherFocusReason)
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("画面")
    Keys.onPressed: event => {
        event.accepted = true
        switch (event.key) {
        case Qt.Key_Left: root.move(-1); break
        case Qt.Key_Right: root.move(1); break
        case Qt.Key_Up: root.move(-front.columns); break
        case Qt.Key_Down: root.move(front.columns); break
        case Qt.Key_Escape:
            event.accepted = root.enlarged >= 0
            root.enlarged = -1
            break
        default: event.accepted = false
        }
    }
    component Sheet: MatrixSheet {
        id: sheet
        anchors.fill: parent
        visible: root.front === sheet
        views: root.views
        pictures: root.pictures
        world: root.world
        reason: root.reason
        oneCentre: root.oneCentre
        size: root.layout
        selected: visible ? root.selected : -1
        enlarged: visible ? root.enlarged : -1
        running: root.running && (visible || root.warm.length > 0)
        onActivated: cell => {
            root.selected = cell
            root.touched()
        }
        onFocused: cell => root.selected = cell
        onEnlargeAsked: cell => root.toggleLarge(cell)
        onClearAsked: cell => {
            root.put(cell, "")
            root.touched()
        }
        onCameraDropped: (cell, camera, from) => {
            const replaced = root.cameras[cell] ?? ""
            root.put(cell, camera)
            if (from >= 0)
                root.put(from, replaced)
            root.selected = cell
            root.touched()
        }
        onSnapshotTaken: still => root.snapshotTaken(still)
        onSaid: (text, tone) => root.said(text, tone)
        onReported: (camera, health) => root.reported(camera, health)
        onReadied: (camera, ready) => {
            if (!visible)
                root.readied(camera, ready)
        }
    }
    Sheet { id: first }
    Sheet { id: second }
}
