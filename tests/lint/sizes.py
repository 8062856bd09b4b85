"""C++ files stay below 400 lines and QML files below 250: longer means that two things live there."""

import tree

limits = {".cpp": 400, ".h": 400, ".qml": 250}
sources = tree.files(*limits)
faults = []
for name in sources:
    length = sum(1 for _ in tree.lines(name))
    if length > limits[name.suffix]:
        faults.append(f"{name}: {length} lines, and the limit is {limits[name.suffix]}")
tree.end(faults, "give the second thing its own file", len(sources))
