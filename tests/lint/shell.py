"""Every shell script passes shellcheck."""

import subprocess

import tree


def script(name):
    with open(tree.base() / name, "rb") as file:
        return file.read(2) == b"#!" and b"sh" in file.readline()


scripts = [name for name in tree.files("") if name.suffix in ("", ".sh") and script(name)] + \
    [name for name in tree.files(".sh") if not script(name)]
faults = []
if scripts:
    run = subprocess.run(["shellcheck", "--external-sources", "--format=gcc", *map(str, scripts)], cwd=tree.base(),
                         stdout=subprocess.PIPE, text=True)
    faults = run.stdout.splitlines()
tree.end(faults, "https://www.shellcheck.net/wiki explains each code", len(scripts))
