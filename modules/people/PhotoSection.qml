pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Zhihui.Controls

/// The portrait in an open file, and its replacement by a file of this machine.
Section {
    id: root
    required property Dossier dossier
    property bool writes: false
    title: qsTr("照片")
    PersonPhoto {
        id: picture
        dossier: root.dossier
        visible: ready
        implicitWidth: 120
        implicitHeight: 160
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("本人照片")
    }
    Fine {
        visible: !picture.ready
        text: picture.words.length > 0 ? picture.words : qsTr("未登记")
        color: Theme.text3
        Layout.fillWidth: true
    }
    RowLayout {
        visible: root.writes
        spacing: Theme.unit * 2
        Button {
            text: root.dossier.photo.length > 0 ? qsTr("更换照片") : qsTr("登记照片")
            onActed: dialog.open()
        }
        Fine {
            text: qsTr("JPEG 或 PNG，不超过 1 MB；缩为 480×640，去除拍摄信息")
            Layout.fillWidth: true
        }
    }
    FileDialog {
        id: dialog
        title: qsTr("选择照片")
        fileMode: FileDialog.OpenFile
        nameFilters: [qsTr("照片 (*.jpg *.jpeg *.png)")]
        onAccepted: root.dossier.putPhoto(selectedFile)
    }
}
