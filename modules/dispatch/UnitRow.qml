pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// One unit: who, how far, how old that is.
RowLayout {
    id: root
    required property string unit
    required property string name
    required property string distance
    required property string age
    required property bool stale
    required property bool busy
    required property string spoken
    spacing: Theme.unit * 2
    implicitHeight: 28
    Accessible.role: Accessible.Row
    Accessible.name: spoken
    Dot { color: root.busy || root.stale ? Theme.off : Theme.ok }
    Label {
        text: root.name
        color: root.busy || root.stale ? Theme.text2 : Theme.text1
        Layout.fillWidth: true
        Accessible.ignored: true
    }
    Fine {
        text: root.busy ? qsTr("任务中") : root.age
        Accessible.ignored: true
    }
    Label {
        text: root.distance
        color: Theme.text2
        horizontalAlignment: Text.AlignRight
        Layout.minimumWidth: 60
        Accessible.ignored: true
    }
}
