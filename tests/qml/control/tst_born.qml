import QtQuick
import QtTest

// A control of the runner: a warning before the first test, and nothing else wrong.
Item {
    Component.onCompleted: console.warn("on purpose")
    TestCase {
        name: "Born"
        function test_nothing() {
            verify(true)
        }
    }
}
