pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T

/// Several lines of text in a frame that scrolls. Tab leaves it.
FocusScope {
    id: root
    required property string label
    property alias text: area.text
    property alias placeholder: placeholder.text
    property int maximumLength: 500
    readonly property alias editing: area.activeFocus
    implicitWidth: 200
    implicitHeight: 84

    Rectangle {
        anchors.fill: parent
        color: Theme.bg0
        radius: Theme.radius
        border.width: area.activeFocus ? Theme.ring : 1
        border.color: area.activeFocus ? Theme.accent : Theme.line
    }
    Flickable {
        id: flick
        anchors.fill: parent
        anchors.margins: 2
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        contentHeight: area.implicitHeight
        T.ScrollBar.vertical: ScrollBar {}
        T.TextArea {
            id: area
            focus: true
            width: flick.width
            height: Math.max(flick.height, implicitHeight)
            implicitHeight: contentHeight + topPadding + bottomPadding
            leftPadding: 10
            rightPadding: 10
            topPadding: 8
            bottomPadding: 8
            font.family: Theme.family
            font.pixelSize: Theme.f14
            color: Theme.text1
            selectionColor: Theme.accent
            selectedTextColor: Theme.accentText
            wrapMode: TextEdit.Wrap
            selectByMouse: true
            KeyNavigation.priority: KeyNavigation.BeforeItem
            Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
            Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
            onCursorRectangleChanged: {
                const r = cursorRectangle
                if (r.y < flick.contentY)
                    flick.contentY = r.y
                else if (r.y + r.height > flick.contentY + flick.height)
                    flick.contentY = r.y + r.height - flick.height
            }
            onTextChanged: if (length > root.maximumLength)
                remove(root.maximumLength, length)
            Accessible.role: Accessible.EditableText
            Accessible.name: root.label
            Accessible.multiLine: true
        }
    }
    Fine {
        id: placeholder
        x: 12
        y: 10
        width: parent.width - 24
        font.pixelSize: Theme.f14
        wrapMode: Text.Wrap
        visible: area.length === 0 && area.preeditText.length === 0
        Accessible.ignored: true
    }
}
