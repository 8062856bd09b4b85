pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// The workspaces of this account.
Rectangle {
    id: root
    required property string page
    /// {value, text, symbol}, in the order of the rail.
    required property var pages
    signal asked(string page)
    implicitWidth: 56
    color: Theme.bg1
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("工作区")
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.unit
        anchors.topMargin: Theme.unit * 2
        anchors.bottomMargin: Theme.unit * 2
        spacing: Theme.unit
        Repeater {
            model: root.pages
            RailButton {
                required property var modelData
                symbol: modelData.symbol
                text: modelData.text
                checked: root.page === modelData.value
                onClicked: root.asked(modelData.value)
            }
        }
        Item { Layout.fillHeight: true }
        RailButton {
            symbol: "gear"
            text: qsTr("设置")
            checked: root.page === "settings"
            onClicked: root.asked("settings")
        }
    }
    Divider {
        anchors.right: parent.right
        height: parent.height
    }
}
