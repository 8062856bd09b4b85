import QtQuick
import QtTest
import Zhihui.Alerts
import Zhihui.Fakes
import Zhihui.Shell
import Zhihui.Video

Item {
    id: host
    width: 1600
    height: 900

    SampleWorld { id: sample }
    DutyWorkspace {
        id: duty
        anchors.fill: parent
        world: sample.world
        desk: sample.desk
        reveal: sample.reveal
        preferences: sample.preferences
        viewDesk: sample.viewDesk
        views: sample.views
        pictures: sample.pictures
    }
    SignalSpy {
        id: files
        target: duty
        signalName: "fileAsked"
    }
    TestCase {
        id: suite
        name: "Duty"
        when: windowShown

        function init(): void {
            failOnWarning(/.?/)
        }
        function initTestCase(): void {
            sample.fill(600)
            duty.forceActiveFocus()
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
            return find(duty, name) !== null
        }
        function type(text: string): void {
            for (const letter of text)
                keyClick(letter)
        }
        function test_1_nothingIsChosenAtFirst() {
            compare(duty.selectedAlert, "")
            verify(shown("未选中预警 按 J、K 在队列中移动，或在地图上点选对象"))
        }
        function test_2_theKeyboardWalksTheQueue() {
            keyClick(Qt.Key_J)
            compare(duty.selectedAlert, "a-2")
            keyClick(Qt.Key_J)
            compare(duty.selectedAlert, "a-3")
            keyClick(Qt.Key_K)
            compare(duty.selectedAlert, "a-2")
            verify(duty.selectedPerson.length > 0)
        }
        function test_3_thePinnedAlertIsAcceptedByA() {
            keyClick(Qt.Key_A)
            compare(duty.selectedAlert, "a-1")
            compare(sample.submitted[sample.submitted.length - 1], "alert.accept")
            tryVerify(() => shown("填写核实"))
        }
        function test_4_dispatchWaitsForTheNote() {
            const before = sample.submitted.length
            keyClick(Qt.Key_D)
            tryVerify(() => shown("须先填写核实"))
            compare(sample.submitted.length, before)
        }
        function test_5_aNoteIsSavedByKeyboard() {
            keyClick(Qt.Key_V)
            type("reached by phone")
            keyClick(Qt.Key_Return, Qt.ControlModifier)
            compare(sample.submitted[sample.submitted.length - 1], "alert.verify")
            tryVerify(() => shown("已保存到本机 · 待上传"))
        }
        function test_6_lettersInANoteAreNotActs() {
            const before = sample.submitted.length
            keyClick(Qt.Key_V)
            type("acdsx")
            keyClick(Qt.Key_Escape)
            compare(sample.submitted.length, before)
            compare(duty.selectedAlert, "a-1")
        }
        function test_7_theNearestUnitIsSent() {
            keyClick(Qt.Key_D)
            keyClick(Qt.Key_Return, Qt.ControlModifier)
            compare(sample.submitted[sample.submitted.length - 1], "alert.dispatch")
            sample.confirm()
            tryVerify(() => shown("已保存 · 省平台已确认"))
        }
        function test_8_closingNeedsACauseAndAResult() {
            keyClick(Qt.Key_C)
            tryVerify(() => shown("请选择结论"))
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Tab)
            type("warned")
            keyClick(Qt.Key_Return, Qt.ControlModifier)
            compare(sample.submitted[sample.submitted.length - 1], "alert.close")
        }
        function test_9_newCardsWaitWhileTyping() {
            keyClick(Qt.Key_J)
            keyClick(Qt.Key_I)
            sample.raise("out-of-area", 2, "新*来")
            tryVerify(() => shown("1 条新预警 · 显示"))
            keyClick(Qt.Key_Escape)
            tryVerify(() => !shown("1 条新预警 · 显示"))
        }
        function test_identityIsShownForAReason() {
            keyClick(Qt.Key_J)
            keyClick(Qt.Key_I)
            type("call")
            keyClick(Qt.Key_Return, Qt.ControlModifier)
            tryVerify(() => shown("姓名 张三丰（虚构）"))
            keyClick(Qt.Key_Escape)
            tryVerify(() => !shown("姓名 张三丰（虚构）"))
        }
        function cardOf(item: Item, alert: string): Item {
            const card = item as AlertCard
            if (card && card.visible && card.chosen && card.alert === alert)
                return item
            for (const child of item.children) {
                const found = cardOf(child, alert)
                if (found)
                    return found
            }
            return null
        }
        function noteText(): string {
            return (find(duty, "核实情况") as TextEdit).text
        }
        function test_aHalfTypedNoteSurvivesAnotherAlert() {
            duty.showAlert("a-2")
            duty.focusQueue()
            keyClick(Qt.Key_V)
            type("half")
            duty.showAlert("a-3")
            verify(!find(duty, "核实情况"))
            duty.focusQueue()
            duty.showAlert("a-2")
            tryVerify(() => find(duty, "核实情况") !== null)
            compare(noteText(), "half")
            // The card came back by itself: the keyboard stays with the queue.
            keyClick(Qt.Key_J)
            compare(duty.selectedAlert, "a-3")
            keyClick(Qt.Key_K)
            keyClick(Qt.Key_V)
            compare(noteText(), "half")
            keyClick(Qt.Key_Escape)
            keyClick(Qt.Key_V)
            compare(noteText(), "")
            keyClick(Qt.Key_Escape)
        }
        function test_aNoteOfAnotherOperatorIsForgotten() {
            duty.showAlert("a-2")
            duty.focusQueue()
            keyClick(Qt.Key_V)
            type("half")
            duty.seated = "林*"
            verify(!find(duty, "核实情况"))
            duty.focusQueue()
            keyClick(Qt.Key_V)
            compare(noteText(), "")
            keyClick(Qt.Key_Escape)
        }
        function test_aPersonWithoutAnAlertIsShownMasked() {
            duty.showPerson("p-5")
            compare(duty.selectedAlert, "")
            tryVerify(() => shown("对象 何*明"))
            verify(shown("定位决定 无有效决定，不定位"))
            verify(shown("本人 138****2212"))
            keyClick(Qt.Key_I)
            verify(shown("对象 何*明"))
        }
        function test_aPersonsFileIsOneClickAway() {
            duty.showPerson("p-5")
            tryVerify(() => shown("对象 何*明"))
            verify(!shown("查阅档案")) // an account without a page for files
            duty.filesOffered = true
            tryVerify(() => shown("查阅档案"))
            mouseClick(find(duty, "查阅档案"))
            compare(files.count, 1)
            compare(files.signalArguments[0][0], "p-5")
            compare(files.signalArguments[0][1], "")
            duty.showAlert("a-2")
            duty.focusQueue()
            keyClick(Qt.Key_I)
            tryVerify(() => shown("查阅档案"))
            mouseClick(find(duty, "查阅档案"))
            compare(files.count, 2)
            compare(files.signalArguments[1][1], "a-2")
            keyClick(Qt.Key_Escape)
            duty.filesOffered = false
        }
        function test_aPersonChosenOnTheMapIsShownInTheQueue() {
            // Of level 4, and that level is folded away.
            duty.showPerson("p-216")
            compare(duty.selectedAlert, "a-19")
            tryVerify(() => cardOf(duty, "a-19") !== null)
        }
        function test_aLevel1AlertBringsUpItsCameras() {
            const alert = sample.raise("forbidden-zone", 1, "梁*测")
            tryVerify(() => shown("就近摄像机"))
            tryVerify(() => sample.looked.length > 0)
            sample.closeElsewhere(alert)
            tryVerify(() => !shown("就近摄像机"))
        }
        function test_aOfficerOpensTheCamerasOfAnotherAlert() {
            duty.showAlert("a-3")
            duty.focusQueue()
            verify(!shown("就近摄像机"))
            keyClick(Qt.Key_L)
            tryVerify(() => shown("就近摄像机"))
            keyClick(Qt.Key_1)
            tryVerify(() => shown("回到地图 Esc"))
            keyClick(Qt.Key_Escape)
            tryVerify(() => !shown("回到地图 Esc"))
            keyClick(Qt.Key_L)
            tryVerify(() => !shown("就近摄像机"))
        }
        function test_aCameraThatIsLeftBehindIsNoLongerLarge() {
            duty.showAlert("a-3")
            duty.focusQueue()
            keyClick(Qt.Key_L)
            tryVerify(() => shown("就近摄像机"))
            keyClick(Qt.Key_2)
            tryVerify(() => shown("回到地图 Esc"))
            duty.focusQueue()
            keyClick(Qt.Key_I)
            type("ca")
            const field = duty.Window.activeFocusItem
            sample.move("a-3", 100000)
            tryVerify(() => shown("5 公里内没有摄像机"))
            verify(!shown("回到地图 Esc"))
            sample.move("a-3", 0)
            tryVerify(() => !shown("5 公里内没有摄像机"))
            verify(!shown("回到地图 Esc"))
            verify(duty.Window.activeFocusItem === field)
            keyClick(Qt.Key_Escape)
            duty.focusQueue()
            keyClick(Qt.Key_L)
            tryVerify(() => !shown("就近摄像机"))
        }
        function test_aLargeCameraStaysItselfWhenOthersGo() {
            duty.showAlert("a-3")
            duty.focusQueue()
            keyClick(Qt.Key_L)
            tryVerify(() => shown("就近摄像机"))
            keyClick(Qt.Key_1)
            tryVerify(() => shown("回到地图 Esc"))
            const strip = stripOf(duty)
            const camera = strip.enlarged
            compare(strip.enlargedTile.camera, camera)
            for (const metres of [700, 1400, 2100, 2800]) {
                sample.move("a-3", metres)
                tryVerify(() => strip.enlarged === "" || strip.enlargedTile.camera === camera)
            }
            tryCompare(strip, "enlarged", "")
            keyClick(Qt.Key_L)
            tryVerify(() => !shown("就近摄像机"))
            sample.move("a-3", 0)
        }
        function stripOf(item: Item): CameraStrip {
            if (item instanceof CameraStrip)
                return item as CameraStrip
            for (const child of item.children) {
                const found = stripOf(child)
                if (found)
                    return found
            }
            return null
        }
        function test_aRefusedDecisionSaysWhy() {
            sample.setLink(1)
            const alert = sample.raise("forbidden-zone", 1, "陈*测")
            duty.forceActiveFocus()
            keyClick(Qt.Key_A)
            compare(duty.selectedAlert, alert)
            compare(sample.submitted[sample.submitted.length - 1], "alert.accept")
            sample.refuse("林* 已先受理")
            tryVerify(() => shown("省平台退回了上一个决定：林* 已先受理"))
        }
    }
}
