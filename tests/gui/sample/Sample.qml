pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window

Window {
    id: window

    width: 800
    height: 600
    visible: true
    color: "#0A111E"
    title: qsTr("样本")

    Item {
        anchors.fill: parent
        focus: true
        Keys.onPressed: event => {
            if (event.key === Qt.Key_A)
                answer.text = qsTr("已受理");
        }

        Repeater {
            model: 24
            Rectangle {
                required property int index
                x: 20 + index * 32
                y: 520
                width: 28
                height: 28
                color: Qt.hsla(index / 24, 0.6, 0.5, 1)
            }
        }

        Column {
            spacing: 4

            Repeater {
                model: ListModel {
                    ListElement {
                        alert: "A-0001"
                        name: "周*明"
                    }
                    ListElement {
                        alert: "A-0002"
                        name: "李*"
                    }
                }

                Rectangle {
                    id: card

                    required property string alert
                    required property string name

                    width: 380
                    height: 64
                    color: "#152136"
                    Accessible.role: Accessible.ListItem
                    Accessible.name: qsTr("越界 %1").arg(card.name)
                    Accessible.description: card.alert

                    Text {
                        text: card.name
                        color: "#E8EEF8"
                    }
                    TapHandler {
                        onTapped: answer.text = card.alert
                    }
                }
            }

            Text {
                id: answer
                text: qsTr("未选中")
                Accessible.role: Accessible.StaticText
                Accessible.name: answer.text
                color: "#E8EEF8"
            }
            TextInput {
                id: note
                width: 400
                height: 32
                color: "#E8EEF8"
                Accessible.role: Accessible.EditableText
                Accessible.name: qsTr("核实情况")
                onTextChanged: answer.text = note.text
            }
            Rectangle {
                width: 120
                height: 32
                color: "#3BA7FF"
                Accessible.role: Accessible.Button
                Accessible.name: qsTr("办结")
                Accessible.onPressAction: answer.text = qsTr("已办结")
                TapHandler {
                    onTapped: answer.text = qsTr("已办结")
                }
            }
        }
    }
}
