pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// The frozen fixes an alert rests on.
Section {
    id: root
    required property AlertCase record
    /// The newest ones; the record has them all.
    readonly property var shown: record.fixes.slice(-6)
    signal fixChosen(double lat, double lon)
    visible: record.fixes.length > 0
    title: qsTr("判定依据 · %1 个定位点").arg(record.fixes.length)
    note: shown.length < record.fixes.length ? qsTr("显示最近 %1 个").arg(shown.length) : ""

    component Cell: Fine {
        property real share: 1
        Layout.fillWidth: true
        Layout.preferredWidth: share
        horizontalAlignment: Text.AlignRight
        font.pixelSize: Theme.f13
        Accessible.ignored: true
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.unit
        Cell { text: qsTr("时间"); share: 5; horizontalAlignment: Text.AlignLeft; font.pixelSize: Theme.f12 }
        Cell { text: qsTr("来源"); share: 4; font.pixelSize: Theme.f12 }
        Cell { text: qsTr("误差"); share: 4; font.pixelSize: Theme.f12 }
        Cell { text: qsTr("距边界"); share: 5; font.pixelSize: Theme.f12 }
        Cell { text: qsTr("可信度"); share: 4; font.pixelSize: Theme.f12 }
    }
    Repeater {
        model: root.shown
        Item {
            id: line
            required property fixLine modelData
            Layout.fillWidth: true
            implicitHeight: 26
            Accessible.role: Accessible.Row
            Accessible.name: qsTr("%1 %2 误差 %3 距边界 %4 可信度 %5").arg(modelData.time).arg(modelData.source)
                .arg(modelData.accuracy).arg(modelData.distance).arg(modelData.probability)
            Rectangle {
                anchors.fill: parent
                anchors.leftMargin: -Theme.unit
                anchors.rightMargin: -Theme.unit
                color: Theme.bg2
                visible: over.hovered
            }
            Divider { width: parent.width }
            RowLayout {
                anchors.fill: parent
                spacing: Theme.unit
                Cell { text: line.modelData.time; share: 5; horizontalAlignment: Text.AlignLeft; color: Theme.text1 }
                Cell { text: line.modelData.source; share: 4; color: Theme.text2 }
                Cell { text: line.modelData.accuracy; share: 4; color: Theme.text2 }
                Cell { text: line.modelData.distance; share: 5; color: Theme.text1 }
                Cell { text: line.modelData.probability; share: 4; color: Theme.text1 }
            }
            HoverHandler { id: over }
            TapHandler { onTapped: root.fixChosen(line.modelData.lat, line.modelData.lon) }
        }
    }
}
