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
    /// The open card: "", "open", "entry", "end".
    property string form: ""
    property string kind: ""
    property string key: ""
    readonly property bool typing: form.length > 0
    readonly property bool opened: dossier.state === Dossier.Open
    readonly property alias dossier: dossier
    signal dismissed
    signal mattersAsked
    signal matterAsked(string matter)

    /// Asks for the reason; an open file has been given one.
    function ask(): void {
        if (masked.valid && !root.opened)
            root.form = "open"
    }
    function close(): void {
        root.form = ""
        dossier.close()
        root.dismissed()
    }
    function enter(kind: string, key: string): void {
        root.form = ""
        root.kind = kind
        root.key = key
        root.form = "entry"
    }
    function end(kind: string, key: string): void {
        root.form = ""
        root.kind = kind
        root.key = key
        root.form = "end"
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
        RowLayout {
            spacing: Theme.unit * 2
            Layout.fillWidth: true
            Layout.margins: Theme.unit * 4
            Layout.topMargin: Theme.unit * 3
            Layout.bottomMargin: Theme.unit * 3
            Heading {
                text: root.opened ? dossier.who : masked.who
            }
            Repeater {
                model: masked.tags
                Chip {
                    required property string modelData
                    text: modelData
                }
            }
            Item { Layout.fillWidth: true }
            Fine {
                visible: dossier.waiting.length > 0
                text: qsTr("%1 已存本机，待上传").arg(dossier.waiting)
                color: Theme.accent
            }
            Button {
                text: qsTr("办理事项")
                onActed: root.mattersAsked()
            }
            Button {
                visible: !root.opened
                primary: true
                text: qsTr("查阅档案")
                keys: "O"
                blocked: root.desk.mayOpen ? "" : qsTr("本账号没有查阅档案的权限")
                onActed: root.ask()
            }
            Button {
                visible: root.opened
                text: qsTr("合上档案")
                keys: "X"
                onActed: root.close()
            }
        }
        Divider { Layout.fillWidth: true }
        InlineMessage {
            visible: text.length > 0 && root.form !== "open"
            text: dossier.failure.length > 0 ? dossier.failure : dossier.refusal.length > 0 ? qsTr("省平台退回：%1").arg(dossier.refusal) : ""
            tone: dossier.failure.length > 0 ? Theme.p2 : Theme.p1
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
            ColumnLayout {
                id: body
                width: Math.min(flick.width, 800) // name and value stay in one glance
                spacing: 0
                FactSection {
                    title: root.opened ? qsTr("身份与定位依据") : qsTr("矫正")
                    facts: root.opened ? dossier.facts : masked.facts
                    Layout.fillWidth: true
                }
                FactSection {
                    visible: root.opened && dossier.decisions.length > 0
                    title: qsTr("定位决定")
                    facts: dossier.decisions
                    Layout.fillWidth: true
                }
                MatterHistory {
                    visible: root.opened && matters.history.length > 0
                    matters: matters.history
                    onAsked: matter => root.matterAsked(matter)
                    Layout.fillWidth: true
                }
                FactSection {
                    visible: !root.opened
                    title: qsTr("联系与设备")
                    facts: root.opened ? [] : masked.contacts
                    Layout.fillWidth: true
                }
                Repeater {
                    model: dossier.sections
                    DossierSection {
                        required property var modelData
                        part: modelData
                        writes: root.desk.mayWrite
                        onChangeAsked: key => root.enter(modelData.kind, key)
                        onEndAsked: key => root.end(modelData.kind, key)
                        Layout.fillWidth: true
                    }
                }
            }
        }
        Loader {
            active: root.form.length > 0
            visible: active
            sourceComponent: root.form === "open" ? opening : root.form === "end" ? ending : entering
            Layout.fillWidth: true
            onLoaded: {
                const card = item as ActCard
                card.forceActiveFocus(Qt.ShortcutFocusReason)
                const entry = item as EntryCard
                entry?.begin()
            }
        }
    }
    Component {
        id: opening
        OpenFileCard {
            desk: root.desk
            dossier: dossier
            who: masked.who
            onDismissed: root.leave()
        }
    }
    Component {
        id: entering
        EntryCard {
            dossier: dossier
            kind: root.kind
            key: root.key
            onDismissed: root.leave()
        }
    }
    Component {
        id: ending
        EndEntryCard {
            dossier: dossier
            kind: root.kind
            key: root.key
            onDismissed: root.leave()
        }
    }
}
