"""What a run promises about calls and money, counted at the endpoint's end."""

from __future__ import annotations

import json
import signal
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Timer

import pytest

from extractor.article import Article
from extractor.batch.options import Options
from extractor.batch.run import run_batch
from extractor.cli.display import Display
from extractor.extract import Extractor
from extractor.records import ExtractionResult
from tests.faults.articles import articles, asks_again, write
from tests.faults.kills import kept_answers
from tests.faults.process import Endpoint, fault_server
from tests.faults.runs import MODEL, run, start
from tests.faults.script import Script

PRICES = """
- date: 2026-01-01
  source: the test
  models: [{model: fake, input: 10.0, output: 10.0}]
"""
pytestmark = pytest.mark.usefixtures("no_settings")

NAMES = ("results.jsonl", "exchanges.csv", "diplomacy.csv")


@pytest.fixture(scope="module")
def server() -> Iterator[Endpoint]:
    with fault_server(Script()) as endpoint:
        yield endpoint


@pytest.fixture
def fake(server: Endpoint) -> Endpoint:
    server.forget()
    server.change(
        **{name: getattr(Script(), name) for name in ("latency", "rate", "down", "most", "tokens")}
    )
    return server


def test_the_same_run_again_asks_nothing(fake: Endpoint, tmp_path: Path) -> None:
    options = Options(concurrency=8)
    first = run(articles(12), fake, tmp_path, options)
    files = {name: (tmp_path / name).read_bytes() for name in NAMES}
    asked = 12 + sum(map(asks_again, range(12)))
    assert (first.done, first.calls, fake.count()) == (12, {"ok": asked}, asked)
    second = run(articles(12), fake, tmp_path, options)
    assert (second.done, second.calls, fake.count()) == (12, {}, asked)
    assert files == {name: (tmp_path / name).read_bytes() for name in files}


def test_a_budget_is_kept_and_can_be_raised(fake: Endpoint, tmp_path: Path) -> None:
    fake.change(latency=0.05)
    prices = tmp_path / "prices.yaml"
    prices.write_text(PRICES)
    options = Options(concurrency=8, prices=prices)
    one = run(articles(1), fake, tmp_path / "one", options).cost or 0.0
    budget = 10 * one
    stopped = run(articles(30), fake, tmp_path / "out", replace(options, budget=budget))
    assert "budget" in (stopped.stopped or "")
    assert stopped.cost is not None
    assert budget / 2 < stopped.cost <= budget
    assert stopped.done + stopped.not_reached == 30
    rest = run(articles(30), fake, tmp_path / "out", replace(options, budget=100 * one))
    assert (rest.done, rest.stopped) == (30, None)
    asked_once = {digest: number for digest, number in fake.good().items() if number > 1}
    assert len(asked_once) <= 1  # the first article, read in both folders


def test_an_endpoint_that_bills_too_much_overshoots_by_the_calls_in_flight_at_most(
    fake: Endpoint, tmp_path: Path
) -> None:
    fake.change(latency=0.05, tokens=30)
    prices = tmp_path / "prices.yaml"
    prices.write_text(PRICES)
    options = Options(concurrency=4, prices=prices)
    one = run(articles(1), fake, tmp_path / "one", options).cost or 0.0
    summary = run(articles(30), fake, tmp_path / "out", replace(options, budget=6.5 * one))
    assert "budget" in (summary.stopped or "")
    assert summary.cost is not None
    assert 6.5 * one < summary.cost <= 6.5 * one + 4 * one


def test_ctrl_c_leaves_whole_files_and_keeps_what_was_paid(fake: Endpoint, tmp_path: Path) -> None:
    fake.change(latency=0.1)
    source, out = write(tmp_path / "a.jsonl", 40), tmp_path / "out"
    process = start(fake, source, out, "--concurrency", 4)
    while fake.count() < 12 and process.poll() is None:
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=60)
    assert process.returncode == 130
    told = json.loads((out / "run.json").read_text())
    assert told["interrupted"]
    assert 0 < told["done"] < 40
    assert told["done"] + told["failed"] + told["skipped"] + told["not_reached"] == 40
    assert len((out / "results.jsonl").read_text().splitlines()) == told["done"]
    assert not list(out.glob(".*"))
    kept, before = kept_answers(out), fake.good()
    process = start(fake, source, out, "--concurrency", 4)
    process.communicate(timeout=120)
    assert process.returncode == 0
    assert {digest for digest in kept if fake.good()[digest] > before[digest]} == set()
    assert json.loads((out / "run.json").read_text())["done"] == 40


class Told(Display):
    """Hears what a run says; lets the endpoint go down, and come back some time after that."""

    def __init__(self, fake: Endpoint, kind: str, *, back_after: float | None) -> None:
        super().__init__(quiet=True)
        self.said: list[str] = []
        self._fake, self._kind, self._back_after = fake, kind, back_after
        self._ended = 0

    def finish(self, result: ExtractionResult, article: Article | None) -> None:
        self._ended += 1
        if self._ended == 8:
            self._fake.change(down=self._kind)

    def say(self, sentence: str) -> None:
        self.said.append(sentence)
        if self._back_after is not None and "pausing" in sentence:
            Timer(self._back_after, self._fake.change, kwargs={"down": None}).start()


@pytest.mark.parametrize("kind", ["error503", "drop"])
def test_a_run_pauses_while_the_endpoint_is_down(fake: Endpoint, tmp_path: Path, kind: str) -> None:
    told = Told(fake, kind, back_after=1.0)
    reader = Extractor(model=MODEL, base_url=fake.base_url)
    options = Options(concurrency=4, pause=0.2)
    summary = run_batch(articles(24), reader, tmp_path, told, options)
    assert (summary.done, summary.failed, summary.stopped) == (24, 0, None)
    assert ["pausing" in told.said[0], "answers again" in told.said[-1]] == [True, True]
    wasted = sum(call.fault is not None for call in fake.calls())
    assert wasted <= 10 + 4 + 6  # what opens the breaker, what was under way, and probes


def test_a_run_stops_when_the_endpoint_stays_down_and_goes_on_later(
    fake: Endpoint, tmp_path: Path
) -> None:
    told = Told(fake, "error500", back_after=None)
    reader = Extractor(model=MODEL, base_url=fake.base_url)
    options = Options(concurrency=4, pause=0.1, outage=1.0)
    summary = run_batch(articles(24), reader, tmp_path, told, options)
    assert "answered nothing" in (summary.stopped or "")
    assert summary.done + summary.failed + summary.not_reached == 24
    assert summary.done >= 8
    assert summary.not_reached > 0
    fake.change(down=None)
    rest = run(articles(24), fake, tmp_path, Options(concurrency=4, retry_failed=True))
    assert (rest.done, rest.failed) == (24, 0)
    assert {*fake.good().values()} == {1}


def test_an_endpoint_that_bears_few_calls_is_not_stormed(fake: Endpoint, tmp_path: Path) -> None:
    fake.change(latency=0.1, most=6)
    summary = run(articles(60), fake, tmp_path, Options(pause=0.1))
    assert (summary.done, summary.failed) == (60, 0)
    assert 0 < summary.calls["429"] < summary.calls["ok"] / 2
