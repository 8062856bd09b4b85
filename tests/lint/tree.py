"""The files a check looks at, and how it ends. Every check takes the folder to look at; its control gives it a bad one."""

import os
import subprocess
import sys
from pathlib import Path

checkout = Path(__file__).resolve().parents[2]
controls = checkout / "tests" / "lint" / "bad"


def base():
    """The folder named on the command line, else the checkout."""
    return Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else checkout


def files(*endings):
    """Files below `base` that git does not ignore, as paths relative to it, without the controls' bad samples."""
    root = base()
    if (root / ".git").exists():
        listed = subprocess.run(["git", "-c", f"safe.directory={root}", "ls-files", "-co", "--exclude-standard", "-z"], cwd=root,
                                check=True, stdout=subprocess.PIPE, text=True).stdout.split("\0")
        names = [Path(name) for name in listed if name]
    else:
        names = [Path(folder, name).relative_to(root) for folder, _, found in os.walk(root) for name in found]
    result = sorted(name for name in names if name.name.endswith(endings) and (root / name).is_file()
                    and not (root / name).is_relative_to(controls if root == checkout else "/nowhere"))
    return result


def text(name):
    return (base() / name).read_text(errors="replace")


def lines(name):
    return enumerate(text(name).splitlines(), 1)


def end(faults, remedy, looked_at):
    """Prints every fault and ends the check: 0 when there is none, 1 when there are some, 2 when nothing was looked at."""
    if not looked_at:
        print("there was nothing to look at: the check is wired wrongly")
        sys.exit(2)
    for fault in faults:
        print(fault)
    if faults:
        print(f"{len(faults)} faults in {looked_at} files; {remedy}")
        sys.exit(1)
    print(f"{looked_at} files, no fault")
    sys.exit(0)
