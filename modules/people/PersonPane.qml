pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls
import Zhihui.Engine

/// Who the selected person is, when no open alert brought them up. Their identity stays closed without a case.
Rectangle {
    id: root
    required property World world
    required property string person
    /// The file of this person can be opened in another page.
    property bool filesOffered: false
    signal fileAsked
    color: Theme.bg1
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("对象 %1").arg(file.who)
    PersonFile {
        id: file
        world: root.world
        person: root.person
    }
    EmptyState {
        anchors.centerIn: parent
        width: Math.min(300, parent.width - 40)
        visible: !file.valid
        symbol: "person"
        title: qsTr("对象已不在本辖区")
        text: qsTr("可能已解除矫正或移交，请另选一人")
    }
    ColumnLayout {
        anchors.left: parent.left
        anchors.right: parent.right
        spacing: 0
        visible: file.valid
        Section {
            Layout.fillWidth: true
            Flow {
                spacing: Theme.unit * 2
                Layout.fillWidth: true
                Heading {
                    text: file.who
                    height: 24
                }
                IconButton {
                    symbol: "eye"
                    text: why.text
                    color: Theme.off
                    implicitWidth: 24
                    implicitHeight: 24
                    onClicked: why.color = Theme.p2
                }
                Repeater {
                    model: file.tags
                    Chip {
                        required property string modelData
                        text: modelData
                    }
                }
            }
            Fine {
                id: why
                text: qsTr("身份只为办理案件查看；此人没有未办结的预警，不能查看")
                wrapMode: Text.Wrap
                elide: Text.ElideNone
                Layout.fillWidth: true
            }
            Button {
                visible: root.filesOffered
                text: qsTr("查阅档案")
                onActed: root.fileAsked()
            }
        }
        FactSection {
            title: qsTr("矫正")
            facts: file.facts
            Layout.fillWidth: true
        }
        FactSection {
            title: qsTr("联系与设备")
            facts: file.contacts
            Layout.fillWidth: true
        }
    }
}
