import QtQuick
import Zhihui.Controls
import Zhihui.Video

/// A camera's live picture on the wall: looked at for the leader's order in force, and nothing but the picture or why there
/// is none. The caption is its slot's.
WallPicture {
    id: root
    required property Views views
    required property Pictures pictures
    required property WallType type
    readonly property bool granted: view.state === View.Granted
    readonly property bool refused: view.state === View.Refused
    readonly property int seconds: Math.max(0, Math.round(tile.ageMs / 1000))
    live: granted && tile.state === VideoTile.Live
    known: live || refused || granted && (tile.state === VideoTile.Stale || tile.state === VideoTile.NoSignal || tile.state === VideoTile.Refused)
    View {
        id: view
        // The register is in Chinese, whatever the language of the wall.
        views: root.views
        camera: root.camera
        reason: ({ seat: "wall", kind: "vieworder", id: root.order, text: "指挥屏值守", number: "" })
        running: root.visible
    }
    VideoTile {
        id: tile
        anchors.fill: parent
        pictures: root.pictures
        grant: view.grant
        running: root.visible
    }
    WallText {
        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; margins: root.type.caption * 0.5 }
        visible: text.length > 0
        horizontalAlignment: Text.AlignHCenter
        size: root.type.caption
        height: Math.ceil(size * 2.6)
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        color: Theme.text2
        text: root.refused ? view.cause : view.state === View.Asking ? qsTr("正在登记调看") : !root.granted ? ""
            : root.live && tile.keyFramesOnly ? qsTr("仅关键帧 · %1 秒前").arg(root.seconds)
            : tile.state === VideoTile.Stale ? qsTr("停滞 %1 秒").arg(root.seconds)
            : tile.state === VideoTile.NoSignal || tile.state === VideoTile.Refused ? qsTr("无信号")
            : tile.state === VideoTile.Connecting && tile.pictureRect.width <= 0 ? qsTr("连接中") : ""
    }
}
