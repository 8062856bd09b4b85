pragma ComponentBehavior: Bound
import QtQuick
import Zhihui.Controls
import Zhihui.Engine
import Zhihui.Map
import Zhihui.Video

/// The wall: one template at a time under a header, and a level-1 alert in every one of them. Nothing on it can be
/// pointed at, and nothing on it names a person.
Window {
    id: root
    required property World world
    required property WallLayout wallLayout
    /// Within which a level-1 alert has to be accepted.
    required property int limitSeconds
    /// Of one screen: inches, metres of its readers, pixels.
    property real diagonal: 98
    property real distance: 5
    property size screenPixels: Qt.size(width, height)
    /// Null: there are no pictures in this program.
    property Views views: null
    property Pictures pictures: null
    property Component cameraTile: views !== null && pictures !== null ? live : null
    /// Whose place the map shows, when the desk asked for it.
    property string shownAlert: ""
    /// Camera id to whether its picture is live, of those that were asked for.
    property var cameraStates: ({})
    readonly property alias type: sizes
    readonly property alias clock: ticker

    function tell(camera: string, known: bool, live: bool): void {
        const states = Object.assign({}, root.cameraStates);
        if (known)
            states[camera] = live;
        else
            delete states[camera];
        root.cameraStates = states;
    }

    width: 1920
    height: 1080
    visible: true
    flags: Qt.Window | Qt.FramelessWindowHint | Qt.WindowDoesNotAcceptFocus
    color: Theme.bg0
    title: qsTr("指挥屏")

    WallType {
        id: sizes
        diagonal: root.diagonal
        distance: root.distance
        screen: root.screenPixels
        area: Qt.size(root.width, root.height)
    }
    DeskClock {
        id: ticker
        world: root.world
    }
    LevelOne {
        id: levelOne
        world: root.world
        now: ticker.now
        limitSeconds: root.limitSeconds
    }
    WallFigures {
        id: figures
        world: root.world
        now: ticker.now
        cameraStates: root.cameraStates
    }
    PersonOnMap {
        id: place
        world: root.world
        alert: root.shownAlert
    }
    WallHeader {
        id: header
        world: root.world
        type: sizes
        now: ticker.now
        time: ticker.time
        levelOne: levelOne
        width: parent.width
        height: sizes.calm.header
    }
    Loader {
        anchors { left: parent.left; right: parent.right; top: header.bottom; bottom: parent.bottom }
        sourceComponent: root.wallLayout.templateName === "matrix" ? matrix : root.wallLayout.templateName === "figures" ? numbers : picture
    }
    Component {
        id: live
        LivePicture {
            views: root.views
            pictures: root.pictures
            type: sizes
        }
    }
    Component {
        id: picture
        MapTemplate {
            world: root.world
            wallLayout: root.wallLayout
            type: sizes
            now: ticker.now
            levelOne: levelOne
            figures: figures
            cameraTile: root.cameraTile
            wanted: place.valid ? place.coordinate : undefined
            onPictureTold: (camera, known, live) => root.tell(camera, known, live)
        }
    }
    Component {
        id: matrix
        MatrixTemplate {
            world: root.world
            wallLayout: root.wallLayout
            type: sizes
            now: ticker.now
            cameraTile: root.cameraTile
            covered: panel.visible ? Qt.size(panel.width + panel.fit.gap, panel.height + panel.fit.gap) : Qt.size(0, 0)
            onPictureTold: (camera, known, live) => root.tell(camera, known, live)
        }
    }
    Component {
        id: numbers
        FiguresTemplate {
            world: root.world
            type: sizes
            now: ticker.now
            figures: figures
            covered: panel.visible ? panel.height + panel.fit.gap : 0
        }
    }
    AlertPanel {
        id: panel
        readonly property wallFit fit: sizes.alarmed
        anchors { right: parent.right; top: header.bottom; margins: fit.gap }
        width: fit.column - 2 * fit.gap
        height: fit.alert
        visible: levelOne.pressing && root.wallLayout.templateName !== "map"
        type: sizes
        levelOne: levelOne
        now: ticker.now
    }
}
