pragma ComponentBehavior: Bound
import QtQuick
import Zhihui.Engine

/// The pages of the account that sits here, and which of them is shown: what the operator has chosen stays for them; who sits
/// down begins at the page they have set, or at that of their post.
Item {
    id: root
    required property World world
    required property Session session
    required property Preferences preferences
    /// "duty" "video" "inspection" "supervision" "matters" "register" "import" "export" "log" "settings"; what is there before the first log-in was asked for by option.
    property string page: ""
    readonly property var pages: root.pagesOf(root.world.roles)
    /// Without a link nobody says which pages an account has: the alerts are always there.
    readonly property string shown: root.world.roles.length > 0 || root.page === "settings" ? root.page : "duty"
    /// Whose page it is; empty: nobody has sat down yet.
    property string seated: ""

    function pagesOf(roles: list<string>): var {
        return [{ value: "duty", text: qsTr("预警"), symbol: "bell", roles: ["duty", "leader", "inspector", "officer"] },
            { value: "video", text: qsTr("视频"), symbol: "camera", roles: ["duty", "leader", "inspector"] },
            { value: "inspection", text: qsTr("督察"), symbol: "eye", roles: ["inspector"] },
            { value: "supervision", text: qsTr("督办"), symbol: "document", roles: ["duty", "officer", "inspector", "leader"] },
            { value: "matters", text: qsTr("办理"), symbol: "tasks", roles: ["duty", "leader", "office"] },
            { value: "register", text: qsTr("档案"), symbol: "person", roles: ["duty", "leader", "office", "inspector"] },
            { value: "import", text: qsTr("导入"), symbol: "down", roles: ["registrar", "office", "leader"] },
            { value: "export", text: qsTr("导出"), symbol: "up", roles: ["office", "duty", "leader", "inspector"] },
            { value: "log", text: qsTr("日志"), symbol: "clock", roles: ["leader", "audit", "procurator"] },
            { value: "admin", text: qsTr("管理"), symbol: "screen", roles: ["leader", "system", "security", "audit"] }]
            .filter(page => roles.length === 0 ? page.value === "duty" : page.roles.some(role => roles.includes(role)))
    }
    function sit(): void {
        const roles = root.world.roles
        if (roles.length === 0) {
            if (root.world.operatorName.length === 0 && root.seated.length > 0) {
                root.seated = "" // the desk changes hands
                root.page = ""
            }
            return
        }
        const own = root.pagesOf(roles).map(page => page.value)
        const who = root.session.user + " " + root.world.operatorName
        const kept = root.seated === "" || root.seated === who ? root.page : ""
        const first = roles.includes("inspector") ? "inspection" : roles.includes("officer") ? "supervision" : "duty"
        root.seated = who
        root.page = [kept, root.preferences.seat, first, own[0] ?? ""].find(page => page === "settings" || own.includes(page)) ?? ""
    }
    Component.onCompleted: root.sit()
    Connections {
        target: root.world
        function onAccountChanged(): void {
            root.sit()
        }
    }
}
