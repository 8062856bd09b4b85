import QtQuick
import QtTest
import Zhihui.Fakes
import Zhihui.People

Item {
    id: host
    width: 1600
    height: 900

    SampleWorld { id: sample }
    ImportPane {
        id: imports
        anchors.fill: parent
        visible: !exports.visible
        desk: sample.registerDesk
    }
    ExportPane {
        id: exports
        anchors.fill: parent
        visible: false
        shown: visible
        desk: sample.registerDesk
    }
    TestCase {
        id: suite
        name: "Tables"
        when: windowShown

        readonly property string head: "姓名,身份证号,司法所,矫正类别,管理等级,矫正期满\n"
        readonly property string good: "周某,440103199001011236,440103015,缓刑,普管,2027-1-5\n"
        readonly property string bad: "吴某,440103199001011237,440103015,缓刑,普管,2027-1-5\n"

        function init(): void {
            failOnWarning(/.?/)
        }
        function initTestCase(): void {
            sample.fill(40)
            sample.setRoles(["office", "leader"])
            imports.focusFirst()
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
        /// The list of that name, not its heading.
        function list(name: string): var {
            const search = item => {
                if (item.visible && item.Accessible.name === name && item.count !== undefined)
                    return item
                for (const child of item.children) {
                    const found = search(child)
                    if (found)
                        return found
                }
                return null
            }
            return search(imports)
        }
        function shown(page: Item, name: string): bool {
            return find(page, name) !== null
        }
        function press(page: Item, name: string): void {
            const button = find(page, name)
            verify(button !== null, name)
            button.forceActiveFocus(Qt.TabFocusReason)
            keyClick(Qt.Key_Space)
        }
        function read(text: string): void {
            imports.sheet.open(sample.putTable("roster.csv", head + text))
            tryVerify(() => !imports.sheet.busy)
        }
        function test_1_whatWasBroughtInBeforeIsListed() {
            tryVerify(() => list("导入记录")?.count === 1)
        }
        function test_2_whatIsWrongIsSaidRowByRow() {
            read(good + bad)
            tryCompare(imports.sheet, "rows", 2)
            compare(imports.sheet.faultCount, 1)
            verify(shown(imports, "导入问题 1 处"))
            verify(imports.sheet.faults[0].row > 0)
            verify(imports.sheet.faults[0].remedy.length > 0)
        }
        function test_3_nothingComesInUntried() {
            verify(imports.sheet.blocked.length > 0)
            press(imports, "试运行")
            tryCompare(imports.sheet, "tried", true)
            compare(list("导入记录").count, 1)
        }
        function test_4_aTableComesInByKeyAndIsListed() {
            read(good)
            press(imports, "试运行")
            tryCompare(imports.sheet, "blocked", "")
            press(imports, "导入 1 行")
            tryVerify(() => list("导入记录").count === 2)
            compare(imports.sheet.failure, "")
        }
        function test_5_anImportIsPutBackAtTheSecondPress() {
            press(imports, "撤销")
            tryVerify(() => shown(imports, "确定撤销"))
            press(imports, "确定撤销")
            tryVerify(() => !shown(imports, "确定撤销"))
        }
        function test_6_aListIsAskedForWithAReason() {
            exports.visible = true
            exports.focusFirst()
            tryVerify(() => shown(exports, "申请导出名单"))
            for (const letter of "roster for the city")
                keyClick(letter)
            press(exports, "提交申请")
            tryVerify(() => shown(exports, "领取文件"))
        }
        function test_7_anothersWishIsDecided() {
            const note = find(exports, "审批意见")
            verify(note !== null)
            note.forceActiveFocus(Qt.TabFocusReason)
            for (const letter of "fine")
                keyClick(letter)
            press(exports, "批准")
            tryVerify(() => !shown(exports, "批准"))
        }
        function test_8_aFileIsFetchedOnceAndItsPassphraseShown() {
            press(exports, "领取文件")
            tryVerify(() => shown(exports, "口令已记下"))
            tryVerify(() => !shown(exports, "领取文件"))
        }
    }
}
