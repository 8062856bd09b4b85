pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Zhihui.Controls

/// The chosen matter with what may be done now; of a person without one, what may be begun.
FocusScope {
    id: root
    required property RegisterDesk desk
    property alias matter: subject.matter
    property alias person: subject.person
    property alias org: subject.org
    /// The kind of matter that is due and not begun; empty: none.
    property string wanted: ""
    /// The open card: "", "move", "begin", "register".
    property string form: ""
    property string kind: ""
    property string act: ""
    /// What the card is filled with: Submissions.written; empty: a new one.
    property var written: ({})
    readonly property bool typing: form.length > 0
    readonly property alias subject: subject
    signal dismissed
    signal fileAsked(string person)
    signal registered(string person)
    /// A refused one was written anew.
    signal rewritten(string id)

    /// Another matter, or another person, is looked at; what was begun to be written is left.
    function look(matter: string, person: string, org: string, wanted: string): void {
        root.clear()
        subject.matter = matter
        subject.person = person
        subject.org = org
        root.wanted = wanted
    }
    function clear(): void {
        root.form = ""
        root.written = {}
        failure.text = ""
    }
    function step(act: string): void {
        root.clear()
        root.act = act
        root.kind = ""
        root.form = "move"
    }
    function begin(kind: string): void {
        root.clear()
        root.kind = kind
        root.act = ""
        root.form = "begin"
    }
    function register(): void {
        root.clear()
        root.form = "register"
    }
    /// 修改后重报: the card as it was filled in when the province refused it.
    function again(written: var): void {
        root.look("", written.person, written.org, "")
        root.kind = written.kind
        root.act = ""
        root.written = written
        root.form = written.form
    }
    function done(): void {
        if (root.written.id)
            root.rewritten(root.written.id)
        root.clear()
        root.dismissed()
    }
    /// The first thing that is to be done.
    function proceed(): void {
        if (subject.valid && subject.moves.length > 0)
            root.step(subject.moves[0].act)
        else if (!subject.valid && root.wanted.length > 0)
            root.begin(root.wanted)
    }
    function leave(): void {
        root.form = ""
        root.dismissed()
    }
    Accessible.role: Accessible.Pane
    Accessible.name: subject.valid ? qsTr("事项 %1 %2").arg(subject.title).arg(subject.who) : qsTr("事项")

    MatterCase {
        id: subject
        desk: root.desk
        onSaved: {
            root.wanted = ""
            root.done()
        }
        onFailed: why => failure.text = why
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.bg1
    }
    EmptyState {
        anchors.centerIn: parent
        width: Math.min(300, parent.width - 40)
        visible: subject.who.length === 0 && !root.typing
        symbol: "tasks"
        title: qsTr("未选中事项")
        text: qsTr("按 J、K 在待办清单中移动；对象的新事项从其档案进入")
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        visible: subject.who.length > 0 || root.typing // a new person is nobody yet
        RowLayout {
            spacing: Theme.unit * 2
            Layout.fillWidth: true
            Layout.margins: Theme.unit * 4
            Layout.bottomMargin: Theme.unit * 2
            Heading {
                text: subject.valid ? qsTr("%1 · %2").arg(subject.title).arg(subject.who) : subject.who
                font.pixelSize: Theme.f20
            }
            Badge {
                text: subject.state
                tone: subject.open ? Theme.accent : Theme.text2
            }
            Badge {
                text: subject.due
                tone: subject.urgency === 0 ? Theme.p1 : subject.urgency === 1 ? Theme.p2 : Theme.text2
            }
            Item { Layout.fillWidth: true }
            Button {
                visible: subject.person.length > 0
                text: qsTr("档案")
                onActed: root.fileAsked(subject.person)
            }
        }
        Flow {
            visible: subject.moves.length > 0
            spacing: Theme.unit * 2
            Layout.fillWidth: true
            Layout.leftMargin: Theme.unit * 4
            Layout.rightMargin: Theme.unit * 4
            Layout.bottomMargin: Theme.unit * 3
            Repeater {
                model: subject.moves
                Button {
                    required property var modelData
                    required property int index
                    text: modelData.text
                    primary: modelData.primary
                    keys: index === 0 ? "A" : ""
                    onActed: root.step(modelData.act)
                }
            }
        }
        Divider { Layout.fillWidth: true }
        InlineMessage {
            id: failure
            visible: text.length > 0
            text: ""
            tone: Theme.p2
            symbol: "warn"
            Layout.fillWidth: true
            Layout.margins: visible ? Theme.unit * 2 : 0
        }
        InlineMessage {
            visible: text.length > 0
            text: subject.refusal.length > 0 ? qsTr("省平台退回：%1").arg(subject.refusal) : subject.waiting.length > 0 ? qsTr("已保存，待省平台确认：%1").arg(subject.waiting) : subject.waitsFor.length > 0 ? qsTr("等待%1办理").arg(subject.waitsFor) : ""
            tone: subject.refusal.length > 0 ? Theme.p1 : Theme.text2
            symbol: subject.refusal.length > 0 ? "warn" : "clock"
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
                    visible: subject.valid
                    title: qsTr("要素")
                    facts: subject.facts
                    Layout.fillWidth: true
                }
                MatterSteps {
                    visible: subject.valid
                    steps: subject.steps
                    Layout.fillWidth: true
                }
                PossibleSteps {
                    steps: subject.possible
                    Layout.fillWidth: true
                }
                BeginList {
                    visible: subject.kinds.length > 0
                    kinds: subject.kinds
                    wanted: root.wanted
                    onBeginAsked: kind => root.begin(kind)
                    Layout.fillWidth: true
                }
            }
        }
        Loader {
            active: root.form.length > 0
            visible: active
            sourceComponent: root.form === "register" ? newcomer : card
            Layout.fillWidth: true
            Layout.maximumHeight: root.height * 0.6
            onLoaded: {
                const card = item as ActCard
                card.forceActiveFocus(Qt.ShortcutFocusReason)
                const step = item as MatterCard
                step?.begin()
                const entry = item as RegistrationCard
                entry?.begin()
            }
        }
    }
    Component {
        id: newcomer
        RegistrationCard {
            desk: root.desk
            written: root.written.fields ?? []
            onDismissed: root.leave()
            onRegistered: person => {
                root.done()
                root.registered(person)
            }
        }
    }
    Component {
        id: card
        MatterCard {
            matter: subject
            kind: root.form === "begin" ? root.kind : subject.kind
            act: root.act
            written: root.written.fields ?? []
            onDismissed: root.leave()
        }
    }
}
