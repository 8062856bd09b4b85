"""A province with many persons in it, made once and kept for the next run of a bench."""

import contextlib
import time

from outside.program import Failure
from outside.system import Drill, Province


@contextlib.contextmanager
def province(place):
    """(province, drill, login, password file) with place.persons persons and no live drill."""
    folder = place.scratch / str(place.persons)
    logs = folder / "log"
    running = Province(place.build, folder / "province", logs / "province.log")
    try:
        drill = Drill(place.build, folder / "drill", running)
        if drill.loaded() != place.persons:
            start = time.monotonic()
            drill.load(place.persons, 1, logs / "load.log")
            print(f"  loaded {place.persons} persons in {time.monotonic() - start:.1f} s (kept in {folder})", flush=True)
        yield (running, drill, *drill.account())
    finally:
        running.stop()


def seconds(text):
    """The figure of a bench program, "rows milliseconds"."""
    try:
        rows, milliseconds = text.split()
        return int(rows), int(milliseconds) / 1000
    except ValueError:
        raise Failure(f"a bench program said “{text.strip()}” instead of rows and milliseconds.") from None
