pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// One act on one account: which ones there are, hangs on who sits here and on the account.
ActCard {
    id: root
    required property AdminDesk desk
    required property AccountList accounts
    required property OrgTree orgs
    required property string account
    readonly property var entry: accounts.count >= 0 ? accounts.row(account) : ({})
    readonly property string act: choice.currentValue ?? ""
    title: qsTr("办理账号 %1").arg(entry.display ?? "")
    actText: accounts.acting ? qsTr("正在提交") : qsTr("确定")
    consequence: act === "password" || act === "organisations" ? qsTr("该账号立即退出，须由安全管理员核准后才能登录；变更前后写入访问日志")
        : act === "lock" ? qsTr("该账号立即退出，不能再登录；变更前后写入访问日志") : qsTr("变更前后写入访问日志")
    blocked: accounts.acting ? qsTr("正在提交") : act.length === 0 ? qsTr("没有可办理的事项") : act === "rename" && display.text.trim().length === 0 ? qsTr("请填写姓名")
        : act === "password" && password.text.length < 12 ? qsTr("密码至少 12 个字符") : act === "organisations" && (org.currentValue ?? "") === "" ? qsTr("请选择单位")
        : why.text.trim().length === 0 ? qsTr("请写明事由") : ""
    onActed: {
        const reason = why.text.trim()
        if (act === "rename")
            accounts.rename(account, display.text.trim(), reason)
        else if (act === "password")
            accounts.setPassword(account, password.text, reason)
        else if (act === "organisations")
            accounts.setOrganisation(account, org.currentValue, reason)
        else if (act === "roles")
            accounts.setRoles(account, root.ticked(), minors.checked, reason)
        else
            accounts.settle(account, act, reason)
    }
    // Filled once: a refusal leaves what was typed.
    Component.onCompleted: {
        display.text = root.entry.display ?? ""
        minors.checked = root.entry.minors ?? false
    }
    function ticked(): var {
        const codes = []
        for (let i = 0; i < roles.count; ++i) {
            const box = roles.itemAt(i) as RoleBox
            if (box?.checked)
                codes.push(box.modelData.value)
        }
        return codes
    }
    component RoleBox: CheckBox {
        required property var modelData
        text: modelData.text
    }
    ComboBox {
        id: choice
        focus: true
        label: qsTr("办理事项")
        model: root.accounts.count >= 0 ? root.accounts.acts(root.account) : []
        Layout.fillWidth: true
    }
    TextField {
        id: display
        visible: root.act === "rename"
        label: qsTr("姓名")
        maximumLength: 40
        Layout.fillWidth: true
    }
    TextField {
        id: password
        visible: root.act === "password"
        label: qsTr("新密码")
        placeholderText: qsTr("新密码，至少 12 个字符")
        echoMode: TextInput.Password
        maximumLength: 256
        Layout.fillWidth: true
    }
    ComboBox {
        id: org
        visible: root.act === "organisations"
        label: qsTr("单位")
        model: root.orgs.choices
        Layout.fillWidth: true
    }
    GridLayout {
        visible: root.act === "roles"
        columns: 2
        Layout.fillWidth: true
        Repeater {
            id: roles
            model: root.desk.roles
            RoleBox {
                Component.onCompleted: checked = (root.entry.roleCodes ?? []).includes(modelData.value)
                Layout.fillWidth: true
            }
        }
    }
    CheckBox {
        id: minors
        visible: root.act === "roles"
        text: qsTr("可查看未成年人档案")
    }
    TextField {
        id: why
        label: qsTr("事由")
        placeholderText: qsTr("事由，写入访问日志")
        maximumLength: 200
        Layout.fillWidth: true
    }
    InlineMessage {
        text: root.accounts.failure
        tone: Theme.p2
        symbol: "warn"
        Layout.fillWidth: true
    }
}
