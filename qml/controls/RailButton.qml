pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

/// One workspace in the left rail.
T.AbstractButton {
    id: control
    required property string symbol
    property int count: 0
    implicitWidth: 48
    implicitHeight: 48
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    checkable: true
    Accessible.role: Accessible.PageTab
    Accessible.name: text
    Accessible.selected: checked
    contentItem: Item {
        Icon {
            id: picture
            anchors.horizontalCenter: parent.horizontalCenter
            y: 6
            name: control.symbol
            color: control.checked ? Theme.text1 : control.hovered ? Theme.text1 : Theme.text2
        }
        Fine {
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.top: picture.bottom
            anchors.topMargin: 2
            text: control.text
            color: control.checked ? Theme.text1 : Theme.text3
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: control.checked ? Theme.bg3 : control.hovered ? Theme.bg2 : "transparent"
        FocusRing { shown: control.visualFocus }
    }
}
