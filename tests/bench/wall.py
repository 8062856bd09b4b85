"""The wall's three templates on live data: CPU, seconds that never came to the screen, and how soon it is back when it died.
ZHIHUI_BENCH_WALL is how many seconds each template is watched (600)."""

import os
import signal
import tempfile
import time
from pathlib import Path

from harness import Failure, Row
from outside.screen import Screen
from outside.system import Cameras, Drill, Province, Wall, tell_wall

width, height = 1920, 1080
persons = 2000
watched = float(os.environ.get("ZHIHUI_BENCH_WALL", "600"))
deaths = 5
ticks_per_second = os.sysconf("SC_CLK_TCK")


def cpu(pid):
    """Seconds of CPU that process PID has used."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / ticks_per_second


def state(wall):
    answer = tell_wall(wall.control, "ping", 10)
    if not answer:
        raise Failure(f"the wall does not answer: {wall.last_words() if not wall.running() else wall.log}")
    return answer["state"]


def start(place, province, account, scratch, name):
    user, password = account
    wall = Wall(place.build, province.url, province.ca, user, password, scratch / "profile", scratch / f"wall-{name}.log",
                f"{width}x{height}+0+0")
    wall.ready(90)
    return wall


def watch(wall, template):
    """(CPU %, % of the seconds that were missed, frames a second) of TEMPLATE."""
    tell_wall(wall.control, "layout", template=template)
    time.sleep(3)  # the first painting of it is not its running
    before, used, begun = state(wall), cpu(wall.pid), time.monotonic()
    time.sleep(watched)
    after, took = state(wall), time.monotonic() - begun
    if after["template"] != template:
        raise Failure(f"the wall shows {after['template']} instead of {template}")
    ticks = max(1, after["ticks"] - before["ticks"])
    rate = (after["frames"] - before["frames"]) / took
    if template != "figures" and rate < 10:
        raise Failure(f"the wall shows {rate:.1f} frames a second in template {template}: its cameras are not live ({wall.log})")
    return 100 * (cpu(wall.pid) - used) / took, 100 * (after["missed"] - before["missed"]) / ticks, rate


def rows(place):
    load = {name: Row(f"CPU of template {name}", "%") for name in ("map", "matrix", "figures")}
    frames = {name: Row(f"frames of template {name}", "/s") for name in load}
    missed = {name: Row(f"seconds that never came to the screen, {name}", "%") for name in load}
    back = Row("killed, to its first frame with persons", "s", 5)
    folder = place.scratch / "wall"
    running = Province(place.build, folder / "province", folder / "log" / "province.log")
    drill = Drill(place.build, folder / "drill", running)
    cameras = None
    try:
        if drill.loaded() != persons:
            drill.load(persons, 1, folder / "log" / "load.log")
        drill.live(folder / "log" / "drill.log", "--seed", "1", "--incidents", "120")
        cameras = Cameras(place.build, folder / "drill", running, folder / "log" / "cameras.log")
        with tempfile.TemporaryDirectory(prefix="zhihui-bench-") as scratch:
            scratch = Path(scratch)
            screen = Screen(width, height, scratch)
            os.environ |= {"DISPLAY": screen.display, "QT_QPA_PLATFORM": "xcb"}
            wall = start(place, running, drill.account("wall"), scratch, "first")
            try:
                for name in load:
                    used, share, rate = watch(wall, name)
                    frames[name].samples.append(rate)
                    load[name].samples.append(used)
                    missed[name].samples.append(share)
                for number in range(deaths):
                    wall.send(signal.SIGKILL)
                    killed = time.monotonic()
                    wall.stop()
                    wall = start(place, running, drill.account("wall"), scratch, number)
                    back.samples.append(time.monotonic() - killed)
            finally:
                wall.stop(10)
                screen.stop()
    finally:
        if cameras:
            cameras.stop()
        drill.stop()
        running.stop()
    return [*load.values(), *missed.values(), *frames.values(), back]
