pragma ComponentBehavior: Bound
import QtQuick
import Zhihui.People

/// The register's pages: 档案 and 日志.
FocusScope {
    id: root
    required property RegisterDesk desk
    required property Preferences preferences
    property string page: ""
    property bool keysOn: true
    enabled: visible

    function focusPage(): void {
        if (root.page === "log")
            log.forceActiveFocus(Qt.OtherFocusReason)
        else
            register.focusList()
    }
    component Key: Shortcut {
        enabled: root.keysOn && root.page === "log"
    }
    RegisterWorkspace {
        id: register
        anchors.fill: parent
        visible: root.page === "register"
        enabled: visible
        desk: root.desk
        loaded: root.desk.world.loaded
        keysOn: root.keysOn && visible
        rosterWidth: root.preferences.rosterWidth
        onResized: width => root.preferences.rosterWidth = width
    }
    AccessLogPane {
        id: log
        anchors.fill: parent
        visible: root.page === "log"
        enabled: visible
        desk: root.desk
    }
    Key { sequences: ["["]; onActivated: log.turn(-1) }
    Key { sequences: ["]"]; onActivated: log.turn(1) }
}
