pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

/// A short list of acts.
T.Menu {
    id: control
    implicitWidth: 200
    implicitHeight: list.contentHeight + topPadding + bottomPadding
    padding: Theme.unit
    margins: Theme.unit
    delegate: MenuItem {}
    contentItem: ListView {
        id: list
        implicitHeight: contentHeight
        model: control.contentModel
        interactive: false
        currentIndex: control.currentIndex
    }
    background: Rectangle {
        color: Theme.bg2
        border.color: Theme.line
        radius: Theme.radius
    }
}
