pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Zhihui.Controls

/// 导入: a county's table is chosen, its columns named, tried and brought in; below, what was brought in before.
FocusScope {
    id: root
    required property RegisterDesk desk
    readonly property alias sheet: sheet
    readonly property alias history: history

    function focusFirst(): void {
        head.focusPath()
    }
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("导入")
    ImportSheet {
        id: sheet
        desk: root.desk
        onBroughtIn: history.read()
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.bg1
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        ImportHead {
            id: head
            sheet: sheet
            mayImport: root.desk.mayImport
            focus: true
            Layout.fillWidth: true
            Layout.margins: Theme.unit * 3
        }
        InlineMessage {
            text: sheet.failure.length > 0 ? sheet.failure : sheet.outcome
            tone: sheet.failure.length > 0 ? Theme.p1 : sheet.faultCount > 0 ? Theme.p2 : Theme.ok
            symbol: sheet.failure.length > 0 ? "warn" : "check"
            Layout.fillWidth: true
            Layout.leftMargin: Theme.unit * 3
            Layout.rightMargin: Theme.unit * 3
            Layout.bottomMargin: visible ? Theme.unit * 2 : 0
        }
        Divider { Layout.fillWidth: true }
        RowLayout {
            spacing: 0
            Layout.fillWidth: true
            Layout.fillHeight: true
            ListView {
                id: columns
                clip: true
                boundsBehavior: Flickable.StopAtBounds
                model: sheet.columns
                Layout.preferredWidth: root.width * 0.45
                Layout.fillHeight: true
                T.ScrollBar.vertical: ScrollBar {}
                Accessible.role: Accessible.List
                Accessible.name: qsTr("列的对应关系")
                delegate: ImportColumn {
                    required property var modelData
                    width: columns.width
                    column: modelData
                    headings: sheet.headings
                    onAssigned: place => sheet.assign(modelData.code, place)
                }
                EmptyState {
                    anchors.centerIn: parent
                    width: Math.min(320, columns.width - 40)
                    visible: columns.count === 0
                    symbol: sheet.busy ? "clock" : "document"
                    title: sheet.busy ? qsTr("正在读取") : qsTr("尚未选择文件")
                    text: qsTr("可导入 .xlsx 和 .csv；读入后在这里核对每一列的含义")
                }
            }
            Divider { Layout.fillHeight: true }
            ListView {
                id: faults
                clip: true
                activeFocusOnTab: true
                boundsBehavior: Flickable.StopAtBounds
                model: sheet.faults
                Layout.fillWidth: true
                Layout.fillHeight: true
                T.ScrollBar.vertical: ScrollBar {}
                Accessible.role: Accessible.List
                Accessible.name: qsTr("导入问题 %1 处").arg(sheet.faultCount)
                delegate: ImportFault {
                    required property var modelData
                    width: faults.width
                    fault: modelData
                }
                EmptyState {
                    anchors.centerIn: parent
                    width: Math.min(320, faults.width - 40)
                    visible: faults.count === 0
                    symbol: sheet.rows > 0 ? "check" : ""
                    title: sheet.rows > 0 ? qsTr("没有发现问题") : qsTr("问题会列在这里")
                    text: sheet.rows === 0 ? qsTr("读入文件后逐行列出行号、栏目、原因和改法") : !sheet.tried ? qsTr("试运行后由省平台逐行核对") : ""
                }
            }
        }
        Divider { Layout.fillWidth: true }
        ImportHistory {
            id: history
            desk: root.desk
            shown: root.visible
            Layout.fillWidth: true
            Layout.preferredHeight: Math.min(240, root.height * 0.3)
        }
    }
}
