import QtQuick
import QtTest
import Zhihui.Fakes
import Zhihui.Shell

Item {
    id: host
    width: 1600
    height: 900

    SampleInspection { id: sample }
    SupervisionWorkspace {
        id: page
        anchors.fill: parent
        desk: sample.desk
    }
    TestCase {
        id: suite
        name: "Supervision"
        when: windowShown

        function init(): void {
            failOnWarning(/.?/)
        }
        function initTestCase(): void {
            sample.fill()
            page.forceActiveFocus()
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
        function test_1_nothingIsThereAtFirst() {
            verify(shown("没有督办单 督察中发现问题、存为草稿后出现在这里"))
            verify(shown("未选中督办单 按 J、K 在列表中移动"))
            sample.fillOrders()
            tryVerify(() => shown("督办 6 件"))
        }
        function test_2_aReviewNeedsAnother() {
            tryVerify(() => shown("待我办理 2"))
            keyClick(Qt.Key_J)
            compare(page.selected, "S-1")
            tryVerify(() => shown("否 两名以上工作人员在场 仅一人"))
            keyClick(Qt.Key_S)
            compare(page.view.form, "")
            keyClick(Qt.Key_B)
            tryVerify(() => shown("请填写退回理由"))
            type("say when")
            keyClick(Qt.Key_Escape)
            compare(sample.submitted.length, 0)
        }
        function test_3_anOrderIsApprovedByKey() {
            keyClick(Qt.Key_A)
            keyClick(Qt.Key_Return, Qt.ControlModifier)
            compare(last(), "supervision.review")
            tryVerify(() => shown("待签发"))
            tryVerify(() => shown("已保存，待上传"))
            sample.confirm()
            tryVerify(() => shown("已保存 · 省平台已确认"))
        }
        function test_4_theLeaderSigns() {
            sample.seat("u-lin", "林*", "leader", "44")
            page.selected = "S-2"
            keyClick(Qt.Key_S)
            tryVerify(() => page.view.form === "sign")
            keyClick(Qt.Key_Return, Qt.ControlModifier)
            compare(last(), "supervision.sign")
            tryVerify(() => shown("待整改"))
            sample.refuse("已由何*签发")
            tryVerify(() => shown("省平台退回：已由何*签发"))
        }
        function test_5_theCentreAnswers() {
            sample.seat("u-centre", "何*", "officer", "440103")
            page.selected = "S-3"
            keyClick(Qt.Key_F)
            tryVerify(() => shown("请填写整改情况"))
            type("done")
            keyClick(Qt.Key_Return, Qt.ControlModifier)
            compare(last(), "supervision.answer")
            tryVerify(() => shown("待复查"))
        }
        function test_6_whoMayNotReadsWhy() {
            page.selected = "S-5"
            keyClick(Qt.Key_C)
            tryVerify(() => shown("由督察员复查"))
            compare(page.view.form, "")
        }
        function test_7_aHalfTypedCardComesBack() {
            page.selected = "S-4"
            keyClick(Qt.Key_F)
            type("half")
            page.selected = "S-3"
            compare(page.view.form, "")
            page.selected = "S-4"
            keyClick(Qt.Key_F)
            tryVerify(() => find(page, "整改情况") !== null)
            compare((find(page, "整改情况") as TextEdit).text, "half")
            keyClick(Qt.Key_Escape)
        }
        function test_8_stillsAreFetched() {
            page.selected = "S-6"
            tryVerify(() => shown("截图 22:41:07"))
            tryVerify(() => !shown("正在读取截图"))
        }
    }
}
