pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Zhihui.Alerts
import Zhihui.Controls
import Zhihui.Dispatch
import Zhihui.Engine
import Zhihui.People
import Zhihui.Video

/// The duty seat: queue, map, case. Selecting anywhere selects everywhere.
FocusScope {
    id: root
    required property World world
    required property Desk desk
    required property Reveal reveal
    required property Preferences preferences
    required property ViewDesk viewDesk
    required property Views views
    required property Pictures pictures
    /// Kinds of rooms that must not be watched.
    property list<string> unwatched
    property double now: 0
    property bool keysOn: true
    /// This account has a page for files.
    property bool filesOffered: false
    enabled: visible
    signal fileAsked(string person, string alert)
    property string selectedAlert: ""
    property string selectedPerson: ""
    /// Of the selected alert; 0, 0: none.
    readonly property double lat: view.record.located ? view.record.lat : 0
    readonly property double lon: view.record.located ? view.record.lon : 0
    readonly property string placeName: view.record.who
    readonly property pinned foremost: list.queue.pinned

    function showAlert(alert: string): void {
        root.selectedAlert = alert
        root.selectedPerson = list.queue.personOf(alert)
        map.bringSelected()
    }
    function showPerson(person: string): void {
        root.selectedPerson = person
        root.selectedAlert = list.queue.worstOf(person)
        map.bringSelected()
    }
    function showFound(kind: string, key: string, lat: real, lon: real, located: bool): void {
        if (kind === "person")
            root.showPerson(key)
        if (located)
            map.flyTo(lat, lon, kind === "place" ? 10 : 13)
        root.focusQueue()
    }
    function focusQueue(): void {
        list.forceActiveFocus(Qt.OtherFocusReason)
    }
    function accept(alert: string): void {
        root.showAlert(alert)
        root.desk.accept(alert)
    }

    // A half-typed note is for the eyes of the one who typed it.
    property string seated: world.operatorName
    onSeatedChanged: view.forgetDrafts()

    DutyKeys {
        on: root.keysOn
        pinnedFirst: list.queue.pinned.alert.length > 0
        onMoved: by => list.move(by)
        onPinnedAccepted: root.accept(list.queue.pinned.alert)
        onForm: name => view.open(name)
        stripOpened: map.stripOpened
        cameraEnlarged: map.cameraEnlarged
        onStripAsked: map.toggleStrip()
        onCameraAsked: row => map.enlarge(row)
    }
    Split {
        id: split
        anchors.fill: parent
        onResizingChanged: if (!resizing) {
            root.preferences.queueWidth = list.width
            root.preferences.caseWidth = view.width
        }
        AlertList {
            id: list
            focus: true
            desk: root.desk
            selected: root.selectedAlert
            busy: view.typing
            loaded: root.world.loaded
            stale: root.world.linkState === 2 ? qsTr("自 %1 起无新预警").arg(root.world.linkSince) : ""
            onChosen: alert => root.showAlert(alert)
            onAccepted: alert => root.accept(alert)
            T.SplitView.preferredWidth: root.preferences.queueWidth
            T.SplitView.minimumWidth: 300
        }
        MapColumn {
            id: map
            world: root.world
            views: root.views
            pictures: root.pictures
            preferences: root.preferences
            viewDesk: root.viewDesk
            unwatched: root.unwatched
            seen: root.visible
            selectedPerson: root.selectedPerson
            selectedAlert: root.selectedAlert
            pinnedAlert: list.queue.pinned.alert
            now: root.now
            onPersonActivated: id => root.showPerson(id)
            onAlertActivated: id => root.showAlert(id)
            T.SplitView.fillWidth: true
            T.SplitView.minimumWidth: 400
        }
        CaseView {
            id: view
            desk: root.desk
            alert: root.selectedAlert
            personSelected: root.selectedPerson.length > 0
            personSection: PersonPane {
                world: root.world
                person: root.selectedPerson
                filesOffered: root.filesOffered
                onFileAsked: root.fileAsked(root.selectedPerson, "")
            }
            acceptShifted: list.queue.pinned.alert.length > 0 && list.queue.pinned.alert !== root.selectedAlert
            onFixChosen: (lat, lon) => map.flyTo(lat, lon, 14)
            onDismissed: root.focusQueue()
            T.SplitView.preferredWidth: root.preferences.caseWidth
            T.SplitView.minimumWidth: 400
            unitSection: UnitList {
                world: root.world
                org: view.record.org
                lat: view.record.lat
                lon: view.record.lon
                staleAfter: root.desk.staleSeconds
                assistBlocked: view.record.assistBlocked
                onAssistAsked: view.open("assist")
            }
            orderSection: OrderList {
                world: root.world
                alert: root.selectedAlert
            }
            dispatchCard: DispatchCard {
                world: root.world
                org: view.record.org
                lat: view.record.lat
                lon: view.record.lon
                staleAfter: root.desk.staleSeconds
                onSent: (unit, text) => root.desk.dispatch(root.selectedAlert, unit, text)
                onDismissed: view.dismiss()
            }
            assistCard: AssistCard {
                world: root.world
                org: view.record.org
                lat: view.record.lat
                lon: view.record.lon
                onSent: (org, text) => root.desk.assist(root.selectedAlert, org, text)
                onDismissed: view.dismiss()
            }
            revealCard: RevealCard {
                reveal: root.reveal
                person: view.record.person
                maskedName: view.record.who
                alert: root.selectedAlert
                caseTitle: view.record.title
                filesOffered: root.filesOffered
                onFileAsked: root.fileAsked(view.record.person, root.selectedAlert)
                onDismissed: view.dismiss()
            }
        }
    }
}
