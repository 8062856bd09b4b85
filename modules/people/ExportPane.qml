pragma ComponentBehavior: Bound
import QtCore
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import QtQuick.Templates as T
import Zhihui.Controls

/// 导出: a list of persons is asked for, let go by somebody else, and fetched once.
FocusScope {
    id: root
    required property RegisterDesk desk
    property bool shown: false
    /// Columns that are chosen, by code.
    property var chosen: usual
    readonly property var usual: ["name", "org", "category"]
    readonly property alias book: book

    function focusFirst(): void {
        reason.forceActiveFocus(Qt.OtherFocusReason)
    }
    function choose(code: string, on: bool): void {
        root.chosen = on ? root.chosen.concat([code]) : root.chosen.filter(one => one !== code)
    }
    function wanted(): var {
        return book.columns.map(column => column.value).filter(code => root.chosen.includes(code))
    }
    function readOnce(): void {
        if (root.shown && !book.known && !book.busy)
            book.read()
    }
    onShownChanged: root.readOnce()
    Component.onCompleted: root.readOnce()
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("导出")
    ExportBook {
        id: book
        desk: root.desk
        onAsked: reason.text = ""
    }
    Connections {
        target: root.desk.world
        function onLinkChanged(): void {
            if (root.desk.world.linkState === 1)
                Qt.callLater(root.readOnce) // what could not be asked before
        }
    }
    Connections {
        target: root.desk
        function onSeatChanged(): void {
            reason.text = ""
            root.chosen = root.usual
            Qt.callLater(root.readOnce)
        }
    }
    FileDialog {
        id: saver
        title: qsTr("保存导出文件")
        fileMode: FileDialog.SaveFile
        currentFolder: StandardPaths.writableLocation(StandardPaths.DocumentsLocation)
        onAccepted: book.save(selectedFile)
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.bg1
    }
    RowLayout {
        anchors.fill: parent
        spacing: 0
        ColumnLayout {
            spacing: Theme.unit * 2
            Layout.preferredWidth: 420
            Layout.maximumWidth: 420
            Layout.fillHeight: true
            Layout.margins: Theme.unit * 4
            Heading {
                text: qsTr("申请导出名单")
                font.pixelSize: Theme.f14
            }
            Fine {
                text: qsTr("须由他人批准；文件加密、带水印，只能领取一次，全过程写入访问日志")
                color: Theme.text2
                wrapMode: Text.Wrap
                elide: Text.ElideNone
                Layout.fillWidth: true
            }
            Flickable {
                id: flick
                clip: true
                boundsBehavior: Flickable.StopAtBounds
                contentWidth: width
                contentHeight: boxes.implicitHeight
                Layout.fillWidth: true
                Layout.fillHeight: true
                T.ScrollBar.vertical: ScrollBar {}
                GridLayout {
                    id: boxes
                    width: flick.width
                    columns: 2
                    rowSpacing: 0
                    Repeater {
                        model: book.columns
                        CheckBox {
                            required property var modelData
                            text: modelData.text
                            checked: root.chosen.includes(modelData.value)
                            onToggled: root.choose(modelData.value, checked)
                            Layout.fillWidth: true
                        }
                    }
                }
            }
            TextField {
                id: reason
                focus: true
                label: qsTr("导出事由")
                placeholderText: qsTr("导出事由，写明用途和接收单位")
                maximumLength: 500
                Layout.fillWidth: true
            }
            Button {
                id: ask
                primary: true
                text: qsTr("提交申请")
                blocked: book.busy ? qsTr("正在处理") : book.fault(root.wanted(), reason.text)
                onActed: book.ask(root.wanted(), reason.text)
            }
            Fine {
                visible: ask.blocked.length > 0
                text: ask.blocked
                color: Theme.p2
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
        }
        Divider { Layout.fillHeight: true }
        ColumnLayout {
            spacing: 0
            Layout.fillWidth: true
            Layout.fillHeight: true
            RowLayout {
                spacing: Theme.unit * 2
                Layout.fillWidth: true
                Layout.margins: Theme.unit * 3
                Heading {
                    text: qsTr("导出记录")
                    font.pixelSize: Theme.f14
                    Layout.fillWidth: true
                }
                Button {
                    flat: true
                    text: qsTr("重新查询")
                    onActed: book.read()
                }
            }
            InlineMessage {
                visible: text.length > 0
                text: book.failure
                tone: Theme.p1
                symbol: "warn"
                Layout.fillWidth: true
                Layout.margins: visible ? Theme.unit * 2 : 0
            }
            ExportFetched {
                visible: book.passphrase.length > 0
                book: book
                onSaveAsked: saver.open()
                Layout.fillWidth: true
            }
            Divider { Layout.fillWidth: true }
            ListView {
                id: list
                clip: true
                activeFocusOnTab: true
                boundsBehavior: Flickable.StopAtBounds
                model: book.entries
                Layout.fillWidth: true
                Layout.fillHeight: true
                T.ScrollBar.vertical: ScrollBar {}
                Accessible.role: Accessible.List
                Accessible.name: qsTr("导出记录")
                delegate: ExportRow {
                    required property var modelData
                    width: list.width
                    entry: modelData
                    busy: book.busy
                    onDecided: (approve, note) => book.decide(modelData.id, approve, note)
                    onFetchAsked: book.fetch(modelData.id)
                }
                EmptyState {
                    anchors.centerIn: parent
                    width: Math.min(300, list.width - 40)
                    visible: list.count === 0
                    symbol: book.busy ? "clock" : "document"
                    title: book.busy ? qsTr("正在向省平台查询") : book.known ? qsTr("没有导出记录") : qsTr("尚未查询")
                    text: qsTr("申请、审批和领取都列在这里")
                }
            }
        }
    }
}
