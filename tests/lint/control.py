"""Runs a check over its bad sample and passes only if the check ends with 1 and names every expected fault.

Arguments: the check's name, then the check's own further arguments. tests/lint/bad/CHECK/expected holds one phrase a line.
"""

import subprocess
import sys
from pathlib import Path

here = Path(__file__).resolve().parent
check, sample = sys.argv[1], here / "bad" / sys.argv[1]
run = subprocess.run([sys.executable, here / f"{check}.py", sample, *sys.argv[2:]], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                     text=True)
missing = [phrase for phrase in (sample / "expected").read_text().splitlines() if phrase not in run.stdout]
print(run.stdout)
if run.returncode != 1 or missing:
    sys.exit(f"{check} ended with {run.returncode} over a bad sample and did not name: {missing}")
