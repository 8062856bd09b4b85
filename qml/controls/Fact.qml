pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts

/// One line "name … value" of a pane.
RowLayout {
    id: root
    required property string name
    property string value: ""
    property color tone: Theme.text1
    spacing: Theme.unit * 3
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1 %2").arg(name).arg(value)
    Label {
        text: root.name
        color: Theme.text2
        Accessible.ignored: true
    }
    Label {
        text: root.value
        color: root.tone
        horizontalAlignment: Text.AlignRight
        wrapMode: Text.Wrap
        maximumLineCount: 2
        Layout.fillWidth: true
        Accessible.ignored: true
    }
}
