pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Engine
import Zhihui.Controls

/// Who was sent for this alert, and how far they are.
Item {
    id: root
    required property World world
    property string alert: ""
    implicitWidth: section.implicitWidth
    implicitHeight: orders.count > 0 ? section.implicitHeight : 0

    OrderModel {
        id: orders
        world: root.world
        alert: root.alert
    }
    Section {
        id: section
        width: root.width
        title: qsTr("核查任务")
        visible: orders.count > 0
        Repeater {
            model: orders
            ColumnLayout {
                id: line
                required property string who
                required property string stateText
                required property string time
                required property string report
                required property int progress
                required property bool declined
                spacing: 2
                Layout.fillWidth: true
                Accessible.role: Accessible.Row
                Accessible.name: qsTr("%1 %2 %3").arg(who).arg(stateText).arg(time)
                RowLayout {
                    Layout.fillWidth: true
                    spacing: Theme.unit * 2
                    Label {
                        text: line.who
                        Layout.fillWidth: true
                        Accessible.ignored: true
                    }
                    Label {
                        text: line.stateText
                        color: line.declined ? Theme.p2 : line.progress >= 4 ? Theme.ok : Theme.text2
                        Accessible.ignored: true
                    }
                    Fine {
                        text: line.time
                        Accessible.ignored: true
                    }
                }
                RowLayout {
                    spacing: Theme.unit
                    Layout.fillWidth: true
                    Repeater {
                        model: 4
                        Rectangle {
                            required property int index
                            Layout.fillWidth: true
                            implicitHeight: 3
                            radius: 1.5
                            color: index < line.progress ? Theme.ok : Theme.line
                        }
                    }
                }
                Support {
                    visible: text.length > 0
                    text: line.report
                    wrapMode: Text.Wrap
                    elide: Text.ElideNone
                    Layout.fillWidth: true
                }
            }
        }
    }
}
