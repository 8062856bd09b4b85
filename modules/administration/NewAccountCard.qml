pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// 新建账号: without a role, and shut until a security administrator confirms it.
ActCard {
    id: root
    required property AccountList accounts
    required property OrgTree orgs
    title: qsTr("新建账号")
    actText: accounts.acting ? qsTr("正在提交") : qsTr("新建")
    consequence: qsTr("新账号没有岗位，须由安全管理员授予岗位并核准后才能登录；办理人和时间写入访问日志")
    blocked: accounts.acting ? qsTr("正在提交") : login.text.trim().length === 0 ? qsTr("请填写登录名") : display.text.trim().length === 0 ? qsTr("请填写姓名")
        : (org.currentValue ?? "") === "" ? qsTr("请选择单位") : password.text.length < 12 ? qsTr("密码至少 12 个字符") : why.text.trim().length === 0 ? qsTr("请写明事由") : ""
    onActed: accounts.make(login.text.trim(), display.text.trim(), org.currentValue, password.text, why.text.trim())
    TextField {
        id: login
        focus: true
        label: qsTr("登录名")
        placeholderText: qsTr("登录名")
        maximumLength: 64
        Layout.fillWidth: true
    }
    TextField {
        id: display
        label: qsTr("姓名")
        placeholderText: qsTr("姓名，如 陈*")
        maximumLength: 40
        Layout.fillWidth: true
    }
    ComboBox {
        id: org
        label: qsTr("单位")
        model: root.orgs.choices
        Layout.fillWidth: true
    }
    TextField {
        id: password
        label: qsTr("初始密码")
        placeholderText: qsTr("初始密码，至少 12 个字符")
        echoMode: TextInput.Password
        maximumLength: 256
        Layout.fillWidth: true
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
