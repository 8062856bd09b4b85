pragma ComponentBehavior: Bound
import QtQuick
import QtLocation
import QtPositioning
import Zhihui.Controls
import Zhihui.Engine

/// The map itself: QtLocation's camera and gestures with our layers over it.
Map {
    id: map
    required property World world
    required property MapPalette palette
    property string selectedPerson
    property string selectedAlert
    /// What the overview shows; an empty one stands for the whole province.
    property geoRectangle scope
    property bool names: true
    property bool persons: true
    property bool units: true
    property bool cameras: true
    /// Draws the outline of the account's scope.
    property bool scopeOutlined: false
    /// How much larger than at a desk everything is drawn.
    property real magnify: 1
    readonly property PersonLayer personLayer: personMarks
    readonly property UnitLayer unitLayer: unitMarks
    readonly property CameraMarkLayer cameraLayer: cameraMarks
    /// Cameras that are watched now.
    property list<string> litCameras
    /// The operator moved the map by hand.
    signal moved()

    plugin: Plugin { name: "itemsoverlay" }
    color: palette.sea
    copyrightsVisible: false
    minimumZoomLevel: limits.lowestZoom
    maximumZoomLevel: limits.highestZoom
    zoomLevel: 8
    center: limits.overviewCentre(QtPositioning.rectangle())
    onCenterChanged: clamp()
    onZoomLevelChanged: clamp()
    onWidthChanged: resized()
    onHeightChanged: resized()
    onScopeChanged: if (isOverview()) Qt.callLater(overview)

    /// The camera that the overview chose last.
    property real wholeZoom: 0
    property geoCoordinate wholeCentre
    /// Nobody has moved the camera since the overview, or there was no pane yet to fill.
    function isOverview(): bool {
        return wholeZoom === 0 || Math.abs(zoomLevel - wholeZoom) < 1e-6 && center.distanceTo(wholeCentre) < 1;
    }
    function resized(): void {
        if (isOverview())
            Qt.callLater(overview);
        else
            clamp();
    }

    function clamp(): void {
        if (width <= 0 || height <= 0)
            return;
        if (zoomLevel < limits.lowestZoom)
            zoomLevel = limits.lowestZoom;
        const nearest = limits.centre(center, zoomLevel, Qt.size(width, height));
        if (Math.abs(nearest.latitude - center.latitude) > 1e-9 || Math.abs(nearest.longitude - center.longitude) > 1e-9)
            center = nearest;
    }
    /// Keeps what is under `at` where it is.
    function zoomAt(at: point, zoom: real): void {
        const anchor = toCoordinate(at, false);
        zoomLevel = Math.max(limits.lowestZoom, Math.min(limits.highestZoom, zoom));
        alignCoordinateToPoint(anchor, at);
    }
    /// All that the operator may see, as large as the pane allows.
    function overview(): void {
        if (width <= 0 || height <= 0)
            return;
        zoomLevel = limits.overviewZoom(scope, Qt.size(width, height));
        center = limits.overviewCentre(scope);
        wholeZoom = zoomLevel;
        wholeCentre = center;
    }

    /// Where a coordinate is on the map now; the camera is read so that a binding follows it. Not by fromCoordinate,
    /// which still has the old size while the new one is announced.
    function pixel(coordinate: var): point {
        const camera = [center, zoomLevel, width, height];
        return camera.length > 0 ? personMarks.pixel(coordinate) : Qt.point(NaN, NaN);
    }

    readonly property CameraLimits limits: CameraLimits {}
    BaseMap { id: ground }
    BaseMapLayer {
        anchors.fill: parent
        map: map
        magnify: map.magnify
        baseMap: ground
        land: map.palette.land
        neighbour: map.palette.neighbour
        specialRegion: map.palette.specialRegion
        coast: map.palette.coast
        water: map.palette.water
        countyBorder: map.palette.countyBorder
        cityBorder: map.palette.cityBorder
        provinceBorder: map.palette.provinceBorder
    }
    FrameFade {
        anchors.fill: parent
        sea: map.palette.sea
        north: map.pixel(map.limits.northWest())
        south: map.pixel(map.limits.southEast())
    }
    RegionLayer {
        anchors.fill: parent
        visible: map.scopeOutlined
        map: map
        magnify: map.magnify
        world: map.world
        ofScope: map.scopeOutlined
        area: Qt.alpha(Theme.accent, 0.1)
        areaBorder: Theme.accent
    }
    RegionLayer {
        anchors.fill: parent
        map: map
        magnify: map.magnify
        world: map.world
        person: map.selectedPerson
        area: Qt.alpha(Theme.accent, 0.12)
        areaBorder: Theme.accent
        zone: Qt.alpha(Theme.p1, 0.14)
        zoneBorder: Theme.p1
    }
    LabelLayer {
        anchors.fill: parent
        visible: map.names
        map: map
        magnify: map.magnify
        baseMap: ground
        family: Theme.family
        strong: map.palette.labelStrong
        plain: map.palette.labelPlain
        faint: map.palette.labelFaint
        halo: map.palette.labelHalo
    }
    CameraLayer {
        anchors.fill: parent
        visible: map.cameras
        map: map
        magnify: map.magnify
        world: map.world
        colour: Theme.dark ? "#7FC4FF" : "#2C6FB0"
    }
    CameraMarkLayer {
        id: cameraMarks
        anchors.fill: parent
        visible: map.cameras
        map: map
        world: map.world
        lit: map.litCameras
        ground: Theme.bg0
        accent: Theme.accent
        camera: Theme.dark ? "#7FC4FF" : "#2C6FB0"
    }
    TrackLayer {
        anchors.fill: parent
        map: map
        magnify: map.magnify
        world: map.world
        person: map.selectedPerson
        alert: map.selectedAlert
        line: Theme.text2
        accused: Theme.p2
        ground: Theme.bg0
    }
    UnitLayer {
        id: unitMarks
        anchors.fill: parent
        visible: map.units
        map: map
        magnify: map.magnify
        world: map.world
        ground: Theme.bg0
        text: Theme.text1
        ok: Theme.ok
        off: Theme.off
    }
    PersonLayer {
        id: personMarks
        anchors.fill: parent
        visible: map.persons
        map: map
        magnify: map.magnify
        world: map.world
        selectedPerson: map.selectedPerson
        ground: Theme.bg0
        text: Theme.text1
        accent: Theme.accent
        ok: Theme.ok
        off: Theme.off
        lost: Theme.lost
        levels: [Theme.p1, Theme.p2, Theme.p3, Theme.p4]
    }

    DragHandler {
        target: null
        dragThreshold: 4
        property point last
        onActiveChanged: last = Qt.point(0, 0)
        onActiveTranslationChanged: {
            if (!active)
                return;
            map.moved();
            map.pan(last.x - activeTranslation.x, last.y - activeTranslation.y);
            last = Qt.point(activeTranslation.x, activeTranslation.y);
        }
    }
    WheelHandler {
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        onWheel: event => {
            map.moved();
            map.zoomAt(Qt.point(event.x, event.y), map.zoomLevel + event.angleDelta.y / 120 * 0.4);
        }
    }
    PinchHandler {
        target: null
        property real startZoom
        onActiveChanged: startZoom = map.zoomLevel
        onActiveScaleChanged: {
            map.moved();
            map.zoomAt(centroid.position, startZoom + Math.log2(activeScale));
        }
    }
}
