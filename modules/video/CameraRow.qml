pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Zhihui.Controls

/// A line of the camera tree.
T.ItemDelegate {
    id: control
    required property int index
    required property string kind
    required property string key
    required property string name
    required property int depth
    required property string note
    required property bool unfolded
    required property bool foldable
    required property int health
    required property bool used
    required property string spoken
    property bool chosen: false
    /// It is in the matrix.
    property bool shown: false
    readonly property color tone: health === CameraTree.Live ? Theme.ok : health === CameraTree.Failing ? Theme.p2 : Theme.off
    signal foldAsked
    signal taken
    height: Theme.row
    leftPadding: Theme.unit * 3 + depth * 18
    rightPadding: Theme.unit * 4
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.TreeItem
    Accessible.name: spoken
    Accessible.selected: chosen
    Accessible.onPressAction: foldable ? foldAsked() : taken()
    contentItem: Row {
        spacing: Theme.unit * 2
        Item {
            width: 16
            height: parent.height
            Icon {
                anchors.centerIn: parent
                visible: control.foldable
                name: control.unfolded ? "down" : "right"
                size: 14
                color: Theme.text3
            }
            Icon {
                anchors.centerIn: parent
                visible: !control.foldable
                name: "camera"
                size: 14
                color: control.shown ? Theme.accent : Theme.text3
            }
        }
        Label {
            width: parent.width - 16 - trail.width - Theme.unit * 4
            height: parent.height
            text: control.name
            color: control.kind === "group" || control.kind === "room" ? Theme.text2 : Theme.text1
            font.pixelSize: control.foldable ? Theme.f14 : Theme.f13
            Accessible.ignored: true
        }
        Row {
            id: trail
            height: parent.height
            spacing: 6
            Dot {
                anchors.verticalCenter: parent.verticalCenter
                visible: control.health !== CameraTree.Unknown
                color: control.tone
            }
            Fine {
                height: parent.height
                text: control.note
                color: control.used ? Theme.ok : Theme.text3
                Accessible.ignored: true
            }
        }
    }
    background: Rectangle {
        color: control.chosen ? Theme.bg3 : control.hovered ? Theme.bg2 : "transparent"
    }
    DragGhost {
        anchors.fill: parent
        enabled: !control.foldable
        camera: control.foldable ? "" : control.key
        name: control.name
        origin: control
    }
}
