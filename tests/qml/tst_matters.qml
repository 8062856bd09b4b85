import QtQuick
import QtTest
import Zhihui.Fakes
import Zhihui.Shell

Item {
    id: host
    width: 1600
    height: 900

    SampleWorld { id: sample }
    MatterWorkspace {
        id: page
        anchors.fill: parent
        desk: sample.registerDesk
    }
    TestCase {
        name: "Matters"
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
        function test_1_nothingIsDueAtFirst() {
            verify(shown("未选中事项 按 J、K 在待办清单中移动；对象的新事项从其档案进入"))
            verify(shown("没有待您办理的事项 新事项在对象的档案或本页右侧登记"))
        }
        function test_2_aReportBecomesDue() {
            sample.advance(16 * 24 * 3600)
            sample.setRoles(["office"])
            // Reports are for the offices, not for the city that sits here: its own list has its daily checks only.
            tryVerify(() => shown("待办 1 项"))
            const all = find(page, "全部 41")
            verify(all !== null)
            all.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Space)
            tryVerify(() => shown("待办 41 项"))
            page.focusList()
            keyClick(Qt.Key_J)
            verify(page.selected.startsWith("contact/"))
            verify(shown("报告与走访记录"))
        }
        function test_3_itIsDoneByKey() {
            keyClick(Qt.Key_A)
            tryCompare(page.view, "form", "begin")
            tryVerify(() => shown("“方式”没有填写"))
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Tab)
            type("at home")
            keyClick(Qt.Key_Tab)
            tryVerify(() => shown("须确认“已核实为本人”"))
            keyClick(Qt.Key_Space)
            keyClick(Qt.Key_Return, Qt.ControlModifier)
            tryCompare(page.view, "form", "")
            compare(last(), "matter.open")
            tryVerify(() => shown("已保存，待省平台确认：报告与走访记录 · 登记"))
        }
        function test_4_aRefusalIsTold() {
            sample.refuse("没有找到该对象")
            tryVerify(() => shown("省平台退回：没有找到该对象"))
        }
        function test_4b_itIsAlsoOnTheListUntilItIsPutAway() {
            page.show("p-0") // another one is on screen
            tryVerify(() => !shown("省平台退回：没有找到该对象"))
            const read = find(page, "知道了")
            verify(read !== null)
            read.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Space)
            tryVerify(() => !shown("知道了"))
        }
        function test_4c_somebodyNewIsRegisteredWithNobodyChosen() {
            page.show("")
            tryVerify(() => shown("未选中事项 按 J、K 在待办清单中移动；对象的新事项从其档案进入"))
            page.focusList()
            keyClick(Qt.Key_N)
            tryCompare(page.view, "form", "register")
            tryVerify(() => find(page.view, "登记新对象") !== null)
            verify(!shown("未选中事项 按 J、K 在待办清单中移动；对象的新事项从其档案进入"))
            keyClick(Qt.Key_Escape)
            tryCompare(page.view, "form", "")
        }
        function test_5_whatMayBeBegunFollowsThePerson() {
            page.show("p-0")
            tryVerify(() => shown("外出"))
            verify(shown("提请撤销缓刑、假释"))
            verify(!shown("病情复查")) // of another category
            page.view.begin("leave")
            tryCompare(page.view, "form", "begin")
            keyClick(Qt.Key_Escape)
            tryCompare(page.view, "form", "")
        }
        function test_6_whoMayNotIsToldSo() {
            sample.setRoles(["inspector"])
            page.show("p-0")
            tryVerify(() => !shown("外出"))
        }
    }
}
