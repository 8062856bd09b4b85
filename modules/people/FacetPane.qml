pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// By what the roster is narrowed, with how many there are of each. Rows and chips stay while their counts change, and
/// so does the keyboard.
ColumnLayout {
    id: root
    required property RosterModel roster
    spacing: Theme.unit
    function take(): void {
        const first = groups.itemAt(0) as FacetRow
        first?.take()
    }
    Component.onCompleted: root.roster.counting = true
    Component.onDestruction: root.roster.counting = false
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("筛选")
    Repeater {
        id: groups
        model: root.roster.facets.length
        FacetRow {
            required property int index
            // Fewer facets than rows: for as long as it takes to take rows away.
            facet: index < root.roster.facets.length ? root.roster.facets[index] : ({ facet: "", title: "", choices: [] })
            onChosen: value => root.roster.choose(facet.facet, value)
            Layout.fillWidth: true
        }
    }
}
