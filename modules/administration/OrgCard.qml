pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Zhihui.Controls

/// 机构: rename, add a township below, close.
ActCard {
    id: root
    required property AdminDesk desk
    required property OrgTree orgs
    required property string code
    /// "rename", "add", "close".
    required property string act
    readonly property var org: orgs.count >= 0 ? orgs.row(code) : ({})
    title: act === "add" ? qsTr("在 %1 下新设司法所").arg(org.name ?? "") : act === "close" ? qsTr("撤销 %1").arg(org.name ?? "") : qsTr("更名 %1").arg(org.name ?? "")
    actText: orgs.acting ? qsTr("正在提交") : qsTr("确定")
    consequence: act === "close" ? qsTr("没有在管对象、下级单位和账号的单位才能撤销；变更前后写入访问日志") : qsTr("立即对本辖区各席生效；变更前后写入访问日志")
    blocked: !desk.writesOrgs ? qsTr("机构由系统管理员管理") : orgs.acting ? qsTr("正在提交") : act !== "close" && name.text.trim().length === 0 ? qsTr("请填写名称")
        : act === "add" && !/^[0-9]{9}$/.test(number.text) ? qsTr("代码须为 9 位数字") : why.text.trim().length === 0 ? qsTr("请写明事由") : ""
    onActed: act === "add" ? orgs.add(number.text, name.text.trim(), why.text.trim())
        : act === "close" ? orgs.close(code, why.text.trim()) : orgs.rename(code, name.text.trim(), why.text.trim())
    Component.onCompleted: number.text = root.act === "add" ? root.code : ""
    TextField {
        id: number
        visible: root.act === "add"
        label: qsTr("单位代码")
        maximumLength: 9
        Layout.fillWidth: true
    }
    TextField {
        id: name
        visible: root.act !== "close"
        focus: true
        label: qsTr("单位名称")
        placeholderText: qsTr("如 石围塘司法所")
        maximumLength: 60
        Layout.fillWidth: true
    }
    TextField {
        id: why
        focus: root.act === "close"
        label: qsTr("事由")
        placeholderText: qsTr("事由，写入访问日志")
        maximumLength: 200
        Layout.fillWidth: true
    }
    InlineMessage {
        text: root.orgs.failure
        tone: Theme.p2
        symbol: "warn"
        Layout.fillWidth: true
    }
}
