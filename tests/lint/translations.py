"""The English translation is complete, and the .ts files are what lupdate makes of the sources. Arguments: folder, lupdate, the
project file that CMake's lupdate target uses."""

import json
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import tree

folder = tree.base() / "translations"


def messages(path):
    """{(context, source, comment): translation}, without what lupdate keeps of vanished texts."""
    result = {}
    for context in ElementTree.parse(path).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.get("type") in ("vanished", "obsolete"):
                continue
            result[(context.findtext("name"), message.findtext("source"), message.findtext("comment"))] = translation
    return result


def unfinished(path):
    for (context, source, _), translation in messages(path).items():
        forms = [form.text for form in translation.findall("numerusform")] if translation is not None else []
        empty = translation is None or not (all(forms) if forms else translation.text)
        if empty or translation.get("type") == "unfinished":
            yield f"{path.name}: {context}: “{source}” has no finished translation"


def difference(path):
    """What lupdate would change; it works on a copy."""
    with tempfile.TemporaryDirectory() as scratch:
        fresh, copy = Path(scratch) / path.name, Path(scratch) / "project.json"
        fresh.write_bytes(path.read_bytes())
        copy.write_text(json.dumps(json.loads(project.read_text()) | {"translations": [str(fresh)]}))
        subprocess.run([lupdate, "-silent", "-no-obsolete", "-locations", "none", "-project", str(copy)], check=True,
                       stderr=subprocess.DEVNULL)
        there, wanted = set(messages(path)), set(messages(fresh))
    for context, source, _ in sorted(wanted - there, key=str):
        yield f"{path.name}: {context}: “{source}” is in the sources and not here"
    for context, source, _ in sorted(there - wanted, key=str):
        yield f"{path.name}: {context}: “{source}” is here and not in the sources"


lupdate, project = sys.argv[2], Path(sys.argv[3])
english, plurals = folder / "zhihui_en.ts", folder / "zhihui_zh_CN.ts"
faults = [f"{path} is missing" for path in (english, plurals) if not path.exists()]
if not faults:
    faults = [*unfinished(english), *unfinished(plurals), *difference(english)]
tree.end(faults, "packaging/root cmake --build build --target update_translations, then translate", 2)
