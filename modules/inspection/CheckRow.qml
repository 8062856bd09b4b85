pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Zhihui.Controls

/// One line of the check list. Y, N, X or 1, 2, 3 answer it, Delete takes the answer back; Return opens its note.
FocusScope {
    id: root
    required property int index
    required property string itemText
    required property string outcome
    required property string outcomeText
    required property string note
    required property int points
    property bool readOnly: false
    property bool open: false
    signal answered(string outcome)
    signal annotated(string note)
    signal moved(int by)

    readonly property color tone: outcome === "yes" ? Theme.ok : outcome === "no" ? Theme.p2 : Theme.off
    readonly property var keys: ({ "y": "yes", "1": "yes", "n": "no", "2": "no", "x": "na", "3": "na" })

    implicitHeight: column.implicitHeight
    /// The keyboard goes to the line, not to the note that had it last.
    function start(): void {
        line.forceActiveFocus(Qt.ShortcutFocusReason)
    }
    function take(outcome: string): void {
        if (!root.readOnly)
            root.answered(root.outcome === outcome ? "" : outcome)
    }
    function isAnswer(event: var): bool {
        return !(event.modifiers & (Qt.ControlModifier | Qt.AltModifier)) && root.keys[event.text.toLowerCase()] !== undefined
    }

    ColumnLayout {
        id: column
        width: root.width
        spacing: 0
        T.AbstractButton {
            id: line
            focus: true
            Layout.fillWidth: true
            implicitHeight: 30
            hoverEnabled: true
            focusPolicy: Qt.StrongFocus
            onClicked: root.open = !root.open
            Keys.onReturnPressed: event => {
                event.accepted = !(event.modifiers & Qt.ControlModifier)
                if (event.accepted)
                    root.open = !root.open
            }
            Keys.onUpPressed: root.moved(-1)
            Keys.onDownPressed: root.moved(1)
            Keys.onDeletePressed: if (!root.readOnly)
                root.answered("")
            Keys.onShortcutOverride: event => event.accepted = root.isAnswer(event)
            Keys.onPressed: event => {
                event.accepted = root.isAnswer(event)
                if (event.accepted)
                    root.take(root.keys[event.text.toLowerCase()])
            }
            text: root.itemText
            Accessible.role: Accessible.CheckBox
            Accessible.name: qsTr("%1 %2").arg(root.itemText).arg(root.outcomeText)
            Accessible.description: root.note
            Accessible.checked: root.outcome === "yes"
            background: Rectangle {
                anchors.fill: parent
                anchors.leftMargin: -Theme.unit * 2
                anchors.rightMargin: -Theme.unit * 2
                radius: Theme.radiusTile
                color: line.hovered ? Theme.bg2 : "transparent"
                FocusRing {
                    shown: line.visualFocus
                    anchors.margins: 0
                    radius: Theme.radiusTile
                }
            }
            contentItem: RowLayout {
                spacing: Theme.unit * 2
                Rectangle {
                    implicitWidth: 16
                    implicitHeight: 16
                    radius: 4
                    color: root.outcome.length > 0 ? root.tone : "transparent"
                    border.width: root.outcome.length > 0 ? 0 : 1
                    border.color: Theme.text3
                    Icon {
                        anchors.centerIn: parent
                        visible: root.outcome === "yes" || root.outcome === "no"
                        name: root.outcome === "yes" ? "check" : "close"
                        size: 14
                        color: Theme.bg1
                    }
                    Rectangle {
                        anchors.centerIn: parent
                        visible: root.outcome === "na"
                        width: 8
                        height: 2
                        color: Theme.bg1
                    }
                }
                Label {
                    text: root.itemText
                    color: root.outcome === "na" ? Theme.text2 : Theme.text1
                    Layout.fillWidth: true
                    Accessible.ignored: true
                }
                Fine {
                    text: root.note.length > 0 ? root.note : root.outcome.length > 0 ? root.outcomeText : qsTr("%1 分").arg(root.points)
                    color: root.outcome === "no" ? Theme.p2 : root.outcome.length > 0 ? Theme.text2 : Theme.text3
                    horizontalAlignment: Text.AlignRight
                    Layout.maximumWidth: 150
                    Accessible.ignored: true
                }
            }
        }
        RowLayout {
            visible: root.open
            spacing: Theme.unit
            Layout.fillWidth: true
            Layout.leftMargin: Theme.unit * 6
            Layout.topMargin: Theme.unit
            Layout.bottomMargin: Theme.unit * 2
            OutcomeKey {
                text: qsTr("是")
                keys: "Y"
                enabled: !root.readOnly
                checked: root.outcome === "yes"
                onClicked: root.take("yes")
            }
            OutcomeKey {
                text: qsTr("否")
                keys: "N"
                tone: Theme.p2
                enabled: !root.readOnly
                checked: root.outcome === "no"
                onClicked: root.take("no")
            }
            OutcomeKey {
                text: qsTr("不适用")
                keys: "X"
                tone: Theme.text2
                enabled: !root.readOnly
                checked: root.outcome === "na"
                onClicked: root.take("na")
            }
            TextField {
                label: qsTr("%1 备注").arg(root.itemText)
                placeholderText: qsTr("备注")
                text: root.note
                readOnly: root.readOnly
                maximumLength: 60
                implicitHeight: 26
                font.pixelSize: Theme.f12
                onTextEdited: root.annotated(text)
                Layout.fillWidth: true
            }
        }
    }
}
