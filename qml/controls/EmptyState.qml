pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts

/// What a pane says when it has nothing to show: what is so, and what to do next.
ColumnLayout {
    id: root
    required property string title
    property string text: ""
    property string symbol: ""
    spacing: Theme.unit * 2
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1 %2").arg(title).arg(text)
    Icon {
        visible: root.symbol.length > 0
        name: root.symbol
        size: 28
        color: Theme.text3
        Layout.alignment: Qt.AlignHCenter
    }
    Label {
        text: root.title
        font.weight: Font.Bold
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.ignored: true
    }
    Support {
        visible: text.length > 0
        text: root.text
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.ignored: true
    }
}
