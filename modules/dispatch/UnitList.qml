pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Engine
import Zhihui.Controls

/// Who can go: the nearest units of the alert's own county, and the request to another county.
Section {
    id: root
    required property World world
    property string org: ""
    property double lat: 0
    property double lon: 0
    property int staleAfter: 600
    property string assistBlocked: ""
    property int most: 4
    signal assistAsked
    title: qsTr("可派人员")
    note: units.count > most ? qsTr("最近 %1 / %2").arg(most).arg(units.count) : ""

    UnitModel {
        id: units
        world: root.world
        org: root.org
        lat: root.lat
        lon: root.lon
        staleAfter: root.staleAfter
    }
    Repeater {
        model: units
        UnitRow {
            required property int index
            visible: index < root.most
            Layout.fillWidth: true
        }
    }
    Support {
        visible: units.count === 0
        text: qsTr("本县区没有登记的外勤人员，可请求异地协查或联系值班领导")
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    Button {
        flat: true
        text: qsTr("请求异地协查")
        keys: "X"
        leftPadding: 0
        implicitHeight: 28
        blocked: root.assistBlocked
        onActed: root.assistAsked()
    }
}
