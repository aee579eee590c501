"""A storm of faults over many articles: every input ends, and the report says how.

Run it from the project's folder:

    python benchmarks/storm.py [--articles 10000] [--ways 64] [--seed 1]

The endpoint is the fake of `tests/faults`: at least a third of its answers are faults.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from extractor.batch.options import Options
from tests.faults.process import fault_server
from tests.faults.storms import Storm, storm, storm_script


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--ways", type=int, default=64)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    script = storm_script(given.seed, slow=0.02)
    options = Options(concurrency=given.ways, pause=0.05, call_timeout=10.0)
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder, fault_server(script) as fake:
        told = storm(given.articles, fake, Path(folder), options)
    return report(told, time.monotonic() - began)


def report(told: Storm, seconds: float) -> int:
    summary, wrongs = told.summary, told.wrongs()
    print(f"{told.inputs} inputs, {len(told.calls)} calls in {seconds:.0f} s")
    print(f"faulty calls: {told.faulty:.1%}")
    faults = Counter(call.fault for call in told.calls if call.fault)
    print("  " + ", ".join(f"{kind} {number}" for kind, number in faults.most_common()))
    print(
        f"done {summary.done}, failed {summary.failed} ({summary.retryable} may be retried), "
        f"skipped {summary.skipped}: {summary.done + summary.failed + summary.skipped}"
    )
    print("failed by the last call's fault:")
    print("  " + ", ".join(f"{kind} {number}" for kind, number in told.by_kind().most_common()))
    print(f"the run's own count of calls: {summary.calls}")
    answers = Counter(call.digest for call in told.calls if call.good)
    print(
        f"questions answered {len(answers)}, answered twice {sum(n > 1 for n in answers.values())}"
    )
    print(
        "\n".join(wrongs[:20]) or "nothing lost, nothing done twice, every reason is the right one"
    )
    return 1 if wrongs or told.faulty < 1 / 3 else 0


if __name__ == "__main__":
    raise SystemExit(main())
