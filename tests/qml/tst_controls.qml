import QtQuick
import QtTest
import Zhihui.Controls

Rectangle {
    id: host
    color: "black"
    width: 600
    height: 400

TestCase {
    id: suite
    name: "Controls"
    when: windowShown

    function luminance(c: color): real {
        const part = v => v <= 0.03928 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4)
        return 0.2126 * part(c.r) + 0.7152 * part(c.g) + 0.0722 * part(c.b)
    }
    function contrast(a: color, b: color): real {
        const la = luminance(a), lb = luminance(b)
        return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05)
    }
    function init(): void {
        failOnWarning(/.?/)
    }
    function cleanup(): void {
        Theme.dark = true
    }

    Component {
        id: buttons
        Button {
            text: "受理"
            keys: "A"
        }
    }
    Component {
        id: cards
        ActCard {
            width: 400
            title: "核实"
            actText: "保存"
            property alias note: area.text
            blocked: area.text.length === 0 ? "请填写" : ""
            TextArea {
                id: area
                focus: true
                label: "核实情况"
                width: 300
            }
        }
    }
    Component {
        id: marks
        LevelMark { level: 1; size: 48 }
    }
    Component {
        id: combos
        ComboBox {
            label: "结论"
            model: [{ value: "a", text: "属实" }, { value: "b", text: "漂移" }]
        }
    }
    SignalSpy { id: acted; signalName: "acted" }
    SignalSpy { id: dismissed; signalName: "dismissed" }

    function test_textHasContrast_data() {
        const rows = []
        for (const dark of [true, false])
            for (const text of ["text1", "text2", "text3", "accent", "p1", "p2", "p3", "p4", "ok", "off", "lost"])
                rows.push({ tag: `${text} ${dark ? "dark" : "light"}`, dark: dark, text: text })
        return rows
    }
    function test_textHasContrast(row) {
        Theme.dark = row.dark
        const ratio = contrast(Theme[row.text], Theme.bg1)
        verify(ratio >= 4.5, `${row.tag}: ${ratio.toFixed(2)}`)
    }
    function test_solidButtonHasContrast() {
        verify(contrast(Theme.accentText, Theme.accent) >= 4.5)
        Theme.dark = false
        verify(contrast(Theme.accentText, Theme.accent) >= 4.5)
    }
    function test_aButtonActsByMouseAndKeyboard() {
        const button = createTemporaryObject(buttons, host)
        acted.target = button
        acted.clear()
        mouseClick(button)
        button.forceActiveFocus(Qt.TabFocusReason)
        keyClick(Qt.Key_Space)
        keyClick(Qt.Key_Return)
        compare(acted.count, 3)
    }
    function test_aBlockedButtonSaysWhyAndDoesNothing() {
        const button = createTemporaryObject(buttons, host, { blocked: "须先受理" })
        acted.target = button
        acted.clear()
        mouseClick(button)
        compare(acted.count, 0)
        compare(button.Accessible.description, "须先受理")
    }
    function test_aButtonNamesItsKey() {
        const button = createTemporaryObject(buttons, host)
        verify(button.Accessible.description.includes("A"))
    }
    function test_aCardActsOnlyWhenFilled() {
        const card = createTemporaryObject(cards, host)
        card.forceActiveFocus()
        acted.target = card
        acted.clear()
        keyClick(Qt.Key_Return, Qt.ControlModifier)
        compare(acted.count, 0)
        keyClick("x")
        compare(card.note, "x")
        compare(card.blocked, "")
        keyClick(Qt.Key_Return, Qt.ControlModifier)
        compare(acted.count, 1)
    }
    function test_aCardIsLeftByEscape() {
        const card = createTemporaryObject(cards, host)
        dismissed.target = card
        dismissed.clear()
        card.forceActiveFocus()
        keyClick(Qt.Key_Escape)
        compare(dismissed.count, 1)
    }
    function test_marksDifferByShapeToo() {
        const counts = new Set()
        for (let level = 1; level <= 4; ++level) {
            const mark = createTemporaryObject(marks, host, { level: level, color: "white" })
            waitForRendering(mark)
            const picture = grabImage(mark)
            let filled = 0
            for (let y = 0; y < picture.height; y += 2)
                for (let x = 0; x < picture.width; x += 2)
                    filled += picture.red(x, y) > 128 ? 1 : 0
            verify(filled > 100, `level ${level} is drawn`)
            counts.add(filled)
            mark.visible = false
        }
        compare(counts.size, 4)
    }
    function test_aChoiceIsMadeByKeyboard() {
        const combo = createTemporaryObject(combos, host, { currentIndex: 0 })
        combo.forceActiveFocus(Qt.TabFocusReason)
        keyClick(Qt.Key_Down)
        compare(combo.currentValue, "b")
    }
}
}
