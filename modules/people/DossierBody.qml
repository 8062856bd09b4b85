pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// The parts of a file, one below the other: closed, what everybody in scope may see; opened, all of it.
ColumnLayout {
    id: root
    required property RegisterDesk desk
    required property Dossier dossier
    required property PersonFile masked
    required property MatterCase matters
    required property CheckBook checks
    required property RefusedEntries refused
    readonly property bool opened: dossier.state === Dossier.Open
    signal againAsked(string id)
    signal matterAsked(string matter)
    signal checkAsked
    signal changeAsked(string kind, string key)
    signal endAsked(string kind, string key)
    spacing: 0
    AlertHistory {
        id: alerts
        desk: root.desk
        person: root.dossier.person
    }
    PersonTimeline {
        id: timeline
        dossier: root.dossier
    }
    Section {
        visible: root.opened && root.refused.list.length > 0
        title: qsTr("省平台退回的登记")
        Layout.fillWidth: true
        Repeater {
            model: root.opened ? root.refused.list : []
            RefusedEntry {
                required property var modelData
                entry: modelData
                entries: root.refused
                writes: root.desk.mayWrite
                onAgainAsked: root.againAsked(modelData.id)
                Layout.fillWidth: true
                Layout.bottomMargin: Theme.unit * 2
            }
        }
    }
    FactSection {
        title: root.opened ? qsTr("身份与定位依据") : qsTr("矫正")
        facts: root.opened ? root.dossier.facts : root.masked.facts
        Layout.fillWidth: true
    }
    PhotoSection {
        visible: root.opened
        dossier: root.dossier
        writes: root.desk.mayWrite
        Layout.fillWidth: true
    }
    FactSection {
        visible: root.opened && root.dossier.decisions.length > 0
        title: qsTr("定位决定")
        facts: root.dossier.decisions
        Layout.fillWidth: true
    }
    MatterHistory {
        visible: root.opened && root.matters.history.length > 0
        matters: root.matters.history
        onAsked: matter => root.matterAsked(matter)
        Layout.fillWidth: true
    }
    FactSection {
        visible: root.opened && alerts.list.length > 0
        title: qsTr("预警记录")
        note: qsTr("本机所知 %1 条").arg(alerts.list.length)
        facts: root.opened ? alerts.list : []
        Layout.fillWidth: true
    }
    CheckSection {
        checks: root.checks
        dossier: root.dossier
        opened: root.opened
        onAskAsked: root.checkAsked()
        Layout.fillWidth: true
    }
    FactSection {
        visible: root.opened && timeline.list.length > 0
        title: qsTr("变动经过")
        note: qsTr("最近的在前")
        facts: timeline.list
        Layout.fillWidth: true
    }
    FactSection {
        visible: !root.opened
        title: qsTr("联系与设备")
        facts: root.opened ? [] : root.masked.contacts
        Layout.fillWidth: true
    }
    Repeater {
        model: root.dossier.sections
        DossierSection {
            required property var modelData
            part: modelData
            writes: root.desk.mayWrite && modelData.byHand
            onChangeAsked: key => root.changeAsked(modelData.kind, key)
            onEndAsked: key => root.endAsked(modelData.kind, key)
            Layout.fillWidth: true
        }
    }
}
