"""The register at 100,000 persons: how long a search and the opening of a file take over TLS on a kept connection, beside what the
database itself takes to look through the same identities, and the scan alone beside the plain way. ZHIHUI_BENCH_REGISTER is the
number of persons. Then a county's roster is brought in (bring_in.py)."""

import dataclasses
import http.client
import json
import os
import random
import ssl
import subprocess
import time
from urllib.parse import urlsplit

import bring_in
from harness import Failure, Row
from loaded import province
from outside.api import Api

persons = int(os.environ.get("ZHIHUI_BENCH_REGISTER", "100000"))
asked = 600
pace = 1 / 40  # the province takes fifty requests a second of one account


class Line:
    """One kept connection of one account."""

    def __init__(self, running, token):
        place = urlsplit(running.url)
        self._connection = http.client.HTTPSConnection(place.hostname, place.port, timeout=30,
                                                       context=ssl.create_default_context(cafile=running.ca))
        self._headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}

    def ask(self, path, body):
        """(milliseconds, answer)"""
        start = time.monotonic()
        self._connection.request("POST", path, json.dumps(body).encode(), self._headers)
        answer = self._connection.getresponse()
        text = answer.read()
        took = (time.monotonic() - start) * 1000
        if answer.status != 200:
            raise Failure(f"the province refused {path}: {answer.status} {text[:200].decode(errors='replace')}")
        time.sleep(max(0, pace - took / 1000))
        return took, json.loads(text)


def remembered(identity, device, dice):
    """What an officer may type to find this person."""
    name = identity["name"]
    return dice.choice([name, name[:2], name[1:], identity["idNumber"][-4:], identity["idNumber"], identity["phone"][-4:],
                        identity["address"][:6], device or name])


def look_through(running, query):
    """Milliseconds the database takes to find the same by LIKE over its encrypted table; the shell's start is not counted."""
    key = (running.folder / "key").read_bytes().hex()
    script = f"""PRAGMA key = "x'{key}'";
SELECT count(*) FROM meta;
.timer on
SELECT person FROM secret WHERE body LIKE '%{query}%' LIMIT 50;
"""
    run = subprocess.run(["sqlcipher", "-readonly", str(running.folder / "province.db")], input=script, stdout=subprocess.PIPE,
                         stderr=subprocess.PIPE, text=True, timeout=60)
    timed = [line for line in run.stdout.splitlines() if line.startswith("Run Time: real")]
    if not timed:
        raise Failure(f"sqlcipher: {run.stderr.strip()[-200:] or run.stdout[-200:]}")
    return float(timed[-1].split()[3]) * 1000


def scans(build):
    """The scan alone, in the same process and turn by turn with every person's texts as strings of their own."""
    row = Row(f"the scan of {persons} persons alone, p99", "ms", 10, baseline="strings one by one", quantile=0.99)
    run = subprocess.run([build / "tests" / "bench" / "bench_find", str(persons), "400"], stdout=subprocess.PIPE, text=True, check=True)
    for line in run.stdout.splitlines():
        ours, _hits, plain, _found = map(int, line.split())
        row.samples.append(ours / 1000)
        row.baseline_samples.append(plain / 1000)
    return row


def rows(place):
    dice = random.Random(7)
    scan = scans(place.build)
    with province(dataclasses.replace(place, persons=persons)) as (running, drill, _user, _password):
        user, password = drill.account("leader")
        api = Api(running.url, running.ca, user, password.read_text().strip(), timeout=120)
        line = Line(running, api.user["token"])
        everybody = [key for kind, key in api.snapshot("reg") if kind == "person"]
        opened = Row(f"a file of {len(everybody)} opens, p99", "ms", 100, quantile=0.99)
        known = []
        for person in dice.sample(everybody, 200):
            took, file = line.ask(f"/v1/persons/{person}/file", {"reason": {"kind": "supervision", "id": "", "text": "bench"}})
            opened.samples.append(took)
            known.append((file["identity"], next((device["id"] for device in file["devices"]), "")))
        search = Row(f"search over {persons} persons, p99", "ms", 50, baseline="LIKE over the encrypted table", quantile=0.99)
        middle = Row("the same, median", "ms", None, baseline="LIKE over the encrypted table")
        for n in range(asked):
            query = remembered(*dice.choice(known), dice)
            took, answer = line.ask("/v1/search", {"query": query, "most": 50})
            if not answer["hits"]:
                raise Failure(f"the search did not find “{query}”.")
            search.samples.append(took)
            if n % 40 == 0:
                search.baseline_samples.append(look_through(running, query))
        middle.samples, middle.baseline_samples = search.samples, search.baseline_samples
        return [search, middle, scan, opened, *bring_in.measure(place, running)]
