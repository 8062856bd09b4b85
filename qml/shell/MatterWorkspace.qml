pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Zhihui.Controls
import Zhihui.People

/// 办理: what is due, and the chosen matter.
FocusScope {
    id: root
    required property RegisterDesk desk
    property bool loaded: true
    property bool keysOn: true
    property string selected: ""
    property int listWidth: 420
    readonly property alias view: view
    signal resized(int width)
    signal fileAsked(string person)

    function focusList(): void {
        list.forceActiveFocus(Qt.OtherFocusReason)
    }
    /// What may be begun about a person, from wherever the operator comes.
    function show(person: string): void {
        root.selected = ""
        view.look("", person, "", "")
    }
    function showMatter(matter: string): void {
        root.selected = ""
        view.look(matter, "", "", "")
    }
    function again(written: var): void {
        if (!written.form)
            return
        root.selected = ""
        view.again(written)
    }
    function choose(key: string): void {
        root.selected = key
        const matter = list.model.matterOf(key)
        view.look(matter, list.model.personOf(key), list.model.orgOf(key), matter.length > 0 ? "" : list.model.kindOf(key))
    }
    Connections {
        target: root.desk
        function onSeatChanged(): void {
            root.show("")
        }
    }

    Split {
        anchors.fill: parent
        onResizingChanged: if (!resizing)
            root.resized(list.width)
        DuePane {
            id: list
            focus: true
            desk: root.desk
            loaded: root.loaded
            selected: root.selected
            onChosen: key => root.choose(key)
            onRegisterAsked: view.register()
            onAgainAsked: written => root.again(written)
            T.SplitView.preferredWidth: root.listWidth
            T.SplitView.minimumWidth: 340
        }
        MatterView {
            id: view
            desk: root.desk
            onDismissed: root.focusList()
            onFileAsked: person => root.fileAsked(person)
            onRewritten: id => list.submissions.acknowledge(id)
            onRegistered: person => {
                root.show(person)
                view.wanted = "intake"
            }
            T.SplitView.fillWidth: true
            T.SplitView.minimumWidth: 480
        }
    }
    component Key: Shortcut {
        enabled: root.keysOn && !view.typing
    }
    Key { sequences: ["J"]; onActivated: list.move(1) }
    Key { sequences: ["K"]; onActivated: list.move(-1) }
    Key { sequences: ["N"]; onActivated: if (root.desk.mayWrite)
        view.register() }
    Key { sequences: ["A"]; onActivated: view.proceed() }
}
