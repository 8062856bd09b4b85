pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Zhihui.Controls

/// Which layers are drawn.
T.Popup {
    id: root
    required property MapGround ground
    padding: 12
    implicitWidth: column.implicitWidth + 24
    implicitHeight: column.implicitHeight + 24
    background: Card {}
    contentItem: Column {
        id: column
        spacing: 2
        CheckBox {
            text: qsTr("对象")
            checked: root.ground.persons
            onToggled: root.ground.persons = checked
        }
        CheckBox {
            text: qsTr("可派人员与车辆")
            checked: root.ground.units
            onToggled: root.ground.units = checked
        }
        CheckBox {
            text: qsTr("摄像机")
            checked: root.ground.cameras
            onToggled: root.ground.cameras = checked
        }
        CheckBox {
            text: qsTr("地名")
            checked: root.ground.names
            onToggled: root.ground.names = checked
        }
    }
}
