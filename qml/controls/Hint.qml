pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

/// The reason behind a status, on hover.
T.ToolTip {
    id: control
    delay: 500
    timeout: -1
    margins: Theme.unit * 2
    padding: Theme.unit * 2
    y: parent ? parent.height + Theme.unit : 0
    implicitWidth: Math.min(360, content.implicitWidth + leftPadding + rightPadding)
    implicitHeight: content.implicitHeight + topPadding + bottomPadding
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent
    contentItem: Label {
        id: content
        text: control.text
        font.pixelSize: Theme.f12
        wrapMode: Text.Wrap
        elide: Text.ElideNone
    }
    background: Rectangle {
        color: Theme.bg3
        border.color: Theme.line
        radius: Theme.radiusTile
    }
}
