pragma ComponentBehavior: Bound
import QtQuick
import Zhihui.Controls

/// Where an order stands: 拟稿 → 审核 → 签发 …
Row {
    id: root
    /// From 0; those before it are done.
    required property int step
    property var names: [qsTr("拟稿"), qsTr("审核"), qsTr("签发")]
    spacing: Theme.unit
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("流程 %1").arg(names[Math.min(step, names.length - 1)])
    Repeater {
        model: root.names
        Row {
            id: part
            required property int index
            required property string modelData
            readonly property bool now: index === root.step
            spacing: Theme.unit
            Fine {
                visible: part.index > 0
                text: "→"
                Accessible.ignored: true
            }
            Fine {
                text: part.index < root.step ? qsTr("✓ %1").arg(part.modelData) : part.modelData
                color: part.now ? Theme.accent : part.index < root.step ? Theme.ok : Theme.text2
                font.weight: part.now ? Font.Bold : Font.Normal
                font.underline: part.now
                Accessible.ignored: true
            }
        }
    }
}
