"""The run loop: files complete and in order, whatever happens on the way."""

import json
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from extractor.article import Article
from extractor.batch.run import run_batch
from extractor.conversation import Conversation, Question
from extractor.errors import ModelUnavailable, UsageError
from extractor.llm.client import Reply
from extractor.llm.draft import Draft
from extractor.llm.transport import Line
from extractor.loading import Unreadable
from extractor.records import ExtractionResult, Usage

Act = Callable[[Article], ExtractionResult]
ARTICLES = [Article(id=name, text=f"Text {name}.") for name in "abc"]


class Scripted:
    """A reader that does as the test says."""

    model = name = "scripted"
    prompt_version = "none"
    pays = False
    attempts = 1
    longest_answer = 10

    def __init__(self, **acts: Act) -> None:
        self._acts = acts
        self.read: list[str] = []

    def options(self) -> dict[str, Any]:
        return {"model": self.model}

    def ready(self) -> None:
        return

    @asynccontextmanager
    async def opened(self) -> AsyncIterator[None]:
        yield

    def converse(self, article: Article) -> Conversation:
        self.read.append(article.id)
        return self._acts.get(article.id, fine)(article)
        yield  # asks nothing

    async def answer(self, question: Question, line: Line | None = None) -> Reply[Draft]:
        raise AssertionError("nothing was asked")


class Heard:
    """A listener that writes down what it is told."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def begin(self, total: int | None) -> None:
        self.told.append(f"begin {total}")

    def total(self, count: int) -> None:
        self.told.append(f"total {count}")

    def kept(self, count: int) -> None:
        self.told.append(f"kept {count}")

    def spent(self, dollars: float) -> None:
        return

    def say(self, sentence: str) -> None:
        self.told.append(sentence)

    def start(self, name: str) -> None:
        self.told.append(f"start {name}")

    def finish(self, result: ExtractionResult, article: Article | None) -> None:
        self.told.append(f"finish {result.article_id}")


def fine(article: Article) -> ExtractionResult:
    return ExtractionResult(article_id=article.id, usage=Usage(calls=1, input_tokens=7))


def written(out: Path) -> Iterator[ExtractionResult]:
    for line in (out / "results.jsonl").read_text(encoding="utf-8").splitlines():
        yield ExtractionResult.model_validate_json(line)


def test_results_stand_in_the_order_of_the_inputs(tmp_path: Path) -> None:
    bad = Unreadable("bad", "It is bad.")
    heard = Heard()
    summary = run_batch([ARTICLES[1], bad, ARTICLES[0]], Scripted(), tmp_path / "a/b", heard)
    assert [result.article_id for result in written(tmp_path / "a/b")] == ["b", "bad", "a"]
    assert heard.told[0] == "begin 3"
    assert heard.told.index("finish b") < heard.told.index("start a")
    assert set(heard.told[1:]) == {
        *("start b", "finish b", "finish bad", "start a", "finish a", "total 3")
    }
    assert (summary.done, summary.failed, summary.skipped) == (2, 1, 0)
    assert (summary.exit_code, summary.usage.input_tokens, summary.complaint) == (1, 14, None)


@pytest.mark.parametrize("number", [0, 1, 2])
def test_an_interrupt_at_any_article_leaves_whole_files(tmp_path: Path, number: int) -> None:
    def interrupt(article: Article) -> ExtractionResult:
        raise KeyboardInterrupt

    name = ARTICLES[number].id
    summary = run_batch(ARTICLES, Scripted(**{name: interrupt}), tmp_path, Heard())
    assert summary.exit_code == 130
    assert [result.article_id for result in written(tmp_path)] == list("abc")[:number]
    run = json.loads((tmp_path / "run.json").read_text())
    assert (run["done"], run["not_reached"], run["usage"]["calls"]) == (number, 3 - number, number)


def test_an_interrupt_while_a_result_is_told_does_not_lose_it(tmp_path: Path) -> None:
    class Impatient(Heard):
        def finish(self, result: ExtractionResult, article: Article | None) -> None:
            raise KeyboardInterrupt

    summary = run_batch(ARTICLES, Scripted(), tmp_path, Impatient())
    assert [result.article_id for result in written(tmp_path)] == ["a"]
    assert summary.usage.calls == 1


def test_any_fault_is_that_articles_error(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    def fault(article: Article) -> ExtractionResult:
        raise RecursionError("too deep \ud83d")

    summary = run_batch(ARTICLES, Scripted(b=fault), tmp_path, Heard())
    told = [result.error for result in written(tmp_path)]
    assert [error is None for error in told] == [True, False, True]
    assert "RecursionError: too deep" in (told[1] or "")
    assert (summary.failed, summary.retryable) == (1, 1)
    assert "b: RecursionError: too deep" in caplog.text


def test_a_result_that_no_file_can_hold_is_an_error_too(tmp_path: Path) -> None:
    def odd(article: Article) -> ExtractionResult:
        return ExtractionResult(article_id=article.id, last_answer="half a pair \ud83d")

    summary = run_batch(ARTICLES, Scripted(b=odd), tmp_path, Heard())
    told = list(written(tmp_path))
    assert len(told) == 3
    assert told[1].error
    assert summary.failed == 1


def test_without_a_model_nothing_is_overwritten(tmp_path: Path) -> None:
    class Speechless(Scripted):
        def ready(self) -> None:
            raise ModelUnavailable("There is none.")

    (tmp_path / "results.jsonl").write_text("earlier")
    with pytest.raises(ModelUnavailable):
        run_batch(ARTICLES, Speechless(), tmp_path, Heard())
    assert (tmp_path / "results.jsonl").read_text() == "earlier"


def test_bad_inputs_alone_need_no_model(tmp_path: Path) -> None:
    class Speechless(Scripted):
        def ready(self) -> None:
            raise ModelUnavailable("There is none.")

    summary = run_batch([Unreadable("a", "It is empty.")], Speechless(), tmp_path, Heard())
    assert summary.exit_code == 1


def test_a_folder_that_cannot_be_written_to_is_wrong_use(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    with pytest.raises(UsageError, match="--out"):
        run_batch(ARTICLES, Scripted(), tmp_path / "out", Heard())
