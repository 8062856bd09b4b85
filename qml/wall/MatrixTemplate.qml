pragma ComponentBehavior: Bound
import QtQuick
import Zhihui.Controls
import Zhihui.Engine

/// Cameras, 2 by 2 to 4 by 4.
Item {
    id: root
    required property World world
    required property WallLayout wallLayout
    required property WallType type
    required property Component cameraTile
    required property double now
    /// Of the upper right corner, by a level-1 alert: a picture that it would cut is not shown.
    property size covered: Qt.size(0, 0)
    readonly property wallFit fit: type.calm
    readonly property int side: Math.max(1, Math.min(fit.matrix, Math.max(2, Math.ceil(Math.sqrt(cameras.total)))))
    readonly property int rows: Math.max(1, Math.min(side, Math.ceil(cameras.total / side)))
    readonly property int pages: Math.max(1, Math.ceil(cameras.total / (side * side)))
    readonly property real footer: pages > 1 ? type.caption * 1.8 : fit.gap
    signal pictureTold(string camera, bool known, bool live)

    WallCameras {
        id: cameras
        world: root.world
        chosen: root.wallLayout.cameras
        page: root.wallLayout.page
        perPage: root.side * root.side
    }
    Grid {
        id: grid
        x: root.fit.gap
        y: root.fit.gap
        columns: root.side
        spacing: root.fit.gap
        readonly property real tileWidth: (root.width - (root.side + 1) * spacing) / root.side
        readonly property real tileHeight: (root.height - root.footer - root.rows * spacing) / root.rows
        Repeater {
            model: cameras.tiles
            Item {
                id: cell
                required property wallTile modelData
                width: grid.tileWidth
                height: grid.tileHeight
                CameraSlot {
                    anchors.fill: parent
                    visible: grid.x + cell.x + cell.width <= root.width - root.covered.width || grid.y + cell.y >= root.covered.height
                    world: root.world
                    type: root.type
                    now: root.now
                    tile: cell.modelData
                    picture: root.cameraTile
                    onPictureTold: (known, live) => root.pictureTold(cell.modelData.camera, known, live)
                }
            }
        }
    }
    WallText {
        anchors { right: parent.right; bottom: parent.bottom; rightMargin: root.type.caption; bottomMargin: root.type.caption * 0.2 }
        visible: root.pages > 1
        text: qsTr("第 %1 页 共 %2 页").arg(root.wallLayout.page % root.pages + 1).arg(root.pages)
        size: root.type.caption
        color: Theme.text2
    }
    WallText {
        anchors.centerIn: parent
        visible: cameras.total === 0
        text: root.world.loaded ? qsTr("辖区内没有可上屏的视频") : qsTr("正在从省平台加载")
        size: root.type.title
        color: Theme.text2
    }
}
