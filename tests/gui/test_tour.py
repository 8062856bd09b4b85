"""The tour passes over a true screen and fails over every kind of false one. Arguments: the sample program."""

import json
import os
import sys
import tempfile
import unittest
from pathlib import Path

here = Path(__file__).resolve().parent
sys.path[:0] = [str(here), str(here.parents[1] / "packaging")]

from outside.program import Program  # noqa: E402
from outside.screen import Screen  # noqa: E402
from outside.system import Bus  # noqa: E402
from fake_province import FakeProvince  # noqa: E402

sample = sys.argv.pop(1)
true_rows = {"A-0001": {"maskedName": "周*明"}, "A-0002": {"maskedName": "李*"}}
sentence = "电话联系本人，称在荔湾区示例医院就诊，已请其拍照（Room 3-B?）并由家属张某证明；约定下午到所报到。"
walk = [
    {"picture": "queue", "what": "the queue", "until": [{"alerts": 2}], "records": 2},
    {"picture": "accepted", "what": "accepted by key", "do": [{"key": "a"}], "until": [{"see": "已受理"}]},
    {"picture": "chosen", "what": "the second alert chosen", "do": [{"choose": 1}], "until": [{"see": "A-0002"}]},
    {"picture": "typed", "what": "a sentence typed", "do": [{"click": "核实情况"}, {"type": sentence}], "until": [{"see": sentence}]},
    {"picture": "closed", "what": "closed by pointer", "do": [{"click": "办结"}], "until": [{"see": "已办结"}]},
]


class TourOverSample(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory(prefix="zhihui-tour-")
        path = Path(cls.folder.name)
        cls.screen = Screen(800, 600, path)
        cls.bus = Bus(path / "bus.log")
        os.environ |= {"DISPLAY": cls.screen.display, "QT_QPA_PLATFORM": "xcb", "QT_QUICK_BACKEND": "software"} \
            | cls.bus.environment
        cls.province = FakeProvince(path, dict(true_rows))

    @classmethod
    def tearDownClass(cls):
        cls.province.stop()
        cls.bus.stop()
        cls.screen.stop()
        cls.folder.cleanup()

    def tour(self, steps=walk, change=lambda qml: qml):
        from outside.tour import Tour  # needs the bus
        path = Path(self.folder.name)
        (path / "Sample.qml").write_text(change((here / "sample" / "Sample.qml").read_text()))
        (path / "steps.json").write_text(json.dumps(steps))
        console = Program("sample", [sample, path / "Sample.qml"], path / "console.log")
        try:
            status = Tour(path / "out", console, self.screen, None, self.province.url, self.province.ca, "u", "p",
                          steps=path / "steps.json").run()
        finally:
            console.stop()
        return status, json.loads((path / "out" / "index.json").read_text())

    def fails_with(self, sentence, **what):
        status, index = self.tour(**what)
        self.assertEqual(status, 1)
        self.assertTrue(any(sentence in wrong for wrong in index["wrong"]), index["wrong"])

    def test_a_true_screen_passes(self):
        status, index = self.tour()
        self.assertEqual((status, index["wrong"]), (0, []))
        self.assertEqual([len(p["records"]) for p in index["pictures"]], [2, 2, 2, 2, 2])

    def test_a_record_unknown_to_the_province_fails(self):
        self.fails_with("not in the province", steps=walk[:1], change=lambda qml: qml.replace("A-0002", "A-0009"))

    def test_a_wrong_name_fails(self):
        self.fails_with("in the province", steps=walk[:1], change=lambda qml: qml.replace("周*明", "周*亮"))

    def test_a_qml_warning_fails(self):
        self.fails_with("the console warned", steps=walk[:1],
                        change=lambda qml: qml.replace("title:", "Component.onCompleted: nothing.there()\n    title:"))

    def test_a_blank_picture_fails(self):
        self.fails_with("is blank", steps=[{"picture": "blank", "what": "blank"}], change=lambda qml: qml.replace("visible: true", "visible: true; opacity: 0")
                        .replace("anchors.fill: parent", "anchors.fill: parent; opacity: 0"))

    def test_content_that_does_not_come_fails(self):
        self.fails_with("did not come", steps=[{"picture": "more", "what": "three alerts", "until": [{"alerts": 3}], "seconds": 2}])

    def test_a_stopped_province_fails(self):
        url, self.province.url = self.province.url, "https://127.0.0.1:1"
        try:
            self.fails_with("does not answer")
        finally:
            self.province.url = url


if __name__ == "__main__":
    unittest.main(verbosity=2)
