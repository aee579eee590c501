"""A small storm of faults; benchmarks/storm.py has the large one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from extractor.batch.options import Options
from tests.faults.process import fault_server
from tests.faults.script import Script
from tests.faults.storms import run_file, storm, storm_script


def test_a_storm_of_faults_loses_nothing(tmp_path: Path, no_settings: Path) -> None:
    out = tmp_path / "out"
    options = Options(concurrency=32, pause=0.01, call_timeout=60.0)
    with fault_server(storm_script()) as fake:
        told = storm(150, fake, out, options)
        fake.change(rate=0.0, lasting={})
        again = storm(150, fake, out, replace(options, retry_failed=True))
    assert told.wrongs() == []
    assert told.faulty > 1 / 3
    assert told.summary.skipped == 1
    assert told.summary.done > 100
    assert told.by_kind()["refusal"] > 1
    assert sum(again.summary.calls.values()) == len(again.calls) - len(told.calls)
    kinds = told.by_kind()  # what no retry would change, and the input that is no article
    for_good = kinds["refusal"] + kinds["cut_off"] + 1
    assert (again.summary.done, again.summary.failed) == (151 - for_good, for_good)
    assert len(run_file(out)["errors"]) == for_good


def test_calls_that_never_end_are_given_up(tmp_path: Path, no_settings: Path) -> None:
    kinds = {"silence": 1.0, "drip": 1.0}
    options = Options(concurrency=8, pause=0.01, call_timeout=2.0)
    with fault_server(Script(seed=3, rate=0.5, kinds=kinds)) as fake:
        told = storm(8, fake, tmp_path, options)
    assert told.wrongs() == []
    assert told.summary.calls["timeout"] >= sum(call.fault is not None for call in told.calls) > 1
