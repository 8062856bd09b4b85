pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls
import Zhihui.Video

/// Why this seat looks, always in sight: the reason in force with its number, or what to do to have one.
Rectangle {
    id: root
    required property ReasonList reasons
    readonly property viewReason reason: reasons.current
    implicitHeight: 40
    color: reason.given ? Theme.bg1 : Theme.p2Ground
    Accessible.role: Accessible.StaticText
    Accessible.name: text.text
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.unit * 4
        anchors.rightMargin: Theme.unit * 3
        spacing: Theme.unit * 3
        Icon {
            name: root.reason.given ? "eye" : "warn"
            color: root.reason.given ? Theme.ok : Theme.p2
        }
        Label {
            id: text
            text: root.reason.given ? (root.reason.number.length > 0 ? qsTr("调看事由：%1（%2）").arg(root.reason.text).arg(root.reason.number) : qsTr("调看事由：%1").arg(root.reason.text))
                : root.reasons.count > 0 ? qsTr("请选择调看事由，选定后方可显示画面") : qsTr("无调看事由，不显示画面")
            Layout.fillWidth: true
            Accessible.ignored: true
        }
        Fine {
            visible: root.reason.given
            text: qsTr("每一路调看均已登记")
        }
        ComboBox {
            visible: root.reasons.count > 1 || root.reasons.count === 1 && !root.reason.given
            label: qsTr("调看事由")
            implicitWidth: 320
            implicitHeight: 30
            model: root.reasons.titles.map((title, row) => ({ value: row, text: title }))
            currentIndex: root.reasons.row
            displayText: currentIndex < 0 ? qsTr("请选择") : currentText
            onActivated: root.reasons.choose(currentValue)
        }
    }
    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
