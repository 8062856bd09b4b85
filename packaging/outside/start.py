"""The second half of packaging/run: everything is built; start the system, and end all of it with the console."""

import argparse
import contextlib
import fcntl
import os
import signal
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from outside.program import Failure  # noqa: E402
from outside.screen import Screen  # noqa: E402
from outside.system import Bus, Cameras, Console, Drill, Province, Steps, Wall, set_up_wall, tell_wall, wall_control, wipe  # noqa: E402


def options():
    parser = argparse.ArgumentParser()
    parser.add_argument("--build", type=Path, required=True)
    parser.add_argument("--state", type=Path, required=True)
    parser.add_argument("--size", default="1920x1080")
    parser.add_argument("--lang", default="zh")
    parser.add_argument("--persons", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--province")
    parser.add_argument("--ca")
    parser.add_argument("--user")
    parser.add_argument("--password-file")
    parser.add_argument("--tour", type=Path)
    parser.add_argument("--wall", action="store_true")
    parser.add_argument("--reset", action="store_true")
    return parser.parse_args()


def own(state):
    """One run per state folder."""
    state.mkdir(parents=True, exist_ok=True)
    lock = open(state / "lock", "w")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        raise Failure(f"another packaging/run is using {state}; close its console first, or set ZHIHUI_STATE to another folder.") from None
    return lock


def embedded(o, steps, logs, stack):
    """The province made here, with persons, a live drill and its cameras."""
    with steps("the province on loopback"):
        province = Province(o.build, o.state / "province", logs / "province.log")
        stack.callback(province.stop)
    drill = Drill(o.build, o.state / "drill", province)
    stack.callback(drill.stop)
    there = drill.loaded()
    with steps(f"the drill with {there or o.persons} fictitious persons"):
        if not there:
            drill.load(o.persons, o.seed, logs / "load.log")
        # A tour needs some alerts within its few minutes, and two incidents a minute give them.
        drill.live(logs / "drill.log", "--seed", str(o.seed), *(("--incidents", "120") if o.tour else ()))
    with steps("the cameras"):
        cameras = Cameras(o.build, drill.folder, province, logs / "cameras.log")
        stack.callback(cameras.stop)
    if there and there != o.persons:
        print(f"      the province holds {there} persons from an earlier run; --reset --persons {o.persons} begins anew")
    return province, drill


def tour_wall(o, province, drill, logs, stack):
    """A wall on a screen of its own, so that the tour can look at both."""
    width, height = (int(part) for part in o.size.split("x"))
    screen = Screen(width, height, logs)
    stack.callback(screen.stop)
    user, password = drill.account("wall")
    wall = Wall(o.build, province.url, province.ca, user, password, o.state / "profile" / "wall", logs / "wall.log",
                f"{width}x{height}+0+0", {"DISPLAY": screen.display, "QT_QPA_PLATFORM": "xcb"},
                ("--lang", {"zh": "zh_CN"}.get(o.lang, o.lang)))
    stack.callback(wall.stop)
    wall.screen = screen
    return wall


def main():
    o = options()
    steps = Steps(4)
    logs = o.state / "log"
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda *_: sys.exit(130))
    with contextlib.ExitStack() as stack:
        stack.enter_context(own(o.state))
        if o.reset:
            print(f"      removing the province, the drill and the profile in {o.state}")
            wipe(o.state)
        province = drill = None
        if o.province:
            url, ca, user, password = o.province, o.ca, o.user, o.password_file
            if not (user and password):
                raise Failure("a real province needs an account: --user NAME --password-file FILE.")
        else:
            province, drill = embedded(o, steps, logs, stack)
            user, password = drill.account()
            url, ca = province.url, province.ca
        environment = {}
        width, height = (int(part) for part in o.size.split("x"))
        screen = None
        if o.tour or not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
            screen = Screen(width * 2 if o.wall else width, height, logs)
            stack.callback(screen.stop)
            environment = {"DISPLAY": screen.display, "QT_QPA_PLATFORM": "xcb"}
            if not o.tour:
                print(f"      there is no display: the console runs unseen on Xvfb {screen.display}; --tour DIR takes pictures of it")
        if o.tour:
            bus = Bus(logs / "bus.log")
            stack.callback(bus.stop)
            os.environ |= bus.environment
            os.environ["DISPLAY"] = screen.display
        # A profile belongs to one province: the one made here, or the one named.
        profile = o.state / "profile" / ("here" if province else "".join(c if c.isalnum() else "-" for c in url))
        if o.wall:
            if not drill:
                raise Failure("--wall is for the province made here; at a real one the wall is set up in the console's settings.")
            # Our own screen is made wide enough for both.
            set_up_wall(profile, drill.account("wall")[1], f"{width}x{height}+{width}+0" if screen else None)
            stack.callback(tell_wall, wall_control(profile), "quit")
        with steps("the console and its wall" if o.wall else "the console"):
            console = Console(o.build, url, ca, user, password, profile, logs / "console.log", o.size, o.lang, environment)
            stack.callback(console.stop)
            if province:  # at a real province somebody may have to log in first
                console.ready(120)
        if not o.tour:
            status = console.wait()
            if status:
                raise Failure(f"the console ended with status {status}: {console.last_words()} (log: {console.log})")
            return 0
        from outside.tour import Tour  # needs the session bus in the environment
        wall = others = None
        if drill:
            wall = tour_wall(o, province, drill, logs, stack)

            def others(login):
                return drill.account(login)[1].read_text().strip()
        return Tour(o.tour, console, screen, province, url, ca, user, Path(password).read_text().strip(), o.lang, others=others,
                    wall=wall).run()


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Failure as failure:
        sys.exit(f"packaging/run: {failure}")
