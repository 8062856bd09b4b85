"""packaging/bench: runs benches, prints a table and writes build/bench/NAME.json. A bench is a file of this folder with
`rows(place)`, which gives Row objects; `place` says where the build and the scratch folder are."""

import importlib
import json
import os
import statistics
import sys
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

here = Path(__file__).resolve().parent
sys.path[:0] = [str(here), str(here.parents[1] / "packaging")]

from outside.program import Failure  # noqa: E402


@dataclass
class Row:
    """One figure: samples of ours and of the baseline, taken in turns in the same run. Smaller is better."""

    metric: str
    unit: str
    target: float | None = None
    baseline: str | None = None
    quantile: float = 0.5
    samples: list = field(default_factory=list)
    baseline_samples: list = field(default_factory=list)

    def figures(self):
        value = quantile(self.samples, self.quantile)
        beside = quantile(self.baseline_samples, 0.5) if self.baseline_samples else None
        return {"metric": self.metric, "value": round(value, 4), "unit": self.unit, "baseline": self.baseline,
                "baselineValue": None if beside is None else round(beside, 4),
                "ratio": None if not beside else round(value / beside, 3), "target": self.target,
                "met": None if self.target is None else value <= self.target}


def quantile(samples, q):
    if not samples:
        raise Failure("a bench gave a row without a sample.")
    if q == 0.5:
        return statistics.median(samples)
    ordered = sorted(samples)
    return ordered[min(len(ordered) - 1, int(q * len(ordered)))]


def wide(text, width):
    """Padded to WIDTH columns of a terminal, where Chinese takes two."""
    columns = sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
    return text + " " * (width - columns)


def table(rows):
    head = ["metric", "value", "unit", "baseline", "its value", "ratio", "target", "met"]
    body = [[r["metric"], f"{r['value']:g}", r["unit"], r["baseline"] or "–",
             "–" if r["baselineValue"] is None else f"{r['baselineValue']:g}", "–" if r["ratio"] is None else f"{r['ratio']:g}",
             "–" if r["target"] is None else f"{r['target']:g}", {True: "yes", False: "NO", None: "–"}[r["met"]]] for r in rows]
    widths = [max(len(line[i]) for line in [head, *body]) for i in range(len(head))]
    return "\n".join("  ".join(wide(cell, width) for cell, width in zip(line, widths)).rstrip() for line in [head, *body])


@dataclass
class Place:
    build: Path
    scratch: Path
    persons: int


def main():
    build = Path(sys.argv[1])
    names = sys.argv[2:]
    known = sorted(path.stem for path in here.glob("*.py") if "def rows(" in path.read_text() and path.stem != "harness")
    if not names or set(names) - set(known):
        sys.exit(f"packaging/bench: there is {', '.join(known)}; packaging/bench NAME…")
    (build / "bench").mkdir(exist_ok=True)
    place = Place(build, build / "bench" / "state", int(os.environ.get("ZHIHUI_BENCH_PERSONS", "50000")))
    for name in names:
        print(f"{name}:", flush=True)
        rows = [row.figures() for row in importlib.import_module(name).rows(place)]
        (build / "bench" / f"{name}.json").write_text(json.dumps({"rows": rows}, ensure_ascii=False, indent=1) + "\n")
        print(table(rows), flush=True)


if __name__ == "__main__":
    try:
        main()
    except Failure as failure:
        sys.exit(f"packaging/bench: {failure}")
