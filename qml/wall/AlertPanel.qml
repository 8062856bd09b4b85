pragma ComponentBehavior: Bound
import QtQuick
import Zhihui.Controls

/// The level-1 alert: what, where, since when, how long there is, who has been told. While nobody has accepted it, its
/// frame beats once in two seconds.
Rectangle {
    id: root
    required property WallType type
    required property LevelOne levelOne
    required property double now
    readonly property bool beats: !levelOne.accepted && !Theme.still && Math.floor(now / 1000) % 2 === 0
    readonly property real thin: Math.max(2, type.caption / 10)

    color: Theme.p1Ground
    radius: Theme.radius
    border.color: Theme.p1
    border.width: beats ? thin * 2.5 : thin
    Accessible.role: Accessible.AlertMessage
    Accessible.name: qsTr("一级预警 %1 %2 %3").arg(levelOne.kind).arg(levelOne.place).arg(levelOne.state)

    LevelMark {
        id: mark
        x: root.type.caption * 0.9
        anchors.verticalCenter: kind.verticalCenter
        level: 1
        size: root.type.title
    }
    WallText {
        id: kind
        anchors { left: mark.right; leftMargin: root.type.caption * 0.5; right: clock.left; verticalCenter: clock.verticalCenter }
        text: root.levelOne.kind
        size: root.type.title
        font.weight: Font.Bold
    }
    WallText {
        id: clock
        anchors { right: parent.right; rightMargin: root.type.caption * 0.9 }
        y: root.type.caption * 0.3
        text: root.levelOne.clock
        size: root.type.figure
        font.weight: Font.Bold
        color: root.levelOne.accepted ? Theme.text1 : Theme.p1
    }
    WallText {
        id: line
        anchors { left: mark.left; right: clock.right; top: clock.bottom }
        text: root.levelOne.place + " · " + root.levelOne.state + " · " + root.levelOne.limit
        size: root.type.body
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: root.type.caption
    }
    Row {
        anchors { left: mark.left; right: clock.right; top: line.bottom; topMargin: root.type.caption * 0.2 }
        spacing: root.type.caption
        WallText {
            id: told
            width: Math.min(implicitWidth, parent.width - (more.visible ? more.width + parent.spacing : 0))
            text: root.levelOne.told.length > 0 ? root.levelOne.told.slice(0, 2).join("   ") : qsTr("尚无席位响铃")
            size: root.type.caption
            color: Theme.text2
        }
        WallText {
            id: more
            visible: root.levelOne.more > 0
            text: qsTr("另有 %1 条一级").arg(root.levelOne.more)
            size: root.type.caption
            color: Theme.p1
        }
    }
}
