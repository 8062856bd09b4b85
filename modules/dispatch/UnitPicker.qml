pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Zhihui.Controls

/// Chooses one of the units; the nearest free one at first. Up and Down move the choice.
ListView {
    id: root
    required property UnitModel units
    readonly property string currentValue: (currentItem as T.ItemDelegate)?.objectName ?? ""
    implicitHeight: Math.min(contentHeight, 136)
    clip: true
    model: units
    currentIndex: 0
    activeFocusOnTab: true
    keyNavigationEnabled: true
    boundsBehavior: Flickable.StopAtBounds
    T.ScrollBar.vertical: ScrollBar {}
    Accessible.role: Accessible.List
    Accessible.name: qsTr("核查人员")
    delegate: T.ItemDelegate {
        id: entry
        required property int index
        required property string unit
        required property string name
        required property string distance
        required property string age
        required property bool stale
        required property bool busy
        required property string spoken
        objectName: unit
        width: root.width
        implicitHeight: 34
        hoverEnabled: true
        highlighted: ListView.isCurrentItem
        onClicked: root.currentIndex = index
        Accessible.role: Accessible.RadioButton
        Accessible.name: spoken
        Accessible.checked: highlighted
        background: Rectangle {
            radius: Theme.radiusTile
            color: entry.highlighted ? Theme.bg3 : entry.hovered ? Theme.bg1 : "transparent"
            border.width: entry.highlighted ? (root.activeFocus ? Theme.ring : 1) : 0
            border.color: Theme.accent
        }
        leftPadding: Theme.unit * 2
        rightPadding: Theme.unit * 2
        contentItem: UnitRow {
            unit: entry.unit
            name: entry.name
            distance: entry.distance
            age: entry.age
            stale: entry.stale
            busy: entry.busy
            spoken: entry.spoken
            Accessible.ignored: true
        }
    }
}
