import QtQuick
import QtTest
import Zhihui.Fakes
import Zhihui.Shell

Item {
    width: 400
    height: 300

    SampleWorld { id: sample }
    SeatPages {
        id: seat
        world: sample.world
        session: sample.session
        preferences: sample.preferences
    }
    SeatPages {
        id: asked
        page: "video"
        world: sample.world
        session: sample.session
        preferences: sample.preferences
    }
    TestCase {
        name: "Seat"
        when: windowShown

        function init(): void {
            failOnWarning(/.?/)
        }
        function test_1_withoutAnAccountThereAreTheAlerts() {
            compare(seat.page, "")
            compare(seat.shown, "duty")
            compare(asked.shown, "duty")
        }
        function test_2_theFirstPageIsThatOfThePost() {
            sample.setRoles(["inspector"])
            compare(seat.shown, "inspection")
            compare(asked.shown, "video") // by option
        }
        function test_3_whatIsChosenStays() {
            seat.page = "video"
            sample.setRoles(["inspector"])
            compare(seat.shown, "video")
            seat.page = "settings"
            sample.setRoles(["leader"])
            compare(seat.shown, "settings")
            compare(seat.pages.some(page => page.value === "inspection"), false)
        }
        function test_4_anotherOperatorBeginsAtTheirOwn() {
            sample.preferences.seat = "supervision"
            sample.logInNow()
            compare(seat.shown, "supervision")
            compare(asked.shown, "supervision")
        }
        function test_5_aPageThatTheAccountLostIsLeft() {
            sample.preferences.seat = ""
            seat.page = "video"
            sample.setRoles(["officer"])
            compare(seat.shown, "supervision")
        }
    }
}
