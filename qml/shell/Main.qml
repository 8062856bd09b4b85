pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Alerts
import Zhihui.Controls
import Zhihui.Engine
import Zhihui.People
import Zhihui.Wall
import Zhihui.Video

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
    /// "duty" or "settings".
    required property Views views
    required property Pictures pictures
    required property ViewDesk viewDesk
    /// "duty", "video" or "settings".
    property string page: "duty"
    readonly property bool loggedIn: session.state === Session.Open || session.trusted && session.state === Session.Checking

    width: 1920
    height: 1080
    minimumWidth: 1280
    minimumHeight: 720
    visible: true
    color: Theme.bg0
    title: qsTr("指挥 · %1").arg(world.scopeName)

    // Without a window manager nobody else gives the window the keyboard.
    Component.onCompleted: requestActivate()

    Binding {
        target: Theme
        property: "dark"
        value: root.preferences.theme !== "light"
    }
    Binding {
        target: Theme
        property: "still"
        value: root.preferences.still
    }
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
            onFound: (kind, key, lat, lon, located) => {
                root.page = "duty"
                duty.showFound(kind, key, lat, lon, located)
            }
            onSearchLeft: duty.focusQueue()
            Layout.fillWidth: true
        }
        LinkBanner {
            world: root.world
            blocked: root.desk.blocked
            onLogInAsked: root.session.leave()
            Layout.fillWidth: true
        }
        RowLayout {
            spacing: 0
            Layout.fillWidth: true
            Layout.fillHeight: true
            Rail {
                page: root.page
                onAsked: page => root.page = page
                Layout.fillHeight: true
            }
            DutyWorkspace {
                id: duty
                world: root.world
                desk: root.desk
                reveal: root.reveal
                preferences: root.preferences
                views: root.views
                pictures: root.pictures
                now: clock.now
                focus: true
                visible: root.page === "duty"
                keysOn: visible && root.loggedIn && !help.visible
                Layout.fillWidth: true
                Layout.fillHeight: true
            }
            VideoWorkspace {
                visible: root.page === "video"
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
            SettingsPage {
                visible: root.page === "settings"
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
    Shortcut {
        sequences: ["Ctrl+K"]
        enabled: root.loggedIn
        onActivated: topBar.startSearch()
    }
    Shortcut {
        sequences: ["?", "Shift+?", "F1"]
        enabled: root.loggedIn
        onActivated: help.visible = !help.visible
        // On most keyboards one press is both of the first two.
        onActivatedAmbiguously: help.visible = !help.visible
    }
    Shortcut {
        sequences: ["Escape"]
        enabled: help.visible
        onActivated: help.visible = false
    }
}
