pragma ComponentBehavior: Bound
import QtQuick
import Zhihui.Controls
import Zhihui.Engine
import Zhihui.Map

/// The map of the duty seat and the counts over it.
Item {
    id: root
    required property World world
    property string selectedPerson: ""
    property string selectedAlert: ""
    property string pinnedAlert: ""
    property double now: 0
    property list<string> litCameras
    signal personActivated(string id)
    signal alertActivated(string id)
    signal cameraActivated(string id)
    function flyTo(lat: real, lon: real, zoom: real): void {
        map.flyTo(lat, lon, zoom)
    }
    /// Makes the selected person visible.
    function bringSelected(): void {
        map.bringSelected()
    }
    MapView {
        id: map
        anchors.fill: parent
        world: root.world
        selectedPerson: root.selectedPerson
        selectedAlert: root.selectedAlert
        pinnedAlert: root.pinnedAlert
        now: root.now
        litCameras: root.litCameras
        onPersonActivated: id => root.personActivated(id)
        onAlertActivated: id => root.alertActivated(id)
        onCameraActivated: id => root.cameraActivated(id)
    }
    CountChips {
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.margins: Theme.unit * 3
        width: parent.width - 72
        visible: root.world.supervised > 0
        world: root.world
    }
    InlineMessage {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: parent.top
        anchors.topMargin: 56
        width: 320
        visible: !root.world.loaded && root.world.supervised === 0
        symbol: "clock"
        text: root.world.linkState === 2 ? qsTr("省平台未连接，本机暂无对象数据") : qsTr("正在从省平台加载对象和定位")
    }
}
