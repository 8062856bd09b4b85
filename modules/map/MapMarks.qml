pragma ComponentBehavior: Bound
import QtQuick
import Zhihui.Controls

/// What stands beside the marks: call-outs of the pinned alert and the selected person, and the arrow at the edge.
Item {
    id: root
    required property MapGround ground
    required property PersonOnMap selected
    required property PersonOnMap pinned
    /// UTC milliseconds.
    required property double now
    /// False on the wall, which shows no names.
    required property bool names
    property real magnify: 1
    signal alertActivated()
    signal flightWanted(var coordinate)
    readonly property point selectedAt: ground.pixel(selected.coordinate)
    readonly property point pinnedAt: ground.pixel(pinned.coordinate)

    function age(since: real): string {
        const s = Math.max(0, Math.round((now - since) / 1000));
        return s < 90 ? qsTr("%1 秒前").arg(s) : s < 5400 ? qsTr("%1 分前").arg(Math.round(s / 60)) : qsTr("%1 小时前").arg(Math.round(s / 3600));
    }

    function elapsed(since: real): string {
        const s = Math.max(0, Math.floor((now - since) / 1000));
        return Math.floor(s / 60) + ":" + String(s % 60).padStart(2, "0");
    }
    function motion(): string {
        const parts = [];
        if (selected.speed >= 0)
            parts.push(selected.speed < 0.5 ? qsTr("静止") : qsTr("%1 m/s").arg(selected.speed.toFixed(1)));
        if (selected.accuracy > 0)
            parts.push(qsTr("误差 %1 m").arg(Math.round(selected.accuracy)));
        if (selected.at > 0)
            parts.push(age(selected.at));
        return parts.join(" · ");
    }

    Rectangle {
        id: pulse
        visible: root.pinned.valid
        x: root.pinnedAt.x - width / 2
        y: root.pinnedAt.y - height / 2
        width: 46 * root.magnify
        height: width
        radius: width / 2
        color: Qt.alpha(Theme.p1, 0.12)
        border.color: Theme.p1
        border.width: 1.5 * root.magnify
        SequentialAnimation on scale {
            running: pulse.visible && !Theme.still
            loops: 3
            NumberAnimation { from: 1; to: 1.5; duration: 600; easing.type: Easing.OutCubic }
            NumberAnimation { to: 1; duration: 600; easing.type: Easing.InOutCubic }
        }
    }
    Callout {
        visible: root.selected.valid && root.selected.shown !== root.pinned.shown && root.names
        mark: root.selectedAt
        magnify: root.magnify
        name: root.selected.name
        detail: root.motion()
        tint: root.selected.level > 0 ? Theme.level(root.selected.level) : Theme.line
    }
    Callout {
        visible: root.pinned.valid
        mark: root.pinnedAt
        magnify: root.magnify
        name: root.names ? root.pinned.name + "  " + root.elapsed(root.pinned.began) : root.elapsed(root.pinned.began)
        tint: Theme.p1
        ground: Theme.p1Ground
        TapHandler { onTapped: root.alertActivated() }
    }
    EdgeArrow {
        scale: root.magnify
        inset: 34 * root.magnify
        shown: root.pinned.valid
        mark: root.pinnedAt
        name: root.names ? root.pinned.name : qsTr("一级预警")
        onActivated: root.flightWanted(root.pinned.coordinate)
    }
}
