pragma ComponentBehavior: Bound
import QtQuick
import QtTest
import Zhihui.Fakes
import Zhihui.Shell
import Zhihui.Wall

Item {
    id: host
    width: 800
    height: 600

    SampleWorld { id: sample }
    Component {
        id: wallOf
        WallWindow {
            world: sample.world
            wallLayout: sample.wallLayout
            limitSeconds: 180
            width: 1920
            height: 1080
            diagonal: 98
            distance: 5
            cameraTile: Component {
                WallPicture {
                    known: true
                    live: true
                    Rectangle {
                        anchors.fill: parent
                        color: "#203040"
                    }
                }
            }
        }
    }
    WallSettings {
        id: settings
        width: 720
        setup: sample.wallSetup
        remote: sample.wallRemote
        keeper: sample.wallKeeper
    }
    TestCase {
        id: suite
        name: "Wall"
        when: windowShown
        property WallWindow wall: null

        function init(): void {
            failOnWarning(/.?/)
        }
        function initTestCase(): void {
            sample.fill(600)
            wall = wallOf.createObject(host) as WallWindow
            verify(wall !== null)
            tryCompare(wall, "visible", true)
        }
        function cleanupTestCase(): void {
            wall.destroy()
        }
        /// Everything that is written on the wall, with the size of its type.
        function written(item: Item, out: var): var {
            if (!item.visible || item.opacity === 0)
                return out
            if (item instanceof Text && item.text.length > 0)
                out.push({ text: item.text, size: item.fontInfo.pixelSize, item: item })
            for (const child of item.children)
                written(child, out)
            return out
        }
        function texts(): var {
            return written(wall.contentItem, []).map(one => one.text)
        }
        function says(text: string): bool {
            return texts().some(one => one.includes(text))
        }
        function choose(name: string): void {
            sample.layOut(name)
            compare(sample.wallLayout.templateName, name)
        }
        function templates(): var {
            return [{ tag: "map" }, { tag: "matrix" }, { tag: "figures" }]
        }

        function test_0_nothingIsSmallerThanCanBeRead_data() {
            return templates()
        }
        function test_0_nothingIsSmallerThanCanBeRead(data) {
            choose(data.tag)
            const all = written(wall.contentItem, [])
            verify(all.length > 8)
            for (const one of all)
                verify(one.size >= wall.type.caption, one.text + " is written in " + one.size + " px instead of " + wall.type.caption)
        }
        function test_0_noPersonIsNamed_data() {
            return templates()
        }
        function test_0_noPersonIsNamed(data) {
            choose(data.tag)
            for (const name of ["周*明", "李*华", "黄*", "吴*强", "郑*", "邓*梅", "p-0", "WD-"])
                verify(!says(name), name)
        }
        function test_0_everyTemplateShowsTheLevelOneAlert_data() {
            return templates()
        }
        function test_0_everyTemplateShowsTheLevelOneAlert(data) {
            choose(data.tag)
            verify(says("禁入"))
            verify(says("未受理"))
            verify(says("限 3:00"))
        }
        function test_1_withoutAnOrderThereIsNoPicture() {
            choose("matrix")
            verify(says("无有效调看令"))
            verify(says("荔湾 "))
            sample.letWallLook(true)
            tryVerify(() => !says("无有效调看令"))
            sample.letWallLook(false)
            sample.advance(61)
            tryVerify(() => says("无有效调看令"))
        }
        function test_2_centresAreCountedByTheirPictures() {
            choose("map")
            sample.letWallLook(true)
            tryVerify(() => says("4/4"))
            sample.letWallLook(false)
            sample.advance(61)
            tryVerify(() => !says("4/4"))
        }
        function test_2_withoutPicturesNoCentreIsCounted() {
            choose("figures")
            verify(!says("中心画面"))
        }
        function test_3_aLostLinkSaysSinceWhen() {
            sample.setLink(2)
            tryVerify(() => says("起无新预警"))
            sample.setLink(1)
            tryVerify(() => says("数据完整 · 省平台在线"))
        }
        function test_4_anotherLevelOneTakesItsPlace() {
            choose("figures")
            sample.raise("out-of-area", 1, "钱*")
            tryVerify(() => says("另有 1 条一级"))
            verify(!says("钱*"))
        }
        function test_5_theSetUpSaysWhichScreenItCovers() {
            const warned = () => written(settings, []).some(one => one.text === "将盖住本席所在的屏幕 1")
            verify(warned()) // there is no other
            sample.wallSetup.geometry = "1920x1080+0+0"
            verify(!warned())
            sample.wallSetup.geometry = ""
        }
        function test_5_theWallHasALanguageOfItsOwn() {
            compare(sample.wallSetup.language, "zh_CN")
            sample.wallSetup.language = "en"
            verify(written(settings, []).some(one => one.text === "English"))
            sample.wallSetup.language = "zh_CN"
        }
        function test_5_theSetUpSaysWhatHasNoRoom() {
            sample.wallSetup.diagonal = 55
            verify(written(settings, []).some(one => one.text.includes("完整显示须对角线不小于")))
            sample.wallSetup.diagonal = 158
            verify(written(settings, []).some(one => one.text.includes("可完整显示")))
        }
    }
}
