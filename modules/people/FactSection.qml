pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// A titled list of facts: {name, value, faint}.
Section {
    id: root
    required property var facts
    Repeater {
        model: root.facts
        Fact {
            required property var modelData
            name: modelData.name
            value: modelData.value
            tone: modelData.faint ? Theme.text3 : Theme.text1
            Layout.fillWidth: true
        }
    }
}
