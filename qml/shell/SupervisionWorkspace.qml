pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Zhihui.Controls
import Zhihui.Inspection

/// 督办: the orders and the selected one.
FocusScope {
    id: root
    required property InspectionDesk desk
    property bool loaded: true
    property bool keysOn: true
    property string selected: ""
    property int queueWidth: 380
    readonly property alias view: view
    readonly property alias orders: list.orders
    signal resized(int width)

    function focusList(): void {
        list.forceActiveFocus(Qt.OtherFocusReason)
    }

    Split {
        anchors.fill: parent
        onResizingChanged: if (!resizing)
            root.resized(list.width)
        SupervisionPane {
            id: list
            focus: true
            desk: root.desk
            loaded: root.loaded
            selected: root.selected
            onChosen: order => root.selected = order
            T.SplitView.preferredWidth: root.queueWidth
            T.SplitView.minimumWidth: 300
        }
        SupervisionView {
            id: view
            desk: root.desk
            order: root.selected
            onDismissed: root.focusList()
            T.SplitView.fillWidth: true
            T.SplitView.minimumWidth: 480
        }
    }
    component Key: Shortcut {
        enabled: root.keysOn && !view.typing
    }
    Key { sequences: ["J"]; onActivated: list.move(1) }
    Key { sequences: ["K"]; onActivated: list.move(-1) }
    Key { sequences: ["E"]; onActivated: view.ask("edit", "edit") }
    Key { sequences: ["A"]; onActivated: view.ask("review", "approve") }
    Key { sequences: ["B"]; onActivated: view.ask("review", "return") }
    Key { sequences: ["S"]; onActivated: view.ask("sign", "sign") }
    Key { sequences: ["F"]; onActivated: view.ask("answer", "answer") }
    Key { sequences: ["C"]; onActivated: view.ask("recheck", "close") }
    Key { sequences: ["R"]; onActivated: view.ask("recheck", "again") }
    Key { sequences: ["W"]; onActivated: view.open("withdraw") }
}
