import QtQuick

Item {
    property string accept: qsTr("受理")
    property string hold: qsTr("暂缓")
}
