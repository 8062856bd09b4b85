pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// What the ladder would allow, with its reason: to be read, never to be pressed.
Section {
    id: root
    /// [{text, because}]
    required property var steps
    visible: steps.length > 0
    title: qsTr("依规可考虑的措施")
    note: qsTr("仅供参考，须由人员查证并提出")
    Repeater {
        model: root.steps
        Fact {
            required property var modelData
            name: modelData.text
            value: modelData.because
            Layout.fillWidth: true
        }
    }
}
