"""Every file that README.md names exists, and every package of the list is in its table."""

import re

import tree

root = tree.base()
readme = (root / "README.md").read_text()
named = set(re.findall(r"`((?:modules|app|qml|resources|translations|tests|packaging)/[\w./-]+)`", readme)) \
    | set(re.findall(r"\]\(([\w./-]+)\)", readme))
faults = [f"README.md names {path}, which does not exist" for path in sorted(named) if not (root / path).exists()]
packages = re.findall(r"^([\w.+-]+)", (root / "packaging/packages.txt").read_text(), re.MULTILINE)
faults += [f"README.md does not say what {package} is for" for package in packages if f"`{package}`" not in readme]
tree.end(faults, "the README is the newcomer's map", len(named) + len(packages))
