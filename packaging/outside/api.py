"""The province's HTTPS interface as the tour and the benches use it."""

import json
import ssl
import urllib.error
import urllib.request

from outside.program import Failure


class Api:
    """One account at one province."""

    def __init__(self, url, ca, user, password, timeout=10):
        self._url = url.rstrip("/")
        self._context = ssl.create_default_context(cafile=ca)
        self._timeout = timeout
        self._token = None
        self.user = self._ask("POST", "/v1/auth/token", {"user": user, "password": password})
        self._token = self.user["token"]

    def _open(self, method, path, body=None, token=None, kind="application/json"):
        data = None if body is None else body if isinstance(body, bytes) else json.dumps(body).encode()
        request = urllib.request.Request(self._url + path, data=data, method=method)
        request.add_header("Content-Type", kind)
        if token or self._token:
            request.add_header("Authorization", f"Bearer {token or self._token}")
        try:
            return urllib.request.urlopen(request, timeout=self._timeout, context=self._context)
        except urllib.error.HTTPError as error:
            raise Failure(f"the province refused {method} {path}: {error.code} {error.read().decode(errors='replace')[:300]}") from error
        except OSError as error:
            raise Failure(f"the province at {self._url} does not answer: {error}") from error

    def _ask(self, method, path, body=None, **more):
        with self._open(method, path, body, **more) as answer:
            return json.load(answer)

    def snapshot(self, feed):
        """Every row of FEED this account may see: {(type, id): body}."""
        rows, page = {}, ""
        while True:
            path = f"/v1/sync/{feed}/snapshot?limit=10000" + (f"&page={page}" if page else "")
            with self._open("GET", path) as answer:
                lines = [json.loads(line) for line in answer.read().splitlines() if line]
            if not lines or lines[-1].get("k") != "end":
                raise Failure(f"the province sent a page of {feed} without its end.")
            for line in lines:
                if line["k"] == "put":
                    rows[(line["t"], line["id"])] = line["d"]
            if not lines[-1]["more"]:
                return rows
            page = lines[-1]["next"]

    def post_fixes(self, fixes, token):
        return self._ask("POST", "/v1/fixes", {"fixes": fixes}, token=token)

    def register(self, lines, at_once=1000):
        """Uploads registry lines, as a registrar."""
        for first in range(0, len(lines), at_once):
            body = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines[first:first + at_once]).encode()
            receipt = self._ask("POST", "/v1/registry", body, kind="application/x-ndjson")
            if receipt.get("refused"):
                raise Failure(f"the province refused a registry line: {receipt['refused'][0]}")
