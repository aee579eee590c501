"""How much memory a run takes, with how many articles: it should stay the same.

Run it from the project's folder (100,000 articles take a quarter of an hour of one processor, twice
that with its endpoint on the same one):

    python benchmarks/memory.py [--articles 1000 10000 100000] [--ways 32] [--rules]

Each number of articles is a run of the command line, in a process of its own, over a file of short
articles (a sentence each) and against the fake endpoint; with `--rules` it asks no endpoint. Told
are the most memory the process held (its peak resident set, as the system counts it), and how that
grew on the way.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.faults.articles import PUBLISHED, place
from tests.faults.process import ROOT, Endpoint, fault_server
from tests.faults.runs import state_counts
from tests.faults.script import Script

MILESTONES = 8


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--articles", type=int, nargs="+", default=[1000, 10_000, 100_000])
    parser.add_argument("--ways", type=int, default=32)
    parser.add_argument("--rules", action="store_true")
    given = parser.parse_args()
    for articles in given.articles:
        server = nullcontext() if given.rules else fault_server(Script(latency=0.05))
        with tempfile.TemporaryDirectory() as folder, server as fake:
            measure(articles, given.ways, Path(folder), fake)


def measure(articles: int, ways: int, folder: Path, fake: Endpoint | None) -> None:
    """Run one file, and print what it held."""
    source = write(folder / "articles.jsonl", articles)
    where = ["--model", "fake", "--base-url", fake.base_url] if fake else ["--model", "rules"]
    program = [sys.executable, "-m", "extractor.cli", "run", str(source), "--quiet", *where]
    flags = ["--out", str(folder / "out"), "--concurrency", str(ways)]
    began = time.monotonic()
    process = subprocess.Popen([*program, *flags], cwd=ROOT)
    held = watched(process, lambda: state_counts(folder / "out").get("done", 0), articles)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    told = json.loads((folder / "out" / "run.json").read_text())
    assert told["done"] == articles, told
    print(
        f"{articles} articles: peak {used.ru_maxrss / 1024:.0f} MB, "
        f"{time.monotonic() - began:.0f} s, {(used.ru_utime + used.ru_stime):.0f} s of CPU; on "
        f"the way {', '.join(f'{mb} MB at {count}' for count, mb in held)}",
        flush=True,
    )


def watched(
    process: subprocess.Popen[bytes], done: Callable[[], int], articles: int
) -> list[tuple[int, int]]:
    """Wait for a process to end; tell its peak at some articles done on the way."""
    held: list[tuple[int, int]] = []
    step = max(1, articles // MILESTONES)
    while (peak := peak_of(process.pid)) is not None:
        count = done()
        if count >= step * (len(held) + 1):
            held.append((count, peak))
            print(f"  {count} done: {peak} MB", file=sys.stderr, flush=True)
        time.sleep(min(5.0, max(0.2, articles / 5000)))
    return held


def peak_of(process: int) -> int | None:
    """The most MB that a process has held until now; None when it has ended."""
    try:
        lines = Path(f"/proc/{process}/status").read_text().splitlines()
    except OSError:
        return None
    return next((int(line.split()[1]) // 1024 for line in lines if line.startswith("VmHWM")), None)


def write(path: Path, count: int) -> Path:
    """Write so many short articles as JSON lines."""
    with path.open("w", encoding="utf-8") as file:
        for number in range(count):
            text = (
                f"On {1 + number % 28} March 2026 Russia handed Ukraine {20 + number % 400} bodies "
                f"of fallen soldiers near {place(number)}."
            )
            line = {"id": f"n{number:07d}", "text": text, "published": str(PUBLISHED)}
            file.write(json.dumps(line) + "\n")
    return path


if __name__ == "__main__":
    main()
