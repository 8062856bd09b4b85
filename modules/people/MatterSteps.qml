pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// What was done in a matter, oldest first.
Section {
    id: root
    /// [{title, state, noted, lines}]
    required property var steps
    title: qsTr("办理过程")
    note: qsTr("%1 步").arg(steps.length)
    Repeater {
        model: root.steps
        RowLayout {
            id: step
            required property var modelData
            required property int index
            spacing: Theme.unit * 3
            Layout.fillWidth: true
            Item {
                implicitWidth: 12
                Layout.fillHeight: true
                Rectangle {
                    visible: step.index + 1 < root.steps.length
                    x: 5
                    y: 16
                    width: 2
                    height: parent.height - 8
                    color: Theme.line
                }
                Dot {
                    x: 2
                    y: 6
                    color: step.index + 1 < root.steps.length ? Theme.off : Theme.accent
                }
            }
            ColumnLayout {
                spacing: 2
                Layout.fillWidth: true
                Layout.bottomMargin: Theme.unit * 2
                RowLayout {
                    spacing: Theme.unit * 2
                    Layout.fillWidth: true
                    Label {
                        text: step.modelData.title
                        font.weight: Font.Bold
                    }
                    Fine {
                        text: qsTr("→ %1").arg(step.modelData.state)
                        color: Theme.text2
                        Layout.fillWidth: true
                    }
                    Fine {
                        text: step.modelData.noted
                        color: Theme.text2
                    }
                }
                Repeater {
                    model: step.modelData.lines
                    Fact {
                        required property var modelData
                        name: modelData.name
                        value: modelData.value
                        Layout.fillWidth: true
                    }
                }
            }
        }
    }
}
