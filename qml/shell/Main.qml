pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
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
    required property AlarmBell bell
    /// "duty" "video" "inspection" "supervision" "settings"; empty until an account says which it has.
    property string page: ""
    readonly property var roles: world.roles
    readonly property var pages: [{ value: "duty", text: qsTr("预警"), symbol: "bell", roles: ["duty", "leader", "inspector", "officer"] },
        { value: "video", text: qsTr("视频"), symbol: "camera", roles: ["duty", "leader", "inspector"] },
        { value: "inspection", text: qsTr("督察"), symbol: "eye", roles: ["inspector", "leader"] },
        { value: "supervision", text: qsTr("督办"), symbol: "document", roles: ["duty", "officer", "inspector", "leader"] }]
        .filter(page => root.roles.length === 0 ? page.value === "duty" : page.roles.some(role => root.roles.includes(role)))
    /// Who sat here before: another one begins at the page of their own seat.
    property string before: ""
    readonly property string seated: world.operatorName
    readonly property bool loggedIn: session.state === Session.Open || session.trusted && session.state === Session.Checking

    width: 1920
    height: 1080
    minimumWidth: 1280
    minimumHeight: 720
    visible: true
    color: Theme.bg0
    title: qsTr("指挥 · %1").arg(world.scopeName)

    function takeSeat(): void {
        const own = root.pages.map(page => page.value)
        if (own.length === 0 || root.page === "settings" || own.includes(root.page))
            return
        const first = root.roles.includes("inspector") ? "inspection" : root.roles.includes("officer") ? "supervision" : "duty"
        root.page = own.includes(root.preferences.seat) ? root.preferences.seat : own.includes(first) ? first : own[0]
    }
    onPagesChanged: root.takeSeat()
    onSeatedChanged: {
        if (seated.length === 0)
            return
        if (before.length > 0 && before !== seated)
            page = ""
        before = seated
        root.takeSeat()
    }
    /// From a notification: the alert to its place, the window to the front because the operator clicked.
    function bringAlert(alert: string): void {
        root.show()
        root.raise()
        root.requestActivate()
        if (alert.length > 0) {
            root.page = "duty"
            duty.showAlert(alert)
        }
    }

    // Without a window manager nobody else gives the window the keyboard.
    Component.onCompleted: {
        requestActivate()
        root.takeSeat()
    }

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
            bell: root.bell
            wallRemote: root.wallRemote
            wallKeeper: root.wallKeeper
            wallShown: root.wallSetup.enabled
            selectedAlert: duty.selectedAlert
            onFound: (kind, key, lat, lon, located) => {
                if (kind === "camera" && root.page === "video") {
                    video.showCamera(key)
                } else {
                    root.page = "duty"
                    duty.showFound(kind, key, lat, lon, located)
                }
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
        AlarmBanner {
            entry: duty.foremost
            visible: root.page !== "duty" && entry.alert.length > 0 && root.pages.some(page => page.value === "duty")
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
                page: root.page
                pages: root.pages
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
                id: video
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
            InspectionWorkspace {
                id: inspection
                visible: root.page === "inspection"
                desk: root.inspectionDesk
                loaded: root.world.loaded
                keysOn: visible && root.loggedIn && !help.visible
                matrix: InspectionMatrix {
                    world: root.world
                    views: root.views
                    pictures: root.pictures
                    keysOn: inspection.keysOn
                }
                Layout.fillWidth: true
                Layout.fillHeight: true
            }
            SupervisionWorkspace {
                visible: root.page === "supervision"
                desk: root.inspectionDesk
                loaded: root.world.loaded
                keysOn: visible && root.loggedIn && !help.visible
                Layout.fillWidth: true
                Layout.fillHeight: true
            }
            SettingsPage {
                visible: root.page === "settings"
                bell: root.bell
                seats: root.pages
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
