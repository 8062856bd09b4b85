pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// One information check: what was asked and why, and the answer.
ColumnLayout {
    id: root
    /// A line of CheckBook.list.
    required property var check
    required property Dossier dossier
    property bool opened: false
    signal acknowledged(string refused)
    spacing: 2
    RowLayout {
        spacing: Theme.unit * 2
        Layout.fillWidth: true
        Label {
            text: root.check.what
        }
        Badge {
            text: root.check.state
            tone: root.check.late ? Theme.p2 : root.check.open ? Theme.accent : Theme.text2
        }
        Fine {
            text: root.check.noted
            color: Theme.text2
            Layout.fillWidth: true
        }
    }
    Fine {
        text: root.check.answer.length > 0 ? qsTr("%1；理由：%2").arg(root.check.answer).arg(root.check.reason) : qsTr("理由：%1").arg(root.check.reason)
        color: Theme.text2
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        Layout.fillWidth: true
    }
    Fine {
        visible: root.opened && text.length > 0
        text: root.check.place
        color: Theme.text2
        Layout.fillWidth: true
    }
    Button {
        visible: root.check.refused.length > 0
        text: qsTr("知道了")
        onActed: root.acknowledged(root.check.refused)
    }
    Fine {
        visible: !root.opened && root.check.media.length > 0
        text: qsTr("查阅档案后可查看应答内容")
        color: Theme.text3
        Layout.fillWidth: true
    }
    RowLayout {
        visible: root.opened && root.check.media === "voice"
        spacing: Theme.unit * 2
        Layout.fillWidth: true
        Button {
            text: voice.playing ? qsTr("停止") : qsTr("收听录音")
            onActed: voice.playing ? voice.stop() : voice.play()
        }
        CheckVoice {
            id: voice
            dossier: root.dossier
            check: root.check.id
            sha256: root.check.sha256
            visible: ready
            color: Theme.text3
            heard: Theme.accent
            implicitWidth: 240
            implicitHeight: 32
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("录音波形，%1").arg(words)
        }
        Fine {
            text: voice.words
            Layout.fillWidth: true
        }
    }
    RowLayout {
        visible: root.opened && root.check.media === "photo"
        spacing: Theme.unit * 2
        Layout.fillWidth: true
        Button {
            visible: !picture.ready
            text: qsTr("查看照片")
            onActed: picture.load()
        }
        CheckPicture {
            id: picture
            dossier: root.dossier
            check: root.check.id
            sha256: root.check.sha256
            visible: ready
            implicitWidth: 320
            implicitHeight: 240
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("核查应答照片")
        }
        Fine {
            text: picture.words
            Layout.fillWidth: true
        }
    }
}
