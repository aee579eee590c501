"""Runs through a Batch API: sent once, fetched once, whatever happens in between."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from extractor.article import Article
from extractor.batch.batchapi import Office
from extractor.batch.database import open_database
from extractor.batch.options import BatchFiles
from extractor.batch.run import Summary
from extractor.errors import UsageError
from tests.batch.answering import NOTHING, Heard, articles, lines, read
from tests.batch.fake_batches import fake_batches
from tests.batch.test_runs import PRICES, Passage, told
from tests.llm.fake_endpoint import Turn, endpoint, fails, says


@pytest.fixture(autouse=True)
def settings(no_settings: Path) -> Path:
    return no_settings


def run(
    fake: Any, out: Path, items: list[Article], heard: Heard | None = None, **options: Any
) -> Summary:
    names = ("poll", "requests", "size", "tokens")
    files = {name: options.pop(name) for name in names if name in options}
    return read(fake, out, items, heard, files=BatchFiles(**{"poll": 0.01, **files}), **options)


def about(number: int, turn: Turn | None) -> Any:
    """A rule: one article meets trouble, the others have answers."""
    return lambda question: turn if f"number {number} ran" in question else says(NOTHING)


def test_all_articles_go_up_in_files_and_come_back(tmp_path: Path, store_url: str) -> None:
    heard = Heard()
    with fake_batches(looks=3, twice=True) as fake:
        summary = run(fake, tmp_path, articles(7), heard, requests=3, store=store_url)
        sizes = [batch["request_counts"]["total"] for batch in fake.batches.values()]
        again = run(fake, tmp_path, articles(7), requests=3, store=store_url)
    assert sizes == [3, 3, 1]
    assert (summary.done, summary.exit_code, summary.calls) == (7, 0, {"ok": 7})
    assert (summary.usage.calls, summary.usage.replayed) == (7, 0)
    assert summary.usage.input_tokens == 700
    assert [result.article_id for result in lines(tmp_path)] == [a.id for a in articles(7)]
    assert (again.done, again.calls, len(fake.batches)) == (7, {}, 3)
    assert "Batches: 3 in_progress; 0 of 7 requests ended." in heard.said
    assert not list(tmp_path.glob(".*"))


def test_a_line_asks_what_a_call_would_ask_and_shares_its_answer(tmp_path: Path) -> None:
    items = articles(2)
    with endpoint(says(NOTHING)) as direct:
        read(direct, tmp_path, items[:1], concurrency=1)
        (called,) = direct.requests
    with fake_batches() as fake:
        summary = run(fake, tmp_path, items)
        ((_, data),) = [fake.files[b["input_file_id"]] for b in fake.batches.values()]
    (line,) = [json.loads(line) for line in data.decode().splitlines()]
    assert (line["method"], line["url"]) == ("POST", "/v1/chat/completions")
    assert {**line["body"], "messages": 0} == {**called, "messages": 0}
    assert (summary.done, summary.calls) == (2, {"ok": 1})


def test_errors_of_lines_fail_their_articles_and_are_sent_again_once(tmp_path: Path) -> None:
    def rule(question: str) -> Turn | None:
        kinds = {1: fails(500), 2: None, 3: fails(400, "bad words"), 4: says(None, refusal="No.")}
        return next(
            (turn for n, turn in kinds.items() if f"number {n} ran" in question), says(NOTHING)
        )

    with fake_batches(rule=rule, ends_as="expired") as fake:
        summary = run(fake, tmp_path, articles(6))
        states = [result.error for result in lines(tmp_path)]
        idle = run(fake, tmp_path, articles(6))
        fake.rule, fake.ends_as = (lambda _: says(NOTHING)), "completed"
        again = run(fake, tmp_path, articles(6), retry_failed=True)
        asked = fake.questions()
    assert (summary.done, summary.failed, summary.retryable) == (2, 4, 2)
    assert summary.calls == {"400": 1, "500": 1, "expired": 1, "ok": 3}
    for error, words in zip(states[1:5], ("500", "expired", "bad words", "refused"), strict=True):
        assert words in (error or "")
    assert (idle.failed, idle.calls) == (4, {})
    assert (again.done, again.failed, again.calls) == (4, 2, {"ok": 2})
    assert len(asked) == 8
    assert all(sum(f"number {n} ran" in q for q in asked) == 1 + (n in (1, 2)) for n in range(6))


def test_a_line_that_no_file_tells_of_fails(tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.setattr("extractor.batch.batchapi.answer_of", lambda _: None)
    with fake_batches() as fake:
        summary = run(fake, tmp_path, articles(2))
    assert (summary.failed, summary.retryable, summary.calls) == (2, 2, {"missing": 2})


def test_a_run_that_ends_before_the_answers_fetches_them_later(
    tmp_path: Path, store_url: str
) -> None:
    with fake_batches(looks=2) as fake:
        first = run(fake, tmp_path, articles(4), poll=0, store=store_url)
        second = run(fake, tmp_path, articles(5), store=store_url)
        sizes = [batch["request_counts"]["total"] for batch in fake.batches.values()]
    assert (first.done, first.not_reached, first.exit_code) == (0, 4, 1)
    assert "under way" in (first.stopped or "")
    assert (second.done, second.not_reached, second.exit_code) == (5, 0, 0)
    assert sizes == [4, 1]
    assert (second.usage.calls, second.usage.replayed, second.calls) == (5, 0, {"ok": 5})


@pytest.mark.parametrize("step", ["_write", "_sent"])
def test_a_run_killed_while_it_sends_never_sends_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def killed(*_: Any) -> None:
        raise KeyboardInterrupt

    with fake_batches() as fake:
        with monkeypatch.context() as patched:
            patched.setattr(Office, step, killed)
            first = run(fake, tmp_path, articles(3))
        assert (first.exit_code, len(fake.batches)) == (130, int(step == "_sent"))
        second = run(fake, tmp_path, articles(3))
        assert len(fake.batches) == 1
    assert (second.done, second.calls) == (3, {"ok": 3})


def test_a_batch_whose_making_was_not_confirmed_is_found_by_its_name(tmp_path: Path) -> None:
    with fake_batches(breaks=["/batches", "/files"]) as fake:
        summary = run(fake, tmp_path, articles(3))
        assert (len(fake.batches), len(fake.files)) == (1, 3)  # uploaded twice, made once
    assert (summary.done, summary.calls) == (3, {"ok": 3})


def test_second_looks_and_questions_asked_again_are_further_rounds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    both = [Passage(), Passage("By noon it ran again.", ("1",))]
    monkeypatch.setattr("extractor.conversation.passages", lambda *_: both)
    asked: list[str] = []

    def rule(question: str) -> Turn:
        asked.append(question)
        return says("{}{" if len(asked) == 1 else NOTHING)

    with fake_batches(rule=rule) as fake:
        summary = run(fake, tmp_path, articles(1))
        sizes = [batch["request_counts"]["total"] for batch in fake.batches.values()]
        again = run(fake, tmp_path, articles(1))
    assert (summary.done, sizes) == (1, [1, 1, 2])  # the look, the same again, both second looks
    assert (summary.calls, again.calls) == ({"ok": 4}, {})
    used = summary.usage
    assert (used.calls, used.retries, used.second_looks, used.replayed) == (4, 1, 2, 0)


def test_all_windows_of_a_long_article_go_in_one_round(tmp_path: Path) -> None:
    long = "\n\n".join(f"Ferry line {n} of the northern harbour ran again." for n in range(900))
    with fake_batches() as fake:
        summary = run(fake, tmp_path, [Article(id="long", text=long)])
        (batch,) = fake.batches.values()
    assert batch["request_counts"]["total"] > 2
    assert (summary.done, summary.usage.calls) == (1, batch["request_counts"]["total"])


def test_files_are_cut_by_bytes_as_sent_not_by_letters(tmp_path: Path) -> None:
    items = [Article(id=f"n{n}", text=f"Паром номер {n} снова ходит. " * 60) for n in range(6)]
    with fake_batches() as fake:
        run(fake, tmp_path / "all", items)
        ((_, whole),) = [fake.files[b["input_file_id"]] for b in fake.batches.values()]
    assert "Паром".encode() in whole
    one = max(len(line) + 1 for line in whole.splitlines())
    with fake_batches() as fake:
        summary = run(fake, tmp_path / "cut", items, size=2 * one)
        sizes = [len(fake.files[b["input_file_id"]][1]) for b in fake.batches.values()]
    assert (summary.done, len(sizes), sum(sizes)) == (6, 3, len(whole))
    assert all(one < size <= 2 * one for size in sizes)
    with fake_batches() as fake:
        assert run(fake, tmp_path / "small", items, size=10, tokens=10).done == 6
        assert len(fake.batches) == 6


def test_a_budget_holds_at_batch_prices(tmp_path: Path) -> None:
    prices = tmp_path / "prices.yaml"
    prices.write_text("- batch: 0.5\n  " + PRICES.removeprefix("- "), encoding="utf-8")
    with fake_batches() as fake:
        # A call may cost some $7 at most here, and costs $0.10.
        first = run(fake, tmp_path, articles(3), budget=16, prices=prices)
        none = run(fake, tmp_path, articles(6), budget=1, prices=prices)
        assert len(fake.questions()) == 3
    assert (first.done, first.exit_code) == (3, 0)
    assert first.cost == pytest.approx(3 * 0.1)
    assert none.cost_now == 0
    assert (none.done, none.not_reached, none.exit_code) == (3, 3, 1)
    assert "--budget" in (none.stopped or "")
    assert told(tmp_path)["cost"] == pytest.approx(3 * 0.1)


def test_a_full_queue_is_no_failure_of_the_articles(tmp_path: Path) -> None:
    problem = {"code": "token_limit_exceeded", "message": "Enqueued token limit reached."}
    with fake_batches(problems=[problem]) as fake:
        full = run(fake, tmp_path, articles(3))
        fake.problems = []
        then = run(fake, tmp_path, articles(3))
    assert (full.failed, full.not_reached) == (0, 3)
    assert "--batch-tokens" in (full.stopped or "")
    assert (then.done, then.calls) == (3, {"ok": 3})


def test_a_refused_file_fails_with_the_reason(tmp_path: Path) -> None:
    problem = {"code": "invalid_json_line", "message": "Line 1 is not JSON.", "line": 1}
    with fake_batches(problems=[problem]) as fake:
        summary = run(fake, tmp_path, articles(2))
    assert (summary.failed, summary.retryable, summary.calls) == (2, 2, {"failed": 2})
    assert all("Line 1 is not JSON" in (result.error or "") for result in lines(tmp_path))


def test_what_has_ended_leaves_no_requests_behind(tmp_path: Path) -> None:
    with fake_batches(rule=about(1, fails(500))) as fake:
        run(fake, tmp_path, articles(3))
    engine = open_database(None, tmp_path)
    with engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM requests")).scalar() == 0
        assert connection.execute(text("SELECT count(*) FROM attempts")).scalar() == 3
        assert connection.execute(text("SELECT state FROM batches")).scalars().all() == ["over"]
    engine.dispose()


def test_a_model_without_an_endpoint_has_no_batches(tmp_path: Path) -> None:
    from extractor.batch.options import Options
    from extractor.batch.run import run_batch
    from extractor.extract import Extractor

    with pytest.raises(UsageError, match="endpoint"):
        run_batch(articles(1), Extractor("rules"), tmp_path, Heard(), Options(files=BatchFiles()))
