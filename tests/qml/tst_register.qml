import QtQuick
import QtTest
import Zhihui.Fakes
import Zhihui.Shell

Item {
    id: host
    width: 1600
    height: 900

    SampleWorld { id: sample }
    RegisterWorkspace {
        id: page
        anchors.fill: parent
        desk: sample.registerDesk
    }
    TestCase {
        id: suite
        name: "Register"
        when: windowShown

        function init(): void {
            failOnWarning(/.?/)
        }
        function initTestCase(): void {
            sample.fill(40)
            page.forceActiveFocus()
            page.focusList()
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
        function shown(name: string): bool {
            return find(page, name) !== null
        }
        function type(text: string): void {
            for (const letter of text)
                keyClick(letter)
        }
        function last(): string {
            return sample.submitted[sample.submitted.length - 1] ?? ""
        }
        function test_1_nobodyIsChosenAtFirst() {
            verify(shown("未选中对象 按 J、K 在名册中移动，按 / 查找"))
            tryVerify(() => shown("对象 40 人"))
        }
        function test_2_aFileOpensForAReason() {
            keyClick(Qt.Key_J)
            verify(page.selected.length > 0)
            keyClick(Qt.Key_O)
            tryCompare(page.view, "form", "open")
            tryVerify(() => shown("请写明事由"))
            keyClick(Qt.Key_Return, Qt.ControlModifier)
            compare(page.view.opened, false)
            type("monthly visit")
            keyClick(Qt.Key_Return, Qt.ControlModifier)
            tryCompare(page.view, "opened", true)
            compare(page.view.form, "")
            tryVerify(() => shown("公民身份号码 440103199001011236"))
            verify(shown("等级 严管"))
        }
        function test_3_whatHeldIsOneClickAway() {
            const history = find(page, "历史 1 条")
            verify(history !== null)
            history.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Space)
            tryVerify(() => shown("收起历史"))
        }
        function test_4_anEntryIsWrittenByKey() {
            page.view.enter("note", "")
            tryCompare(page.view, "form", "entry")
            tryVerify(() => shown("“日期”没有填写"))
            type("2026-11-23")
            keyClick(Qt.Key_Tab)
            type("at home")
            tryVerify(() => !shown("“内容”没有填写"))
            keyClick(Qt.Key_Return, Qt.ControlModifier)
            tryCompare(page.view, "form", "")
            compare(last(), "file.put")
            tryVerify(() => shown("工作记录 已存本机，待上传"))
        }
        function test_5_anEntryIsEndedForAReason() {
            page.view.end("contact", "1")
            tryVerify(() => shown("请写明注销的理由"))
            type("gone")
            keyClick(Qt.Key_Return, Qt.ControlModifier)
            tryVerify(() => last() === "file.end")
        }
        function test_6_anotherPersonClosesIt() {
            page.focusList()
            keyClick(Qt.Key_J)
            tryCompare(page.view, "opened", false)
            verify(!shown("公民身份号码 440103199001011236"))
        }
        function test_7_theSearchAsksTheProvince() {
            keyClick(Qt.Key_Slash)
            type("zz")
            tryVerify(() => shown("没有找到 只查找本辖区的对象；可换证件尾号或电话再试"))
            keyClick(Qt.Key_Escape)
            tryVerify(() => shown("列出 40 人"))
        }
        function test_8_whoMayNotReadIsTold() {
            sample.setRoles(["officer"])
            keyClick(Qt.Key_J)
            keyClick(Qt.Key_O)
            tryVerify(() => shown("本账号没有查阅档案的权限"))
        }
    }
}
