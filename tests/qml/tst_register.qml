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
        function test_2b_thePhotoIsShownWithTheFile() {
            tryVerify(() => shown("本人照片"))
            verify(shown("更换照片"))
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
        function test_5b_whatWasRefusedIsSeenAndWrittenAnew() {
            sample.refuse("登记不符")
            tryVerify(() => shown("知道了"))
            const again = find(page, "修改后重报")
            verify(again !== null)
            again.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Space)
            tryVerify(() => page.view.form.length > 0)
            verify(page.view.written.kind.length > 0)
            keyClick(Qt.Key_Escape)
            tryCompare(page.view, "form", "")
            const read = find(page, "知道了")
            read.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Space)
            tryVerify(() => !shown("知道了"))
        }
        function test_6_anotherPersonClosesIt() {
            page.focusList()
            keyClick(Qt.Key_J)
            tryCompare(page.view, "opened", false)
            verify(!shown("公民身份号码 440103199001011236"))
            verify(!shown("本人照片"))
        }
        function test_6b_theCaseIsAReasonToOpenIt() {
            page.show(page.selected, "a-1")
            keyClick(Qt.Key_O)
            tryVerify(() => shown("事由类别：办理所选预警"))
            keyClick(Qt.Key_Escape)
            tryCompare(page.view, "form", "")
            keyClick(Qt.Key_J)
            compare(page.alert, "")
        }
        function test_7_theSearchAsksTheProvince() {
            keyClick(Qt.Key_Slash)
            type("zz")
            tryVerify(() => shown("没有找到 只查找本辖区的对象；可换证件尾号或电话再试"))
            keyClick(Qt.Key_Escape)
            tryVerify(() => shown("列出 40 人"))
        }
        function test_7b_facetsByKey() {
            page.focusList()
            keyClick(Qt.Key_F)
            tryVerify(() => shown("收起筛选"))
            tryVerify(() => find(page, "全部 40") !== null)
            const general = chip("普管")
            verify(general !== null)
            general.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Space)
            tryVerify(() => shown("清除筛选"))
            compare(general.activeFocus, true)
            verify(!shown("列出 40 人"))
            const clear = find(page, "清除筛选")
            clear.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Space)
            tryVerify(() => shown("列出 40 人"))
            page.focusList()
            keyClick(Qt.Key_F)
            tryVerify(() => !shown("收起筛选"))
        }
        function chip(text: string): Item {
            return start(page, text + " ")
        }
        function start(item: Item, text: string): Item {
            if (item.visible && item.Accessible.name.startsWith(text))
                return item
            for (const child of item.children) {
                const found = start(child, text)
                if (found)
                    return found
            }
            return null
        }
        function test_7c_whoIsMarkedIsHandedOver() {
            sample.setRoles(["leader"])
            page.focusList()
            keyClick(Qt.Key_J)
            keyClick(Qt.Key_Space)
            keyClick(Qt.Key_J)
            keyClick(Qt.Key_Space)
            tryVerify(() => shown("已选 2 人"))
            keyClick(Qt.Key_T)
            tryVerify(() => shown("移交 2 人"))
            verify(shown("请选择接收单位"))
            keyClick(Qt.Key_Escape)
            tryVerify(() => !shown("移交 2 人"))
            verify(shown("已选 2 人"))
            mouseClick(find(page, "取消选择"))
            tryVerify(() => !shown("已选 2 人"))
        }
        function test_7d_aPrintAsksForAReason() {
            page.focusList()
            keyClick(Qt.Key_P)
            tryVerify(() => shown("打印名册 40 人"))
            verify(shown("请写明打印的事由"))
            type("meeting")
            keyClick(Qt.Key_Return, Qt.ControlModifier)
            tryVerify(() => shown("本机不能显示打印预览，未打印"))
            keyClick(Qt.Key_Escape)
            tryVerify(() => !shown("打印名册 40 人"))
        }
        function test_8_whoMayNotReadIsTold() {
            sample.setRoles(["officer"])
            keyClick(Qt.Key_J)
            keyClick(Qt.Key_O)
            tryVerify(() => shown("本账号没有查阅档案的权限"))
        }
    }
}
