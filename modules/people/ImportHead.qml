pragma ComponentBehavior: Bound
import QtCore
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Zhihui.Controls

/// Which file of which kind, and what is done with it.
FocusScope {
    id: root
    required property ImportSheet sheet
    required property bool mayImport
    implicitHeight: lines.implicitHeight

    function focusPath(): void {
        path.forceActiveFocus(Qt.OtherFocusReason)
    }
    Connections {
        target: root.sheet.desk
        function onSeatChanged(): void {
            path.text = ""
        }
    }
    ColumnLayout {
        id: lines
        width: parent.width
        spacing: Theme.unit * 2
        RowLayout {
            spacing: Theme.unit * 2
            Layout.fillWidth: true
            ComboBox {
                id: kind
                label: qsTr("类别")
                model: root.sheet.kinds
                enabled: !root.sheet.busy
                onActivated: root.sheet.kind = currentValue
                Component.onCompleted: currentIndex = indexOfValue(root.sheet.kind)
                Layout.preferredWidth: 220
            }
            TextField {
                id: path
                focus: true
                label: qsTr("文件路径")
                placeholderText: qsTr("文件路径，或点“选择文件”")
                onAccepted: root.sheet.open(text)
                Layout.fillWidth: true
            }
            Button {
                text: qsTr("选择文件")
                blocked: root.mayImport ? "" : qsTr("本账号没有导入的权限")
                onActed: chooser.open()
            }
            Button {
                text: qsTr("读取")
                blocked: !root.mayImport ? qsTr("本账号没有导入的权限") : path.text.length === 0 ? qsTr("请先选择文件") : root.sheet.busy ? qsTr("正在处理") : ""
                onActed: root.sheet.open(path.text)
            }
        }
        RowLayout {
            spacing: Theme.unit * 2
            Layout.fillWidth: true
            Support {
                text: root.sheet.fileName.length > 0 ? qsTr("%1 · %2").arg(root.sheet.fileName).arg(root.sheet.fileWords) : ""
                Layout.fillWidth: true
            }
            Fine {
                visible: root.sheet.rows > 0
                text: qsTr("数据 %1 行，可导入 %2 行，问题 %3 处").arg(root.sheet.rows).arg(root.sheet.sound).arg(root.sheet.faultCount)
            }
            Button {
                text: qsTr("保存问题清单")
                blocked: root.sheet.faultCount > 0 ? "" : qsTr("没有问题")
                onActed: saver.open()
            }
            Button {
                text: qsTr("试运行")
                blocked: root.sheet.busy ? qsTr("正在处理") : root.sheet.sound > 0 ? "" : qsTr("没有可以导入的行")
                onActed: root.sheet.tryOut()
            }
            Button {
                primary: true
                text: root.sheet.faultCount > 0 ? qsTr("略过问题行，导入 %1 行").arg(root.sheet.sound) : qsTr("导入 %1 行").arg(root.sheet.sound)
                blocked: root.sheet.blocked
                onActed: root.sheet.bringIn()
            }
        }
    }
    FileDialog {
        id: chooser
        title: qsTr("选择要导入的表格")
        currentFolder: StandardPaths.writableLocation(StandardPaths.DocumentsLocation)
        nameFilters: [qsTr("表格 (*.xlsx *.csv)")]
        onAccepted: {
            path.text = decodeURIComponent(selectedFile.toString().replace("file://", ""))
            root.sheet.openUrl(selectedFile)
        }
    }
    FileDialog {
        id: saver
        title: qsTr("保存问题清单")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "xlsx"
        nameFilters: [qsTr("表格 (*.xlsx)")]
        onAccepted: root.sheet.saveFaults(selectedFile)
    }
}
