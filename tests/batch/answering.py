"""A fake endpoint that answers by a rule instead of a script, and articles to ask it about."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from extractor.article import Article
from extractor.batch.options import Options
from extractor.batch.run import Summary, run_batch
from extractor.extract import Extractor
from extractor.records import ExtractionResult
from tests.llm.fake_endpoint import Endpoint, Turn, endpoint, says

NOTHING = json.dumps({"exchanges": [], "talks": []})


def articles(count: int) -> list[Article]:
    return [
        Article(id=f"n{number}", text=f"Ferry number {number} ran again by noon, the port said.")
        for number in range(count)
    ]


class _Rule(list[Turn]):
    """A script without an end: each turn comes from what was asked."""

    def __init__(self, react: Callable[[str], Turn]) -> None:
        super().__init__()
        self.react = react
        self.fake: Endpoint | None = None

    def pop(self, _: Any = 0) -> Turn:
        assert self.fake is not None
        return self.react(self.fake.requests[-1]["messages"][0]["content"])


@contextmanager
def answering(react: Callable[[str], Turn] = lambda _: says(NOTHING)) -> Iterator[Endpoint]:
    """Serve answers until the block ends. Ask it one call at a time if the rule looks at them."""
    with endpoint() as fake:
        rule = _Rule(react)
        rule.fake, fake.script = fake, rule
        yield fake


class Heard:
    """A listener that writes down what it is told."""

    def __init__(self) -> None:
        self.ended: list[str] = []
        self.said: list[str] = []
        self.dollars: list[float] = []
        self.passed = 0

    def begin(self, total: int | None) -> None: ...

    def total(self, count: int) -> None: ...

    def start(self, name: str) -> None: ...

    def finish(self, result: ExtractionResult, article: Article | None) -> None:
        self.ended.append(result.article_id)

    def kept(self, count: int) -> None:
        self.passed += count

    def spent(self, dollars: float) -> None:
        self.dollars.append(dollars)

    def say(self, sentence: str) -> None:
        self.said.append(sentence)


def read(
    fake: Endpoint, out: Path, items: list[Article], heard: Heard | None = None, **options: Any
) -> Summary:
    """Run a batch against a fake endpoint."""
    given = Options(**{"pause": 0.01, "concurrency": 4, **options})
    extractor = Extractor("m", base_url=fake.base_url)
    return run_batch(items, extractor, out, heard or Heard(), given)


def lines(out: Path) -> list[ExtractionResult]:
    text = (out / "results.jsonl").read_text(encoding="utf-8")
    return [ExtractionResult.model_validate_json(line) for line in text.splitlines()]
