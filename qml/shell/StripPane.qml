pragma ComponentBehavior: Bound
import QtQuick
import Zhihui.Controls
import Zhihui.Engine
import Zhihui.Video

/// When the cameras nearest to an alert are open, and for which: by itself at level 1, for the others when the officer
/// asks for them or has said so once for all they accept; for a mere hint only on request.
FocusScope {
    id: root
    required property World world
    required property Views views
    required property Pictures pictures
    required property Preferences preferences
    required property ReasonList reasons
    property string selectedAlert: ""
    property string pinnedAlert: ""
    /// The officer's own word on an alert: open or closed.
    property string openedFor: ""
    property list<string> closedFor
    property bool seen: visible
    /// This account may look at all.
    property bool allowed: true
    property list<string> unwatched
    readonly property AlertForStrip selected: AlertForStrip { world: root.world; alert: root.selectedAlert }
    readonly property AlertForStrip pinned: AlertForStrip { world: root.world; alert: root.pinnedAlert }
    readonly property bool opensSelected: allowed && selected.open && !root.closedFor.includes(root.selectedAlert)
        && (root.openedFor === root.selectedAlert || selected.rings || root.preferences.stripOpen && selected.mine && !selected.lead)
    readonly property bool opensPinned: allowed && pinned.open && pinned.rings && !root.closedFor.includes(root.pinnedAlert)
    readonly property string alert: opensSelected ? selectedAlert : opensPinned ? pinnedAlert : ""
    readonly property bool opened: alert.length > 0
    readonly property alias strip: strip
    readonly property list<string> cameras: opened ? strip.cameras : []
    /// Why it cannot be opened for the selected alert; empty: it can.
    readonly property string blocked: !allowed ? qsTr("由值班员或带班领导调看") : selectedAlert.length === 0 ? qsTr("未选中预警，无调看事由") : !selected.open ? qsTr("预警已办结或已消除，无调看事由") : ""
    signal said(string text, color tone)
    signal snapshotTaken(still still)

    /// L: opens it for the selected alert, or closes what is open.
    function toggle(): void {
        if (opened && (alert === selectedAlert || blocked.length > 0)) {
            closedFor = closedFor.concat(alert)
            openedFor = ""
        } else if (blocked.length > 0) {
            said(blocked, Theme.p2)
        } else {
            closedFor = closedFor.filter(closed => closed !== selectedAlert)
            openedFor = selectedAlert
        }
    }
    /// A camera chosen on the map.
    function bring(camera: string): void {
        if (!opened)
            toggle()
        if (opened && !strip.bring(camera))
            said(qsTr("该摄像机离对象位置超过 5 公里，不属就近调看"), Theme.p2)
    }
    CameraStrip {
        id: strip
        anchors.fill: parent
        focus: true
        visible: root.opened
        views: root.views
        pictures: root.pictures
        world: root.world
        alert: root.alert
        who: root.opensSelected ? root.selected.who : root.opensPinned ? root.pinned.who : ""
        reason: root.alert.length > 0 ? root.reasons.ofAlert(root.alert) : root.reasons.none()
        running: root.opened && root.seen
        unwatched: root.unwatched
        always: root.preferences.stripOpen
        onCloseAsked: root.toggle()
        onAlwaysAsked: always => root.preferences.stripOpen = always
        onSaid: (text, tone) => root.said(text, tone)
        onSnapshotTaken: still => root.snapshotTaken(still)
    }
}
