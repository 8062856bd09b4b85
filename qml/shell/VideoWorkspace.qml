pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Zhihui.Controls
import Zhihui.Engine
import Zhihui.Video

/// The video page: cameras to choose from, the matrix, and the reason for which it is all looked at.
FocusScope {
    id: root
    required property World world
    required property Views views
    required property Pictures pictures
    required property ViewDesk viewDesk
    required property Preferences preferences
    property bool keysOn: true
    /// For the list by distance: what is selected in the duty seat.
    property double lat: 0
    property double lon: 0
    property string placeName: ""
    /// Kinds of rooms that must not be watched.
    property list<string> unwatched
    property bool full: false
    readonly property string seat: world.roles.includes("inspector") ? "inspection" : "duty"
    readonly property bool leads: world.roles.includes("leader")
    readonly property list<string> shown: matrix.cameras.slice(0, matrix.layout).filter(camera => camera.length > 0)

    /// A camera chosen elsewhere, by search or on the map.
    function showCamera(camera: string): void {
        matrix.add(camera)
    }
    function focusList(): void {
        list.forceActiveFocus(Qt.OtherFocusReason)
    }
    function startTour(): void {
        tour.cameras = list.tourSet
        tour.size = matrix.layout
        tour.start()
        if (tour.state === Tour.Off)
            toast.show(list.tourSet.length > 0 ? qsTr("所选 %1 路一页即可显示，无须轮巡").arg(list.tourSet.length) : tourBlocked, Theme.p3)
    }
    function toggleTour(): void {
        if (tour.state === Tour.Off)
            startTour()
        else
            tour.toggle()
    }
    readonly property string tourBlocked: list.tourSet.length < 2 && tour.state === Tour.Off ? qsTr("请先在左侧选中机构、中心或功能室") : ""
    /// How the window was before it filled the screen.
    property int windowed: Window.AutomaticVisibility
    function setFull(full: bool): void {
        root.full = full
        const window = root.Window.window as Window
        if (window && full)
            root.windowed = window.visibility
        if (window)
            window.visibility = full ? Window.FullScreen : root.windowed
    }
    onVisibleChanged: {
        if (visible)
            return
        tour.pause()
        if (root.full)
            root.setFull(false)
    }
    /// What somebody else looked at is theirs.
    readonly property string seated: world.operatorName
    onSeatedChanged: {
        tour.stop()
        matrix.enlarged = -1
        matrix.cameras = []
        orders.shown = false
    }

    component Key: Shortcut {
        enabled: root.keysOn && root.visible
    }
    Key { sequences: ["G"]; onActivated: root.toggleTour() }
    Key { sequences: ["K"]; onActivated: matrix.takeSnapshot() }
    Key { sequences: ["F"]; onActivated: root.setFull(!root.full) }
    Key { sequences: ["/"]; onActivated: list.startSearch() }
    Shortcut {
        sequences: ["Escape"]
        enabled: root.keysOn && root.visible && root.full
        onActivated: root.setFull(false)
    }
    ReasonList {
        id: reasons
        world: root.world
        seat: root.seat
    }
    Tour {
        id: tour
        world: root.world
        dwell: root.preferences.tourDwell
        onNextChanged: matrix.warm = next
        onPageChanged: {
            if (matrix.warm.length > 0)
                matrix.turn()
            else if (state === Tour.Running)
                matrix.cameras = shown
        }
    }
    Split {
        anchors.fill: parent
        CameraList {
            id: list
            focus: true
            visible: !root.full
            T.SplitView.preferredWidth: 300
            T.SplitView.minimumWidth: 240
            world: root.world
            lat: root.lat
            lon: root.lon
            placeName: root.placeName
            unwatched: root.unwatched
            shown: root.shown
            onTaken: camera => {
                tour.pause()
                matrix.add(camera)
            }
            onTourAsked: root.toggleTour()
        }
        ColumnLayout {
            T.SplitView.fillWidth: true
            spacing: 0
            ReasonBar {
                reasons: reasons
                Layout.fillWidth: true
            }
            VideoHeader {
                title: matrix.enlarged >= 0 || matrix.layout === 1 ? qsTr("单画面") : qsTr("%1 画面 · 已放入 %2 路").arg(matrix.layout).arg(root.shown.length)
                cells: matrix.layout
                touring: tour.state === Tour.Running
                tourBlocked: root.tourBlocked
                leads: root.leads
                ordersShown: orders.visible
                full: root.full
                onCellsAsked: cells => {
                    tour.stop()
                    root.preferences.videoLayout = cells
                }
                onTourAsked: root.toggleTour()
                onSnapshotAsked: matrix.takeSnapshot()
                onFullAsked: root.setFull(!root.full)
                onOrdersAsked: orders.shown = !orders.shown
                Layout.fillWidth: true
            }
            TourBar {
                tour: tour
                onDwellAsked: seconds => root.preferences.tourDwell = seconds
                Layout.fillWidth: true
            }
            Item {
                Layout.fillWidth: true
                Layout.fillHeight: true
                VideoMatrix {
                    id: matrix
                    anchors.fill: parent
                    anchors.margins: Theme.unit * 2
                    visible: reasons.current.given
                    world: root.world
                    views: root.views
                    pictures: root.pictures
                    layout: root.preferences.videoLayout
                    reason: reasons.current
                    running: root.visible && visible
                    onTouched: tour.pause()
                    onReported: (camera, health) => list.report(camera, health)
                    onReadied: (camera, ready) => tour.report(camera, ready)
                    onSnapshotTaken: still => snapshots.offer(still, reason.text)
                    onSaid: (text, tone) => toast.show(text, tone)
                }
                EmptyState {
                    anchors.centerIn: parent
                    width: Math.min(420, parent.width - 40)
                    visible: !matrix.visible
                    symbol: "eye"
                    title: reasons.count > 0 ? qsTr("请选择调看事由") : qsTr("无调看事由，不显示画面")
                    text: reasons.count > 0 ? qsTr("在上方选定一项，选定后按此事由登记每一路调看")
                        : root.leads ? qsTr("可在右上角开具调看令；值班员也可从预警打开就近摄像机") : qsTr("请带班领导开具调看令，或从预警打开就近摄像机")
                }
                Toast {
                    id: toast
                    anchors.horizontalCenter: parent.horizontalCenter
                    anchors.bottom: parent.bottom
                    anchors.bottomMargin: Theme.unit * 6
                }
            }
        }
        ViewOrderPane {
            id: orders
            property bool shown: false
            visible: shown && root.leads && !root.full
            desk: root.viewDesk
            cameras: root.shown
            onIssued: text => toast.show(text, Theme.ok)
            onDismissed: {
                shown = false
                root.focusList()
            }
            T.SplitView.preferredWidth: 400
            T.SplitView.minimumWidth: 340
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
