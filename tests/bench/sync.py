"""Initial load of 50,000 persons over TLS into a fresh profile, beside bare inserts of the same rows; then how long one fix takes
to reach the screen."""

import json
import shutil
import subprocess
import tempfile
from pathlib import Path

from harness import Failure, Row
import pixels
from loaded import province, seconds
from outside.api import Api

turns = 5


def call(*command):
    run = subprocess.run([str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, timeout=300)
    if run.returncode:
        raise Failure(f"{Path(command[0]).name} failed: {run.stderr.strip()[-300:]}")
    return seconds(run.stdout)


def rows(place):
    programs = place.build / "tests/bench"
    with province(place) as (running, _drill, user, password), tempfile.TemporaryDirectory(prefix="zhihui-bench-") as scratch:
        everything = Path(scratch) / "rows.tsv"
        snapshot = Api(running.url, running.ca, user, password.read_text().strip(), timeout=120).snapshot("reg")
        everything.write_text("".join(f"{kind}\t{key}\t{json.dumps(body, ensure_ascii=False, separators=(',', ':'))}\n"
                                      for (kind, key), body in snapshot.items()))
        name = f"initial sync of {place.persons} persons ({len(snapshot)} rows) over TLS"
        cipher = Row(name, "s", 1.5, "bare insert, SQLCipher")
        plain = Row(name, "s", 1.5, "bare insert, plain SQLite")
        for _ in range(turns):
            profile = Path(scratch) / "profile"
            shutil.rmtree(profile, ignore_errors=True)
            profile.mkdir()
            persons, ours = call(programs / "bench_sync", "--province", running.url, "--ca", running.ca, "--user", user,
                                 "--password-file", password, "--profile", profile)
            expected = sum(1 for kind, _ in snapshot if kind == "person")
            if persons != expected:
                raise Failure(f"the sync brought {persons} persons and the province shows {expected}.")
            for row, kind in ((cipher, "cipher"), (plain, "plain")):
                row.samples.append(ours)
                row.baseline_samples.append(call(programs / "bench_insert", everything, scratch, kind)[1])
        return [cipher, plain, *pixels.measure(place, running, user, password)]
