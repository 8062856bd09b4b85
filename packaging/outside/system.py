"""The running system: a province, its drill and a console, each in its own folder below one state folder."""

import hashlib
import json
import os
import shutil
import socket
import subprocess
import tempfile
import time
from pathlib import Path

from outside.program import Failure, Program

root = Path(__file__).resolve().parents[2]


def rules_file():
    """The newest dated parameter file."""
    files = sorted((root / "resources" / "rules").glob("[0-9]*.json"))
    if not files:
        raise Failure("there is no rule file in resources/rules; the checkout is incomplete, clone it again.")
    return files[-1]


def program(build, name):
    """Where the build put a program."""
    folder = {"zhihui": "console", "zhihui-wall": "wall", "zhihui-province": "province", "zhihui-drill": "drill"}[name]
    places = [Path(build) / "bin" / name, Path(build) / "app" / folder / name]
    found = [place for place in places if place.exists()]
    if not found:
        raise Failure(f"{name} is not built in {build}; packaging/run builds it.")
    return found[0]


class Province:
    """The reference province on loopback, with everything it knows below its folder."""

    def __init__(self, build, folder, log, rules=None):
        self.folder = Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self._program = Program("zhihui-province", [
            program(build, "zhihui-province"), "--directory", self.folder, "--port", "0", "--print-ready",
            "--rules", rules or rules_file()], log)
        self.url = self._program.wait_for_line(r"^ready (https://\S+)", 60).group(1)
        self.ca = self.folder / "ca.pem"

    def send(self, number):
        self._program.send(number)

    def stop(self):
        return self._program.stop(10)


class Drill:
    """Simulated devices, officers and incidents against a province."""

    def __init__(self, build, folder, province):
        self.folder = Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self._program_path = program(build, "zhihui-drill")
        self._province = province
        self._live = None

    def _command(self, word, *more):
        return [self._program_path, word, "--province", self._province.url, "--ca", self._province.ca, "--directory", self.folder,
                *more]

    def loaded(self):
        """How many persons were loaded to the end; 0 when none were."""
        mark = self.folder / "loaded"
        return int(mark.read_text()) if mark.exists() else 0

    def load(self, persons, seed, log):
        program = Program("zhihui-drill", self._command(
            "load", "--persons", persons, "--seed", seed,
            "--registrar-password-file", self._province.folder / "registrar-password"), log)
        if program.wait() != 0:
            raise Failure(f"the drill could not load {persons} persons: {program.last_words()} (log: {log}); "
                          "packaging/run --reset begins anew.")
        program.stop()
        (self.folder / "loaded").write_text(str(persons))

    def live(self, log, *more):
        self._live = Program("zhihui-drill", self._command("live", *more), log)

    def account(self, login="duty"):
        """LOGIN and the file with its password."""
        users = json.loads((self.folder / "accounts.json").read_text())["users"]
        if login not in users:
            raise Failure(f"the drill made no account {login}; packaging/run --reset begins anew.")
        password = self.folder / ("password" if login == "duty" else f"password-{login}")
        password.touch(mode=0o600)
        password.write_text(users[login] + "\n")
        return login, password

    def stop(self):
        return self._live.stop() if self._live else 0


class Cameras:
    """The drill's cameras: films what a province's console asks for, and tells the province where."""

    def __init__(self, build, folder, province, log, *more):
        self._program = Program("zhihui-drill", [
            program(build, "zhihui-drill"), "cameras", "--province", province.url, "--ca", province.ca,
            "--registrar-password-file", province.folder / "registrar-password", "--directory", folder, *more], log,
            stdin=subprocess.PIPE)
        self.url = self._program.wait_for_line(r"^ready (rtsp://\S+)", 120).group(1)

    def order(self, line, seconds=20):
        """Has a knob turned (`kill CAMERA`, `freeze CAMERA`, `restore` …) and returns the answer to it."""
        self._program.write(line)
        return self._program.wait_for_line(r"^(done|refused|watched|frames)\b.*", seconds).group(0)

    def stop(self):
        return self._program.stop()


class Console(Program):
    """The operator's console."""

    def __init__(self, build, province_url, ca, user, password_file, profile, log, size="1920x1080", lang="zh", environment=None,
                 more=()):
        Path(profile).mkdir(parents=True, exist_ok=True)
        command = [program(build, "zhihui"), "--report-start", "--province", province_url, "--user", user, "--password-file", password_file,
                   "--profile", profile, "--lang", {"zh": "zh_CN"}.get(lang, lang), "--size", size, *more]
        if ca:
            command += ["--ca", ca]
        super().__init__("zhihui", command, log, environment)

    def ready(self, seconds):
        """Milliseconds from its start to its first frame with persons, by its own account."""
        return int(self.wait_for_line(r"^window ready ms=(\d+)", seconds).group(1))


class Wall(Program):
    """A wall on its own, as a console would start it."""

    def __init__(self, build, province_url, ca, user, password_file, profile, log, geometry="1920x1080+0+0", environment=None, more=()):
        Path(profile).mkdir(parents=True, exist_ok=True)
        self.control = Path(profile) / "control"
        command = [program(build, "zhihui-wall"), "--report-start", "--province", province_url, "--user", user, "--password-file", password_file,
                   "--profile", profile, "--control", self.control, "--geometry", geometry, *more]
        if ca:
            command += ["--ca", ca]
        super().__init__("zhihui-wall", command, log, environment)

    def ready(self, seconds):
        """Milliseconds from its start to its first frame with persons, by its own account."""
        return int(self.wait_for_line(r"^wall ready ms=(\d+)", seconds).group(1))


def tell_wall(control, command, seconds=5, **fields):
    """Sends one COMMAND over the control line of a wall and answers its answer; None when no wall listens there."""
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
            line.settimeout(seconds)
            line.connect(str(control))
            line.sendall(json.dumps({"v": 1, "do": command, **fields}).encode() + b"\n")
            with line.makefile() as answers:
                return json.loads(answers.readline() or "null")
    except (OSError, json.JSONDecodeError):
        return None


def set_up_wall(profile, password_file, geometry=None, diagonal=98, distance=5):
    """Lets the console of PROFILE run a wall with the drill's account."""
    Path(profile).mkdir(parents=True, exist_ok=True)
    lines = {"enabled": "true", "user": "wall", "passwordFile": password_file, "diagonal": diagonal, "distance": distance,
             **({"geometry": geometry} if geometry else {})}
    (Path(profile) / "wall.ini").write_text("[General]\n" + "".join(f"{key}={value}\n" for key, value in lines.items()))


def wall_control(profile):
    """The socket on which the wall of the console of PROFILE listens (app/console/WallArguments.cpp)."""
    place = Path(profile).absolute() / "wall.profile"
    if len(str(place).encode()) <= 80:
        return place / "control"
    return Path(tempfile.gettempdir()) / f"zhihui-wall-{hashlib.sha256(str(place).encode()).hexdigest()[:16]}"


class Bus:
    """A session bus of our own, so that the screen reader's interface works without a desktop."""

    def __init__(self, log):
        self._program = Program("dbus-daemon", ["dbus-daemon", "--session", "--nofork", "--print-address"], log)
        session = self._program.wait_for_line(r"^(unix:\S+)", 10).group(1)
        # Asked for before anybody connects, and named to everybody: an application that starts while the accessibility bus does
        # may miss it for good.
        asked = subprocess.run(
            ["dbus-send", f"--bus={session}", "--print-reply=literal", "--dest=org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus.GetAddress"],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, timeout=30)
        if asked.returncode:
            raise Failure(f"the accessibility bus did not start: {asked.stderr.strip()} (log: {log})")
        self.environment = {"DBUS_SESSION_BUS_ADDRESS": session, "AT_SPI_BUS_ADDRESS": asked.stdout.strip(),
                            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_ACCESSIBILITY": "1"}

    def stop(self):
        self._program.stop()


def wipe(folder):
    """Throws away what earlier runs left below FOLDER."""
    for name in ("province", "drill", "profile"):
        shutil.rmtree(Path(folder) / name, ignore_errors=True)


class Steps:
    """Numbered steps with their time, going on where the shell's left off."""

    def __init__(self, total):
        self._now = int(os.environ.get("ZHIHUI_STEP", "0"))
        self._total = int(os.environ.get("ZHIHUI_STEPS", str(total)))

    def __call__(self, what):
        self._now += 1
        return _Step(f"[{self._now}/{self._total}] {what}")


class _Step:
    def __init__(self, head):
        self._head = head

    def __enter__(self):
        self._start = time.monotonic()
        print(f"{self._head} … ", end="", flush=True)
        return self

    def __exit__(self, kind, _value, _trace):
        print("failed" if kind else f"{time.monotonic() - self._start:.1f} s", flush=True)
