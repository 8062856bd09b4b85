"""From alert to close by keyboard alone: a real province, a real console in a real window. Argument: the build folder."""

import os
import sys
import tempfile
import time
import unittest
from pathlib import Path

here = Path(__file__).resolve().parent
sys.path[:0] = [str(here), str(here.parents[1] / "packaging")]

from county import County  # noqa: E402
from outside.screen import Hand, Screen  # noqa: E402
from outside.system import Bus, Console, Province  # noqa: E402

build = Path(sys.argv.pop(1))


class DutyByKeyboard(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory(prefix="zhihui-duty-")
        self.addCleanup(self.folder.cleanup)
        path = Path(self.folder.name)
        self.province = Province(build, path / "province", path / "province.log")
        self.addCleanup(self.province.stop)
        self.county = County(self.province)
        self.county.leave(0)
        self.screen = Screen(1920, 1080, path)
        self.addCleanup(self.screen.stop)
        bus = Bus(path / "bus.log")
        self.addCleanup(bus.stop)
        os.environ |= {"DISPLAY": self.screen.display, "QT_QPA_PLATFORM": "xcb"} | bus.environment
        password = path / "password"
        password.write_text(County.password)
        self.console = Console(build, self.province.url, self.province.ca, County.login, password, path / "profile",
                               path / "console.log")
        self.addCleanup(self.console.stop)
        from outside.access import Window  # needs the bus
        self.window = Window(self.console.pid)
        self.hand = Hand(self.screen.display)

    def see(self, name, seconds=20):
        self.window.wait(name, seconds, lambda things: any(name in t.name for t in things))

    def away(self, name, seconds=20):
        self.window.wait(f"the end of {name}", seconds, lambda things: things and not any(name in t.name for t in things))

    def card_of(self, alert):
        self.window.wait(f"the card of {alert}", 30, lambda things: any(t.description == alert for t in things))

    def row_when(self, alert, check):
        """The alert as the province has it, once CHECK holds."""
        deadline = time.monotonic() + 20
        while not check(row := self.county.alerts()[alert]):
            self.assertLess(time.monotonic(), deadline, f"the province still says {row['state']}")
        return row

    def test_from_alert_to_close(self):
        alert = next(key for key, row in self.county.alerts().items() if row["kind"] == "out-of-area")
        self.card_of(alert)
        self.hand.focus(self.console.pid)
        self.hand.key("j")
        self.see("暂缓")
        self.hand.key("a")
        self.row_when(alert, lambda row: row["state"] == "accepted")
        self.see("填写核实")
        self.hand.key("v")
        self.see("保存核实")
        self.hand.type("called, is in hospital")
        self.hand.key("ctrl+Return")
        row = self.row_when(alert, lambda row: row["state"] == "verified")
        self.assertEqual(row["verification"], "called, is in hospital")
        self.away("保存核实")
        self.hand.key("d")
        self.see("下达任务")
        self.hand.key("ctrl+Return")
        self.row_when(alert, lambda row: row["state"] == "dispatched")
        self.away("下达任务")
        self.hand.key("c")
        self.see("处理结果")
        self.hand.key("Down")
        self.hand.key("Tab")
        self.hand.type("came back, was told off")
        self.hand.key("ctrl+Return")
        row = self.row_when(alert, lambda row: row["state"] == "closed")
        self.assertEqual((row["cause"], row["result"]), ("true-violation", "came back, was told off"))
        self.assertEqual([entry["kind"] for entry in row["log"] if entry["kind"] in ("accepted", "verified", "dispatched", "closed")],
                         ["accepted", "verified", "dispatched", "closed"])
        warned = [line for line in self.console.text().splitlines() if "qrc:" in line or ".qml" in line]
        self.assertEqual(warned, [])


if __name__ == "__main__":
    unittest.main(verbosity=2)
