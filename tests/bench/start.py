"""From process start to a usable window with 50,000 persons, measured at the pixels of the X screen."""

import os
import tempfile
import time
from pathlib import Path

from PIL import ImageChops

from harness import Failure, Row
from loaded import province
from outside.program import Program
from outside.screen import Screen, colours
from outside.system import Console

turns = 7
width, height = 1920, 1080
near_enough = 0.01  # share of the pixels of the map that may still differ: a label that comes a frame later
map_box = (460, 80, 1460, 760)


def differing(picture, other):
    """Share of pixels that are not the same."""
    grey = ImageChops.difference(picture, other).convert("L")
    return 1 - grey.histogram()[0] / (grey.width * grey.height)


def shown(screen, process, check, limit):
    """Seconds from the start of PROCESS until CHECK(picture of the map) holds."""
    while time.monotonic() - process.started < limit:
        if check(screen.picture().crop(map_box)):
            return time.monotonic() - process.started
        if not process.running():
            raise Failure(f"{process.name} ended before it showed anything: {process.last_words()} (log: {process.log})")
        time.sleep(0.005)
    raise Failure(f"{process.name} did not show what it should within {limit} s (log: {process.log})")


def console(place, running, user, password, scratch, number):
    return Console(place.build, running.url, running.ca, user, password, scratch / "profile", scratch / f"console-{number}.log",
                   f"{width}x{height}")


def steady(screen, process, limit):
    """The picture of the map once nothing has moved on it for five seconds."""
    screen.settled(5, limit, map_box)
    picture = screen.picture().crop(map_box)
    if colours(picture) < 24 or not process.running():
        raise Failure(f"the console showed no map within {limit} s: {process.last_words() if not process.running() else process.log}")
    return picture


def rows(place):
    row = Row(f"start to usable window with {place.persons} persons", "s", 1.5, "an empty Qt Quick window")
    own = Row("start to first frame with persons, by the console's own clock", "s", 1.5)
    sample = place.build / "tests/gui/sample_console"
    with province(place) as (running, _drill, user, password), tempfile.TemporaryDirectory(prefix="zhihui-bench-") as folder:
        scratch = Path(folder)
        empty = scratch / "Empty.qml"
        empty.write_text(f"import QtQuick\nWindow {{ visible: true; width: {width}; height: {height}; color: '#0A111E' }}\n")
        screen = Screen(width, height, scratch)
        os.environ |= {"DISPLAY": screen.display, "QT_QPA_PLATFORM": "xcb"}
        try:
            # The first start fills the profile; the second, still, shows what a usable window looks like.
            for number in ("fill", "look"):
                first = console(place, running, user, password, scratch, number)
                try:
                    time.sleep(5)
                    wanted = steady(screen, first, 90)
                finally:
                    first.stop(10)
            for turn in range(turns):
                process = console(place, running, user, password, scratch, turn)
                try:
                    row.samples.append(shown(screen, process, lambda p: differing(p, wanted) < near_enough, 30))
                    own.samples.append(process.ready(30) / 1000)
                finally:
                    process.stop(10)
                bare = Program("an empty window", [sample, empty], scratch / "empty.log")
                try:
                    row.baseline_samples.append(shown(screen, bare, lambda p: p.getpixel((5, 5)) == (0x0A, 0x11, 0x1E), 30))
                finally:
                    bare.stop()
        finally:
            screen.stop()
    return [row, own]
