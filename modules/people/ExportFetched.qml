pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// The archive that came: where to put it, and the passphrase, which is shown here only.
Rectangle {
    id: root
    required property ExportBook book
    signal saveAsked
    implicitHeight: column.implicitHeight + Theme.unit * 6
    color: Theme.bg2
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("已领取的文件")
    ColumnLayout {
        id: column
        x: Theme.unit * 3
        y: Theme.unit * 3
        width: parent.width - Theme.unit * 6
        spacing: Theme.unit * 2
        Fact {
            name: qsTr("解压口令")
            value: root.book.passphrase
            Layout.fillWidth: true
        }
        Fine {
            text: root.book.fileName.length > 0 ? qsTr("口令只显示这一次，请另行告知接收人；文件 %1 尚未保存").arg(root.book.fileName) : qsTr("已保存到 %1；口令只显示这一次").arg(root.book.saved)
            color: root.book.fileName.length > 0 ? Theme.p2 : Theme.text2
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            Layout.fillWidth: true
        }
        RowLayout {
            spacing: Theme.unit * 2
            Button {
                visible: root.book.fileName.length > 0
                primary: true
                text: qsTr("保存文件")
                onActed: root.saveAsked()
            }
            Button {
                text: qsTr("口令已记下")
                blocked: root.book.fileName.length > 0 ? qsTr("请先保存文件，领取后不能再次领取") : ""
                onActed: root.book.forget()
            }
        }
    }
}
