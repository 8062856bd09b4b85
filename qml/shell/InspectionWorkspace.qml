pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Zhihui.Controls
import Zhihui.Inspection

/// The inspector's seat: tree, pictures, check list, and one timeline for the rooms that are shown.
FocusScope {
    id: root
    required property InspectionDesk desk
    /// Its root is a MatrixSlot.
    required property Component matrix
    property bool loaded: true
    property bool keysOn: true
    /// The open card: "", "open", "close".
    property string form: ""
    /// Camera id → "online" or "fault"; the matrix knows those it shows, the shell may know more.
    property var cameraStates: slot?.cameraStates ?? ({})
    property int treeWidth: 300
    property int listWidth: 400
    readonly property MatrixSlot slot: pictures.item as MatrixSlot
    readonly property alias tree: centres.tree
    readonly property alias panel: panel
    readonly property bool inScope: desk.inspectionCentres.indexOf(centres.tree.selectedCentre) >= 0
    readonly property list<string> cameras: inScope ? centres.tree.cameras : []

    signal resized(int tree, int list)

    function focusTree(): void {
        centres.forceActiveFocus(Qt.OtherFocusReason)
    }
    function show(name: string): void {
        const blocked = name === "open" ? root.desk.openBlocked : root.desk.closeBlocked
        panel.failure = blocked
        root.form = blocked.length > 0 ? "" : name
    }
    function dismiss(): void {
        root.form = ""
        root.focusTree()
    }
    function roomsOf(cameras: list<string>): list<string> {
        const rooms = []
        for (const camera of cameras) {
            const room = roomState.roomOf(camera)
            if (room.length > 0 && rooms.indexOf(room) < 0)
                rooms.push(room)
        }
        return rooms
    }

    RoomState {
        id: roomState
        world: root.desk.world
    }
    InspectionKeys {
        on: root.keysOn && root.form.length === 0
        onOpenAsked: root.show("open")
        onSearchAsked: centres.startSearch()
        onListAsked: panel.start()
        onStillAsked: panel.askStill()
        onSaveAsked: panel.sheet.saveDraft()
        onSubmitAsked: panel.sheet.sendForReview()
    }
    Connections {
        target: root.desk
        function onSaved(target: string, type: string): void {
            if (type === "inspection.open")
                centres.tree.openCentre(root.desk.inspectionCentres[0] ?? "")
            if (type.startsWith("inspection.")) {
                panel.failure = ""
                root.dismiss()
            }
        }
        function onFailed(target: string, type: string, text: string): void {
            if (type.startsWith("inspection."))
                panel.failure = text
        }
        function onSeatChanged(): void {
            root.form = ""
        }
    }
    Split {
        anchors.fill: parent
        onResizingChanged: if (!resizing)
            root.resized(centres.width, panel.width)
        TreePane {
            id: centres
            focus: true
            desk: root.desk
            loaded: root.loaded
            cameraStates: root.cameraStates
            T.SplitView.preferredWidth: root.treeWidth
            T.SplitView.minimumWidth: 240
        }
        ColumnLayout {
            spacing: 0
            T.SplitView.fillWidth: true
            T.SplitView.minimumWidth: 480
            InspectionHeader {
                desk: root.desk
                centreName: centres.tree.centreName
                onOpenAsked: root.show("open")
                onCloseAsked: root.show("close")
                Layout.fillWidth: true
            }
            Item {
                Layout.fillWidth: true
                Layout.fillHeight: true
                EmptyState {
                    anchors.centerIn: parent
                    width: 320
                    visible: !pictures.active
                    symbol: "eye"
                    title: root.desk.inspection.length === 0 ? qsTr("未开始督察") : centres.tree.selectedCentre.length === 0 ? qsTr("未选中中心")
                        : !root.inScope ? qsTr("该中心不在本次督察范围") : qsTr("该中心没有可监看的摄像机")
                    text: root.desk.inspection.length === 0 ? qsTr("调看须有事由：按 N 开始随机抽查或计划督察")
                        : qsTr("在左侧选中标有「本次」的中心")
                }
                Loader {
                    id: pictures
                    anchors.fill: parent
                    active: root.desk.inspection.length > 0 && root.cameras.length > 0
                    sourceComponent: root.matrix
                }
                Loader {
                    id: card
                    x: Theme.unit * 3
                    width: Math.min(440, parent.width - Theme.unit * 6)
                    active: root.form.length > 0
                    sourceComponent: root.form === "open" ? openCard : closeCard
                    onLoaded: (item as Item).forceActiveFocus(Qt.ShortcutFocusReason)
                }
            }
            RoomTimeline {
                desk: root.desk
                rooms: root.roomsOf(root.slot && root.slot.visibleCameras.length > 0 ? root.slot.visibleCameras : root.cameras)
                Layout.fillWidth: true
            }
        }
        CheckPanel {
            id: panel
            desk: root.desk
            room: centres.tree.selectedRoom
            stillBlocked: !root.slot ? qsTr("没有可截图的画面") : root.slot.stillBlocked
            onStillAsked: root.slot.stillAsked()
            T.SplitView.preferredWidth: root.listWidth
            T.SplitView.minimumWidth: 360
        }
    }
    component SlotBinding: Binding {
        target: root.slot
        when: root.slot !== null
    }
    SlotBinding { property: "cameras"; value: root.cameras }
    SlotBinding { property: "selectedCamera"; value: centres.tree.selectedCamera }
    SlotBinding { property: "inspection"; value: root.desk.inspection }
    SlotBinding { property: "inspectionTitle"; value: root.desk.inspectionTitle }
    SlotBinding { property: "rooms"; value: roomState }
    SlotBinding { property: "typing"; value: panel.typing || panel.activeFocus }
    Connections {
        target: root.slot
        function onCameraChosen(camera: string): void {
            centres.tree.openCamera(camera)
        }
        function onStillTaken(jpeg: var, still: var): void {
            root.desk.sheets.addStill(jpeg, still)
        }
        function onStillFailed(text: string): void {
            panel.failure = text
        }
    }
    Component {
        id: openCard
        OpenCard {
            desk: root.desk
            onOpened: (kind, centres, purpose) => root.desk.openInspection(kind, centres, purpose)
            onDismissed: root.dismiss()
        }
    }
    Component {
        id: closeCard
        WordsCard {
            title: qsTr("结束督察")
            actText: qsTr("结束")
            label: ""
            needed: false
            consequence: qsTr("%1 结束后不再能以它为事由调看；已存的草稿仍可在督办中办理").arg(root.desk.inspectionTitle)
            blocked: root.desk.closeBlocked
            onGiven: root.desk.closeInspection()
            onDismissed: root.dismiss()
        }
    }
}
