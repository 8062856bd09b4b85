"""A province with two alerts and nothing behind them, over real TLS: what the tour's records are checked against in its tests."""

import http.server
import json
import ssl
import subprocess
import threading


class FakeProvince:
    def __init__(self, folder, rows):
        self.ca = folder / "ca.pem"
        subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
                        "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", folder / "key.pem",
                        "-out", self.ca], check=True, stderr=subprocess.DEVNULL)
        self.rows = rows
        owner = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                self._answer([{"token": "t", "expiresIn": 600, "user": {"id": asked["user"]}}])

            def do_GET(self):
                feed = self.path.split("/")[3]
                self._answer([{"k": "hdr", "feed": feed}]
                             + [{"k": "put", "t": "alert", "id": key, "seq": 1, "d": body} for key, body in owner.rows.items()
                                if feed == "ops"]
                             + [{"k": "end", "more": False}])

            def _answer(self, lines):
                body = "\n".join(json.dumps(line) for line in lines).encode()
                self.send_response(200)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_arguments):
                pass

        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.ca, folder / "key.pem")
        self._server.socket = context.wrap_socket(self._server.socket, server_side=True)
        self.url = f"https://127.0.0.1:{self._server.server_address[1]}"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def stop(self):
        self._server.shutdown()
        self._server.server_close()
