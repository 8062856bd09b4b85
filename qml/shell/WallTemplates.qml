pragma ComponentBehavior: Bound
import QtQuick
import Zhihui.Controls
import Zhihui.Wall

/// Which template the wall shows.
ComboBox {
    id: root
    required property WallRemote remote
    label: qsTr("指挥屏版式")
    enabled: remote.alive
    implicitWidth: 180
    model: [{ value: "map", text: qsTr("地图和数字") }, { value: "matrix", text: qsTr("画面矩阵") }, { value: "figures", text: qsTr("数字") }]
    currentIndex: model.findIndex(one => one.value === root.remote.templateName)
    onActivated: root.remote.setTemplate(currentValue)
}
