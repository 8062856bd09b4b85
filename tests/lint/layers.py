"""A module uses strictly lower floors, in C++ includes and in QML imports; qml/controls knows no domain word."""

import re
import sys
from pathlib import Path

import tree

include = re.compile(r'^\s*#\s*include\s*"([a-z]+)/[^"]+"')
imported = re.compile(r"^\s*import\s+Zhihui\.([A-Za-z]+)")
table = (tree.base() / "modules" / "module.cmake") if (tree.base() / "modules" / "module.cmake").exists() \
    else tree.checkout / "modules" / "module.cmake"


def floors():
    text = table.read_text()
    found = {name: int(floor) for name, floor in re.findall(r"set\(ZHIHUI_FLOOR_([a-z]+) (\d)\)", text)}
    for names in re.findall(r"foreach\(name ([a-z ]+)\)\s*set\(ZHIHUI_FLOOR_\$\{name\} 3\)", text):
        found |= dict.fromkeys(names.split(), 3)
    if len(found) < 10:
        sys.exit(f"{table} has no floor table that this check can read")
    return found


def used(name):
    pattern = imported if name.suffix == ".qml" else include
    for number, line in tree.lines(name):
        if match := pattern.match(line):
            yield number, match.group(1).lower()


def fault(name, number, other, floor):
    parts = Path(name).parts
    if parts[0] == "modules":
        here = parts[1]
        if here not in floor:
            return f"{name}: the module {here} has no floor"
        if other in ("controls",):
            return None if floor[here] == 3 else f"{name}:{number}: floor {floor[here]} draws with qml/controls"
        if other == here or other not in floor and other == "tests":
            return None
        if other not in floor:
            return f"{name}:{number}: {other} is no module"
        if floor[other] >= floor[here]:
            return f"{name}:{number}: {here} (floor {floor[here]}) uses {other} (floor {floor[other]})"
    elif parts[:2] == ("qml", "controls") and (other in floor or other == "shell"):
        return f"{name}:{number}: a plain control knows {other}"
    elif parts[0] == "tests" and parts[1] in floor and other in floor:
        here = parts[1]
        if other != here and floor[other] >= floor[here]:
            return f"{name}:{number}: a test of {here} (floor {floor[here]}) uses {other} (floor {floor[other]})"
    return None


floor = floors()
sources = [name for name in tree.files(".h", ".cpp", ".qml") if Path(name).parts[0] in ("modules", "qml", "tests")]
faults = [why for name in sources for number, other in used(name) if (why := fault(name, number, other, floor))]
tree.end(faults, "what crosses features belongs in qml/shell", len(sources))
