pragma ComponentBehavior: Bound
import QtQuick
import QtPositioning
import Zhihui.Controls
import Zhihui.Engine

/// The one map of a window: ground, persons, units, and what the operator needs to move about and read it.
FocusScope {
    id: root
    required property World world
    /// Highlighted with the approved area, the track and the accuracy; empty for none.
    property string selectedPerson
    /// Whose evidence the track shows; empty for none.
    property string selectedAlert
    /// The level-1 alert that stands above everything; empty for none.
    property string pinnedAlert
    /// Locks the camera to the selected person; any movement by hand unlocks it.
    property bool follow: false
    /// Without buttons, read-outs and pointer, for the wall.
    property bool chrome: true
    /// How much larger than at a desk marks, names and lines are drawn.
    property real magnify: 1
    /// Draws the outline of the account's scope.
    property bool scopeOutlined: false
    /// UTC milliseconds for ages; the clock of the window.
    property double now: Date.now()
    /// Cameras that are watched now, drawn as such.
    property list<string> litCameras
    readonly property MapGround ground: canvas

    signal personActivated(string id)
    signal alertActivated(string id)
    signal unitActivated(string id)
    signal cameraActivated(string id)
    /// Persons in one place, which no zoom tells apart.
    signal groupActivated(var ids)
    /// On free canvas.
    signal clicked(var coordinate)

    activeFocusOnTab: true
    clip: true
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("地图")
    Component.onCompleted: Qt.callLater(canvas.overview)

    /// At most 600 ms; any movement by hand ends it.
    function flyTo(latitude: real, longitude: real, zoom: real): void {
        flight.stop();
        const level = Math.max(canvas.limits.lowestZoom, Math.min(canvas.limits.highestZoom, zoom > 0 ? zoom : canvas.zoomLevel));
        flight.zoom = level;
        flight.to = canvas.limits.centre(QtPositioning.coordinate(latitude, longitude), level, Qt.size(width, height));
        flight.start();
    }
    /// Brings the selected person, or the place of the selected alert, into view.
    function bringSelected(): void {
        if (!selected.valid)
            return;
        const margin = 32;
        const at = canvas.pixel(selected.coordinate);
        const inside = at.x > margin && at.x < width - margin && at.y > margin && at.y < height - margin;
        if (!inside || canvas.isOverview())
            flyTo(selected.coordinate.latitude, selected.coordinate.longitude, Math.max(11, canvas.zoomLevel));
    }
    function flyToPerson(zoom: real): void {
        if (selected.valid)
            flyTo(selected.coordinate.latitude, selected.coordinate.longitude, Math.max(zoom, canvas.zoomLevel));
    }
    function step(by: real): void {
        byHand();
        canvas.zoomAt(Qt.point(width / 2, height / 2), canvas.zoomLevel + by);
    }
    function byHand(): void {
        flight.stop();
        root.follow = false;
    }
    function pan(x: real, y: real): void {
        byHand();
        canvas.pan(x, y);
    }
    Keys.onPressed: event => {
        const stride = 90;
        event.accepted = true;
        switch (event.key) {
        case Qt.Key_Left: root.pan(-stride, 0); break;
        case Qt.Key_Right: root.pan(stride, 0); break;
        case Qt.Key_Up: root.pan(0, -stride); break;
        case Qt.Key_Down: root.pan(0, stride); break;
        case Qt.Key_Plus: case Qt.Key_Equal: root.step(0.5); break;
        case Qt.Key_Minus: root.step(-0.5); break;
        case Qt.Key_F: root.follow = !root.follow && selected.valid; break;
        case Qt.Key_Home: root.byHand(); canvas.overview(); break;
        default: event.accepted = false;
        }
    }

    PersonOnMap {
        id: selected
        world: root.world
        person: root.selectedPerson
        alert: root.selectedAlert
        onChanged: if (root.follow && valid) canvas.center = coordinate
    }
    onFollowChanged: if (follow) flyToPerson(canvas.isOverview() ? 11 : canvas.zoomLevel)
    PersonOnMap {
        id: pinned
        world: root.world
        alert: root.pinnedAlert
    }
    PlaceNames { id: places }
    MapPalette { id: palette }

    MapGround {
        id: canvas
        anchors.fill: parent
        world: root.world
        palette: palette
        magnify: root.magnify
        scopeOutlined: root.scopeOutlined
        selectedPerson: root.selectedPerson
        selectedAlert: root.selectedAlert
        litCameras: root.litCameras
        scope: places.ready && root.world.scopeName.length > 0 ? places.scopeOf(root.world) : QtPositioning.rectangle()
        onMoved: root.byHand()
        MapFlight { id: flight; map: canvas }
        TapHandler {
            onTapped: point => {
                root.forceActiveFocus();
                const at = point.position;
                const unit = canvas.unitLayer.unitAt(at);
                const camera = canvas.cameras ? canvas.cameraLayer.cameraAt(at) : "";
                if (canvas.personLayer.activate(at))
                    return;
                if (unit.length > 0)
                    root.unitActivated(unit);
                else if (camera.length > 0)
                    root.cameraActivated(camera);
                else
                    root.clicked(canvas.toCoordinate(at, false));
            }
            onDoubleTapped: point => { root.byHand(); canvas.zoomAt(point.position, canvas.zoomLevel + 1); }
        }
        HoverHandler {
            id: hover
            property string mark
            enabled: root.chrome
            onPointChanged: mark = canvas.personLayer.personAt(point.position)
                || (canvas.cameras ? canvas.cameraLayer.cameraAt(point.position) : "")
            cursorShape: mark.length > 0 ? Qt.PointingHandCursor : Qt.ArrowCursor
        }
        Connections {
            target: canvas.personLayer
            function onPersonActivated(id: string): void { root.personActivated(id); }
            function onGroupActivated(ids: list<string>): void { root.groupActivated(ids); }
            function onClusterActivated(centre: var, zoom: real): void {
                root.byHand();
                root.flyTo(centre.latitude, centre.longitude, zoom);
            }
        }
    }

    MapMarks {
        anchors.fill: parent
        ground: canvas
        selected: selected
        pinned: pinned
        now: root.now
        names: root.chrome
        magnify: root.magnify
        onAlertActivated: root.alertActivated(root.pinnedAlert)
        onFlightWanted: coordinate => {
            root.follow = false;
            root.flyTo(coordinate.latitude, coordinate.longitude, Math.max(12.5, canvas.zoomLevel));
        }
    }
    MapChrome {
        anchors.fill: parent
        visible: root.chrome
        ground: canvas
        places: places
        pointer: hover.hovered ? canvas.toCoordinate(hover.point.position, false) : canvas.center
        canFollow: selected.valid
        follows: root.follow
        onZoomed: by => root.step(by)
        onFollowToggled: root.follow = !root.follow
        onOverviewWanted: { root.byHand(); canvas.overview(); }
    }
    CornerText {
        anchors { right: parent.right; bottom: parent.bottom; margins: 6 }
        size: Math.ceil(Theme.f12 * root.magnify)
        text: qsTr("底图 示例数据 · 非官方边界")
    }
    Rectangle {
        anchors.fill: parent
        visible: root.activeFocus && root.chrome
        color: "transparent"
        border.color: Theme.accent
        border.width: Theme.ring
    }
}
