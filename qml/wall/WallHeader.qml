pragma ComponentBehavior: Bound
import QtQuick
import Zhihui.Controls
import Zhihui.Engine

/// Whose wall it is, whether what it shows is whole and fresh, and what time it is.
Rectangle {
    id: root
    required property World world
    required property WallType type
    required property LevelOne levelOne
    required property double now
    /// HH:mm:ss
    required property string time
    readonly property string scope: world.scopeName.split(" · ").pop()
    readonly property int link: world.linkState
    readonly property bool whole: link === 1 && world.loaded
    readonly property string integrity: link === 2 ? qsTr("自 %1 起无新预警").arg(world.linkSince)
        : link === 3 ? qsTr("省平台不接受登录 · 自 %1 起无新预警").arg(world.linkSince)
        : link === 0 ? qsTr("正在连接省平台")
        : world.loaded ? qsTr("数据完整 · 省平台在线") : qsTr("数据加载中 · 省平台在线")
    readonly property color tone: whole ? Theme.ok : link === 3 ? Theme.p1 : Theme.p2

    /// Where both have no room beside each other, the name of the house stays whole.
    readonly property string integrityShort: whole ? qsTr("数据完整") : integrity
    readonly property bool narrow: width < type.caption * 50

    color: Theme.bg1
    Row {
        x: root.type.caption
        anchors.verticalCenter: parent.verticalCenter
        spacing: root.type.caption * 0.7
        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: root.type.caption
            height: width
            radius: width / 2
            color: Qt.alpha(Theme.accent, 0.25)
            Rectangle {
                anchors.centerIn: parent
                width: parent.width * 0.6
                height: width
                radius: width / 2
                color: Theme.accent
            }
        }
        WallText {
            width: Math.min(implicitWidth, condition.x - x - root.type.caption * 1.5)
            text: root.scope.length > 0 ? qsTr("%1社区矫正指挥中心").arg(root.scope) : qsTr("社区矫正指挥中心")
            size: root.type.title
            font.weight: Font.Bold
        }
    }
    Row {
        id: condition
        anchors { right: parent.right; rightMargin: root.type.caption; verticalCenter: parent.verticalCenter }
        spacing: root.type.caption * 0.7
        LevelMark {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.levelOne.shown && !root.levelOne.pressing
            level: 1
            size: root.type.body
        }
        WallText {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.levelOne.shown && !root.levelOne.pressing
            text: qsTr("一级 %1").arg(root.levelOne.more + 1)
            size: root.type.caption
            color: Theme.p1
        }
        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: root.type.caption * 0.6
            height: width
            // Whole is round, anything else is square: not by colour alone.
            radius: root.whole ? width / 2 : 0
            color: root.tone
        }
        WallText {
            anchors.verticalCenter: parent.verticalCenter
            text: root.narrow ? root.integrityShort : root.integrity
            size: root.type.caption
            color: root.whole ? Theme.text2 : root.tone
            Accessible.role: root.whole ? Accessible.StaticText : Accessible.AlertMessage
        }
        Item {
            anchors.verticalCenter: parent.verticalCenter
            width: minute.width + second.width
            height: minute.height
            WallText {
                id: minute
                text: root.time.substring(0, 5)
                size: root.type.title * 1.1
            }
            WallText {
                id: second
                anchors { left: minute.right; baseline: minute.baseline }
                text: root.time.substring(5)
                size: root.type.caption
                color: Theme.text2
            }
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.line
    }
}
