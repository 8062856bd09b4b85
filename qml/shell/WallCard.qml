pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Zhihui.Controls
import Zhihui.Engine
import Zhihui.Wall

/// The duty seat's hand on the wall: template, the place of the chosen alert, cameras.
Card {
    id: root
    required property World world
    required property WallRemote remote
    required property WallKeeper keeper
    property string selectedAlert: ""
    readonly property string off: remote.alive ? "" : keeper.message
    function inWords(refusal: string): string {
        if (refusal === "not-here")
            return qsTr("所选预警不在指挥屏账号的范围内，未上屏");
        if (refusal === "no-place")
            return qsTr("所选预警没有可显示的位置，未上屏");
        return qsTr("指挥屏与本席版本不一致，未接受；请重启指挥屏");
    }
    implicitWidth: 320
    implicitHeight: column.implicitHeight + Theme.unit * 6
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("指挥屏")
    ColumnLayout {
        id: column
        anchors { fill: parent; margins: Theme.unit * 3 }
        spacing: Theme.unit * 2
        RowLayout {
            Heading {
                text: qsTr("指挥屏")
                font.pixelSize: Theme.f14
                Layout.fillWidth: true
            }
            Chip {
                text: root.remote.alive ? root.remote.linkState === 1 ? qsTr("运行中") : qsTr("运行中 · 数据中断") : qsTr("未运行")
                dot: !root.remote.alive ? Theme.off : root.remote.linkState === 1 ? Theme.ok : Theme.p2
                hint: root.keeper.message
            }
        }
        WallTemplates {
            remote: root.remote
            Layout.fillWidth: true
        }
        RowLayout {
            spacing: Theme.unit * 2
            Button {
                text: qsTr("所选预警上屏")
                blocked: root.off.length > 0 ? root.off : root.selectedAlert.length === 0 ? qsTr("先在队列选择一条预警") : ""
                onActed: root.remote.showAlert(root.selectedAlert)
            }
            Button {
                text: qsTr("恢复全图")
                blocked: root.off
                onActed: {
                    root.remote.showAlert("");
                    root.remote.fitMap();
                }
            }
        }
        RowLayout {
            spacing: Theme.unit * 2
            Button {
                text: root.remote.cameras.length > 0 ? qsTr("选择画面 · 已选 %1").arg(root.remote.cameras.length) : qsTr("选择画面 · 自动")
                blocked: root.off
                onActed: choice.open()
            }
            Button {
                text: qsTr("下一页画面")
                blocked: root.off
                onActed: root.remote.setPage((root.remote.page + 1) % 100)
            }
        }
        Fine {
            visible: text.length > 0
            text: root.remote.refusal.length > 0 ? root.inWords(root.remote.refusal) : root.off
            color: Theme.p2
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            Layout.fillWidth: true
        }
    }
    WallCameras {
        id: all
        world: root.world
        perPage: 10000
    }
    T.Popup {
        id: choice
        y: -height
        width: root.width
        height: Math.min(420, list.contentHeight + Theme.unit * 4)
        padding: Theme.unit * 2
        focus: true
        background: Card {}
        contentItem: ListView {
            id: list
            clip: true
            focus: true
            model: all.tiles
            Accessible.role: Accessible.List
            Accessible.name: qsTr("上屏画面")
            delegate: CheckBox {
                id: box
                required property wallTile modelData
                width: list.width
                text: modelData.caption
                checked: root.remote.cameras.includes(modelData.camera)
                onToggled: {
                    const rest = root.remote.cameras.filter(camera => camera !== box.modelData.camera);
                    root.remote.setCameras(box.checked ? [...rest, box.modelData.camera] : rest);
                }
            }
        }
    }
}
