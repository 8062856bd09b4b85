"""From a fix posted to changed pixels on the X screen, without dwell: one person moves, the map follows."""

import os
import secrets
import tempfile
import time
from datetime import datetime, timezone
from pathlib import Path

from harness import Failure, Row
from outside.api import Api
from outside.screen import Hand, Screen
from outside.system import Console

turns = 60
width, height = 1920, 1080
map_box = (460, 80, 1460, 760)


def person_on_a_device(rows):
    """(person, device) of somebody under a decision in force."""
    now = datetime.now(timezone.utc).isoformat()
    under = {d["person"] for (kind, _), d in rows.items()
             if kind == "decision" and d["from"] <= now < d["to"] and not d.get("lifted")}
    for (kind, key), device in sorted(rows.items()):
        if kind == "device" and device["person"] in under:
            return rows[("person", device["person"])] | {"id": device["person"]}, key
    raise Failure("no person of this account is on a device under a decision in force.")


def gateway(running, device):
    """Registers a feed of our own that may speak for DEVICE; answers its token."""
    token = secrets.token_hex(24)
    api = Api(running.url, running.ca, "registrar", (running.folder / "registrar-password").read_text().strip())
    api.register([{"t": "gateway", "id": "G-bench", "sc": "44", "d": {"id": "G-bench", "devices": [device]}, "secret": {"token": token}}])
    return token


def measure(place, running, user, password):
    typical = Row("fix posted to changed pixels, p50", "s", 0.5)
    worst = Row("fix posted to changed pixels, p99", "s", 2.0, quantile=0.99)
    api = Api(running.url, running.ca, user, password.read_text().strip(), timeout=60)
    person, device = person_on_a_device(api.snapshot("reg"))
    token = gateway(running, device)
    with tempfile.TemporaryDirectory(prefix="zhihui-bench-") as folder:
        scratch = Path(folder)
        screen = Screen(width, height, scratch)
        os.environ |= {"DISPLAY": screen.display, "QT_QPA_PLATFORM": "xcb"}
        console = Console(place.build, running.url, running.ca, user, password, scratch / "profile", scratch / "console.log",
                          f"{width}x{height}")
        try:
            move = moves(api, token, person, device)
            next(move)
            time.sleep(3)
            screen.settled(3, 60, map_box)
            follow(Hand(screen.display), console, screen, device)
            for _ in range(turns):
                screen.settled(0.7, 20, map_box)
                before = screen.bytes_of(*map_box)
                start = time.monotonic()
                next(move)
                while screen.bytes_of(*map_box) == before:
                    if time.monotonic() - start > 20:
                        raise Failure(f"a fix of {person['id']} changed no pixel within 20 s (log: {console.log})")
                    time.sleep(0.002)
                typical.samples.append(time.monotonic() - start)
        finally:
            console.stop(10)
            screen.stop()
    worst.samples = typical.samples
    return [typical, worst]


def moves(api, token, person, device):
    """Posts one fix at every step, to and fro by 45 m: what a car does in two seconds, so that nobody doubts it."""
    number = 0
    while True:
        now = datetime.now(timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        offset = 0.0003 * (number % 2)
        receipt = api.post_fixes([{"person": person["id"], "device": device, "t": now, "lat": 23.13 + offset, "lon": 113.26 + offset,
                                   "acc": 8, "src": "gnss", "moving": True, "crs": "WGS-84"}], token)
        if receipt["accepted"] != 1:
            raise Failure(f"the province did not take the fix: {receipt}")
        number += 1
        yield


def follow(hand, console, screen, device):
    """Finds the wearer of DEVICE by search, so that the map flies there."""
    before = screen.bytes_of(*map_box)
    hand.focus(console.pid)
    hand.key("ctrl+k")
    hand.type(device)
    screen.settled(1, 5)
    hand.key("Return")
    screen.settled(2, 15, map_box)
    if screen.bytes_of(*map_box) == before:
        raise Failure(f"the search did not bring the map to {device} (log: {console.log})")
