pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Zhihui.Controls

/// The tree of centres and rooms with its search line.
FocusScope {
    id: root
    required property InspectionDesk desk
    property bool loaded: true
    /// Letters that are shortcuts of the seat: a word typed into the tree does not begin with them.
    property string reserved: "KPGNC"
    property var cameraStates: ({})
    readonly property alias tree: tree
    signal roomOpened

    function startSearch(): void {
        search.forceActiveFocus(Qt.ShortcutFocusReason)
        search.selectAll()
    }
    /// Whether a key belongs to a word that is being typed.
    function isWord(event: var): bool {
        const plain = !(event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier))
        const text = event.text
        return plain && /^[a-z\u4e00-\u9fff]$/i.test(text)
            && (typed.running || root.reserved.indexOf(text.toUpperCase()) < 0)
    }
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("中心与功能室")

    CentreTree {
        id: tree
        desk: root.desk
        cameraStates: root.cameraStates
        filter: search.text
    }
    Timer {
        id: typed
        property string word: ""
        interval: 1000
        onTriggered: word = ""
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.bg1
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        RowLayout {
            Layout.fillWidth: true
            Layout.preferredHeight: 46
            Layout.leftMargin: 14
            Layout.rightMargin: 14
            Heading {
                text: qsTr("中心与功能室")
                font.pixelSize: Theme.f14
                Layout.fillWidth: true
            }
            Fine {
                text: tree.summary
                color: Theme.text2
            }
        }
        SearchField {
            id: search
            label: qsTr("查找中心、功能室")
            placeholderText: qsTr("查找，可用拼音首字母")
            keys: "/"
            implicitHeight: Theme.row
            Layout.fillWidth: true
            Layout.leftMargin: 14
            Layout.rightMargin: 14
            Layout.bottomMargin: Theme.unit * 2
            Keys.onDownPressed: {
                list.forceActiveFocus(Qt.OtherFocusReason)
                tree.move(1)
            }
            Keys.onReturnPressed: {
                list.forceActiveFocus(Qt.OtherFocusReason)
                tree.move(1)
            }
            Keys.onEscapePressed: {
                clear()
                list.forceActiveFocus(Qt.OtherFocusReason)
            }
        }
        ListView {
            id: list
            focus: true
            clip: true
            activeFocusOnTab: true
            keyNavigationEnabled: false
            boundsBehavior: Flickable.StopAtBounds
            reuseItems: true
            model: tree
            Layout.fillWidth: true
            Layout.fillHeight: true
            T.ScrollBar.vertical: ScrollBar {}
            Accessible.role: Accessible.Tree
            Accessible.name: qsTr("中心与功能室")
            Keys.onUpPressed: tree.move(-1)
            Keys.onDownPressed: tree.move(1)
            Keys.onLeftPressed: tree.left()
            Keys.onRightPressed: tree.right()
            Keys.onReturnPressed: root.open(tree.cursor)
            Keys.onEnterPressed: root.open(tree.cursor)
            Keys.onSpacePressed: root.open(tree.cursor)
            Keys.onShortcutOverride: event => event.accepted = root.isWord(event)
            Keys.onPressed: event => {
                if (event.text === "/") {
                    event.accepted = true
                    root.startSearch()
                } else if (root.isWord(event)) {
                    event.accepted = true
                    typed.word += event.text
                    typed.restart()
                    tree.typeAhead(typed.word)
                }
            }
            delegate: TreeRow {
                width: list.width
                current: tree.cursor === index
                unsaved: room.length > 0 && root.desk.sheets.unsavedRooms.indexOf(room) >= 0
                onClicked: if (!heading) {
                    list.forceActiveFocus(Qt.MouseFocusReason)
                    root.open(index)
                }
                onFoldAsked: tree.fold(index, !folded)
            }
            EmptyState {
                anchors.centerIn: parent
                width: Math.min(240, list.width - 40)
                visible: tree.count === 0
                symbol: !root.loaded ? "clock" : tree.centres > 0 ? "search" : "place"
                title: !root.loaded ? qsTr("正在从省平台加载") : tree.centres > 0 ? qsTr("没有符合的中心或功能室") : qsTr("辖区内没有社区矫正中心")
                text: !root.loaded ? qsTr("本机已有的数据先行显示") : tree.centres > 0 ? qsTr("按 Esc 清除查找") : qsTr("中心由省平台登记后出现在这里")
            }
        }
        InlineMessage {
            visible: text.length > 0
            text: tree.refusal
            tone: Theme.off
            symbol: "eye"
            Layout.fillWidth: true
            Layout.margins: Theme.unit * 2
        }
    }
    function open(row: int): void {
        tree.open(row)
        root.roomOpened()
    }
    Connections {
        target: tree
        function onCursorChanged(): void {
            if (tree.cursor >= 0)
                list.positionViewAtIndex(tree.cursor, ListView.Contain)
        }
    }
}
