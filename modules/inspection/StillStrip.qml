pragma ComponentBehavior: Bound
import QtQuick
import Zhihui.Controls

/// The frozen pictures of a finding.
Flow {
    id: root
    required property InspectionDesk desk
    required property var stills
    property bool removable: false
    property int most: 180
    signal removed(string sha256)
    readonly property int columns: Math.max(2, Math.floor(width / most))
    spacing: Theme.unit * 2
    visible: stills.length > 0

    Repeater {
        model: root.stills
        Rectangle {
            id: frame
            required property stillLine modelData
            width: Math.max(0, Math.floor((root.width - root.spacing * (root.columns - 1)) / root.columns))
            height: Math.round(width * 9 / 16)
            radius: Theme.radiusTile
            color: Theme.bg0
            border.width: 1
            border.color: Theme.line
            Accessible.role: Accessible.Graphic
            Accessible.name: frame.modelData.caption
            Accessible.description: qsTr("%1 %2").arg(frame.modelData.detail).arg(picture.words)
            StillPicture {
                id: picture
                anchors.fill: parent
                anchors.margins: 1
                desk: root.desk
                sha256: frame.modelData.sha256
            }
            Fine {
                anchors.centerIn: parent
                width: parent.width - Theme.unit * 4
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
                text: picture.words
            }
            Rectangle {
                anchors.bottom: parent.bottom
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.margins: 1
                height: 22
                color: Theme.veil
                Fine {
                    x: Theme.unit * 2
                    width: parent.width - Theme.unit * 4
                    height: parent.height
                    text: frame.modelData.unsaved ? qsTr("%1 · 未保存").arg(frame.modelData.caption) : frame.modelData.caption
                    color: Theme.text1
                    Accessible.ignored: true
                }
            }
            IconButton {
                visible: root.removable
                anchors.right: parent.right
                anchors.top: parent.top
                anchors.margins: Theme.unit
                implicitWidth: 22
                implicitHeight: 22
                symbol: "close"
                text: qsTr("移除%1").arg(frame.modelData.caption)
                onClicked: root.removed(frame.modelData.sha256)
            }
            HoverHandler { id: hover }
            Hint {
                text: frame.modelData.detail
                visible: hover.hovered
            }
        }
    }
}
