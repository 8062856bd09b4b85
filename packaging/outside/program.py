"""The programs of Zhihui as child processes that never outlive this one."""

import ctypes
import os
import queue
import re
import signal
import subprocess
import threading
import time
from pathlib import Path

_libc = ctypes.CDLL(None)


class Failure(Exception):
    """One sentence for whoever sits at the terminal: what is wrong and what to do."""


def _die_with_parent():
    pr_set_pdeathsig = 1
    _libc.prctl(pr_set_pdeathsig, signal.SIGKILL)  # a stopped process would keep any other signal for later


class Program:
    """One child process. Its output goes to LOG; lines of its standard output can be waited for."""

    def __init__(self, name, command, log, environment=None, pass_fds=(), stdin=subprocess.DEVNULL):
        self.name = name
        self.log = Path(log)
        self.log.parent.mkdir(parents=True, exist_ok=True)
        self._log_file = open(self.log, "wb")
        self.started = time.monotonic()
        try:
            self._process = subprocess.Popen(
                [str(part) for part in command], stdin=stdin, stdout=subprocess.PIPE, stderr=self._log_file,
                env={**os.environ, **(environment or {})}, start_new_session=True, preexec_fn=_die_with_parent,
                pass_fds=pass_fds)
        except OSError as error:
            raise Failure(f"{name} could not be started: {error}; run packaging/run again, it builds what is missing.") from error
        self._lines = queue.Queue()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    @property
    def pid(self):
        return self._process.pid

    def _read(self):
        for line in self._process.stdout:
            self._log_file.write(line)
            self._log_file.flush()
            self._lines.put(line.decode(errors="replace").rstrip("\n"))
        self._lines.put(None)

    def wait_for_line(self, pattern, seconds):
        """The match of the first line that PATTERN matches; fails when the program ends or the time is over."""
        deadline = time.monotonic() + seconds
        while True:
            try:
                line = self._lines.get(timeout=max(0.0, deadline - time.monotonic()))
            except queue.Empty:
                raise Failure(f"{self.name} did not get ready within {seconds} s; see {self.log}.") from None
            if line is None:
                raise Failure(f"{self.name} ended before it was ready: {self.last_words()} (log: {self.log})")
            if match := re.search(pattern, line):
                return match

    def write(self, line):
        """One line for its standard input; it must have been started with a pipe there."""
        self._process.stdin.write(line.encode() + b"\n")
        self._process.stdin.flush()

    def running(self):
        return self._process.poll() is None

    def wait(self):
        return self._process.wait()

    def text(self):
        return self.log.read_text(errors="replace")

    def last_words(self):
        self._process.wait(5)
        lines = [line for line in self.text().splitlines() if line.strip()]
        return lines[-1] if lines else f"exit status {self._process.returncode}"

    def send(self, number):
        self._process.send_signal(number)

    def stop(self, seconds=5):
        """Ends the program, and is content when it has ended already."""
        if self.running():
            self.send(signal.SIGCONT)
            self.send(signal.SIGTERM)
            try:
                self._process.wait(seconds)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
        self._reader.join(1)
        if self._process.stdin:
            self._process.stdin.close()
        self._process.stdout.close()
        self._log_file.close()
        return self._process.returncode
