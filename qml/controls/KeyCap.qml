pragma ComponentBehavior: Bound
import QtQuick

/// The key that does the same.
Rectangle {
    id: root
    required property string text
    /// Drawn on the accent colour.
    property bool accented: false
    property bool dimmed: false
    implicitWidth: Math.max(20, label.implicitWidth + 10)
    implicitHeight: 20
    radius: Theme.radiusTile
    color: accented ? Qt.alpha(Theme.accentText, 0.16) : Theme.bg0
    border.width: accented ? 0 : 1
    border.color: Theme.line
    visible: text.length > 0
    Accessible.ignored: true
    Fine {
        id: label
        anchors.centerIn: parent
        text: root.text
        color: root.accented ? Theme.accentText : root.dimmed ? Theme.text3 : Theme.text2
        Accessible.ignored: true
    }
}
