"""An X screen of our own (Xvfb) whose pixels are read straight from its framebuffer file."""

import mmap
import os
import struct
import subprocess
import tempfile
import time
from pathlib import Path

from PIL import Image
from Xlib import XK, X
from Xlib.display import Display as XDisplay
from Xlib.ext import xtest

from outside.program import Failure, Program


class Screen:
    """Lives as long as its Xvfb. Pixels are those the X server would show, with nothing in between."""

    def __init__(self, width, height, log_directory):
        self.width, self.height = width, height
        self._folder = tempfile.TemporaryDirectory(prefix="zhihui-screen-")
        reader, writer = os.pipe()
        self._server = Program(
            "Xvfb", ["Xvfb", "-displayfd", writer, "-screen", "0", f"{width}x{height}x24", "-fbdir", self._folder.name,
                     "-nolisten", "tcp", "-noreset"], Path(log_directory) / "xvfb.log", pass_fds=(writer,))
        os.close(writer)
        with os.fdopen(reader) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise Failure(f"Xvfb could not be started: {self._server.last_words()}")
        self.display = f":{number}"
        self._map()

    def _map(self):
        with open(Path(self._folder.name) / "Xvfb_screen0", "rb") as file:
            self._memory = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
        header = struct.unpack(">25I", self._memory[:100])
        header_size, colours = header[0], header[19]
        self._bits, self._stride = header[11], header[12]
        if (header[4], header[5], self._bits) != (self.width, self.height, 32):
            raise Failure(f"Xvfb made a screen of {header[4]}x{header[5]} with {self._bits} bits instead of the one asked for.")
        self._pixels = header_size + colours * 12

    @property
    def server(self):
        """Process id of the X server."""
        return self._server.pid

    def picture(self):
        """The whole screen as it is now."""
        raw = self._memory[self._pixels:self._pixels + self._stride * self.height]
        return Image.frombuffer("RGB", (self.width, self.height), raw, "raw", "BGRX", self._stride, 1).copy()

    def bytes_of(self, left, top, right, bottom):
        """The raw pixels of a region: cheap enough to compare every millisecond."""
        rows = []
        for y in range(top, bottom):
            begin = self._pixels + y * self._stride + left * 4
            rows.append(self._memory[begin:begin + (right - left) * 4])
        return b"".join(rows)

    def settled(self, seconds=0.4, at_most=5.0, region=None):
        """Waits until the screen has not changed for SECONDS, or AT_MOST is over (a clock may tick for ever)."""
        region = region or (0, 0, self.width, self.height)
        deadline = time.monotonic() + at_most
        last, since = self.bytes_of(*region), time.monotonic()
        while time.monotonic() < deadline and time.monotonic() - since < seconds:
            time.sleep(0.05)
            now = self.bytes_of(*region)
            if now != last:
                last, since = now, time.monotonic()

    def stop(self):
        self._memory.close()
        self._server.stop()
        self._folder.cleanup()


def colours(picture):
    """How many colours a picture has on a coarse grid: a blank window has a handful."""
    small = picture.resize((max(1, picture.width // 4), max(1, picture.height // 4)), Image.Resampling.NEAREST)
    return len(small.getcolors(maxcolors=1 << 24))


def keysym_of(character):
    """X's number of a character: Latin-1 as it is, everything else in the Unicode range."""
    number = ord(character)
    return number if number < 0x100 else 0x1000000 + number


class Hand:
    """Keys and pointer, as a person's hand would move them."""

    def __init__(self, display):
        self._environment = {**os.environ, "DISPLAY": display}

    def _do(self, *words):
        try:
            return subprocess.run(["xdotool", *[str(word) for word in words]], env=self._environment, check=True, timeout=20,
                                  stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True).stdout
        except subprocess.TimeoutExpired:
            raise Failure(f"the window did not take “{' '.join(map(str, words))}” within 20 s.") from None
        except subprocess.CalledProcessError as error:
            raise Failure(f"xdotool {' '.join(map(str, words))} failed: {error.stderr.strip()}") from None

    def key(self, chord):
        self._do("key", "--clearmodifiers", chord)

    def type(self, text):
        """Types TEXT. Characters that no key has are put on unused keys first, many at once: xdotool moves one key from character
        to character, and an application that reads slowly sees the last one several times."""
        screen = XDisplay(self._environment["DISPLAY"])
        try:
            first, last = screen.display.info.min_keycode, screen.display.info.max_keycode
            spare = [code for code, symbols in enumerate(screen.get_keyboard_mapping(first, last - first + 1), first)
                     if not any(symbols)]
            while text:
                text = self._type_some(screen, spare, text)
        finally:
            screen.close()

    def _type_some(self, screen, spare, text):
        """Types as much of TEXT as the SPARE keys allow, and answers the rest."""
        borrowed, length = {}, 0
        for character in text:
            symbol = keysym_of(character)
            if not screen.keysym_to_keycode(symbol) and symbol not in borrowed:
                if len(borrowed) == len(spare):
                    break
                borrowed[symbol] = spare[len(borrowed)]
            length += 1
        for symbol, code in borrowed.items():
            screen.change_keyboard_mapping(code, [(symbol, symbol)])
        screen.sync()
        if borrowed:
            time.sleep(0.3)  # the application reads the new map when it is told, and says nothing when it has
        for character in text[:length]:
            symbol = keysym_of(character)
            self._press(screen, *((borrowed[symbol], 0) if symbol in borrowed else next(iter(screen.keysym_to_keycodes(symbol)))))
        if borrowed:
            time.sleep(0.3)
        for code in borrowed.values():
            screen.change_keyboard_mapping(code, [(0, 0)])
        screen.sync()
        return text[length:]

    @staticmethod
    def _press(screen, code, level):
        shift = screen.keysym_to_keycode(XK.XK_Shift_L)
        if level == 1:
            xtest.fake_input(screen, X.KeyPress, shift)
        xtest.fake_input(screen, X.KeyPress, code)
        xtest.fake_input(screen, X.KeyRelease, code)
        if level == 1:
            xtest.fake_input(screen, X.KeyRelease, shift)
        screen.sync()
        time.sleep(0.015)

    def click(self, x, y, button=1):
        self._do("mousemove", "--sync", int(x), int(y), "click", button)

    def move(self, x, y):
        self._do("mousemove", int(x), int(y))

    def focus(self, pid):
        """Without a window manager nobody gives a window the keyboard."""
        window = self._do("search", "--sync", "--onlyvisible", "--all", "--pid", pid, "--name", ".").split()[0]
        self._do("windowfocus", "--sync", window)
