"""The wall beside its console: killed again and again it is back with its layout, two consoles share one wall in turn, and it
names nobody. Argument: the build folder. ZHIHUI_LONG=1 kills it 50 times."""

import os
import signal
import sys
import tempfile
import time
import unittest
from pathlib import Path

here = Path(__file__).resolve().parent
sys.path[:0] = [str(here), str(here.parents[1] / "packaging")]

from county import County  # noqa: E402
from outside.screen import Screen, colours  # noqa: E402
from outside.system import Bus, Console, Province, Wall, set_up_wall, tell_wall, wall_control  # noqa: E402

build = Path(sys.argv.pop(1))
kills = 50 if os.environ.get("ZHIHUI_LONG") == "1" else 5
at_most_each = 12.5  # seconds between kills: six deaths in a minute are given up


class WallBesideItsConsole(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        # One for all tests: the accessibility bus of a session bus that has ended answers nobody for minutes.
        cls.bus_folder = tempfile.TemporaryDirectory(prefix="zhihui-bus-")
        cls.addClassCleanup(cls.bus_folder.cleanup)
        bus = Bus(Path(cls.bus_folder.name) / "bus.log")
        cls.addClassCleanup(bus.stop)
        os.environ |= bus.environment

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory(prefix="zhihui-wall-")
        self.addCleanup(self.folder.cleanup)
        self.path = Path(self.folder.name)
        self.province = Province(build, self.path / "province", self.path / "province.log")
        self.addCleanup(self.province.stop)
        self.county = County(self.province)
        self.county.leave(0)
        self.screen = Screen(3840, 1080, self.path)
        self.addCleanup(self.screen.stop)
        os.environ |= {"DISPLAY": self.screen.display, "QT_QPA_PLATFORM": "xcb"}
        (self.path / "duty-password").write_text(County.password)
        (self.path / "wall-password").write_text(County.wall_password)
        self.profile = self.path / "profile"
        set_up_wall(self.profile, self.path / "wall-password", "1920x1080+1920+0")
        self.control = wall_control(self.profile)
        self.addCleanup(tell_wall, self.control, "quit")
        self.console = self.new_console("first")

    def new_console(self, name):
        console = Console(build, self.province.url, self.province.ca, County.login, self.path / "duty-password", self.profile,
                          self.path / f"console-{name}.log")
        self.addCleanup(console.stop)
        return console

    def wall(self, check=lambda state: state["ready"], seconds=60):
        """The state of the wall once CHECK holds."""
        deadline = time.monotonic() + seconds
        while True:
            answer = tell_wall(self.control, "ping", 2)
            if answer and check(answer["state"]):
                return answer["state"]
            self.assertLess(time.monotonic(), deadline, f"the wall did not come: {answer}; {self.console.text()[-600:]}")
            time.sleep(0.05)

    def restart_after(self, pid):
        """Kills the wall, waits for the next one, answers it and the seconds it took."""
        start = time.monotonic()
        os.kill(pid, signal.SIGKILL)
        state = self.wall(lambda state: state["pid"] != pid and state["ready"])
        return state, time.monotonic() - start

    def test_back_with_its_layout(self):
        state = self.wall()
        self.assertEqual(state["template"], "map")
        wanted = tell_wall(self.control, "layout", template="figures", cameras=["C-2", "C-1"], page=0)["state"]
        tell_wall(self.control, "map", lat=23.1, lon=113.25, zoom=11.5)
        times = []
        for _ in range(kills):
            begun = time.monotonic()
            state, took = self.restart_after(state["pid"])
            times.append(took)
            for field in ("template", "cameras", "page"):
                self.assertEqual(state[field], wanted[field])
            self.assertEqual((state["lat"], state["lon"], state["zoom"]), (23.1, 113.25, 11.5))
            if kills > 5:
                time.sleep(max(0, at_most_each - (time.monotonic() - begun)))
        times.sort()
        print(f"killed {kills} times: back after {times[len(times) // 2]:.2f} s in the median, {times[-1]:.2f} s at most", flush=True)
        self.screen.settled()  # ready are its data; the window comes a moment later
        # From the fourth death of a minute on the console waits on purpose; the first is the figure of a single death.
        self.assertGreater(colours(self.screen.picture().crop((1920, 0, 3840, 1080))), 24)

    def test_two_on_one_profile_there_never_are(self):
        state = self.wall()
        second = Wall(build, self.province.url, self.province.ca, "wall", self.path / "wall-password", self.profile / "wall.profile",
                      self.path / "second.log")
        self.addCleanup(second.stop)
        self.assertEqual(second.wait(), 3)
        self.assertEqual(self.wall()["pid"], state["pid"])

    def test_it_outlives_its_console_and_is_taken_over(self):
        pid = self.wall()["pid"]
        self.console.send(signal.SIGKILL)
        self.console.wait()
        self.assertEqual(self.wall()["pid"], pid)
        console = self.new_console("second")
        console.ready(60)
        self.wall()
        state, _ = self.restart_after(pid)  # by the second console
        self.assertNotEqual(state["pid"], pid)

    def test_it_names_nobody(self):
        from outside.access import Window  # needs the bus
        pid = self.wall()["pid"]
        persons = [row for (kind, _), row in self.county.duty.snapshot("reg").items() if kind == "person"]
        officers = {"陈*"}
        masked = {person["maskedName"] for person in persons} - officers
        self.assertTrue(masked)
        window = Window(pid)
        for template in ("map", "matrix", "figures"):
            tell_wall(self.control, "layout", template=template)
            things = window.wait(f"the {template}", 20, lambda things: things if any("社区矫正指挥中心" in t.name for t in things) else None)
            said = " ".join(t.name + " " + t.description for t in things)
            self.assertEqual([name for name in masked if name in said], [])
            self.assertEqual([person["id"] for person in persons if person["id"] in said], [])
            self.assertEqual([t for t in things if t.role in ("push button", "button", "entry", "check box")], [])


if __name__ == "__main__":
    unittest.main(verbosity=2)
