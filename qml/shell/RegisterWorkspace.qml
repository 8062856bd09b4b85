pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Zhihui.Controls
import Zhihui.People

/// 档案: the persons in scope and the file of the chosen one.
FocusScope {
    id: root
    required property RegisterDesk desk
    property bool loaded: true
    property bool keysOn: true
    property string selected: ""
    property int rosterWidth: 420
    readonly property alias view: view
    signal resized(int width)
    signal mattersAsked(string person)
    signal matterAsked(string matter)

    /// The case that brought the selected person up; empty: none.
    property string alert: ""

    onSelectedChanged: root.alert = ""
    function show(person: string, alert: string): void {
        root.selected = person
        root.alert = alert
    }
    function focusList(): void {
        list.forceActiveFocus(Qt.OtherFocusReason)
    }
    Connections {
        target: root.desk
        function onSeatChanged(): void {
            root.selected = ""
        }
    }

    Split {
        anchors.fill: parent
        onResizingChanged: if (!resizing)
            root.resized(list.width)
        RosterPane {
            id: list
            focus: true
            desk: root.desk
            loaded: root.loaded
            selected: root.selected
            onChosen: person => root.selected = person
            onOpenAsked: view.ask()
            T.SplitView.preferredWidth: root.rosterWidth
            T.SplitView.minimumWidth: 320
        }
        DossierView {
            id: view
            desk: root.desk
            person: root.selected
            alert: root.alert
            onDismissed: root.focusList()
            onMattersAsked: root.mattersAsked(root.selected)
            onMatterAsked: matter => root.matterAsked(matter)
            T.SplitView.fillWidth: true
            T.SplitView.minimumWidth: 480
        }
    }
    component Key: Shortcut {
        enabled: root.keysOn && !view.typing && !list.typing
    }
    Key { sequences: ["J"]; onActivated: list.move(1) }
    Key { sequences: ["K"]; onActivated: list.move(-1) }
    Key { sequences: ["/"]; onActivated: list.search() }
    Key { sequences: ["F"]; onActivated: list.narrow() }
    Key { sequences: ["P"]; onActivated: view.opened ? view.print() : list.print() }
    Key { sequences: ["T"]; onActivated: list.transfer() }
    Key { sequences: ["O"]; onActivated: view.ask() }
    Key { sequences: ["C"]; onActivated: if (view.checks.blocked.length === 0) view.form = "check" }
    Key { sequences: ["X"]; onActivated: view.close() }
}
