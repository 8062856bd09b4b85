pragma ComponentBehavior: Bound
import QtQuick
import QtTest
import Zhihui.Fakes
import Zhihui.Shell

Item {
    id: host
    width: 1600
    height: 900

    SampleInspection { id: sample }
    InspectionWorkspace {
        id: seat
        anchors.fill: parent
        desk: sample.desk
        cameraStates: sample.cameraStates
        matrix: MatrixSlot {
            id: slot
            onStillAsked: slot.stillTaken(sample.jpeg(), sample.stillOf(slot.selectedCamera))
        }
    }
    TestCase {
        id: suite
        name: "Inspection"
        when: windowShown

        function init(): void {
            failOnWarning(/.?/)
        }
        function initTestCase(): void {
            seat.forceActiveFocus()
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
            return find(seat, name) !== null
        }
        function type(text: string): void {
            for (const letter of text)
                keyClick(letter)
        }
        function last(): string {
            return sample.submitted[sample.submitted.length - 1] ?? ""
        }
        function test_01_anEmptyScopeSaysSo() {
            verify(shown("正在从省平台加载 本机已有的数据先行显示") || shown("辖区内没有社区矫正中心 中心由省平台登记后出现在这里"))
            sample.fill()
            tryVerify(() => shown("广州市 11 / 11"))
            verify(shown("东莞市 33 / 33"))
        }
        function test_02_theKeyboardUnfoldsTheTree() {
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Right)
            tryVerify(() => shown("荔湾区中心 在线"))
            verify(shown("增城区中心 1 路故障"))
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Right)
            tryVerify(() => shown("报到登记室 2 路 · 使用中"))
            verify(shown("心理辅导室 不监看"))
            compare(seat.tree.selectedCentre, "")
        }
        function test_03_withoutAnInspectionThereIsNoPicture() {
            keyClick(Qt.Key_Return)
            compare(seat.tree.selectedCentre, "M-1")
            compare(seat.slot, null)
            compare(seat.cameras.length, 0)
            verify(shown("未开始督察 调看须有事由：按 N 开始随机抽查或计划督察"))
            keyClick(Qt.Key_K)
            verify(seat.panel.failure.length > 0)
            tryVerify(() => shown(seat.panel.failure))
        }
        function test_04_anInspectionIsOpenedByKeyboard() {
            keyClick(Qt.Key_N)
            tryVerify(() => shown("请写明督察内容"))
            type("procedure")
            keyClick(Qt.Key_Return, Qt.ControlModifier)
            compare(last(), "inspection.open")
            tryVerify(() => shown("已保存，待上传"))
            tryCompare(seat, "form", "")
            verify(shown("随机抽查 · 待编号"))
            compare(seat.desk.inspectionCentres.length, 3)
            compare(seat.tree.selectedCentre, seat.desk.inspectionCentres[0])
        }
        function test_05_onlyItsCentresHavePictures() {
            seat.desk.closeInspection()
            sample.confirm()
            sample.openInspection()
            seat.tree.openCentre("M-2")
            compare(seat.cameras.length, 0)
            tryVerify(() => shown("该中心不在本次督察范围 在左侧选中标有「本次」的中心"))
            seat.tree.openCentre("M-1")
            tryVerify(() => seat.slot !== null)
            compare(seat.slot.inspection, "I-37")
            compare(seat.slot.cameras.length, 11)
        }
        function test_06_aPictureInTheMatrixSelectsItsRoom() {
            seat.slot.cameraChosen("V-M-1-admonition-1")
            compare(seat.tree.selectedRoom, "M-1-admonition")
            compare(seat.slot.selectedCamera, "V-M-1-admonition-1")
            tryVerify(() => shown("检查单 · 训诫室"))
        }
        function test_07_aClosedRoomStaysClosed() {
            seat.tree.openRoom("M-1-counselling")
            tryVerify(() => shown("心理辅导室：涉及隐私和检察监督，不设监看"))
            compare(seat.tree.selectedRoom, "M-1-admonition")
        }
        function test_08_theListIsAnsweredByKeys() {
            keyClick(Qt.Key_C)
            keyClick(Qt.Key_N)
            tryVerify(() => shown("两名以上工作人员在场 否"))
            for (let row = 0; row < 5; ++row) {
                keyClick(Qt.Key_Down)
                keyClick(row % 2 ? Qt.Key_Y : Qt.Key_1)
            }
            tryVerify(() => shown("9 项 · 已查 6 · 得分 52 / 60"))
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_X)
            tryVerify(() => shown("见证人签字 不适用"))
            keyClick(Qt.Key_Delete)
            tryVerify(() => shown("见证人签字 未查"))
            verify(shown("未保存"))
        }
        function test_09_aNoteIsWrittenToALine() {
            keyClick(Qt.Key_Return)
            const note = find(seat, "见证人签字 备注")
            verify(note)
            note.forceActiveFocus()
            type("kn2")
            compare((note as TextInput).text, "kn2")
            compare(seat.panel.sheet.stills.length, 0)
        }
        function test_10_aStillIsFrozenByKey() {
            seat.tree.openRoom("M-1-admonition")
            seat.panel.start()
            keyClick(Qt.Key_K)
            tryCompare(seat.panel.sheet.stills, "length", 1)
            tryVerify(() => shown("截图 22:40:31"))
        }
        function test_11_whatIsTypedSurvivesAnotherRoom() {
            const finding = find(seat, "发现问题")
            seat.panel.sheet.text = "one officer only"
            seat.tree.openRoom("M-1-duty")
            tryVerify(() => shown("检查单 · 值班室"))
            compare(seat.panel.sheet.text, "")
            seat.tree.openRoom("M-1-admonition")
            compare(seat.panel.sheet.text, "one officer only")
            verify(finding)
        }
        function test_12_aFailureIsSaidAndNothingIsLost() {
            verify(seat.panel.sheet.unsaved)
            verify(seat.panel.sheet.passBlocked.length > 0)
            verify(seat.panel.sheet.submitBlocked.length === 0)
        }
        function test_13_theDraftIsSavedByKey() {
            seat.panel.start()
            keyClick(Qt.Key_S, Qt.ControlModifier)
            tryCompare(seat.panel.sheet, "unsaved", false)
            compare(sample.submitted.slice(-2).join(" "), "supervision.draft supervision.still")
            tryVerify(() => shown("已保存，待上传"))
            sample.confirm()
            tryVerify(() => shown("已保存 · 省平台已确认"))
        }
        function test_14_theOrderIsSubmittedByKey() {
            keyClick(Qt.Key_Return, Qt.ControlModifier)
            tryVerify(() => last() === "supervision.submit")
            tryVerify(() => shown("待审核 · 只读"))
            verify(shown("流程 审核"))
            sample.confirm()
        }
        function test_15_theSearchFindsByInitials() {
            seat.tree.openCentre("M-1")
            keyClick(Qt.Key_Slash)
            type("nsq")
            tryVerify(() => shown("南山区中心 在线"))
            keyClick(Qt.Key_A)
            type("aaaaaa")
            tryVerify(() => shown("没有符合的中心或功能室 按 Esc 清除查找"))
            keyClick(Qt.Key_Escape)
            tryVerify(() => seat.tree.filter === "")
        }
        function test_16_letterKeysInTheTreeWalkToAName() {
            seat.tree.openCentre("M-1")
            type("xjs")
            compare(seat.tree.cursor, seat.tree.rowOf("room:M-1-admonition"))
        }
        function test_17_anotherOperatorBeginsAnew() {
            sample.seat("u-zheng", "郑*", "inspector", "44")
            compare(seat.desk.inspection, "")
            compare(seat.slot, null)
            tryVerify(() => shown("未开始督察 先开始随机抽查或计划督察，再逐室检查"))
        }
    }
}
