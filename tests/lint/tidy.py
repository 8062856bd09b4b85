"""clang-tidy over what changed against main, or over everything with ZHIHUI_LONG. Arguments: folder, build folder.

A file that passed is remembered by the content of itself and of every header of the house it includes.
"""

import concurrent.futures
import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import tree

build = Path(sys.argv[2])
root = tree.base()
remembered = build / "tidy"


def git(*words):
    run = subprocess.run(["git", "-c", f"safe.directory={root}", *words], cwd=root, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                         text=True)
    return run.stdout.strip() if run.returncode == 0 else None


def changed():
    """Paths that differ from the point where this line of work left main; from the last commit when it is main itself."""
    head = git("rev-parse", "HEAD")
    base = next((b for ref in ("origin/main", "main") if (b := git("merge-base", "HEAD", ref)) and b != head), None)
    base = base or git("rev-parse", "HEAD~1")
    if not base:
        return None
    return set(git("diff", "--name-only", base).splitlines()) | set(git("ls-files", "-o", "--exclude-standard").splitlines())


def units():
    """Translation units of the house to look at: the changed ones, and those with a changed header of their own name."""
    # One command each; the build knows a test's helper source once for every test that uses it.
    known = {entry["file"]: entry for entry in json.loads((build / "compile_commands.json").read_text())}
    own = [Path(file) for file in known if Path(file).is_relative_to(root) and not Path(file).is_relative_to(build)]
    only = None if os.environ.get("ZHIHUI_LONG") else changed()
    if only is None:
        return own
    return [unit for unit in own
            if {str(unit.relative_to(root)), str(unit.relative_to(root).with_suffix(".h"))} & only]


def headers():
    """What each object was compiled from, as ninja recorded it: {source: [every file of the house]}."""
    result, files = {}, []
    output = subprocess.run(["ninja", "-C", str(build), "-t", "deps"], stdout=subprocess.PIPE, text=True).stdout
    for line in output.splitlines() + [""]:
        if line.startswith("    "):
            path = Path(os.path.normpath(build / line.strip()))
            if path.is_relative_to(root):
                files.append(path)
        elif not line and files:
            for source in files:
                if source.suffix == ".cpp":
                    result[source] = files
            files = []
        elif line:
            files = []
    return result


def fingerprint(unit, known):
    digest = hashlib.sha256()
    for path in [*sorted(known.get(unit, [unit])), tree.checkout / ".clang-tidy", tree.checkout / "packaging/packages.txt"]:
        if path.exists():
            digest.update(path.read_bytes())
    return digest.hexdigest()


def look(unit, mark):
    place = remembered / hashlib.sha256(str(unit).encode()).hexdigest()
    if place.exists() and place.read_text() == mark:
        return []
    run = subprocess.run(["clang-tidy", "-p", str(build), "--quiet", "--extra-arg=-Wno-unknown-warning-option",
                          f"--config-file={tree.checkout / '.clang-tidy'}", str(unit)], stdout=subprocess.PIPE,
                         stderr=subprocess.PIPE, text=True)
    faults = [line for line in run.stdout.splitlines() if ": error:" in line or ": warning:" in line]
    if run.returncode and not faults:
        faults = [f"{unit}: clang-tidy failed: {run.stderr.strip()[-500:]}"]
    if not faults:
        place.write_text(mark)
    return faults


remembered.mkdir(exist_ok=True)
chosen, known = units(), headers()
with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
    found = pool.map(lambda unit: look(unit, fingerprint(unit, known)), chosen)
    faults = sorted({fault for faults in found for fault in faults})
if not chosen:
    print("no C++ file changed")
    sys.exit(0)
tree.end(faults, ".clang-tidy holds the checks", len(chosen))
