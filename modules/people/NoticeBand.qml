pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Zhihui.Controls

/// Unusual look-ups on top of the access log: those that wait for an answer first.
FocusScope {
    id: root
    required property RegisterDesk desk
    property bool shown: false
    /// The notice whose card is open; empty: none.
    property string answered: ""
    readonly property bool typing: answered.length > 0
    readonly property alias list: list
    visible: desk.mayReadNotices && (list.count > 0 || list.failure.length > 0)
    implicitHeight: visible ? column.implicitHeight + Theme.unit * 2 : 0
    function readOnce(): void {
        if (root.shown && !list.known)
            list.read()
    }
    onShownChanged: root.readOnce()
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
            root.answered = ""
            Qt.callLater(root.readOnce)
        }
    }
    NoticeList {
        id: list
        desk: root.desk
        onAnswered: root.answered = ""
    }
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("异常查询提示")
    Rectangle {
        anchors.fill: parent
        color: list.open > 0 ? Theme.p2Ground : Theme.bg1
    }
    ColumnLayout {
        id: column
        x: Theme.unit * 4
        y: Theme.unit
        width: parent.width - Theme.unit * 8
        spacing: Theme.unit
        RowLayout {
            spacing: Theme.unit * 2
            Layout.fillWidth: true
            Icon {
                name: "warn"
                size: 16
                color: list.open > 0 ? Theme.p2 : Theme.text3
            }
            Label {
                text: list.open > 0 ? qsTr("异常查询提示 %1 条待处理").arg(list.open) : qsTr("异常查询提示均已处理")
                font.weight: Font.Bold
                Layout.fillWidth: true
            }
            Button {
                text: qsTr("重新查询提示")
                flat: true
                onActed: list.read()
            }
        }
        InlineMessage {
            text: root.typing ? "" : list.failure
            tone: Theme.p2
            symbol: "warn"
            Layout.fillWidth: true
        }
        ListView {
            id: view
            clip: true
            activeFocusOnTab: count > 0
            boundsBehavior: Flickable.StopAtBounds
            model: list
            Layout.fillWidth: true
            Layout.preferredHeight: Math.min(contentHeight, Theme.row * 5)
            T.ScrollBar.vertical: ScrollBar {}
            Accessible.role: Accessible.List
            Accessible.name: qsTr("异常查询提示")
            delegate: Item {
                id: line
                required property string notice
                required property string time
                required property string who
                required property string what
                required property string answer
                required property bool own
                required property string spoken
                width: view.width
                height: Theme.row
                Accessible.role: Accessible.ListItem
                Accessible.name: line.spoken
                RowLayout {
                    anchors.fill: parent
                    spacing: Theme.unit * 4
                    Label {
                        text: line.time
                        color: Theme.text2
                        Layout.preferredWidth: 96
                        Accessible.ignored: true
                    }
                    Label {
                        text: line.who
                        Layout.preferredWidth: 96
                        Accessible.ignored: true
                    }
                    Label {
                        text: line.what
                        color: line.answer.length > 0 ? Theme.text2 : Theme.p2
                        Layout.preferredWidth: 320
                        Accessible.ignored: true
                    }
                    Label {
                        text: line.answer
                        color: Theme.text2
                        elide: Text.ElideRight
                        Layout.fillWidth: true
                        Accessible.ignored: true
                    }
                    Button {
                        visible: line.answer.length === 0
                        implicitHeight: 26
                        text: qsTr("处理")
                        blocked: line.own ? qsTr("关于本人的提示须由他人处理") : ""
                        onActed: {
                            card.what = line.what
                            root.answered = line.notice
                        }
                    }
                }
            }
        }
        Loader {
            id: card
            property string what: ""
            active: root.answered.length > 0
            visible: active
            sourceComponent: NoticeCard {
                notices: list
                notice: root.answered
                what: card.what
                onDismissed: root.answered = ""
            }
            onLoaded: (item as Item).forceActiveFocus()
            Layout.fillWidth: true
        }
    }
}
