import QtQuick
import QtTest
import Zhihui.Administration
import Zhihui.Fakes

Item {
    id: host
    width: 1860
    height: 980

    SampleWorld { id: sample }
    AdminPane {
        id: page
        anchors.fill: parent
        visible: false
        desk: sample.adminDesk
    }
    TestCase {
        id: suite
        name: "Administration"
        when: windowShown

        function init(): void {
            failOnWarning(/.?/)
        }
        function initTestCase(): void {
            sample.fill(40)
            sample.setRoles(["system"])
            page.visible = true
            page.focusPage()
        }
        function find(item: Item, name: string): Item {
            if (item.visible && item.Accessible.name === name)
                return item
            for (const child of item.children) {
                const found = find(child, name)
                if (found)
                    return found
            }
            return null
        }
        function written(name: string): var {
            return find(page, name)
        }
        function shown(name: string): bool {
            return find(page, name) !== null
        }
        function type(text: string): void {
            for (const letter of text)
                keyClick(letter)
        }
        function last(): string {
            const asked = sample.administered().filter(path => path.includes(" "))
            return asked[asked.length - 1] ?? ""
        }
        function test_1_organisationsComeFirst() {
            tryVerify(() => shown("荔湾区 440103 区域 荔湾区 对象 3 人 账号 1 个"))
            keyClick(Qt.Key_Down)
            const rename = find(page, "更名")
            verify(rename)
            mouseClick(rename)
            tryVerify(() => shown("更名 荔湾区"))
            keyClick(Qt.Key_Escape)
            tryVerify(() => !shown("更名 荔湾区"))
        }
        function test_2_anAccountIsLockedByKeys() {
            keyClick(Qt.Key_2)
            tryCompare(page, "tab", "users")
            tryVerify(() => find(page, "梁* 荔湾区 值班员 正常") !== null)
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Return)
            tryVerify(() => shown("办理账号 梁*"))
            tryVerify(() => shown("办理事项：更改姓名"))
            keyClick(Qt.Key_Down)
            tryVerify(() => shown("办理事项：停用"))
            const why = find(page, "事由")
            why.forceActiveFocus()
            type("moved away")
            keyClick(Qt.Key_Return, Qt.ControlModifier)
            tryVerify(() => last() === "/v1/admin/users/u-duty-liwan lock")
            tryVerify(() => shown("梁* 荔湾区 值班员 已停用"))
        }
        function test_3_aRefusalIsSaid() {
            sample.refuseNextChange("登录名已被使用")
            keyClick(Qt.Key_N)
            tryVerify(() => shown("新建账号"))
            type("zhong")
            keyClick(Qt.Key_Tab)
            type("z")
            tryVerify(() => shown("请选择单位"))
            keyClick(Qt.Key_Tab)
            keyClick(Qt.Key_Down)
            tryVerify(() => shown("单位：荔湾区"))
            find(page, "事由").forceActiveFocus()
            keyClick(Qt.Key_Backtab) // a password has no name that a script could read
            type("a long password")
            find(page, "事由").forceActiveFocus()
            type("new here")
            keyClick(Qt.Key_Return, Qt.ControlModifier)
            tryVerify(() => shown("登录名已被使用"))
            compare(written("事由").text, "new here")
            verify(shown("单位：荔湾区"))
            keyClick(Qt.Key_Escape)
        }
        function test_4_theWeekOfShifts() {
            keyClick(Qt.Key_3)
            tryCompare(page, "tab", "shifts")
            verify(shown("11-23 至 11-29"))
            keyClick(Qt.Key_N)
            tryVerify(() => shown("新排一班"))
            verify(shown("单位：未选择"))
            verify(shown("请选择单位"))
            keyClick(Qt.Key_Down)
            tryVerify(() => shown("请选择人员"))
            keyClick(Qt.Key_Escape)
            tryVerify(() => !shown("新排一班"))
        }
        function test_5_theTableOfRights() {
            keyClick(Qt.Key_4)
            tryCompare(page, "tab", "policy")
            tryVerify(() => shown("查找对象：值班员、负责人、外勤人员、司法所工作人员、督察员"))
        }
        function test_6_anotherSeatHasOtherTabs() {
            sample.setRoles(["duty"])
            tryCompare(page.tabs, "length", 1)
            tryCompare(page, "tab", "shifts")
        }
    }
}
