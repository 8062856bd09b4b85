pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Zhihui.Controls

/// The scrolling part of a supervision order.
Flickable {
    id: root
    required property SupervisionCase record
    required property InspectionDesk desk
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    contentHeight: column.implicitHeight
    T.ScrollBar.vertical: ScrollBar {}

    component Paragraph: Label {
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        lineHeight: 1.25
        Layout.fillWidth: true
    }
    ColumnLayout {
        id: column
        width: Math.min(root.width, 960)
        spacing: 0
        Section {
            title: qsTr("发现问题")
            note: root.record.score
            Layout.fillWidth: true
            Paragraph {
                text: root.record.finding.length > 0 ? root.record.finding : qsTr("未写发现问题")
                font.weight: root.record.finding.length > 0 ? Font.Bold : Font.Normal
                color: root.record.finding.length > 0 ? Theme.text1 : Theme.text3
            }
            Repeater {
                model: root.record.failedItems
                RowLayout {
                    id: item
                    required property itemLine modelData
                    spacing: Theme.unit * 2
                    Layout.fillWidth: true
                    Layout.preferredHeight: 26
                    Accessible.role: Accessible.StaticText
                    Accessible.name: qsTr("否 %1 %2").arg(modelData.text).arg(modelData.note)
                    Fine {
                        text: qsTr("否")
                        color: Theme.p2
                        font.weight: Font.Bold
                        Accessible.ignored: true
                    }
                    Label {
                        text: item.modelData.text
                        Accessible.ignored: true
                    }
                    Fine {
                        text: item.modelData.note
                        color: Theme.text2
                        Layout.fillWidth: true
                        Accessible.ignored: true
                    }
                }
            }
            StillStrip {
                desk: root.desk
                stills: root.record.stills
                most: 300
                Layout.fillWidth: true
                Layout.topMargin: Theme.unit
            }
        }
        Section {
            Layout.fillWidth: true
            Fact {
                name: qsTr("整改期限")
                value: root.record.due.length > 0 ? qsTr("%1 · %2").arg(root.record.deadline).arg(root.record.due) : root.record.deadline
                tone: root.record.overdue ? Theme.p2 : Theme.text1
                Layout.fillWidth: true
            }
            Fact {
                name: qsTr("责任单位")
                value: root.record.responsible
                Layout.fillWidth: true
            }
            Fact {
                name: qsTr("来自督察")
                value: root.record.inspection
                Layout.fillWidth: true
            }
            Fact {
                name: qsTr("经办")
                value: root.record.people
                Layout.fillWidth: true
            }
        }
        Section {
            visible: root.record.answer.length > 0
            title: qsTr("整改反馈")
            Layout.fillWidth: true
            Paragraph { text: root.record.answer }
        }
        Section {
            visible: root.record.recheck.length > 0
            title: qsTr("复查情况")
            Layout.fillWidth: true
            Paragraph { text: root.record.recheck }
        }
        Section {
            title: qsTr("办理记录")
            note: qsTr("%1 条").arg(root.record.log.length)
            Layout.fillWidth: true
            Repeater {
                model: root.record.log
                RowLayout {
                    id: line
                    required property recordLine modelData
                    spacing: Theme.unit * 3
                    Layout.fillWidth: true
                    Accessible.role: Accessible.Row
                    Accessible.name: qsTr("%1 %2 %3").arg(modelData.time).arg(modelData.text).arg(modelData.detail)
                    Fine {
                        text: line.modelData.time
                        Layout.alignment: Qt.AlignTop
                        Layout.topMargin: 1
                        Accessible.ignored: true
                    }
                    Support {
                        text: line.modelData.detail.length > 0 ? qsTr("%1 · %2").arg(line.modelData.text).arg(line.modelData.detail) : line.modelData.text
                        wrapMode: Text.Wrap
                        elide: Text.ElideNone
                        Layout.fillWidth: true
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
