"""A county's roster of 20,000 rows brought in over TLS: tried, then in earnest, beside a bare insert of the same lines into one encrypted
table. Part of the bench `register`. ZHIHUI_BENCH_IMPORT is the number of rows."""

import http.client
import json
import os
import ssl
import subprocess
import tempfile
import time
from pathlib import Path
from urllib.parse import urlsplit

from harness import Failure, Row
from loaded import seconds
from outside.api import Api

rows = int(os.environ.get("ZHIHUI_BENCH_IMPORT", "20000"))
weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def id_number(n):
    """The n-th identity number of somebody born between 1960 and 1989."""
    first = f"440106{1960 + n // 9000 % 30}{1 + n // 750 % 12:02}{1 + n // 30 % 25:02}{n % 30 * 33:03}"
    return first + "10X98765432"[sum(w * int(d) for w, d in zip(weights, first)) % 11]


def line(kind, key, org, body, secret=None):
    made = {"t": kind, "id": key, "sc": org, "minor": False, "d": body}
    if secret:
        made["secret"] = secret
    return json.dumps(made, ensure_ascii=False, separators=(",", ":"))


def lines_of(n, org):
    """A row of a roster as the console sends it: the person, and what the file says: identity, sentence, residence."""
    number = id_number(n)
    name, phone, address = f"赵{chr(0x4e00 + n % 5000)}", f"138{n:08}", f"天河区第{n}号路{n % 97}号"
    who = "#" + number
    sex = "1" if int(number[16]) % 2 else "2"
    yield line("person", who, org,
               {"id": who, "org": org, "maskedName": name[0] + "*", "sex": sex, "category": "02", "supervision": "general", "minor": False,
                "areas": [], "areaName": "", "termEnd": "2027-06-30", "idTail": number[-4:], "maskedPhone": phone[:3] + "****" + phone[-4:],
                "guarantorPhone": "", "lastVerifiedHow": ""},
               {"name": name, "idNumber": number, "phone": phone, "guarantor": "", "guarantorPhone": "", "address": address})
    entries = {"identity": {"name": name, "idNumber": number, "sex": sex, "phone": phone},
               "sentence": {"category": "02", "court": "天河区人民法院", "document": f"（2026）粤0106刑初{n}号", "crime": "盗窃罪",
                            "effective": "2026-06-20", "from": "2026-07-01", "to": "2027-06-30"},
               "residence": {"address": address, "org": org, "from": "2026-07-01"}}
    for form, body in entries.items():
        key = f"{who}/{form}"
        yield line("file", key, org, {"id": key, "person": who, "kind": form, "key": "", "body": body})


def send(running, token, lines, dry):
    """(seconds, receipt)"""
    place = urlsplit(running.url)
    head = json.dumps({"kind": "persons", "file": "bench.xlsx", "rows": rows, "dryRun": dry})
    body = ("\n".join([head, *lines]) + "\n").encode()
    connection = http.client.HTTPSConnection(place.hostname, place.port, timeout=300,
                                             context=ssl.create_default_context(cafile=running.ca))
    start = time.monotonic()
    connection.request("POST", "/v1/imports", body,
                       {"Authorization": f"Bearer {token}", "Content-Type": "application/x-ndjson"})
    answer = connection.getresponse()
    text = answer.read()
    took = time.monotonic() - start
    connection.close()
    receipt = json.loads(text)
    if answer.status != 200 or receipt["refused"]:
        raise Failure(f"the province refused the import: {answer.status} {text[:300].decode(errors='replace')}")
    return took, receipt


def bare(place, lines, scratch):
    file = Path(scratch) / "lines.tsv"
    with file.open("w") as out:
        for text in lines:
            parsed = json.loads(text)
            out.write(f"{parsed['t']}\t{parsed['id']}\t{text}\n")
    run = subprocess.run([place.build / "tests/bench/bench_insert", file, scratch, "cipher"], stdout=subprocess.PIPE, text=True, check=True)
    return seconds(run.stdout)[1]


def measure(place, running):
    """Figures of a province that is already there; what is brought in is put back."""
    password = (running.folder / "registrar-password").read_text().strip()
    api = Api(running.url, running.ca, "registrar", password, timeout=300)
    org = next(key for kind, key in api.snapshot("reg") if kind == "org" and len(key) == 9)
    lines = [text for n in range(rows) for text in lines_of(n, org)]
    tried = Row(f"import of {rows} rows ({len(lines)} lines), dry run", "s", 5, "bare insert of the same lines, SQLCipher")
    done = Row("the same, brought in", "s", 10, "bare insert of the same lines, SQLCipher")
    back = Row("the same, put back", "s", None)
    with tempfile.TemporaryDirectory() as scratch:
        for _ in range(3):
            tried.samples.append(send(running, api.user["token"], lines, True)[0])
            took, receipt = send(running, api.user["token"], lines, False)
            done.samples.append(took)
            start = time.monotonic()
            api._ask("POST", f"/v1/imports/{receipt['id']}/undo", {})
            back.samples.append(time.monotonic() - start)
            beside = bare(place, lines, scratch)
            tried.baseline_samples.append(beside)
            done.baseline_samples.append(beside)
    return [tried, done, back]
