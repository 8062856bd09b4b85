pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// 注销: from now on there is none of that kind and key; what it was stays in the history.
ActCard {
    id: root
    required property Dossier dossier
    required property string kind
    required property string key
    /// What was written when it was refused.
    property string reason: ""
    /// The entry as it was when the card was opened.
    property double base: 0
    title: qsTr("注销一条%1").arg(dossier.title(kind))
    actText: qsTr("注销")
    consequence: qsTr("注销后不再有效，内容和理由留在历史里")
    blocked: why.text.trim().length === 0 ? qsTr("请写明注销的理由") : ""
    onActed: dossier.end(kind, key, base, why.text)
    Component.onCompleted: {
        root.base = root.dossier.baseOf(root.kind, root.key)
        why.text = root.reason
    }
    TextField {
        id: why
        focus: true
        label: qsTr("注销理由")
        maximumLength: 200
        Layout.fillWidth: true
    }
}
