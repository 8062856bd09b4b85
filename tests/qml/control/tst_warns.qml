import QtTest

// A control of the runner: a warning in a test, and nothing else wrong.
TestCase {
    name: "Warns"
    function init() {
        failOnWarning(/.?/)
    }
    function test_warns() {
        console.warn("on purpose")
    }
}
