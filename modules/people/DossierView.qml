pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Zhihui.Controls

/// The file of the chosen person: closed, what everybody in scope may see; opened for a reason, all of it.
FocusScope {
    id: root
    required property RegisterDesk desk
    property string person: ""
    /// From which the operator comes: a reason to open the file; empty: none.
    property string alert: ""
    /// The open card: "", "open", "entry", "end", "print", "check".
    property string form: ""
    property string kind: ""
    property string key: ""
    /// What the card is filled with instead of what holds: RefusedEntries.written.
    property var written: ({})
    readonly property bool typing: form.length > 0
    readonly property bool opened: dossier.state === Dossier.Open
    readonly property alias dossier: dossier
    readonly property alias checks: checks
    signal dismissed
    signal mattersAsked
    signal matterAsked(string matter)

    /// Asks for the reason; an open file has been given one.
    function ask(): void {
        if (masked.valid && !root.opened)
            root.form = "open"
    }
    function print(): void {
        if (root.opened && root.desk.mayPrint)
            root.form = "print"
    }
    function close(): void {
        dossier.close()
        root.leave()
    }
    function fill(form: string, kind: string, key: string, written: var): void {
        root.form = ""
        root.kind = kind
        root.key = key
        root.written = written
        root.form = form
    }
    function enter(kind: string, key: string): void {
        root.fill("entry", kind, key, {})
    }
    function end(kind: string, key: string): void {
        root.fill("end", kind, key, {})
    }
    /// 修改后重报: the card as it was filled in when the province refused it.
    function again(id: string): void {
        const written = refused.written(id)
        if (written.kind)
            root.fill(written.ends ? "end" : "entry", written.kind, written.key, written)
    }
    function leave(): void {
        root.form = ""
        root.dismissed()
    }
    onPersonChanged: root.form = ""
    /// Where the keyboard is, there the file is shown.
    readonly property Item focused: root.Window.activeFocusItem
    onFocusedChanged: {
        let inside = root.focused
        while (inside && inside !== body)
            inside = inside.parent
        if (!inside)
            return
        const top = root.focused.mapToItem(body, 0, 0).y
        const bottom = top + root.focused.height
        const rest = Theme.unit * 2
        if (top < flick.contentY)
            flick.contentY = Math.max(0, top - rest)
        else if (bottom > flick.contentY + flick.height)
            flick.contentY = bottom - flick.height + rest
    }
    Accessible.role: Accessible.Pane
    Accessible.name: root.opened ? qsTr("%1 的档案").arg(dossier.who) : qsTr("对象 %1").arg(masked.who)

    PersonFile {
        id: masked
        world: root.desk.world
        person: root.person
        onChanged: if (!masked.valid)
            root.form = "" // nobody is shown whom a card could be about
    }
    Dossier {
        id: dossier
        desk: root.desk
        person: root.person
        onSaved: root.leave()
        onStateChanged: if (dossier.state === Dossier.Open && root.form === "open")
            root.leave()
    }
    MatterCase {
        id: matters
        desk: root.desk
        person: root.person
    }
    CheckBook {
        id: checks
        desk: root.desk
        person: root.person
        onAsked: root.leave()
    }
    Printer {
        id: printer
        desk: root.desk
        onLaidOut: root.leave()
    }
    RefusedEntries {
        id: refused
        desk: root.desk
        person: root.person
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.bg1
    }
    EmptyState {
        anchors.centerIn: parent
        width: Math.min(300, parent.width - 40)
        visible: !masked.valid
        symbol: "person"
        title: root.person.length > 0 ? qsTr("对象已不在本辖区") : qsTr("未选中对象")
        text: root.person.length > 0 ? qsTr("可能已解除矫正或移交，请另选一人") : qsTr("按 J、K 在名册中移动，按 / 查找")
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        visible: masked.valid
        DossierHeader {
            who: root.opened ? dossier.who : masked.who
            tags: masked.tags
            opened: root.opened
            blocked: root.desk.mayOpen ? "" : qsTr("本账号没有查阅档案的权限")
            waiting: dossier.waiting
            printBlocked: root.desk.mayPrint ? "" : qsTr("本账号没有打印对象资料的权限")
            onOpenAsked: root.ask()
            onPrintAsked: root.print()
            onMattersAsked: root.mattersAsked()
            onCloseAsked: root.close()
            Layout.fillWidth: true
            Layout.margins: Theme.unit * 4
            Layout.topMargin: Theme.unit * 3
            Layout.bottomMargin: Theme.unit * 3
        }
        Divider { Layout.fillWidth: true }
        InlineMessage {
            visible: text.length > 0 && root.form !== "open"
            text: dossier.failure.length > 0 ? dossier.failure : checks.failure.length > 0 ? checks.failure : refused.failure.length > 0 ? refused.failure : !root.opened && refused.list.length > 0 ? qsTr("%1 条登记被省平台退回，查阅档案后办理").arg(refused.list.length) : ""
            tone: Theme.p2
            symbol: "warn"
            Layout.fillWidth: true
            Layout.margins: visible ? Theme.unit * 2 : 0
        }
        Flickable {
            id: flick
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            contentWidth: width
            contentHeight: body.implicitHeight
            Layout.fillWidth: true
            Layout.fillHeight: true
            T.ScrollBar.vertical: ScrollBar {}
            DossierBody {
                id: body
                width: Math.min(flick.width, 800) // name and value stay in one glance
                desk: root.desk
                dossier: dossier
                masked: masked
                matters: matters
                checks: checks
                refused: refused
                onAgainAsked: id => root.again(id)
                onMatterAsked: matter => root.matterAsked(matter)
                onCheckAsked: root.form = "check"
                onChangeAsked: (kind, key) => root.enter(kind, key)
                onEndAsked: (kind, key) => root.end(kind, key)
            }
        }
        DossierCards {
            desk: root.desk
            dossier: dossier
            printer: printer
            checks: checks
            alert: root.alert
            who: masked.who
            form: root.form
            kind: root.kind
            key: root.key
            written: root.written
            onDismissed: root.leave()
            Layout.fillWidth: true
        }
    }
}
