"""C++ files stay below 400 lines and QML files below 250: longer means that two things live there.

A test file may be half as long again: it lists cases, and cases of one subject belong together.
"""

import tree

limits = {".cpp": 400, ".h": 400, ".qml": 250}
sources = tree.files(*limits)
faults = []
for name in sources:
    length = sum(1 for _ in tree.lines(name))
    limit = limits[name.suffix] * (3 if "tests" in name.parts else 2) // 2
    if length > limit:
        faults.append(f"{name}: {length} lines, and the limit is {limit}")
tree.end(faults, "give the second thing its own file", len(sources))
