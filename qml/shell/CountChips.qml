pragma ComponentBehavior: Bound
import QtQuick
import Zhihui.Controls
import Zhihui.Engine

/// The counts over the map; those of the located add up.
Flow {
    id: root
    required property World world
    spacing: Theme.unit * 2
    component Count: Chip {
        color: Theme.veil
        textColor: Theme.text1
    }
    Count { text: qsTr("在矫 %1 人").arg(root.world.supervised.toLocaleString(Qt.locale(), "f", 0)) }
    Count {
        text: qsTr("决定定位中 %1").arg(root.world.positioned.toLocaleString(Qt.locale(), "f", 0))
        hint: qsTr("电子定位决定在有效期内的对象；地图只显示这些人")
    }
    Count {
        text: qsTr("正常 %1").arg(root.world.normal.toLocaleString(Qt.locale(), "f", 0))
        dot: Theme.ok
    }
    Count {
        visible: root.world.offline > 0
        text: qsTr("离线 %1").arg(root.world.offline)
        dot: Theme.off
        hint: qsTr("超过约定间隔没有上报")
    }
    Count {
        visible: root.world.lost > 0
        text: qsTr("失联 %1").arg(root.world.lost)
        dot: Theme.lost
    }
    Count {
        text: qsTr("预警 %1").arg(root.world.alarmed)
        dot: Theme.p2
        hint: qsTr("有未办结预警的对象")
    }
}
