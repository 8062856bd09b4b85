pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts

/// A sentence about the thing it stands in: saved, waiting, refused.
Rectangle {
    id: root
    required property string text
    property color tone: Theme.text2
    property string symbol: ""
    implicitHeight: row.implicitHeight + Theme.unit * 4
    implicitWidth: 200
    radius: Theme.radius
    color: Qt.alpha(tone, 0.12)
    border.width: 1
    border.color: Qt.alpha(tone, 0.5)
    visible: text.length > 0
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text
    RowLayout {
        id: row
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.unit * 3
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.unit * 2
        Icon {
            visible: root.symbol.length > 0
            name: root.symbol
            size: 16
            color: root.tone
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: 2
        }
        Support {
            text: root.text
            color: Theme.text1
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            Layout.fillWidth: true
            Accessible.ignored: true
        }
    }
}
