"""Kill runs at many random moments, take them up again, and count what was lost or paid twice.

Run it from the project's folder:

    python benchmarks/kill.py [--kills 50] [--seed 1]

The runs are processes of the command line, killed with SIGKILL while they start, ask and write;
after every five kills a run may end, and another begins in a new folder.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.faults.articles import write
from tests.faults.kills import kill_and_resume, seeded_moments
from tests.faults.process import fault_server
from tests.faults.script import Script

WAYS, ARTICLES, TOGETHER = 8, 150, 5


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    kills = lost = again = repeated = in_flight = number = 0
    moments: Counter[str] = Counter()
    script = Script(
        seed=given.seed, latency=0.2, jitter=0.5, rate=0.1, kinds={"throttle_after": 1.0}
    )
    with tempfile.TemporaryDirectory() as folder, fault_server(script) as fake:
        source = write(Path(folder) / "articles.jsonl", ARTICLES)
        while kills < given.kills:
            number += 1
            drawn = seeded_moments(given.seed * 1000 + number, TOGETHER, calls=45, seconds=4.0)
            toll = kill_and_resume(fake, source, Path(folder) / f"out{number}", drawn)
            kills, lost = kills + toll.kills, lost + toll.lost
            repeated, again = repeated + toll.repeated, again + toll.kept_and_repeated
            in_flight += toll.in_flight
            moments += toll.moments
            print(
                f"run {number}: {toll.kills} kills, {toll.lost} lost, {toll.in_flight} calls in "
                f"flight, {toll.repeated} answers paid again",
                flush=True,
            )
    print(
        f"\n{kills} kills ({', '.join(f'{n} amid {kind}' for kind, n in moments.items())}), "
        f"{number} runs of {ARTICLES} articles, {WAYS} ways"
    )
    print(f"lost articles: {lost}")
    print(f"stored answers asked for again: {again}")
    print(f"answers paid again: {repeated} ({in_flight} calls were in flight at the kills)")
    return 1 if lost or again or repeated > kills * (WAYS + 1) else 0


if __name__ == "__main__":
    raise SystemExit(main())
