pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Zhihui.Controls

/// What was brought in before, and the way back.
FocusScope {
    id: root
    required property RegisterDesk desk
    required property bool shown

    function read(): void {
        past.read()
    }
    function readOnce(): void {
        if (root.shown && !past.known && !past.busy)
            past.read()
    }
    onShownChanged: root.readOnce()
    Component.onCompleted: root.readOnce()
    Connections {
        target: root.desk.world
        function onLinkChanged(): void {
            if (root.desk.world.linkState === 1)
                Qt.callLater(root.readOnce) // what could not be asked before
        }
    }
    Connections {
        target: root.desk
        function onSeatChanged(): void {
            Qt.callLater(root.readOnce)
        }
    }
    ImportListModel {
        id: past
        desk: root.desk
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        RowLayout {
            spacing: Theme.unit * 2
            Layout.fillWidth: true
            Layout.margins: Theme.unit * 2
            Layout.leftMargin: Theme.unit * 3
            Heading {
                text: qsTr("导入记录")
                font.pixelSize: Theme.f14
                Layout.fillWidth: true
            }
            Button {
                flat: true
                text: qsTr("重新查询")
                onActed: past.read()
            }
        }
        InlineMessage {
            text: past.failure
            tone: Theme.p1
            symbol: "warn"
            Layout.fillWidth: true
            Layout.margins: visible ? Theme.unit * 2 : 0
        }
        ListView {
            id: list
            focus: true
            clip: true
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            model: past
            Layout.fillWidth: true
            Layout.fillHeight: true
            T.ScrollBar.vertical: ScrollBar {}
            Accessible.role: Accessible.List
            Accessible.name: qsTr("导入记录")
            delegate: ImportRow {
                width: list.width
                busy: past.busy
                onUndoAsked: id => past.undo(id)
            }
            Fine {
                anchors.centerIn: parent
                visible: list.count === 0
                text: past.busy ? qsTr("正在向省平台查询") : past.known ? qsTr("还没有导入过") : qsTr("尚未查询")
            }
        }
    }
}
