"""Habits this house avoids, each with what to do instead."""

import re

import tree

code = (".h", ".cpp", ".qml")
everything = code + (".py", ".sh", ".txt", ".cmake", ".json", ".yaml", ".yml", ".md", "run", "test", "root", "bench", "basemap")
nested = r"\bQEventLoop\b"  # a test drives its own loop
habits = [
    (code, r"setContextProperty", "give the object as an initial or required property"),
    (code, r"\bqmlRegister[A-Z]\w*\s*[(<]", "use QML_ELEMENT"),
    (code, r"\b(?!QCoreApplication|QGuiApplication|QApplication|QThreadPool|QLoggingCategory)\w+::instance\(\)",
     "inject it through the constructor"),
    (code, r"\bqWait\(", "wait for a condition by QTRY_ or QSignalSpy"),
    (code, r"BlockingQueuedConnection", "hand over by a queued signal or a QFuture"),
    (code, r"\bclass\s+\w+\s*(final\s*)?:\s*public\s+QThread\b", "move a worker object to a QThread"),
    (code, nested, "no nested event loop"),
    ((".h", ".cpp"), r"^(?!\s*//).*\b(sleep_for|QThread::m?u?sleep|usleep|::sleep)\(", "wait for what you wait for"),
    (everything, r"\|\|\s*tru" + "e\\b", "a gate fails or does not exist"),
    (everything, r"\b(TO" + "DO|FIX" + "ME|XX" + "X|HA" + "CK)\\b", "do it now, or write it into an issue"),
    (everything, r"https?://[\w.-]*(registry|artifactregistry|pkg\.dev|npmjs|pypi|crates\.io|mirror|deb\.debian)[\w.-]*",
     "the machine's own client knows its registry"),
    (everything, r"(?<![\w.])/(work|root|home)/\w+", "no path of one machine"),
]
exempt = {"tests/lint/habits.py"}

sources = [name for name in tree.files(*everything) if str(name) not in exempt]
faults = []
for name in sources:
    for number, line in tree.lines(name):
        for endings, pattern, remedy in habits:
            if pattern == nested and name.parts[0] == "tests":
                continue
            if name.name.endswith(endings) and (match := re.search(pattern, line)):
                faults.append(f"{name}:{number}: {match.group(0).strip()}: {remedy}")
tree.end(faults, "see the remedy at each", len(sources))
