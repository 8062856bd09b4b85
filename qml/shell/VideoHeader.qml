pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// Over the matrix: what it shows, how many cells, and the acts with their keys.
Rectangle {
    id: root
    property string title: ""
    property int cells: 4
    property string tourBlocked: ""
    property bool touring: false
    property bool leads: false
    property bool ordersShown: false
    property bool full: false
    signal cellsAsked(int cells)
    signal tourAsked
    signal snapshotAsked
    signal fullAsked
    signal ordersAsked
    implicitHeight: 44
    color: Theme.bg0
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("画面布局")
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.unit * 4
        anchors.rightMargin: Theme.unit * 2
        spacing: Theme.unit * 2
        Heading {
            text: root.title
            font.pixelSize: Theme.f14
            Layout.fillWidth: true
        }
        Repeater {
            model: [1, 4, 9, 16]
            FilterChip {
                required property int modelData
                text: String(modelData)
                checked: root.cells === modelData
                Accessible.name: qsTr("%1 画面").arg(modelData)
                onClicked: root.cellsAsked(modelData)
            }
        }
        Button {
            text: root.touring ? qsTr("结束轮巡") : qsTr("轮巡")
            keys: "G"
            implicitHeight: 30
            blocked: root.tourBlocked
            onActed: root.tourAsked()
        }
        Button {
            text: qsTr("截图")
            keys: "K"
            implicitHeight: 30
            onActed: root.snapshotAsked()
        }
        Button {
            text: root.full ? qsTr("退出全屏") : qsTr("全屏")
            keys: "F"
            implicitHeight: 30
            onActed: root.fullAsked()
        }
        Button {
            visible: root.leads
            primary: !root.ordersShown
            text: root.ordersShown ? qsTr("收起调看令") : qsTr("开具调看令")
            implicitHeight: 30
            onActed: root.ordersAsked()
        }
    }
    Divider {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
