pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Zhihui.Controls
import Zhihui.Engine
import Zhihui.Video

/// The map, and under it the cameras nearest to the alert; one of them can lie large over the map.
FocusScope {
    id: root
    required property World world
    required property Views views
    required property Pictures pictures
    required property Preferences preferences
    required property ViewDesk viewDesk
    property string selectedPerson: ""
    property string selectedAlert: ""
    property string pinnedAlert: ""
    property double now: 0
    property list<string> unwatched
    /// The cameras nearest to an alert are for who is on duty and for leaders.
    readonly property bool looks: world.roles.includes("duty") || world.roles.includes("leader")
    /// The workspace is on the screen; else nothing is looked at.
    property bool seen: true
    readonly property alias stripOpened: pane.opened
    readonly property bool cameraEnlarged: pane.strip.enlarged.length > 0
    signal personActivated(string id)
    signal alertActivated(string id)

    function flyTo(lat: real, lon: real, zoom: real): void {
        map.flyTo(lat, lon, zoom)
    }
    function bringSelected(): void {
        map.bringSelected()
    }
    function toggleStrip(): void {
        pane.toggle()
    }
    /// -1: back to the map.
    function enlarge(row: int): void {
        if (row < 0)
            pane.strip.enlarged = ""
        else
            pane.strip.toggleLarge(row)
    }
    ReasonList {
        id: reasons
        world: root.world
        seat: "duty"
    }
    Split {
        anchors.fill: parent
        orientation: Qt.Vertical
        onResizingChanged: if (!resizing)
            root.preferences.stripHeight = pane.height
        Item {
            T.SplitView.fillHeight: true
            T.SplitView.minimumHeight: 240
            MapPane {
                id: map
                anchors.fill: parent
                world: root.world
                selectedPerson: root.selectedPerson
                selectedAlert: root.selectedAlert
                pinnedAlert: root.pinnedAlert
                now: root.now
                litCameras: pane.cameras
                onPersonActivated: id => root.personActivated(id)
                onAlertActivated: id => root.alertActivated(id)
                onCameraActivated: id => pane.bring(id)
            }
            Button {
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                anchors.rightMargin: Theme.unit * 3
                anchors.bottomMargin: Theme.unit * 8
                visible: root.looks && !pane.opened && root.selectedAlert.length > 0
                text: qsTr("调看就近摄像机")
                keys: "L"
                blocked: pane.blocked
                onActed: pane.toggle()
            }
            Loader {
                id: large
                anchors.fill: parent
                active: root.cameraEnlarged && pane.strip.enlargedView !== null
                sourceComponent: CameraTile {
                    views: root.views
                    pictures: root.pictures
                    sharedView: pane.strip.enlargedView
                    camera: pane.strip.enlarged
                    name: pane.strip.enlargedName
                    enlarged: true
                    onEnlargeAsked: root.enlarge(-1)
                    onSnapshotTaken: still => snapshots.offer(still, view.reason.text)
                    onSaid: (text, tone) => toast.show(text, tone)
                    IconButton {
                        anchors.right: parent.right
                        anchors.top: parent.top
                        anchors.margins: Theme.unit * 2
                        symbol: "close"
                        text: qsTr("回到地图 Esc")
                        onClicked: root.enlarge(-1)
                    }
                }
            }
            Connections {
                target: pane.strip
                function onLargeAsked(): void {
                    (large.item as Item)?.forceActiveFocus(Qt.ShortcutFocusReason)
                }
            }
            Toast {
                id: toast
                anchors.horizontalCenter: parent.horizontalCenter
                anchors.bottom: parent.bottom
                anchors.bottomMargin: Theme.unit * 4
            }
        }
        StripPane {
            id: pane
            visible: opened
            T.SplitView.preferredHeight: root.preferences.stripHeight
            T.SplitView.minimumHeight: 140
            T.SplitView.maximumHeight: 480
            world: root.world
            views: root.views
            pictures: root.pictures
            preferences: root.preferences
            reasons: reasons
            allowed: root.looks
            unwatched: root.unwatched
            selectedAlert: root.selectedAlert
            pinnedAlert: root.pinnedAlert
            seen: root.seen
            onSaid: (text, tone) => toast.show(text, tone)
            onSnapshotTaken: still => snapshots.offer(still, strip.reason.text)
        }
    }
    SnapshotDialog {
        id: snapshots
        world: root.world
        desk: root.viewDesk
        preferences: root.preferences
        onSaid: (text, done) => toast.show(text, done ? Theme.ok : Theme.p1)
    }
}
