pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// What may be begun about a person, by group.
Section {
    id: root
    /// [{group, entries: [{value, text, source}]}]
    required property var kinds
    /// The kind that is due, first of all; empty: none.
    property string wanted: ""
    signal beginAsked(string kind)
    title: qsTr("新办事项")
    Fine {
        visible: root.kinds.length === 0
        text: qsTr("本账号不办理此对象的事项")
        color: Theme.text3
    }
    Repeater {
        model: root.kinds
        ColumnLayout {
            id: group
            required property var modelData
            spacing: Theme.unit
            Layout.fillWidth: true
            Layout.bottomMargin: Theme.unit * 2
            Fine {
                text: group.modelData.group
                color: Theme.text2
            }
            Flow {
                spacing: Theme.unit * 2
                Layout.fillWidth: true
                Repeater {
                    model: group.modelData.entries
                    Button {
                        required property var modelData
                        primary: modelData.value === root.wanted
                        text: modelData.text
                        onActed: root.beginAsked(modelData.value)
                    }
                }
            }
        }
    }
}
