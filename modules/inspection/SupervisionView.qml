pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// The selected supervision order and what may be done with it.
FocusScope {
    id: root
    required property InspectionDesk desk
    property string order: ""
    /// The open card: "", "edit", "approve", "return", "sign", "answer", "close", "again", "withdraw".
    property string form: ""
    property string failure: ""
    property string confirmation: ""
    /// Half-filled cards by order and form, for one operator.
    property var kept: ({})
    readonly property bool typing: form.length > 0
    readonly property alias record: record
    signal dismissed

    readonly property var words: ({
        "approve": { title: qsTr("审核通过"), label: qsTr("审核意见"), consequence: qsTr("转带班领导签发；审核人和意见写入办理记录"), needed: false },
        "return": { title: qsTr("退回"), label: qsTr("退回理由"), consequence: qsTr("退回拟稿人修改，理由写入办理记录"), needed: true },
        "sign": { title: qsTr("签发"), label: "", consequence: qsTr("签发后编号，责任单位即可看到并须在期限内反馈，不能撤回"), needed: false },
        "answer": { title: qsTr("反馈"), label: qsTr("整改情况"), consequence: qsTr("督察员据此复查；反馈写入办理记录"), needed: true },
        "close": { title: qsTr("复查合格"), label: qsTr("复查情况"), consequence: qsTr("督办单办结归档，不能再改"), needed: true },
        "again": { title: qsTr("再整改"), label: qsTr("复查情况"), consequence: qsTr("退回责任单位继续整改，复查情况对其可见"), needed: true },
        "withdraw": { title: qsTr("撤回"), label: qsTr("撤回理由"), consequence: qsTr("督办单作废，理由写入办理记录"), needed: true }
    })
    function blockedOf(name: string): string {
        return ({ "edit": record.editBlocked, "approve": record.approveBlocked, "return": record.approveBlocked, "sign": record.signBlocked, "answer": record.answerBlocked,
            "close": record.closeBlocked, "again": record.closeBlocked, "withdraw": record.withdrawBlocked })[name] ?? ""
    }
    function open(name: string): void {
        root.failure = root.blockedOf(name)
        root.confirmation = ""
        if (root.failure.length > 0)
            return
        root.keep()
        root.form = ""
        root.form = name
    }
    /// By its key: only the act that the order waits for, as its button.
    function ask(next: string, name: string): void {
        if (record.next === next)
            root.open(name)
    }
    function act(words: string): void {
        const name = root.form
        if (name === "approve" || name === "return")
            root.desk.review(root.order, name === "approve", words)
        else if (name === "sign")
            root.desk.sign(root.order)
        else if (name === "answer")
            root.desk.answer(root.order, words)
        else if (name === "withdraw")
            root.desk.withdraw(root.order, words)
        else
            root.desk.recheck(root.order, name === "close", words)
    }
    function keep(): void {
        const card = loader.item as ActCard
        if (card)
            root.kept[loader.key] = card.fields
    }
    function dismiss(): void {
        delete root.kept[loader.key]
        root.form = ""
        root.dismissed()
    }
    /// Another operator sits down.
    function forget(): void {
        root.form = ""
        root.kept = {}
    }
    onOrderChanged: {
        root.keep()
        form = ""
        failure = ""
        confirmation = ""
    }
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("督办单详情")

    SupervisionCase {
        id: record
        desk: root.desk
        order: root.order
        onChanged: if (record.refusal.length > 0)
            root.confirmation = ""
    }
    Connections {
        target: root.desk
        function onSaved(target: string, type: string): void {
            if (target !== root.order || !type.startsWith("supervision."))
                return
            root.failure = ""
            root.confirmation = qsTr("已保存到本机")
            if (root.form.length > 0)
                root.dismiss()
        }
        function onFailed(target: string, type: string, text: string): void {
            if (target === root.order)
                root.failure = text
        }
        function onSeatChanged(): void {
            root.forget()
        }
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.bg1
    }
    EmptyState {
        anchors.centerIn: parent
        width: Math.min(300, parent.width - 40)
        visible: !record.valid
        symbol: "check"
        title: root.order.length > 0 ? qsTr("这张督办单已不在本辖区") : qsTr("未选中督办单")
        text: qsTr("按 J、K 在列表中移动")
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        visible: record.valid
        ColumnLayout {
            spacing: Theme.unit * 2
            Layout.fillWidth: true
            Layout.fillHeight: false
            Layout.margins: Theme.unit * 4
            Layout.topMargin: Theme.unit * 3
            Layout.bottomMargin: Theme.unit * 3
            RowLayout {
                spacing: Theme.unit * 2
                Layout.fillWidth: true
                Heading {
                    text: qsTr("%1 · %2").arg(record.centre).arg(record.room)
                    Layout.fillWidth: true
                }
                Badge {
                    text: record.stateText
                    tone: record.over ? Theme.ok : record.overdue ? Theme.p2 : Theme.text2
                }
            }
            RowLayout {
                spacing: Theme.unit * 3
                Layout.fillWidth: true
                Support {
                    text: record.title
                    Layout.fillWidth: true
                }
                FlowSteps {
                    step: record.step
                    names: [qsTr("拟稿"), qsTr("审核"), qsTr("签发"), qsTr("反馈"), qsTr("复查"), qsTr("办结")]
                }
            }
        }
        Divider { Layout.fillWidth: true }
        SupervisionBody {
            record: record
            desk: root.desk
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
        InlineMessage {
            visible: text.length > 0
            text: root.failure.length > 0 ? root.failure : record.refusal.length > 0 ? qsTr("省平台退回：%1").arg(record.refusal) : ""
            tone: root.failure.length > 0 ? Theme.p2 : Theme.p1
            symbol: "warn"
            Layout.fillWidth: true
            Layout.margins: Theme.unit * 2
        }
        Fine {
            visible: text.length > 0
            text: record.pending ? qsTr("已保存，待上传") : root.confirmation.length > 0 ? qsTr("已保存 · 省平台已确认") : ""
            color: record.pending ? Theme.accent : Theme.ok
            Layout.leftMargin: Theme.unit * 4
            Layout.bottomMargin: Theme.unit * 2
        }
        Loader {
            id: loader
            property string key: ""
            active: root.form.length > 0
            visible: active
            sourceComponent: root.form === "edit" ? revision : card
            Layout.fillWidth: true
            onLoaded: {
                loader.key = root.order + "/" + root.form
                const opened = item as ActCard
                if (root.kept[loader.key])
                    opened.restored(root.kept[loader.key])
                opened.forceActiveFocus(Qt.ShortcutFocusReason)
            }
        }
        SupervisionActs {
            record: record
            onAsked: form => root.open(form)
            Layout.fillWidth: true
        }
    }
    Component {
        id: revision
        ReviseCard {
            desk: root.desk
            record: record
            onRevised: (text, deadline) => root.desk.revise(root.order, text, deadline)
            onDismissed: root.dismiss()
        }
    }
    Component {
        id: card
        WordsCard {
            readonly property var texts: root.words[root.form] ?? root.words["approve"]
            title: texts.title
            actText: texts.title
            label: texts.label
            consequence: texts.consequence
            needed: texts.needed
            missing: qsTr("请填写%1").arg(texts.label)
            onGiven: words => root.act(words)
            onDismissed: root.dismiss()
        }
    }
}
