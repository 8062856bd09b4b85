pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// The matters of a person, what is open first.
Section {
    id: root
    /// [{matter, title, state, open, noted}]
    required property var matters
    signal asked(string matter)
    title: qsTr("办理事项")
    note: qsTr("%1 项").arg(matters.length)
    Repeater {
        model: root.matters
        RowLayout {
            id: line
            required property var modelData
            spacing: Theme.unit * 2
            Layout.fillWidth: true
            Label {
                text: line.modelData.title
                font.weight: line.modelData.open ? Font.Bold : Font.Normal
            }
            Badge {
                text: line.modelData.state
                tone: line.modelData.open ? Theme.accent : Theme.text2
            }
            Fine {
                text: line.modelData.noted
                color: Theme.text2
                Layout.fillWidth: true
            }
            Button {
                text: qsTr("查看")
                onActed: root.asked(line.modelData.matter)
            }
        }
    }
}
