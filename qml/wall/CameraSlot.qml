pragma ComponentBehavior: Bound
import QtQuick
import Zhihui.Controls
import Zhihui.Engine

/// A camera's place on the wall. The leader's order in force is the reason of the view: without one there is no picture.
Rectangle {
    id: root
    required property World world
    required property WallType type
    required property double now
    required property wallTile tile
    required property Component picture
    readonly property WallPicture shown: loader.item as WallPicture
    signal pictureTold(bool known, bool live)

    color: Theme.bg2
    radius: Theme.radiusTile
    border.color: Theme.line
    border.width: 1
    Accessible.role: Accessible.Graphic
    Accessible.name: tile.caption
    WallOrder {
        id: order
        world: root.world
        camera: root.tile.camera
        now: root.now
    }
    Loader {
        id: loader
        anchors.fill: parent
        anchors.margins: 1
        active: order.valid && root.picture !== null
        sourceComponent: root.picture
        onLoaded: {
            const picture = item as WallPicture;
            picture.camera = Qt.binding(() => root.tile.camera);
            picture.caption = Qt.binding(() => root.tile.caption);
            picture.order = Qt.binding(() => order.order);
        }
    }
    readonly property bool known: shown !== null && shown.known
    readonly property bool live: shown !== null && shown.live
    onKnownChanged: pictureTold(known, live)
    onLiveChanged: pictureTold(known, live)
    Component.onDestruction: pictureTold(false, false)
    WallText {
        anchors { left: parent.left; right: parent.right; margins: root.type.caption * 0.5 }
        y: (parent.height - bar.height - height) / 2
        visible: !loader.active
        horizontalAlignment: Text.AlignHCenter
        text: order.valid ? qsTr("本机未接视频") : qsTr("无有效调看令\n不显示画面")
        size: root.type.caption
        height: Math.ceil(size * 2.6)
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        color: Theme.text2
    }
    Rectangle {
        id: bar
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: 1 }
        height: root.type.caption * 1.5
        color: Qt.alpha(Theme.bg0, 0.72)
        Rectangle {
            id: dot
            x: root.type.caption * 0.4
            anchors.verticalCenter: parent.verticalCenter
            width: root.type.caption * 0.5
            height: width
            radius: root.live ? width / 2 : 0
            color: root.live ? Theme.ok : Theme.off
        }
        WallText {
            anchors { left: dot.right; leftMargin: root.type.caption * 0.4; right: parent.right; verticalCenter: parent.verticalCenter }
            text: root.tile.caption
            size: root.type.caption
        }
    }
}
