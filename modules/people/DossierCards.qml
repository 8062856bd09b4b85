pragma ComponentBehavior: Bound
import QtQuick
import Zhihui.Controls

/// The card that is open in a file; none while `form` is empty.
Loader {
    id: root
    required property RegisterDesk desk
    required property Dossier dossier
    required property Printer printer
    required property CheckBook checks
    /// From which the operator comes; empty: none.
    property string alert: ""
    /// Masked.
    required property string who
    /// "", "open", "entry", "end", "print", "check".
    required property string form
    required property string kind
    required property string key
    required property var written
    signal dismissed
    active: form.length > 0
    visible: active
    sourceComponent: form === "open" ? opening : form === "end" ? ending : form === "print" ? printing : form === "check" ? asking : entering
    onLoaded: {
        (item as ActCard).forceActiveFocus(Qt.ShortcutFocusReason)
        const entry = item as EntryCard
        entry?.begin()
    }
    Component {
        id: opening
        OpenFileCard {
            desk: root.desk
            dossier: root.dossier
            alert: root.alert
            who: root.who
            onDismissed: root.dismissed()
        }
    }
    Component {
        id: entering
        EntryCard {
            dossier: root.dossier
            kind: root.kind
            key: root.key
            written: root.written.fields ?? []
            onDismissed: root.dismissed()
        }
    }
    Component {
        id: printing
        PrintCard {
            desk: root.desk
            printer: root.printer
            what: qsTr("%1 的档案").arg(root.dossier.who)
            onAsked: (kind, reason) => root.printer.printFile(root.dossier, kind, reason)
            onDismissed: root.dismissed()
        }
    }
    Component {
        id: asking
        AskCheckCard {
            checks: root.checks
            who: root.who
            onDismissed: root.dismissed()
        }
    }
    Component {
        id: ending
        EndEntryCard {
            dossier: root.dossier
            kind: root.kind
            key: root.key
            reason: root.written.reason ?? ""
            onDismissed: root.dismissed()
        }
    }
}
