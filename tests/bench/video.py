"""Sixteen moving 360p cameras on one screen: what they cost over bare decoding, whether every frame counter goes on, first
frames, reconnects, stopping, leaks; ffplay and QMediaPlayer on the same streams beside ours.

The cameras are the drill's, over RTSP on loopback, coded ahead so that the server costs little; its CPU is not counted. The
X server's is. ZHIHUI_BENCH_SECONDS (600) is the length of the counter run, ZHIHUI_BENCH_PAIRS (6) how many pairs of blocks."""

import json
import os
import subprocess
import tempfile
import time
from pathlib import Path

from harness import Failure, Row
from outside.program import Program
from outside.screen import Screen
from outside.system import program

tiles, columns = 16, 4
width, height = 1920, 1080
warm_turns, counted_turns = 6, 13
tick = os.sysconf("SC_CLK_TCK")
long_run = int(os.environ.get("ZHIHUI_BENCH_SECONDS", "600"))
pairs = int(os.environ.get("ZHIHUI_BENCH_PAIRS", "6"))
software = {"QT_QPA_PLATFORM": "xcb", "QT_QUICK_BACKEND": "software"}


def cpu(pid):
    """Seconds of CPU a process has used, its threads together."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / tick


def status(pid, name):
    return int(next(line for line in Path(f"/proc/{pid}/status").read_text().splitlines() if line.startswith(name + ":")).split()[1])


def handles(pid):
    return len(os.listdir(f"/proc/{pid}/fd"))


class Cameras:
    """Test cameras of the drill, coded ahead."""

    def __init__(self, place, folder, *more):
        self.program = Program("zhihui-drill", [program(place.build, "zhihui-drill"), "cameras", "--streams", tiles, "--prerecorded", "20",
                                                "--directory", folder, *more], folder / "cameras.log", stdin=subprocess.PIPE)
        self.user = self.program.wait_for_line(r"^user (\S+)", 300).group(1)
        password_file = self.program.wait_for_line(r"^password-file (\S+)", 60).group(1)
        self.url = self.program.wait_for_line(r"^ready (rtsp://\S+)", 60).group(1)
        self.password = Path(password_file).read_text().strip()

    def addresses(self, credentials=False):
        base = self.url.replace("//", f"//{self.user}:{self.password}@") if credentials else self.url
        return [f"{base}/T-{n}/sub" for n in range(1, tiles + 1)]

    def turn(self, line):
        self.program.write(line)
        self.program.wait_for_line(r"^(done|refused)", 20)

    def stop(self):
        self.program.stop()


class Strip:
    """Reads the frame counter that every drilled camera burns in (modules/drill/CounterStrip.h) from a tile of the screen."""

    def __init__(self, screen, number):
        self._screen = screen
        w, h = width // columns, height // columns
        x, y = number % columns * w, number // columns * h
        self._row = y + int(h * 352 / 360)
        self._left = x
        self._cells = [int(w * (0.25 + (cell + 0.5) / 64)) for cell in range(32)]
        self._right = x + w

    def read(self):
        """The counter, or None where there is no strip that can be read."""
        raw = self._screen.bytes_of(self._left, self._row, self._right, self._row + 1)
        grey = [raw[4 * cell + 1] for cell in self._cells]
        gray_code = 0
        for bit in range(16):
            if abs(grey[bit] - grey[16 + bit]) < 40:
                return None
            gray_code = gray_code << 1 | (grey[bit] > grey[16 + bit])
        value = 0
        while gray_code:
            value ^= gray_code
            gray_code >>= 1
        return value


def distance(earlier, later, wrap):
    """Frames from EARLIER to LATER over the wrap of the loop."""
    return (later - earlier) % wrap


def clips(folder):
    """Sixteen different moving clips of 360p at 25 frames a second: the recorded footage from sixteen beginnings."""
    data = Path(os.environ.get("ZHIHUI_TEST_DATA", Path(__file__).resolve().parents[2] / "../shared/data")) / "video"
    sources = sorted(data.glob("*.mp4"))
    for n in range(tiles):
        wanted = ["-ss", str(n), "-stream_loop", "-1", "-i", str(sources[n % len(sources)])] if sources \
            else ["-f", "lavfi", "-i", f"testsrc2=size=640x360:rate=25,hue=h={n * 22}"]
        subprocess.run(["ffmpeg", "-v", "error", "-y", *wanted, "-t", "20", "-an", "-r", "25", "-vf", "scale=640:360", "-c:v", "libx264",
                        "-preset", "veryfast", "-b:v", "512k", "-g", "50", "-bf", "0", "-pix_fmt", "yuv420p", str(folder / f"clip{n:02}.mp4")],
                       check=True)


def lines_of(bench):
    """What a run printed, until it ended."""
    return [json.loads(line) for line in bench.text().splitlines() if line.startswith("{")]


def overhead(place, folder):
    """Ours over bare libavcodec, frame by frame, in turns; the X server counted."""
    row = Row("CPU per shown frame over bare libavcodec on the same 16 streams", "x", 2.5)
    in_turn = Row("the same over bare libavcodec one stream after the other", "x")
    threads, memory, switches, missed = (Row(name, unit, target) for name, unit, target in (
        ("threads for 16 tiles", "", None), ("memory per tile", "MB", 4), ("context switches per shown frame", "", 3),
        ("frames due and not shown", "%", 1)))
    clips_folder = folder / "clips"
    clips_folder.mkdir()
    clips(clips_folder)
    screen = Screen(width, height, folder)
    try:
        server = screen.server
        environment = {**software, "DISPLAY": screen.display}
        for _ in range(max(1, pairs // 2)):  # each is A-B-B-A
            before = cpu(server)
            bench = Program("bench_video", [place.build / "tests/bench/bench_video", "--files", clips_folder, "--tiles", tiles, "--seconds", "10",
                                            "--bare", "2"], folder / "overhead.log", environment)
            bench.wait()
            lines = {mode: [line for line in lines_of(bench) if line["mode"] == mode] for mode in ("tiles", "bare", "bare-in-turn")}
            shown = lines["tiles"]
            if any(line["thrift"] for line in shown):
                raise Failure("decoding was thrifty during the measurement: the machine is not quiet enough")
            presented = sum(line["presented"] for line in shown)
            x_server = (cpu(server) - before) * 1000 / presented * 10 / 12  # two seconds of each run are not measured
            for ours, bare, turn in zip(shown, lines["bare"], lines["bare-in-turn"]):
                row.samples.append((ours["msPerFrame"] + x_server) / bare["msPerFrame"])
                in_turn.samples.append((ours["msPerFrame"] + x_server) / turn["msPerFrame"])
                threads.samples.append(ours["threads"])
                switches.samples.append(ours["contextSwitches"] / ours["presented"])
                missed.samples.append(100 * (1 - ours["presented"] / ours["due"]))
            sizes = {}
            for count in (1, tiles):  # in processes of their own: the bare decoding holds all clips in memory
                alone = Program("bench_video", [place.build / "tests/bench/bench_video", "--files", clips_folder, "--tiles", count, "--seconds", "3"],
                                folder / f"alone{count}.log", environment)
                alone.wait()
                sizes[count] = next(line for line in lines_of(alone) if line["mode"] == "tiles")["rssKb"]
            memory.samples.append((sizes[tiles] - sizes[1]) / 1024 / (tiles - 1))
    finally:
        screen.stop()
    return [row, in_turn, missed, threads, memory, switches]


def watch(screen, seconds, bench):
    """Of each tile, read from the screen for SECONDS: (frames a second by which its counter went on, different pictures a second,
    longest time without a new one)."""
    strips = [Strip(screen, n) for n in range(tiles)]
    last, since, begin = [None] * tiles, [0.0] * tiles, [None] * tiles
    gone, pictures, gap = [0] * tiles, [0] * tiles, [0.0] * tiles
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline and bench.running():
        for n, strip in enumerate(strips):
            value, now = strip.read(), time.monotonic()
            if value is None or value == last[n]:
                continue
            if last[n] is None:
                begin[n] = now
            else:
                gone[n] += distance(last[n], value, 500)
                pictures[n] += 1
                gap[n] = max(gap[n], now - since[n])
            last[n], since[n] = value, now
        time.sleep(0.005)
    if None in begin:
        raise Failure(f"tile {begin.index(None)} never showed a counter (log: {bench.log})")
    end = time.monotonic()
    gap = [max(longest, end - at) for longest, at in zip(gap, since)]
    took = [end - at for at in begin]
    return [(gone[n] / took[n], pictures[n] / took[n], gap[n]) for n in range(tiles)]


def live(place, folder):
    """The product's tiles on the drill's cameras over RTSP."""
    counter = Row(f"slowest counter on the screen over {long_run} s, short of 24.75", "/s", 0)
    rate = Row("the same: its frames", "/s")
    pictures = Row("fewest different pictures on the screen", "/s")
    gap = Row("longest time without a new picture on the screen", "s")
    first = Row("first frame, p95", "s", 0.3, quantile=0.95)
    back = Row("picture back after kill and restart, p95 from the restart", "s", 2.5, quantile=0.95)
    latency = Row("arrival to screen, p95", "ms", None, quantile=0.95)
    grown, files, memory, resident = (
        Row(f"{what} more after {counted_turns * tiles} forced reconnects", unit, most)
        for what, unit, most in (("threads", "", 0), ("file descriptors", "", 0), ("memory in use", "MB", 1), ("RSS", "MB", None)))
    cameras = Cameras(place, folder)
    screen = Screen(width, height, folder)
    try:
        environment = {**software, "DISPLAY": screen.display}
        command = [place.build / "tests/bench/bench_video", "--urls", "--sub", "--user", cameras.user, "--password", cameras.password]
        for _ in range(5):
            short = Program("bench_video", [*command, "--seconds", "3", *cameras.addresses()], folder / "first.log", environment)
            short.wait()
            first.samples += [line["ms"] / 1000 for line in lines_of(short) if line["mode"] == "first"]
            latency.samples += [line["latencyMs"] for line in lines_of(short) if line["mode"] == "tile" and line["latencyMs"] >= 0]
        command += ["--heap", "--seconds", str(long_run + (warm_turns + counted_turns) * 60)]
        bench = Program("bench_video", [*command, *cameras.addresses()], folder / "live.log", environment)
        try:
            time.sleep(5)
            seen = watch(screen, long_run, bench)
            rate.samples.append(min(one[0] for one in seen))
            counter.samples.append(max(0, 24.75 - rate.samples[0]))
            pictures.samples.append(min(one[1] for one in seen))
            gap.samples.append(max(one[2] for one in seen))
            back.samples, held = reconnects(screen, cameras, bench)
            for row, before, after in zip((grown, files, memory, resident), lowest(held[warm_turns - 5:warm_turns]), lowest(held[-5:])):
                row.samples.append(max(0, after - before))
        finally:
            bench.stop()
    finally:
        screen.stop()
        cameras.stop()
    return [counter, rate, pictures, gap, first, back, latency, grown, files, memory, resident]


def lowest(held):
    """Between two frames a process holds more than it keeps, between two connections less: the least of each of some moments."""
    return [min(figures) for figures in zip(*held)]


def reconnects(screen, cameras, bench):
    """All sixteen again and again: seconds from the restart to each new picture, and what the process holds after each turn: threads,
    descriptors, MB in use, MB resident. Pools, stacks and the allocator's caches fill in the first turns; a tile makes the last of its
    four pictures (0.5 MB) when it happens to need it."""
    strips = [Strip(screen, n) for n in range(tiles)]
    times, held = [], []
    for _ in range(warm_turns + counted_turns):
        cameras.turn("kill *")
        time.sleep(1)
        shown = [strip.read() for strip in strips]
        cameras.turn("restore")
        restart = time.monotonic()
        waiting = set(range(tiles))
        while waiting and time.monotonic() - restart < 30:
            for n in list(waiting):
                if strips[n].read() not in (None, shown[n]):
                    waiting.discard(n)
                    times.append(time.monotonic() - restart)
            time.sleep(0.005)
        if waiting:
            raise Failure(f"{len(waiting)} tiles did not come back within 30 s (log: {bench.log})")
        time.sleep(2)
        heap = [line for line in lines_of(bench) if line["mode"] == "heap"][-1]
        held.append((status(bench.pid, "Threads"), handles(bench.pid), heap["inUseKb"] / 1024, heap["rssKb"] / 1024))
    return times, held


def dead_peers(place, folder):
    """How long stopping takes when no camera answers any more."""
    blocked = Row("the window is held up by stopping 16 dead peers", "s", 0.2)
    ended = Row("their connections are gone after", "s", 0.2)
    cameras = Cameras(place, folder)
    screen = Screen(width, height, folder)
    try:
        for _ in range(3):
            bench = Program("bench_video", [place.build / "tests/bench/bench_video", "--urls", "--sub", "--user", cameras.user, "--password",
                                            cameras.password, "--seconds", "4", *cameras.addresses()], folder / "dead.log",
                            {**software, "DISPLAY": screen.display})
            time.sleep(3)
            cameras.turn("black-hole *")
            bench.wait()
            stop = next(line for line in lines_of(bench) if line["mode"] == "stop")
            blocked.samples.append(stop["blockedMs"] / 1000)
            ended.samples.append(stop["endedMs"] / 1000)
            cameras.turn("restore")
    finally:
        screen.stop()
        cameras.stop()
    return [blocked, ended]


def media_player(folder, addresses):
    """A window with as many QMediaPlayers."""
    file = folder / "Players.qml"
    players = "\n".join(f"""        Item {{ width: {width // columns}; height: {height // columns}
            MediaPlayer {{ id: p{n}; source: "{address}"; videoOutput: v{n}; Component.onCompleted: play() }}
            VideoOutput {{ id: v{n}; anchors.fill: parent }} }}""" for n, address in enumerate(addresses))
    file.write_text(f"""import QtQuick
import QtMultimedia
Window {{ visible: true; width: {width}; height: {height}; color: "black"
    Grid {{ columns: {columns}
{players} }} }}
""")
    return file


def comparators(place, folder):
    """CPU of one core while the same sixteen streams play, the X server counted: ours, QMediaPlayer, ffplay."""
    ours = Row("CPU of 16 x 360p over RTSP, X server counted", "% of a core", None, "16 QMediaPlayers")
    beside = Row("the same beside ffplay x 16", "% of a core", None, "16 ffplay")
    cameras = Cameras(place, folder)
    try:
        def measured(starts, environment):
            screen = Screen(width, height, folder)
            programs = []
            try:
                programs += [Program(name, command, folder / f"{name}.log", {**environment, "DISPLAY": screen.display}) for name, command in starts]
                time.sleep(8)
                pids = [p.pid for p in programs] + [screen.server]
                before = sum(cpu(pid) for pid in pids)
                begin = time.monotonic()
                time.sleep(15)
                return 100 * (sum(cpu(pid) for pid in pids) - before) / (time.monotonic() - begin)
            finally:
                for one in programs:
                    one.stop()
                screen.stop()

        bench = [("bench_video", [place.build / "tests/bench/bench_video", "--urls", "--sub", "--user", cameras.user, "--password",
                                  cameras.password, "--seconds", "60", *cameras.addresses()])]
        player = [("players", [place.build / "tests/gui/sample_console", media_player(folder, cameras.addresses(True))])]
        w, h = width // columns, height // columns
        ffplay = [(f"ffplay{n}", ["ffplay", "-v", "error", "-an", "-noborder", "-rtsp_transport", "tcp", "-x", w, "-y", h, "-left",
                                  n % columns * w, "-top", n // columns * h, address]) for n, address in enumerate(cameras.addresses(True))]
        for which in ("ours", "player", "ffplay", "ffplay", "player", "ours"):
            if which == "ours":
                figure = measured(bench, software)
                ours.samples.append(figure)
                beside.samples.append(figure)
            elif which == "player":
                ours.baseline_samples.append(measured(player, {"QT_QPA_PLATFORM": "xcb"}))
            else:
                beside.baseline_samples.append(measured(ffplay, {"SDL_RENDER_DRIVER": "software", "SDL_AUDIODRIVER": "dummy"}))
    finally:
        cameras.stop()
    return [ours, beside]


def rows(place):
    with tempfile.TemporaryDirectory(prefix="zhihui-bench-") as name:
        folder = Path(name)
        parts = {"overhead": overhead, "live": live, "dead": dead_peers, "beside": comparators}
        chosen = os.environ.get("ZHIHUI_BENCH_PARTS", " ".join(parts)).split()
        return [row for part in chosen for row in parts[part](place, folder)]
