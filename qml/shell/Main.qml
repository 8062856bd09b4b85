pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Administration
import Zhihui.Alerts
import Zhihui.Controls
import Zhihui.Engine
import Zhihui.Inspection
import Zhihui.People
import Zhihui.Video
import Zhihui.Wall

/// The console's window: frame, workspaces, and what crosses between rooms.
Window {
    id: root
    required property World world
    required property Desk desk
    required property Reveal reveal
    required property Session session
    required property Preferences preferences
    required property WallSetup wallSetup
    required property WallRemote wallRemote
    required property WallKeeper wallKeeper
    required property Views views
    required property Pictures pictures
    required property ViewDesk viewDesk
    required property InspectionDesk inspectionDesk
    required property RegisterDesk registerDesk
    required property AdminDesk adminDesk
    required property AlarmBell bell
    property alias page: seat.page // see SeatPages
    readonly property string shown: seat.shown
    readonly property bool loggedIn: session.state === Session.Open || session.trusted && session.state === Session.Checking
    width: 1920
    height: 1080
    minimumWidth: 1280
    minimumHeight: 720
    visible: true
    color: Theme.bg0
    title: qsTr("指挥 · %1").arg(world.scopeName)

    /// The keyboard goes to what the page shown begins with; a hidden page never has it.
    function focusPage(): void {
        if (!root.loggedIn)
            return
        switch (root.shown) {
        case "duty": duty.focusQueue(); break
        case "video": video.focusList(); break
        case "inspection": inspection.focusTree(); break
        case "supervision": supervision.focusList(); break
        case "matters": case "register": case "import": case "export": case "log": case "admin": registers.focusPage(); break
        case "settings": settings.focusFirst(); break
        }
    }
    onShownChanged: Qt.callLater(root.focusPage)
    onLoggedInChanged: Qt.callLater(root.focusPage)
    /// From a notification: the alert to its place, the window to the front because the operator clicked.
    function bringAlert(alert: string): void {
        root.show()
        root.raise()
        root.requestActivate()
        if (alert.length > 0) {
            root.page = "duty"
            duty.showAlert(alert)
            Qt.callLater(root.focusPage)
        }
    }
    // Without a window manager nobody else gives the window the keyboard.
    Component.onCompleted: requestActivate()
    SeatPages {
        id: seat
        world: root.world
        session: root.session
        preferences: root.preferences
    }
    ThemeChoice { preferences: root.preferences }
    DeskClock {
        id: clock
        world: root.world
    }
    ColumnLayout {
        anchors.fill: parent
        visible: root.loggedIn
        enabled: visible
        spacing: 0
        TopBar {
            id: topBar
            world: root.world
            clock: clock
            adminDesk: root.adminDesk
            bell: root.bell
            wallRemote: root.wallRemote
            wallKeeper: root.wallKeeper
            wallShown: root.wallSetup.enabled
            selectedAlert: duty.selectedAlert
            onFound: (kind, key, lat, lon, located) => {
                if (kind === "camera" && root.shown === "video") {
                    video.showCamera(key)
                } else {
                    root.page = "duty"
                    duty.showFound(kind, key, lat, lon, located)
                }
            }
            onSearchLeft: root.focusPage()
            Layout.fillWidth: true
        }
        LinkBanner {
            world: root.world
            blocked: root.desk.blocked
            onLogInAsked: root.session.leave()
            Layout.fillWidth: true
        }
        AlarmBanner {
            entry: duty.foremost
            visible: root.shown !== "duty" && entry.alert.length > 0 && seat.pages.some(page => page.value === "duty")
            acts: root.desk.readOnly.length === 0
            onAsked: alert => {
                root.page = "duty"
                duty.showAlert(alert)
            }
            Layout.fillWidth: true
        }
        RowLayout {
            spacing: 0
            Layout.fillWidth: true
            Layout.fillHeight: true
            Rail {
                page: root.shown
                pages: seat.pages
                onAsked: page => root.page = page
                Layout.fillHeight: true
            }
            DutyWorkspace {
                id: duty
                world: root.world
                desk: root.desk
                reveal: root.reveal
                preferences: root.preferences
                viewDesk: root.viewDesk
                views: root.views
                pictures: root.pictures
                unwatched: root.inspectionDesk.unwatched
                now: clock.now
                focus: true
                visible: root.shown === "duty"
                filesOffered: seat.pages.some(page => page.value === "register")
                onFileAsked: (person, alert) => registers.showFile(person, alert)
                keysOn: visible && root.loggedIn && !help.visible
                Layout.fillWidth: true
                Layout.fillHeight: true
            }
            VideoWorkspace {
                id: video
                visible: root.shown === "video"
                enabled: visible
                unwatched: root.inspectionDesk.unwatched
                world: root.world
                views: root.views
                pictures: root.pictures
                viewDesk: root.viewDesk
                preferences: root.preferences
                keysOn: visible && root.loggedIn && !help.visible
                lat: duty.lat
                lon: duty.lon
                placeName: duty.placeName
                Layout.fillWidth: true
                Layout.fillHeight: true
            }
            InspectionWorkspace {
                id: inspection
                visible: root.shown === "inspection"
                enabled: visible
                treeWidth: root.preferences.treeWidth
                listWidth: root.preferences.listWidth
                onResized: (tree, list) => {
                    root.preferences.treeWidth = tree
                    root.preferences.listWidth = list
                }
                desk: root.inspectionDesk
                loaded: root.world.loaded
                keysOn: visible && root.loggedIn && !help.visible
                matrix: InspectionMatrix {
                    world: root.world
                    views: root.views
                    pictures: root.pictures
                    preferences: root.preferences
                    keysOn: inspection.keysOn
                }
                Layout.fillWidth: true
                Layout.fillHeight: true
            }
            SupervisionWorkspace {
                id: supervision
                visible: root.shown === "supervision"
                enabled: visible
                queueWidth: root.preferences.supervisionWidth
                onResized: width => root.preferences.supervisionWidth = width
                desk: root.inspectionDesk
                loaded: root.world.loaded
                keysOn: visible && root.loggedIn && !help.visible
                Layout.fillWidth: true
                Layout.fillHeight: true
            }
            RegisterPages {
                id: registers
                page: root.shown
                preferences: root.preferences
                desk: root.registerDesk
                adminDesk: root.adminDesk
                onPageAsked: page => root.page = page
                keysOn: visible && root.loggedIn && !help.visible
                Layout.fillWidth: true
                Layout.fillHeight: true
            }
            SettingsPage {
                id: settings
                visible: root.shown === "settings"
                enabled: visible
                bell: root.bell
                seats: seat.pages
                world: root.world
                desk: root.desk
                session: root.session
                preferences: root.preferences
                wallSetup: root.wallSetup
                wallRemote: root.wallRemote
                wallKeeper: root.wallKeeper
                Layout.fillWidth: true
                Layout.fillHeight: true
            }
        }
    }
    ShortcutHelp {
        id: help
        anchors.centerIn: parent
        visible: false
    }
    Loader {
        anchors.fill: parent
        active: !root.loggedIn
        sourceComponent: LogInPage { session: root.session }
        onLoaded: (item as Item).forceActiveFocus()
    }
    ShellKeys {
        on: root.loggedIn
        helpShown: help.visible
        onSearchAsked: topBar.startSearch()
        onHelpAsked: shown => help.visible = shown
    }
}
