"""Every C++ file is as clang-format leaves it; `packaging/root clang-format -i FILE` mends one."""

import subprocess

import tree

sources = tree.files(".h", ".cpp")
faults = []
if sources:
    run = subprocess.run(["clang-format", f"--style=file:{tree.checkout / '.clang-format'}", "--dry-run", *map(str, sources)],
                         cwd=tree.base(), stderr=subprocess.PIPE, text=True)
    faults = [line for line in run.stderr.splitlines() if "-Wclang-format-violations" in line]
    if run.returncode and not faults:
        faults = run.stderr.splitlines()
tree.end(faults, "packaging/root clang-format -i FILE mends a file", len(sources))
