pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls
import Zhihui.Video

/// The leader's side: a new order to look, and those that are in force.
FocusScope {
    id: root
    required property ViewDesk desk
    /// Cameras in the matrix.
    property list<string> cameras
    property string failure: ""
    property string confirmation: ""
    /// On disk; what to tell the leader.
    signal issued(string text)
    signal dismissed
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("调看令")
    Rectangle {
        anchors.fill: parent
        color: Theme.bg1
    }
    Connections {
        target: root.desk
        function onSaved(order: string, type: string): void {
            root.failure = ""
            root.confirmation = type === "vieworder.lift" ? qsTr("撤销已保存到本机，待省平台确认") : ""
            if (type !== "vieworder.issue")
                return
            card.saving = false
            card.clear()
            root.issued(qsTr("调看令已保存到本机，待省平台发号"))
            root.dismissed()
        }
        function onFailed(order: string, type: string, text: string): void {
            root.confirmation = ""
            root.failure = text
            if (type === "vieworder.issue")
                card.saving = false
        }
    }
    Flickable {
        anchors.fill: parent
        contentHeight: column.implicitHeight
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        ColumnLayout {
            id: column
            width: parent.width
            spacing: 0
            ViewOrderCard {
                id: card
                focus: true
                cameras: root.cameras
                onIssued: (purpose, seats, kinds, cameras, hours, dayFrom, dayTo) => {
                    card.saving = true
                    root.desk.issue(purpose, seats, kinds, cameras, hours, dayFrom, dayTo)
                }
                onDismissed: root.dismissed()
                Layout.fillWidth: true
            }
            InlineMessage {
                text: root.failure.length > 0 ? root.failure : root.confirmation
                tone: root.failure.length > 0 ? Theme.p1 : Theme.ok
                symbol: root.failure.length > 0 ? "warn" : "check"
                Layout.fillWidth: true
                Layout.margins: Theme.unit * 3
            }
            ViewOrderList {
                desk: root.desk
                Layout.fillWidth: true
            }
        }
    }
}
