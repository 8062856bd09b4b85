pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Zhihui.Controls

/// The check list of the selected room and the finding it may become.
FocusScope {
    id: root
    required property InspectionDesk desk
    property string room: ""
    /// Why no picture can be frozen now; the shell knows.
    property string stillBlocked: ""
    property string failure: ""
    property string confirmation: ""
    readonly property alias sheet: sheet
    readonly property bool typing: finding.typing
    signal stillAsked

    function askStill(): void {
        root.failure = sheet.reason.length > 0 ? sheet.reason : root.stillBlocked
        if (root.failure.length === 0)
            root.stillAsked()
    }
    /// The keyboard goes to the first line that nobody has answered.
    function start(): void {
        for (let row = 0; row < items.count; ++row) {
            const line = items.itemAt(row) as CheckRow
            if (line.outcome.length === 0 || row === items.count - 1) {
                line.start()
                return
            }
        }
    }
    onRoomChanged: {
        failure = ""
        confirmation = ""
        body.contentY = 0
    }
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("检查单")

    CheckSheet {
        id: sheet
        desk: root.desk
        room: root.room
        onSaved: {
            root.failure = ""
            root.confirmation = qsTr("已保存到本机")
        }
        onFailed: text => root.failure = text
        onChanged: if (unsaved || refusal.length > 0)
            root.confirmation = ""
    }
    Connections {
        target: root.desk.sheets
        function onStillRefused(text: string): void {
            root.failure = text
        }
        function onStillAdded(): void {
            root.failure = ""
        }
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.bg1
    }
    EmptyState {
        anchors.centerIn: parent
        width: Math.min(300, parent.width - 40)
        visible: !sheet.valid
        symbol: root.desk.inspection.length === 0 ? "clock" : "check"
        title: root.desk.inspection.length === 0 ? qsTr("未开始督察") : sheet.reason
        text: root.desk.inspection.length === 0 ? qsTr("先开始随机抽查或计划督察，再逐室检查") : qsTr("在左侧选中本次督察的功能室")
    }
    // Where no sheet is open its status line is not there either.
    InlineMessage {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.unit * 3
        visible: !sheet.valid && text.length > 0
        text: root.failure
        tone: Theme.p2
        symbol: "warn"
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        visible: sheet.valid
        ColumnLayout {
            spacing: 2
            Layout.fillWidth: true
            Layout.fillHeight: false
            Layout.margins: Theme.unit * 4
            Layout.topMargin: Theme.unit * 3
            RowLayout {
                Layout.fillWidth: true
                Heading {
                    text: qsTr("检查单 · %1").arg(sheet.roomName)
                    Layout.fillWidth: true
                }
                Badge {
                    text: sheet.stateText
                    tone: Theme.text2
                }
            }
            RowLayout {
                Layout.fillWidth: true
                Fine {
                    text: sheet.summary
                    color: Theme.text2
                    Layout.fillWidth: true
                }
                Fine { text: root.desk.listSource }
            }
        }
        Divider { Layout.fillWidth: true }
        Flickable {
            id: body
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            contentHeight: column.implicitHeight
            Layout.fillWidth: true
            Layout.fillHeight: true
            T.ScrollBar.vertical: ScrollBar {}
            ColumnLayout {
                id: column
                width: body.width
                spacing: 0
                Section {
                    Layout.fillWidth: true
                    ColumnLayout {
                        spacing: 0
                        Layout.fillWidth: true
                        Repeater {
                            id: items
                            model: sheet
                            CheckRow {
                                readOnly: sheet.readOnly
                                onAnswered: outcome => sheet.answer(index, outcome)
                                onAnnotated: note => sheet.annotate(index, note)
                                onMoved: by => (items.itemAt(index + by) as Item)?.forceActiveFocus(Qt.TabFocusReason)
                                Layout.fillWidth: true
                            }
                        }
                    }
                }
                FindingPart {
                    id: finding
                    sheet: sheet
                    desk: root.desk
                    Layout.fillWidth: true
                }
            }
        }
        CheckStatus {
            sheet: sheet
            failure: root.failure
            confirmation: root.confirmation
            Layout.fillWidth: true
            Layout.fillHeight: false
        }
        CheckActs {
            sheet: sheet
            stillBlocked: root.stillBlocked
            onStillAsked: root.askStill()
            Layout.fillWidth: true
        }
    }
}
