pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Zhihui.Controls

/// The scrolling part of a case.
Flickable {
    id: root
    required property AlertCase record
    required property Desk desk
    property Component unitSection: null
    property Component orderSection: null
    signal fixChosen(double lat, double lon)

    clip: true
    boundsBehavior: Flickable.StopAtBounds
    contentHeight: column.implicitHeight
    T.ScrollBar.vertical: ScrollBar {}
    function toneOf(name: string): color {
        return name === "bad" ? Theme.p2 : name === "good" ? Theme.ok : name === "faint" ? Theme.text3 : Theme.text1
    }

    ColumnLayout {
        id: column
        width: root.width
        spacing: 0
        Section {
            Layout.fillWidth: true
            Label {
                text: root.record.sentence
                wrapMode: Text.Wrap
                elide: Text.ElideNone
                lineHeight: 1.25
                font.weight: Font.Bold
                Layout.fillWidth: true
            }
            Fine {
                text: root.record.legal
                wrapMode: Text.Wrap
                elide: Text.ElideNone
                Layout.fillWidth: true
            }
            InlineMessage {
                text: root.record.note
                tone: Theme.p3
                symbol: "clock"
                Layout.fillWidth: true
            }
        }
        FixTable {
            record: root.record
            onFixChosen: (lat, lon) => root.fixChosen(lat, lon)
            Layout.fillWidth: true
        }
        Section {
            title: qsTr("联系与设备")
            Layout.fillWidth: true
            Repeater {
                model: root.record.facts
                Fact {
                    required property factLine modelData
                    name: modelData.name
                    value: modelData.value
                    tone: root.toneOf(modelData.tone)
                    Layout.fillWidth: true
                }
            }
        }
        Section {
            visible: root.record.steps.length > 0
            title: qsTr("核实步骤")
            note: qsTr("%1 / %2").arg(root.record.stepsDone).arg(root.record.steps.length)
            Layout.fillWidth: true
            Repeater {
                model: root.record.steps
                StepRow {
                    blocked: root.record.verifyBlocked
                    onTaken: (step, outcome) => root.desk.step(root.record.alert, step, outcome)
                    Layout.fillWidth: true
                }
            }
        }
        Section {
            visible: root.record.verification.length > 0
            title: qsTr("核实情况")
            Layout.fillWidth: true
            Label {
                text: root.record.verification
                wrapMode: Text.Wrap
                elide: Text.ElideNone
                Layout.fillWidth: true
            }
        }
        Loader {
            active: root.record.valid && !root.record.closed
            visible: active
            sourceComponent: root.unitSection
            Layout.fillWidth: true
        }
        Loader {
            active: root.record.valid
            sourceComponent: root.orderSection
            visible: ((item as Item)?.implicitHeight ?? 0) > 0
            Layout.fillWidth: true
        }
        Section {
            visible: root.record.outcome.length > 0
            title: qsTr("结论")
            Layout.fillWidth: true
            Label {
                text: root.record.outcome
                wrapMode: Text.Wrap
                elide: Text.ElideNone
                Layout.fillWidth: true
            }
        }
        LogList {
            record: root.record
            Layout.fillWidth: true
        }
    }
}
