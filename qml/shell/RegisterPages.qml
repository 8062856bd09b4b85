pragma ComponentBehavior: Bound
import QtQuick
import Zhihui.Administration
import Zhihui.People

/// The register's pages: 办理, 档案, 导入, 导出, 日志 and 管理.
FocusScope {
    id: root
    required property RegisterDesk desk
    required property AdminDesk adminDesk
    required property Preferences preferences
    property string page: ""
    property bool keysOn: true
    signal pageAsked(string page)
    visible: ["matters", "register", "import", "export", "log", "admin"].includes(page)
    enabled: visible

    /// The file of a person whom another page shows, and the case that brought them up; empty: none.
    function showFile(person: string, alert: string): void {
        register.show(person, alert)
        root.pageAsked("register")
    }
    function focusPage(): void {
        if (root.page === "log")
            log.forceActiveFocus(Qt.OtherFocusReason)
        else if (root.page === "admin")
            admin.focusPage()
        else if (root.page === "matters")
            matters.focusList()
        else if (root.page === "import")
            imports.focusFirst()
        else if (root.page === "export")
            exports.focusFirst()
        else
            register.focusList()
    }
    component Key: Shortcut {
        enabled: root.keysOn && root.page === "log" && !log.typing
    }
    MatterWorkspace {
        id: matters
        anchors.fill: parent
        visible: root.page === "matters"
        enabled: visible
        desk: root.desk
        loaded: root.desk.world.loaded
        keysOn: root.keysOn && visible
        listWidth: root.preferences.rosterWidth
        onResized: width => root.preferences.rosterWidth = width
        onFileAsked: person => {
            root.showFile(person, "")
        }
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
        onMattersAsked: person => {
            matters.show(person)
            root.pageAsked("matters")
        }
        onMatterAsked: matter => {
            matters.showMatter(matter)
            root.pageAsked("matters")
        }
    }
    ImportPane {
        id: imports
        anchors.fill: parent
        visible: root.page === "import"
        enabled: visible
        desk: root.desk
    }
    ExportPane {
        id: exports
        anchors.fill: parent
        visible: root.page === "export"
        shown: visible
        enabled: visible
        desk: root.desk
    }
    AccessLogPane {
        id: log
        anchors.fill: parent
        visible: root.page === "log"
        enabled: visible
        desk: root.desk
    }
    AdminPane {
        id: admin
        anchors.fill: parent
        visible: root.page === "admin"
        enabled: visible
        desk: root.adminDesk
        keysOn: root.keysOn && visible
    }
    Key { sequences: ["["]; onActivated: log.turn(-1) }
    Key { sequences: ["]"]; onActivated: log.turn(1) }
}
