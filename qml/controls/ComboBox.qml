pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

/// One choice of a list. The model is a list of {value, text}.
T.ComboBox {
    id: control
    required property string label
    implicitWidth: 200
    implicitHeight: 36
    leftPadding: Theme.unit * 3
    rightPadding: Theme.unit * 8
    textRole: "text"
    valueRole: "value"
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    // Ctrl+Return belongs to the card around it.
    Keys.onReturnPressed: event => {
        event.accepted = !(event.modifiers & Qt.ControlModifier)
        if (event.accepted)
            popup.open()
    }
    Accessible.role: Accessible.ComboBox
    Accessible.name: qsTr("%1：%2").arg(label).arg(displayText)
    contentItem: Label {
        text: control.displayText
        color: control.enabled ? Theme.text1 : Theme.text3
        Accessible.ignored: true
    }
    indicator: Icon {
        x: control.width - width - Theme.unit * 2
        y: (control.height - height) / 2
        name: "down"
        size: 16
    }
    background: Rectangle {
        radius: Theme.radius
        color: Theme.bg0
        border.width: control.visualFocus || control.popup.visible ? Theme.ring : 1
        border.color: control.visualFocus || control.popup.visible ? Theme.accent : control.hovered ? Theme.off : Theme.line
    }
    delegate: T.ItemDelegate {
        id: entry
        required property int index
        required property var modelData
        width: ListView.view ? ListView.view.width : 0
        height: Theme.row
        highlighted: control.highlightedIndex === index
        hoverEnabled: true
        Accessible.role: Accessible.ListItem
        Accessible.name: entry.modelData.text
        contentItem: Label {
            leftPadding: Theme.unit * 2
            text: entry.modelData.text
            Accessible.ignored: true
        }
        background: Rectangle {
            color: entry.highlighted ? Theme.bg3 : "transparent"
        }
    }
    popup: T.Popup {
        y: control.height + 2
        width: control.width
        implicitHeight: Math.min(list.contentHeight + 2, 320)
        padding: 1
        margins: Theme.unit
        contentItem: ListView {
            id: list
            clip: true
            implicitHeight: contentHeight
            model: control.delegateModel
            currentIndex: control.highlightedIndex
            T.ScrollBar.vertical: ScrollBar {}
        }
        background: Rectangle {
            color: Theme.bg2
            border.color: Theme.line
            radius: Theme.radiusTile
        }
    }
}
