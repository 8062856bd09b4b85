pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Zhihui.Controls

/// One line of the tree: city, centre, zone or room.
T.ItemDelegate {
    id: root
    required property int index
    required property string key
    required property string kind
    required property string name
    required property string note
    required property string tone
    required property int depth
    required property bool foldable
    required property bool folded
    required property bool selected
    required property string reason
    required property string room
    required property string spoken
    /// The keyboard stands here.
    property bool current: false
    /// Its check list has something that is not saved.
    property bool unsaved: false
    signal foldAsked

    readonly property bool heading: kind === "zone"
    readonly property bool closed: reason.length > 0
    readonly property color noteColor: tone === "good" ? Theme.ok : tone === "bad" ? Theme.p2 : tone === "faint" ? Theme.text3 : Theme.text2

    implicitHeight: 30
    hoverEnabled: !heading
    focusPolicy: Qt.NoFocus
    Accessible.role: heading ? Accessible.Heading : Accessible.TreeItem
    Accessible.name: spoken
    Accessible.description: foldable ? folded ? qsTr("已收起") : qsTr("已展开") : reason
    Accessible.selected: selected

    background: Rectangle {
        color: root.selected ? Theme.bg3 : root.hovered && !root.heading ? Theme.bg2 : "transparent"
        Rectangle {
            anchors.fill: parent
            color: "transparent"
            border.width: Theme.ring
            border.color: Theme.accent
            visible: root.current && (root.ListView.view?.activeFocus ?? false)
        }
    }
    contentItem: RowLayout {
        spacing: Theme.unit
        T.AbstractButton {
            visible: root.foldable
            focusPolicy: Qt.NoFocus
            implicitWidth: 18
            implicitHeight: 18
            Layout.leftMargin: 11 + root.depth * 18
            onClicked: root.foldAsked()
            Accessible.ignored: true
            contentItem: Item {
                Icon {
                    anchors.centerIn: parent
                    name: root.folded ? "right" : "down"
                    size: 14
                    color: Theme.text3
                }
            }
        }
        Label {
            text: root.name
            color: root.heading ? Theme.text3 : root.closed ? Theme.text2 : Theme.text1
            font.pixelSize: root.heading ? Theme.f12 : Theme.f14
            Layout.leftMargin: root.foldable ? 0 : root.heading ? 58 : 76
            Layout.fillWidth: true
            Accessible.ignored: true
        }
        Fine {
            visible: root.unsaved
            text: qsTr("未保存")
            color: Theme.p3
            Accessible.ignored: true
        }
        Fine {
            text: root.note
            color: root.noteColor
            Layout.rightMargin: 14
            Accessible.ignored: true
        }
    }
    Hint {
        text: root.reason
        visible: root.hovered && root.reason.length > 0
    }
}
