import QtQuick
import QtTest
import Zhihui.Fakes
import Zhihui.Video
import Zhihui.Shell

Item {
    id: host
    width: 1600
    height: 900

    SampleWorld { id: sample }
    VideoMatrix {
        id: matrix
        width: 800
        height: 600
        world: sample.world
        views: sample.views
        pictures: sample.pictures
    }
    VideoWorkspace {
        id: page
        anchors.fill: parent
        visible: false
        world: sample.world
        views: sample.views
        pictures: sample.pictures
        viewDesk: sample.viewDesk
        preferences: sample.preferences
    }
    SignalSpy {
        id: touched
        target: matrix
        signalName: "touched"
    }
    TestCase {
        id: suite
        name: "Video"
        when: windowShown

        function init(): void {
            failOnWarning(/.?/)
        }
        function initTestCase(): void {
            sample.fill(200)
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
        function tile(cell: int): CameraTile {
            return matrix.front.tileAt(cell)
        }
        function test_1_withoutAReasonNothingIsLookedAt() {
            matrix.cameras = ["cam-1", "cam-2"]
            tryCompare(tile(0).view, "state", View.Refused)
            compare(tile(0).view.cause, "无调看事由，不显示画面")
            verify(!tile(0).view.grant.valid)
            compare(sample.looked.length, 0)
        }
        function test_2_aReasonRegistersEveryLook() {
            matrix.reason = { seat: "duty", kind: "alert", id: "a-2", text: "越界核实" }
            tryCompare(tile(0).view, "state", View.Granted)
            tryCompare(tile(1).view, "state", View.Granted)
            compare(sample.looked, ["cam-1", "cam-2"])
            verify(tile(0).view.number.length > 0)
        }
        function test_3_arrowsChooseACell() {
            tile(0).forceActiveFocus()
            compare(matrix.selected, 0)
            keyClick(Qt.Key_Right)
            compare(matrix.selected, 1)
            keyClick(Qt.Key_Down)
            compare(matrix.selected, 3)
            keyClick(Qt.Key_Up)
            compare(matrix.selectedCamera, "cam-2")
        }
        function test_4_enterEnlargesAndGoesBack() {
            keyClick(Qt.Key_Return)
            compare(matrix.enlarged, 1)
            compare(tile(1).width, matrix.width)
            verify(tile(1).tile.focusTile)
            verify(!tile(0).visible)
            keyClick(Qt.Key_Escape)
            compare(matrix.enlarged, -1)
            keyClick(Qt.Key_Return)
            keyClick(Qt.Key_Return)
            compare(matrix.enlarged, -1)
            compare(sample.looked.length, 2) // the same looks all the time
        }
        function test_5_theQualityCanBePinned() {
            keyClick(Qt.Key_M)
            compare(tile(1).tile.quality, VideoTile.Main)
            keyClick(Qt.Key_M)
            compare(tile(1).tile.quality, VideoTile.Sub)
            keyClick(Qt.Key_M)
            compare(tile(1).tile.quality, VideoTile.Auto)
        }
        function test_6_deleteClearsACellAndEndsTheLook() {
            touched.clear()
            keyClick(Qt.Key_Delete)
            compare(matrix.cameras[1], "")
            compare(tile(1).view.state, View.Ended)
            verify(find(tile(1), "空格") !== null)
            verify(touched.count > 0)
        }
        function test_7_addFillsTheFirstEmptyCell() {
            matrix.add("cam-3")
            compare(matrix.cameras[1], "cam-3")
            matrix.add("cam-1")
            compare(matrix.selected, 0)
            compare(matrix.cameras.filter(camera => camera === "cam-1").length, 1)
        }
        function test_8_aCellIsDraggedToAnother() {
            const from = tile(0), to = tile(3)
            mouseDrag(from, from.width / 2, from.height / 2, to.x - from.x, to.y - from.y)
            compare(matrix.cameras[3], "cam-1")
            compare(matrix.cameras[0], "")
        }
        function test_9_aWarmedPageTurnsWithoutANewLook() {
            matrix.cameras = ["cam-5"]
            matrix.warm = ["cam-6", "cam-7"]
            tryCompare(matrix.back.tileAt(1).view, "state", View.Granted)
            const looked = sample.looked.length
            matrix.turn()
            compare(tile(1).camera, "cam-7")
            compare(tile(1).view.state, View.Granted)
            wait(0)
            compare(sample.looked.length, looked)
            compare(matrix.back.tileAt(0).view.state, View.Ended)
        }
        function test_aClosedCaseEndsEveryLook() {
            sample.closeElsewhere("a-2")
            tryCompare(tile(0).view, "state", View.Refused)
            compare(tile(0).view.cause, "预警已办结或已消除，调看结束")
        }
        function test_bThePageAsksForAReason() {
            matrix.visible = false
            page.visible = true
            verify(find(page, "无调看事由，不显示画面 请带班领导开具调看令，或从预警打开就近摄像机") !== null)
            sample.orderToLook("夜间值守巡查")
            tryVerify(() => find(page, "调看事由：夜间值守巡查（粤矫调看〔2026〕3号）") !== null)
        }
        function test_cTheListIsWalkedByKeys() {
            const list = find(page, "摄像机列表")
            list.forceActiveFocus()
            const before = sample.looked.length
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Right)
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Right)
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Right)
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Right)
            keyClick(Qt.Key_Down)
            keyClick(Qt.Key_Return)
            tryCompare(page, "shown", ["cam-18"])
            tryVerify(() => sample.looked.length === before + 1)
        }
        function test_dALeaderIssuesAnOrder() {
            verify(find(page, "开具调看令") === null)
            sample.setRoles(["leader"])
            tryVerify(() => find(page, "开具调看令") !== null)
            mouseClick(find(page, "开具调看令"))
            const purpose = find(page, "调看目的")
            purpose.forceActiveFocus()
            for (const letter of "night round")
                keyClick(letter)
            keyClick(Qt.Key_Return, Qt.ControlModifier)
            compare(sample.submitted[sample.submitted.length - 1], "vieworder.issue")
        }
    }
}
