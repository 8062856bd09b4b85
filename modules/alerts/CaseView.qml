pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// The case of the selected alert, as an officer thinks: what, who, why, contacts, steps, who can go, what was done.
FocusScope {
    id: root
    required property Desk desk
    property string alert: ""
    property bool acceptShifted: false
    /// From other rooms, put in by the shell: who can go, and the cards of acts that are not of this room.
    property Component unitSection: null
    property Component orderSection: null
    property Component dispatchCard: null
    property Component assistCard: null
    property Component revealCard: null
    /// Shown when a person without an alert is selected.
    property Component personSection: null
    property bool personSelected: false
    /// The open card: "", "verify", "dispatch", "assist", "hold", "close", "reveal".
    property string form: ""
    /// Whose card is open.
    property string formAlert: ""
    property string failure: ""
    property string confirmation: ""
    readonly property bool typing: form.length > 0
    readonly property alias record: record
    signal fixChosen(double lat, double lon)
    signal dismissed

    function blockedOf(name: string): string {
        return ({ "verify": record.verifyBlocked, "dispatch": record.dispatchBlocked, "assist": record.assistBlocked,
            "hold": record.holdBlocked, "close": record.closeBlocked })[name] ?? (record.valid ? "" : qsTr("未选中预警"))
    }
    function open(name: string): void {
        const blocked = root.blockedOf(name)
        root.failure = ""
        root.confirmation = ""
        if (name === "accept") {
            if (record.acceptBlocked.length > 0)
                root.failure = record.acceptBlocked
            else
                root.desk.accept(root.alert)
        } else if (blocked.length > 0) {
            root.failure = blocked
        } else {
            root.show(name, true)
        }
    }
    /// Given up, or done.
    function dismiss(): void {
        drafts.drop(root.formAlert, root.form)
        root.form = ""
        root.dismissed()
    }
    /// Another operator sits down.
    function forgetDrafts(): void {
        root.form = ""
        drafts.clear()
    }
    function show(name: string, withFocus: bool): void {
        root.keep()
        root.form = ""
        root.formAlert = root.alert
        card.takesFocus = withFocus
        root.form = name
    }
    function keep(): void {
        const open = card.item as ActCard
        if (open && JSON.stringify(open.fields) !== card.pristine)
            drafts.keep(root.formAlert, root.form, open.fields)
    }
    /// Opens the card that was left half-filled, without the keyboard: the officer walks through the queue.
    function takeUp(): void {
        const left = drafts.open[root.alert] ?? ""
        if (left.length > 0 && root.form.length === 0 && root.blockedOf(left).length === 0)
            root.show(left, false)
    }
    onAlertChanged: {
        root.keep()
        form = ""
        failure = ""
        confirmation = ""
        Qt.callLater(root.takeUp) // the record follows the alert a moment later
    }
    Drafts { id: drafts }
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("案件")

    AlertCase {
        id: record
        desk: root.desk
        alert: root.alert
    }
    Connections {
        target: root.desk
        function onSaved(alert: string, type: string): void {
            const act = type.slice("alert.".length)
            drafts.drop(alert, act)
            if (alert !== root.alert)
                return
            root.failure = ""
            root.confirmation = qsTr("已保存到本机")
            if (act === root.form)
                root.dismiss()
        }
        function onFailed(alert: string, type: string, text: string): void {
            if (alert === root.alert)
                root.failure = text
        }
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.bg1
    }
    EmptyState {
        anchors.centerIn: parent
        width: Math.min(300, parent.width - 40)
        visible: !record.valid && !person.active
        symbol: "bell"
        title: root.alert.length > 0 ? qsTr("这条预警已不在本辖区") : qsTr("未选中预警")
        text: root.alert.length > 0 ? qsTr("可能已移交或超出查看范围，请另选一条") : qsTr("按 J、K 在队列中移动，或在地图上点选对象")
    }
    Loader {
        id: person
        anchors.fill: parent
        active: root.alert.length === 0 && root.personSelected
        sourceComponent: root.personSection
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        visible: record.valid
        CaseHeader {
            record: record
            onRevealAsked: root.open("reveal")
            Layout.fillWidth: true
            Layout.leftMargin: Theme.unit * 4
            Layout.rightMargin: Theme.unit * 4
            Layout.topMargin: Theme.unit * 3
            Layout.bottomMargin: Theme.unit * 3
            Layout.fillHeight: false
        }
        Divider { Layout.fillWidth: true }
        CaseBody {
            record: record
            desk: root.desk
            unitSection: root.unitSection
            orderSection: root.orderSection
            onFixChosen: (lat, lon) => root.fixChosen(lat, lon)
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
        CaseStatus {
            record: record
            failure: root.failure
            confirmation: root.confirmation
            Layout.fillWidth: true
            Layout.fillHeight: false
        }
        Loader {
            id: card
            active: root.form.length > 0
            visible: active
            Layout.fillWidth: true
            sourceComponent: ({ "verify": verifyCard, "hold": holdCard, "close": closeCard, "dispatch": root.dispatchCard,
                "assist": root.assistCard, "reveal": root.revealCard })[root.form] ?? null
            property bool takesFocus: true
            /// What the card says before anybody has typed.
            property string pristine: ""
            onLoaded: {
                const opened = item as ActCard
                card.pristine = JSON.stringify(opened.fields)
                const left = drafts.fields(root.formAlert, root.form)
                if (left)
                    opened.restored(left)
                if (card.takesFocus)
                    opened.forceActiveFocus(Qt.ShortcutFocusReason)
            }
        }
        Acts {
            record: record
            acceptShifted: root.acceptShifted
            onAsked: form => root.open(form)
            Layout.fillWidth: true
        }
    }
    Component {
        id: verifyCard
        VerifyCard {
            again: record.verification.length > 0
            onVerified: note => root.desk.verify(root.alert, note)
            onDismissed: root.dismiss()
        }
    }
    Component {
        id: holdCard
        HoldCard {
            desk: root.desk
            onHeldFor: (hours, reason) => root.desk.hold(root.alert, hours, reason)
            onDismissed: root.dismiss()
        }
    }
    Component {
        id: closeCard
        CloseCard {
            desk: root.desk
            onClosedAs: (cause, result) => root.desk.close(root.alert, cause, result)
            onDismissed: root.dismiss()
        }
    }
}
