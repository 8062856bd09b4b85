pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// What it is, who it is about, and where the case stands.
ColumnLayout {
    id: root
    required property AlertCase record
    signal revealAsked
    spacing: Theme.unit * 2
    RowLayout {
        spacing: Theme.unit * 2
        Layout.fillWidth: true
        LevelMark {
            level: root.record.level
            size: 18
        }
        Heading {
            text: root.record.title
            wrapMode: Text.Wrap
            maximumLineCount: 2
            Layout.fillWidth: true
        }
        Badge {
            text: root.record.state
            tone: root.record.closed ? Theme.ok : root.record.unaccepted ? Theme.p2 : Theme.text2
        }
    }
    Flow {
        spacing: Theme.unit * 2
        Layout.fillWidth: true
        Label {
            text: root.record.who
            font.pixelSize: Theme.f16
            height: 24
        }
        IconButton {
            symbol: "eye"
            text: qsTr("查看身份，须说明事由 (I)")
            implicitWidth: 24
            implicitHeight: 24
            onClicked: root.revealAsked()
        }
        Repeater {
            model: root.record.tags
            Chip {
                required property string modelData
                text: modelData
            }
        }
    }
}
