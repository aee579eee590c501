"""Whole runs against a fake endpoint: nothing lost, nothing paid twice, budgets kept."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from extractor.article import Article
from extractor.errors import UsageError
from tests.batch.answering import NOTHING, Heard, answering, articles, lines, read
from tests.llm.fake_endpoint import Turn, fails, says

PRICES = "- models: [{model: m, input: 1000, output: 10000}]\n"  # 10 to a fake call: $0.20
CALL = 100 * 1000 / 1e6 + 10 * 10_000 / 1e6


@pytest.fixture(autouse=True)
def settings(no_settings: Path) -> Path:
    return no_settings


@pytest.fixture
def prices(tmp_path: Path) -> Path:
    path = tmp_path / "prices.yaml"
    path.write_text(PRICES, encoding="utf-8")
    return path


def told(out: Path) -> dict[str, object]:
    found: dict[str, object] = json.loads((out / "run.json").read_text(encoding="utf-8"))
    return found


def test_a_second_run_asks_nothing_and_says_the_same(tmp_path: Path, store_url: str) -> None:
    items = articles(30)
    with answering() as fake:
        first = read(fake, tmp_path / "out", items, store=store_url)
        before = (tmp_path / "out/results.jsonl").read_bytes()
        again = read(fake, tmp_path / "out", items, store=store_url)
        assert len(fake.requests) == 30
    assert (first.done, again.done, again.exit_code) == (30, 30, 0)
    assert (tmp_path / "out/results.jsonl").read_bytes() == before
    assert [result.article_id for result in lines(tmp_path / "out")] == [a.id for a in items]
    assert (first.calls, again.calls) == ({"ok": 30}, {})
    assert (again.usage.calls, again.usage.input_tokens) == (30, 3000)


def test_new_articles_and_new_names_join_what_was_read(tmp_path: Path) -> None:
    items = articles(5)
    with answering() as fake:
        read(fake, tmp_path, items[:3])
        renamed = [items[4], items[1].model_copy(update={"id": "renamed"}), items[0]]
        summary = read(fake, tmp_path, renamed)
        assert len(fake.requests) == 4
    assert [result.article_id for result in lines(tmp_path)] == ["n4", "renamed", "n0"]
    assert (summary.inputs, summary.done) == (3, 3)


def test_the_same_article_twice_is_read_once_and_the_other_skipped(tmp_path: Path) -> None:
    one = articles(1)[0]
    twin = one.model_copy(update={"id": "twin"})
    dated = one.model_copy(update={"id": "dated", "published": date(2026, 1, 29)})
    with answering() as fake:
        summary = read(fake, tmp_path, [one, twin, dated])
        assert len(fake.requests) == 2
    assert (summary.done, summary.skipped, summary.exit_code) == (2, 1, 0)
    assert [bool(result.skipped) for result in lines(tmp_path)] == [False, True, False]


def test_triage_skips_with_its_reason(tmp_path: Path) -> None:
    def unlikely(article: Article) -> str | None:
        return "No sign of it." if article.id == "n1" else None

    with answering() as fake:
        summary = read(fake, tmp_path, articles(3), triage=unlikely)
        assert len(fake.requests) == 2
    assert (summary.done, summary.skipped) == (2, 1)
    assert lines(tmp_path)[1].skipped == "No sign of it."
    assert told(tmp_path)["skips"] == {"n1": "No sign of it."}


def test_another_model_reads_again(tmp_path: Path) -> None:
    from extractor.batch.options import Options
    from extractor.batch.run import run_batch
    from extractor.extract import Extractor

    with answering() as fake:
        for name in ("m", "other", "m"):
            extractor = Extractor(name, base_url=fake.base_url)
            run_batch(articles(2), extractor, tmp_path, Heard(), Options())
        assert [request["model"] for request in fake.requests] == ["m", "m", "other", "other"]


def test_failed_articles_wait_for_retry_failed(tmp_path: Path) -> None:
    broken = True

    def react(question: str) -> Turn:
        return says("no") if broken and "number 1 " in question else says(NOTHING)

    with answering(react) as fake:
        one = {"concurrency": 1}
        first = read(fake, tmp_path, articles(3), **one)
        assert (first.done, first.failed, first.retryable, first.exit_code) == (2, 1, 1, 1)
        assert len(fake.requests) == 4  # the bad answer was asked for again
        broken = False
        assert read(fake, tmp_path, articles(3), **one).failed == 1
        assert len(fake.requests) == 4
        last = read(fake, tmp_path, articles(3), retry_failed=True, **one)
        assert len(fake.requests) == 5  # the stored bad answers are not heard again
    assert (last.done, last.failed, last.exit_code) == (3, 0, 0)


def test_refusals_are_no_use_to_retry(tmp_path: Path) -> None:
    def react(question: str) -> Turn:
        return says(None, refusal="I would rather not.")

    with answering(react) as fake:
        read(fake, tmp_path, articles(1))
        summary = read(fake, tmp_path, articles(1), retry_failed=True)
        assert len(fake.requests) == 1
    assert (summary.failed, summary.retryable) == (1, 0)


def test_a_wrong_key_is_forgiven_by_the_next_run(tmp_path: Path) -> None:
    wrong = True

    def react(_: str) -> Turn:
        return fails(401, "bad key") if wrong else says(NOTHING)

    with answering(react) as fake:
        assert read(fake, tmp_path, articles(5)).failed == 5
        assert len(fake.requests) == 1
        wrong = False
        assert read(fake, tmp_path, articles(5)).done == 5


@dataclass
class Passage:
    text: str = "Ferry number 0 ran again by noon."
    numbers: tuple[str, ...] = ("0",)


def test_a_second_look_is_resumed_without_paying_for_the_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("extractor.conversation.passages", lambda *_: [Passage()])
    monkeypatch.setenv("EXTRACTOR_ATTEMPTS", "1")
    with answering(lambda _: fails(500) if len(fake.requests) == 2 else says(NOTHING)) as fake:
        assert read(fake, tmp_path, articles(1)).failed == 1
        again = read(fake, tmp_path, articles(1), retry_failed=True)
        assert len(fake.requests) == 3
        asked = [request["messages"][-1]["content"] for request in fake.requests]
    assert asked[1] == asked[2] != asked[0]
    assert (again.done, again.replayed, again.calls) == (1, 1, {"ok": 1})
    assert (again.usage.calls, again.usage.second_looks, again.usage.replayed) == (2, 1, 1)
    assert again.usage.input_tokens == 200


def test_a_budget_is_kept_and_the_rest_can_follow(tmp_path: Path, prices: Path) -> None:
    out = tmp_path / "out"
    with answering() as fake:
        # Until it is answered a call may cost as much as its longest answer: about $12 here.
        summary = read(fake, out, articles(30), prices=prices, budget=15.0)
        asked = len(fake.requests)
        assert summary.cost is not None
        assert 0 < asked < 30
        assert summary.cost <= 15.0
        assert summary.cost == pytest.approx(asked * CALL)
        assert (summary.done, summary.not_reached, summary.exit_code) == (asked, 30 - asked, 1)
        assert "--budget" in (summary.stopped or "")
        again = read(fake, out, articles(30), prices=prices, budget=15.0)
        assert len(fake.requests) == asked  # what was spent before counts
        assert again.done == asked
        last = read(fake, out, articles(30), prices=prices, budget=100.0)
        assert len(fake.requests) == 30
    assert (last.done, last.not_reached, last.exit_code) == (30, 0, 0)
    assert last.cost == pytest.approx(30 * CALL)
    assert told(out)["cost"] == pytest.approx(30 * CALL)
    assert told(out)["this_run"]["cost"] == pytest.approx((30 - asked) * CALL)  # type: ignore[index]


def test_a_budget_without_a_price_is_wrong_use(tmp_path: Path) -> None:
    with answering() as fake, pytest.raises(UsageError, match="--prices"):
        read(fake, tmp_path / "out", articles(1), budget=1.0)
    assert not (tmp_path / "out").exists()


def test_faults_are_repeated_counted_and_told_by_kind(tmp_path: Path) -> None:
    turns = [fails(500), Turn(drop=True), fails(429, retry_after="0"), Turn('{"id": "x", "cho')]
    script = iter([says(NOTHING), *turns])

    with answering(lambda _: next(script, says(NOTHING))) as fake:
        summary = read(fake, tmp_path, articles(6), concurrency=1)
        assert len(fake.requests) == 10
    assert (summary.done, summary.failed) == (6, 0)
    assert summary.calls == {"429": 1, "500": 1, "connection": 1, "ok": 6, "unreadable": 1}
    assert (summary.usage.calls, summary.usage.retries) == (10, 4)


def test_an_endpoint_that_goes_down_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    down_until = 0.0

    def react(_: str) -> Turn:
        nonlocal down_until
        if len(fake.requests) == 5:
            down_until = time.monotonic() + 1.5
        return fails(500) if time.monotonic() < down_until else says(NOTHING)

    heard = Heard()
    with answering(react) as fake:
        summary = read(fake, tmp_path, articles(60), heard, concurrency=8)
        made = len(fake.requests)
    assert summary.done == 60, lines(tmp_path)
    assert [said.split(";")[0] for said in heard.said] == [
        "The endpoint fails again and again (500)",
        "The endpoint answers again",
    ]
    assert made < 60 + 8 * 3 + 20  # a pause, not every article's every retry


def test_an_endpoint_that_stays_away_ends_the_run_but_no_article(tmp_path: Path) -> None:
    def react(_: str) -> Turn:
        return says(NOTHING) if len(fake.requests) < 3 else fails(500)

    with answering(react) as fake:
        options = {"concurrency": 8, "outage": 1.0, "pause": 0.2}
        summary = read(fake, tmp_path, articles(30), **options)
    assert summary.failed == 0
    assert summary.done + summary.not_reached == 30
    assert "answered nothing" in (summary.stopped or "")
    assert summary.exit_code == 1
    with answering() as fake:
        assert read(fake, tmp_path, articles(30)).done == 30


def test_a_call_that_drips_ends_at_its_time(tmp_path: Path) -> None:
    with answering(lambda _: says(NOTHING) if len(fake.requests) > 2 else Turn(sleep=5)) as fake:
        summary = read(fake, tmp_path, articles(1), call_timeout=0.3)
    assert (summary.failed, summary.retryable) == (1, 1)
    assert summary.calls == {"timeout": 2}
    assert "in time" in (lines(tmp_path)[0].error or "")


def test_an_article_has_its_time_too(tmp_path: Path) -> None:
    with answering(lambda _: fails(500)) as fake:
        options = {"article_timeout": 0.5, "pause": 0.3}
        summary = read(fake, tmp_path, articles(1), **options)
        assert len(fake.requests) < 5
    assert (summary.failed, summary.retryable) == (1, 1)


PROGRAM = """
import sys
from pathlib import Path
from tests.batch.answering import Heard, articles
from extractor.batch.options import Options
from extractor.batch.run import run_batch
from extractor.extract import Extractor
extractor = Extractor("m", base_url=sys.argv[1])
options = Options(store=sys.argv[3] or None, concurrency=4)
run_batch(articles(40), extractor, Path(sys.argv[2]), Heard(), options)
"""


def start(url: str, out: Path, store: str = "") -> subprocess.Popen[bytes]:
    root = Path(__file__).parents[2]
    return subprocess.Popen(
        [sys.executable, "-c", PROGRAM, url, str(out), store],
        env={**os.environ, "PYTHONPATH": str(root)},
    )


def test_a_killed_run_loses_only_what_was_in_flight(tmp_path: Path, store_url: str) -> None:
    def react(_: str) -> Turn:
        turn = says(NOTHING)
        turn.sleep = 0.02
        return turn

    with answering(react) as fake:
        run = start(fake.base_url, tmp_path, store_url)
        while len(fake.requests) < 15:
            assert run.poll() is None
            time.sleep(0.005)
        run.send_signal(signal.SIGKILL)
        run.wait()
        before = len(fake.requests)
        summary = read(fake, tmp_path, articles(40), store=store_url)
        made = len(fake.requests)
    assert (summary.done, summary.exit_code) == (40, 0)
    assert 15 <= before < 40
    # As many as may be asked at once, and those whose answers came in the moment of the kill.
    assert made <= 40 + 2 * 4
    assert [result.article_id for result in lines(tmp_path)] == [a.id for a in articles(40)]


def test_two_processes_on_one_store_share_the_work(tmp_path: Path, store_url: str) -> None:
    def react(_: str) -> Turn:
        turn = says(NOTHING)
        turn.sleep = 0.05
        return turn

    with answering(react) as fake:
        runs = [start(fake.base_url, tmp_path / name, store_url) for name in ("one", "two")]
        assert [run.wait() for run in runs] == [0, 0]
        assert len(fake.requests) == 40
    assert lines(tmp_path / "one") == lines(tmp_path / "two")
    assert len(lines(tmp_path / "one")) == 40
    made = [told(tmp_path / name)["this_run"]["calls"] for name in ("one", "two")]  # type: ignore[index]
    assert sum(made) == 40


def test_inputs_come_one_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Articles that wait to be read are few, however many there are."""
    from extractor.batch.options import Options
    from extractor.batch.run import run_batch
    from extractor.extract import Extractor

    monkeypatch.setattr("extractor.batch.run._AHEAD", 20)
    given = 0
    ended: list[int] = []

    def counted() -> object:
        nonlocal given
        for article in articles(150):
            given += 1
            yield article

    class Watching(Heard):
        def finish(self, result: object, article: Article | None) -> None:
            ended.append(given)

    with answering() as fake:
        extractor = Extractor("m", base_url=fake.base_url)
        run_batch(counted(), extractor, tmp_path, Watching(), Options(concurrency=8))  # type: ignore[arg-type]
    assert len(ended) == 150
    assert ended[0] <= 20 + 8
    assert all(taken <= max(20, number) + 30 for number, taken in enumerate(ended))


def test_threads_of_one_process_share_a_store_too(tmp_path: Path) -> None:
    with answering() as fake:
        threads = [
            threading.Thread(target=read, args=(fake, tmp_path, articles(20))) for _ in range(2)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(fake.requests) == 20
    assert len(lines(tmp_path)) == 20
