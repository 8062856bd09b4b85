pragma ComponentBehavior: Bound
import QtQuick
import Zhihui.Controls
import Zhihui.Engine
import Zhihui.Map

/// Map, level 1, six figures, four cameras, four lines of the queue.
Item {
    id: root
    required property World world
    required property WallLayout wallLayout
    required property WallType type
    required property LevelOne levelOne
    required property WallFigures figures
    required property Component cameraTile
    required property double now
    /// What the desk asked to see; undefined: the view of the layout.
    required property var wanted
    readonly property wallFit fit: levelOne.shown ? type.alarmed : type.calm
    signal pictureTold(string camera, bool known, bool live)

    function look(): void {
        if (root.wanted !== undefined)
            map.flyTo(root.wanted.latitude, root.wanted.longitude, 12);
        else if (root.wallLayout.fitted)
            map.ground.overview();
        else
            map.flyTo(root.wallLayout.lat, root.wallLayout.lon, root.wallLayout.zoom);
    }
    onWantedChanged: look()
    Component.onCompleted: Qt.callLater(look)
    Connections {
        target: root.wallLayout
        function onMapChanged(): void { root.look(); }
    }
    WallQueue {
        id: lines
        world: root.world
        now: root.now
        above: root.levelOne.alert
        most: root.fit.lines
    }
    WallCameras {
        id: cameras
        world: root.world
        chosen: root.wallLayout.cameras
        page: root.wallLayout.page
        perPage: root.fit.cameras
    }
    FigureList {
        id: numbers
        world: root.world
        figures: root.figures
        open: lines.open
    }
    MapView {
        id: map
        anchors { left: parent.left; right: column.left; top: parent.top; bottom: queue.top }
        enabled: false
        chrome: false
        scopeOutlined: true
        world: root.world
        magnify: root.type.caption / Theme.f12
        pinnedAlert: root.levelOne.alert
        now: root.now
    }
    Rectangle {
        anchors { left: column.left; top: parent.top; bottom: queue.top }
        width: 1
        color: Theme.line
    }
    Column {
        id: column
        anchors { right: parent.right; top: parent.top; bottom: queue.top }
        width: root.fit.column
        padding: root.fit.gap
        spacing: root.fit.gap
        readonly property real inner: width - 2 * padding
        AlertPanel {
            width: column.inner
            height: root.fit.alert
            visible: root.levelOne.shown
            type: root.type
            levelOne: root.levelOne
            now: root.now
        }
        Grid {
            id: grid
            columns: root.fit.figureColumns
            spacing: root.fit.gap
            Repeater {
                model: numbers.first(root.fit.figures)
                FigureCard {
                    required property var modelData
                    width: (column.inner - (grid.columns - 1) * grid.spacing) / grid.columns
                    height: root.fit.figure
                    type: root.type
                    name: modelData.name
                    value: modelData.value
                    tone: modelData.warns ? Theme.p2 : Theme.text1
                }
            }
        }
        Grid {
            id: tiles
            columns: root.fit.cameraColumns
            spacing: root.fit.gap
            readonly property int rows: Math.ceil(root.fit.cameras / Math.max(1, root.fit.cameraColumns))
            readonly property real room: column.height - y - column.padding
            Repeater {
                model: cameras.tiles
                CameraSlot {
                    id: slot
                    required property wallTile modelData
                    width: (column.inner - (tiles.columns - 1) * tiles.spacing) / tiles.columns
                    height: Math.min(width * 0.9, (tiles.room - (tiles.rows - 1) * tiles.spacing) / Math.max(1, tiles.rows))
                    world: root.world
                    type: root.type
                    now: root.now
                    tile: modelData
                    picture: root.cameraTile
                    onPictureTold: (known, live) => root.pictureTold(slot.modelData.camera, known, live)
                }
            }
        }
    }
    QueueRow {
        id: queue
        anchors.bottom: parent.bottom
        width: parent.width
        height: root.fit.queue
        world: root.world
        queue: lines
        type: root.type
    }
}
