"""Every QML file passes qmllint without a warning. Arguments: folder, qmllint, build folder.

A module's files are linted with the arguments Qt's own target would use (its resources make singletons and siblings known);
a file of no module, such as a sample of a test, by itself.
"""

import subprocess
import sys
from pathlib import Path

import tree

tool, build = sys.argv[2], Path(sys.argv[3])


def lint(arguments):
    # MaxWarnings=0 in .qmllint.ini makes it fail; a warning counts even where some folder has another ini.
    run = subprocess.run([tool, *arguments], cwd=tree.base(), stderr=subprocess.STDOUT, stdout=subprocess.PIPE, text=True)
    if run.returncode or "Warning: " in run.stdout:
        return [line for line in run.stdout.splitlines() if line.startswith(("Warning", "Error", "Info"))] or [run.stdout]
    return []


sources = tree.files(".qml")
alone = {str(tree.base() / name) for name in sources}
faults = []
for response in sorted(build.rglob(".rcc/qmllint/*.rsp")):
    arguments = response.read_text().split("\n")
    covered = {argument for argument in arguments if argument.endswith(".qml")} & alone
    if covered:
        alone -= covered
        faults += lint([f"@{response}"])
if alone:
    faults += lint(["-I", str(build / "qml"), *sorted(alone)])
tree.end(faults, "qmllint says where; .qmllint.ini holds the categories", len(sources))
