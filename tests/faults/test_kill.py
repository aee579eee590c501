"""Runs that are killed, really, and taken up again; benchmarks/kill.py does it more often."""

from __future__ import annotations

import json
from pathlib import Path

from tests.faults.articles import write
from tests.faults.kills import kill_and_resume
from tests.faults.process import fault_server
from tests.faults.script import Script


def test_a_killed_run_loses_and_repeats_only_what_was_in_flight(tmp_path: Path) -> None:
    script = Script(seed=7, latency=0.05, rate=0.1, kinds={"throttle_after": 1.0, "drop": 0.2})
    moments = [("calls", 12.0), ("seconds", 0.9), ("calls", 15.0), ("writing", 0.0)]
    out = tmp_path / "out"
    with fault_server(script) as fake:
        toll = kill_and_resume(fake, write(tmp_path / "a.jsonl", 40), out, moments)
    assert (toll.kills, toll.lost, toll.kept_and_repeated) == (4, 0, 0)
    assert toll.repeated <= 9 * toll.kills
    told = json.loads((out / "run.json").read_text())
    assert (told["done"], told["failed"], told["skipped"], told["complaint"]) == (40, 0, 0, None)
