pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// 信息化核查 of a person, the newest first. What a recording or a photo says is for who has the file open.
Section {
    id: root
    required property CheckBook checks
    required property Dossier dossier
    property bool opened: false
    /// So many, until somebody wants to see all.
    property int most: 5
    signal askAsked
    title: qsTr("信息化核查")
    note: checks.list.length > 0 ? qsTr("%1 次").arg(checks.list.length) : ""
    Fine {
        visible: root.checks.list.length === 0
        text: qsTr("没有核查记录")
        color: Theme.text3
        Layout.fillWidth: true
    }
    CheckLines {
        id: lines
        book: root.checks
        most: root.most
    }
    Repeater {
        model: lines
        CheckEntry {
            dossier: root.dossier
            opened: root.opened
            onAcknowledged: refused => root.checks.acknowledge(refused)
            Layout.fillWidth: true
            Layout.bottomMargin: Theme.unit
        }
    }
    RowLayout {
        spacing: Theme.unit * 2
        Layout.fillWidth: true
        Button {
            text: qsTr("发起核查")
            keys: "C"
            blocked: root.checks.blocked
            onActed: root.askAsked()
        }
        Button {
            visible: root.checks.list.length > root.most
            text: qsTr("显示全部")
            onActed: root.most = root.checks.list.length
        }
        Fine {
            text: qsTr("一次核查只取一个定位、一段语音或一张照片，不形成轨迹")
            Layout.fillWidth: true
        }
    }
}
