"""Holds every answer that the tests got from the platform against openapi.yaml.

usage: check_recorded.py openapi.yaml DIRECTORY
"""
import copy
import json
import pathlib
import re
import sys

import yaml
from jsonschema import Draft202012Validator


class Contract:
    def __init__(self, document):
        self.document = document
        self.validators = {}
        self.passed = set()
        self.paths = [(re.compile("^" + re.sub(r"\{[^}]+\}", "[^/]+", path) + "$"), path) for path in document["paths"]]

    def resolved(self, node):
        while isinstance(node, dict) and "$ref" in node:
            target = node["$ref"]
            node = self.document
            for part in target.removeprefix("#/").split("/"):
                node = node[part]
        return node

    def template(self, path):
        return next((name for pattern, name in self.paths if pattern.match(path)), None)

    def foreseen(self, method, template, status):
        """Whether the document names this status, and the media types with their schemas; an answer without a body has none."""
        operation = self.document["paths"].get(template, {}).get(method.lower())
        if operation is None:
            return status in (404, 405), {"application/problem+json": {"$ref": "#/components/schemas/Problem"}}
        answers = operation["responses"]
        answer = self.resolved(answers.get(str(status), {} if status < 400 else answers.get("default", {})))
        return bool(answer), {kind: entry["schema"] for kind, entry in answer.get("content", {}).items()}

    def complaints(self, schema, text):
        key = (json.dumps(schema, sort_keys=True), text)
        if key in self.passed:
            return []
        if key[0] not in self.validators:
            self.validators[key[0]] = Draft202012Validator({**schema, "components": self.document["components"]})
        try:
            body = json.loads(text)
        except ValueError as error:
            return [f"not JSON: {error}"]
        found = [f"{error.json_path}: {error.message[:200]}" for error in self.validators[key[0]].iter_errors(body)]
        if not found:
            self.passed.add(key)
        return found

    def check(self, record):
        path = record["path"].split("?")[0]
        where = f"{record['method']} {path} {record['status']}"
        kind = record["contentType"].split(";")[0].strip()
        named, foreseen = self.foreseen(record["method"], self.template(path), record["status"])
        if named and not foreseen:
            return [f"{where}: a body where none is foreseen"] if record["body"] or kind else []
        if not named or kind not in foreseen:
            return [f"{where}: {kind or 'no content type'} is not foreseen, but {sorted(foreseen)}"]
        if kind in ("text/event-stream", "image/jpeg"):
            return []
        texts = record["body"].splitlines() if kind == "application/x-ndjson" else [record["body"]]
        if not texts:
            return [f"{where}: empty body"]
        return [f"{where}: {fault}" for text in texts for fault in self.complaints(foreseen[kind], text)]


def controls(contract, records):
    """Each of these must be found: an answer without a field, with a surprise, of an unforeseen kind or status."""
    meta = next(r for r in records if r["path"] == "/v1/meta" and r["status"] == 200)
    page = next(r for r in records if "/snapshot" in r["path"] and r["status"] == 200 and '"t":"person"' in r["body"])
    broken = {}
    broken["missing field"] = dict(meta, body=json.dumps({k: v for k, v in json.loads(meta["body"]).items() if k != "crs"}))
    broken["surprise"] = dict(meta, body=json.dumps(json.loads(meta["body"]) | {"surprise": 1}))
    broken["kind"] = dict(meta, contentType="text/html")
    broken["status"] = dict(meta, status=299)
    broken["row"] = dict(page, body=page["body"].replace('"supervision":', '"supervised":'))
    empty = next(r for r in records if r["status"] == 204)
    broken["body of nothing"] = dict(empty, body="{}", contentType="application/json")
    broken["cut"] = dict(page, body=page["body"][:-20])
    return [f"control did not go red: {name}" for name, record in broken.items() if not contract.check(copy.deepcopy(record))]


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        contract = Contract(yaml.safe_load(file))
    records = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(pathlib.Path(sys.argv[2]).glob("*.json"))]
    records = [record for record in records if record["status"] != 0]
    faults = [fault for record in records for fault in contract.check(record)]
    answered = {(r["method"].lower(), contract.template(r["path"].split("?")[0])) for r in records if r["status"] in (200, 204)}
    for path, entry in contract.document["paths"].items():
        faults += [f"no test got an answer of {method} {path}" for method in ("get", "post")
                   if method in entry and (method, path) not in answered]
    faults += controls(contract, records) if not faults else []
    print("\n".join(sorted(set(faults))[:60]) or f"{len(records)} recorded answers fit the contract")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
