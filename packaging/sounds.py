"""Makes resources/sounds anew: plain sine tones with soft edges, one file a level. `packaging/root python3 packaging/sounds.py`."""

import math
import struct
import wave
from pathlib import Path

rate = 24000
folder = Path(__file__).resolve().parents[1] / "resources" / "sounds"

# Level: what sounds, as (hertz, seconds) one after another; 0 hertz is a rest. Level 1 alternates like a siren and is heard
# through talk; the others are told apart by rhythm as much as by pitch, for ears that hear few high tones.
tones = {
    1: [(880, 0.16), (660, 0.16)] * 3 + [(0, 0.10)],
    2: [(740, 0.14), (0, 0.06), (740, 0.14)],
    3: [(523, 0.18)],
}
loudness = {1: 0.85, 2: 0.6, 3: 0.4}


def samples(parts, peak):
    for hertz, seconds in parts:
        count = int(rate * seconds)
        edge = int(rate * 0.008)
        for n in range(count):
            soft = min(1.0, n / edge, (count - 1 - n) / edge)
            # The third partial lets small loudspeakers carry it.
            turn = 2 * math.pi * hertz * n / rate
            yield peak * soft * (0.8 * math.sin(turn) + 0.2 * math.sin(3 * turn))


for level, parts in tones.items():
    with wave.open(str(folder / f"level{level}.wav"), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(b"".join(struct.pack("<h", int(32767 * s)) for s in samples(parts, loudness[level])))
