pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls
import Zhihui.Engine

/// The cameras nearest to where the alert's person was last, side by side; one of them can be shown large elsewhere.
FocusScope {
    id: root
    required property Views views
    required property Pictures pictures
    required property World world
    /// Whose; empty: none, nothing is looked at.
    property string alert: ""
    /// Masked name of the alert's person.
    property string who: ""
    property viewReason reason
    property bool running: visible
    /// Kinds of rooms that must not be watched.
    property list<string> unwatched
    /// Open it for every alert the operator has accepted.
    property bool always: false
    /// Camera that is shown large; empty: none. It ends when that camera is no longer among the nearest.
    property string enlarged: ""
    readonly property alias cameras: near.cameras
    readonly property CameraTile enlargedTile: tileOf(enlarged, tiles.count)
    readonly property View enlargedView: enlargedTile?.view ?? null
    readonly property string enlargedName: enlargedTile?.name ?? ""
    /// The operator asked for a large picture, which takes the keyboard.
    signal largeAsked
    signal closeAsked
    signal alwaysAsked(bool always)
    signal snapshotTaken(still still)
    signal said(string text, color tone)

    /// False when the camera is not within the range of the reason.
    function bring(camera: string): bool {
        if (!near.bring(camera))
            return false
        root.enlarged = camera
        root.largeAsked()
        return true
    }
    function toggleLarge(row: int): void {
        const camera = near.cameras[row] ?? ""
        root.enlarged = camera === root.enlarged ? "" : camera
        if (root.enlarged.length > 0)
            root.largeAsked()
    }
    function tileOf(camera: string, rows: int): CameraTile {
        for (let row = 0; row < rows && camera.length > 0; ++row) {
            const tile = tiles.itemAt(row) as CameraTile
            if (tile?.camera === camera)
                return tile
        }
        return null
    }
    onAlertChanged: enlarged = ""
    onRunningChanged: if (!running)
        enlarged = ""

    implicitHeight: 196
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("就近摄像机")
    NearCameras {
        id: near
        world: root.world
        alert: root.alert
        unwatched: root.unwatched
        onChanged: if (!cameras.includes(root.enlarged))
            root.enlarged = ""
        most: Math.max(1, Math.min(4, Math.floor(root.width / 200)))
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.bg1
    }
    RowLayout {
        id: head
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.unit * 3
        anchors.rightMargin: Theme.unit * 3
        height: 38
        spacing: Theme.unit * 3
        Label {
            text: qsTr("就近摄像机")
            font.pixelSize: Theme.f13
            font.weight: Font.Bold
            Accessible.role: Accessible.Heading
        }
        Fine {
            text: [root.who.length > 0 ? qsTr("按 %1 最后位置").arg(root.who) : qsTr("按对象最后位置"), root.reason.given ? qsTr("调看事由：%1").arg(root.reason.text) : "", near.total > 0 ? qsTr("%1 / %2 路").arg(near.count).arg(near.total) : ""]
                .filter(part => part.length > 0).join(" · ")
            color: Theme.text2
            Layout.fillWidth: true
        }
        CheckBox {
            text: qsTr("受理后自动打开")
            checked: root.always
            implicitHeight: 26
            onToggled: root.alwaysAsked(checked)
        }
        KeyCap { text: qsTr("1–4 放大") }
        IconButton {
            symbol: "close"
            text: qsTr("结束调看 L")
            implicitHeight: 26
            onClicked: root.closeAsked()
        }
    }
    Row {
        id: strip
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        anchors.leftMargin: Theme.unit * 3
        anchors.rightMargin: Theme.unit * 3
        anchors.bottomMargin: Theme.unit * 2
        spacing: Theme.unit * 2
        Repeater {
            id: tiles
            model: near
            CameraTile {
                id: tile
                required property int index
                required camera
                required name
                required distance
                width: Math.floor((strip.width - strip.spacing * (near.most - 1)) / near.most)
                height: strip.height
                views: root.views
                pictures: root.pictures
                reason: root.reason
                running: root.running
                selected: root.enlarged === tile.camera
                onEnlargeAsked: root.toggleLarge(index)
                onSnapshotTaken: still => root.snapshotTaken(still)
                onSaid: (text, tone) => root.said(text, tone)
            }
        }
    }
    EmptyState {
        anchors.centerIn: strip
        width: Math.min(420, strip.width)
        visible: near.count === 0
        title: near.located ? qsTr("5 公里内没有摄像机") : qsTr("对象位置未知")
        text: near.located ? qsTr("请派员核查，或请当地协查") : qsTr("有新定位后自动列出就近摄像机")
    }
}
