pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import Zhihui.Engine
import Zhihui.Video

/// Asks where a snapshot goes, and says what has become of it.
Item {
    id: root
    required property World world
    required property Preferences preferences
    required property ViewDesk desk
    property still pending
    property string why
    signal said(string text, bool done)
    function offer(taken: still, reason: string): void {
        root.pending = taken
        root.why = reason
        dialog.currentFolder = root.preferences.snapshotFolderUrl
        dialog.selectedFile = root.preferences.snapshotFolderUrl + "/" + encodeURIComponent(files.nameFor(taken))
        dialog.open()
    }
    Snapshots {
        id: files
        desk: root.desk
        onSaved: path => root.said(qsTr("截图已保存：%1").arg(path), true)
        onUnregistered: why => root.said(qsTr("截图登记失败，未保存：%1").arg(why), false)
        onFailed: path => root.said(qsTr("截图未能保存到 %1，请检查磁盘或换一个文件夹").arg(path), false)
    }
    FileDialog {
        id: dialog
        title: qsTr("保存截图")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "png"
        nameFilters: [qsTr("图片 (*.png)")]
        onAccepted: {
            root.preferences.snapshotFolderUrl = currentFolder
            files.save(root.pending, selectedFile, root.why, root.world.operatorName)
        }
    }
}
