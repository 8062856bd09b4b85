pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// The line under a picture: state by colour and word, name, distance, quality; the register number on hover.
Rectangle {
    id: root
    required property string name
    required property TileWords words
    property string distance: ""
    readonly property VideoTile tile: words.tile
    readonly property bool wide: width >= 300
    readonly property string latency: words.live && !tile.keyFramesOnly && distance.length === 0 && tile.latencyMs >= 0 ? qsTr(" %1 ms").arg(tile.latencyMs) : ""
    readonly property string quality: !words.granted || tile.activeQuality === VideoTile.Auto || tile.pictureRect.width === 0 ? ""
        : tile.activeQuality === VideoTile.Main ? qsTr("主码流") : qsTr("子码流")
    readonly property string pinned: tile.quality === VideoTile.Auto ? "" : qsTr("%1（固定）").arg(quality)
    implicitHeight: 28
    color: Theme.bg1
    visible: !words.empty
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.unit * 2
        anchors.rightMargin: Theme.unit * 2
        spacing: Theme.unit * 2
        Dot { color: root.words.tone }
        Support {
            text: root.name
            color: root.words.live ? Theme.text1 : Theme.text2
            Layout.fillWidth: true
            Accessible.ignored: true
        }
        Fine {
            text: [root.distance, root.words.word + root.latency, root.pinned.length > 0 ? root.pinned : root.wide ? root.quality : ""]
                .filter(part => part.length > 0).join(" · ")
            color: root.words.live ? Theme.text2 : Theme.text3
            Accessible.ignored: true
        }
    }
    HoverHandler { id: hover }
    Hint {
        visible: hover.hovered && root.words.granted
        y: -height - Theme.unit
        text: qsTr("调看登记 %1 · %2").arg(root.words.view.number).arg(root.words.view.reason.text)
    }
}
