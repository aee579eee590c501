"""Who follows a run."""

from __future__ import annotations

from typing import Protocol

from extractor.article import Article
from extractor.records import ExtractionResult


class Listener(Protocol):
    """Is told how the run goes."""

    def begin(self, total: int | None) -> None:
        """The run begins, with so many inputs, if that is known."""

    def total(self, count: int) -> None:
        """All inputs are known now: so many."""

    def start(self, name: str) -> None:
        """An article begins."""

    def finish(self, result: ExtractionResult, article: Article | None) -> None:
        """An input has ended, well or not."""

    def kept(self, count: int) -> None:
        """So many inputs had ended before this run, or need no reading."""

    def spent(self, dollars: float) -> None:
        """The run's articles have cost so much until now."""

    def say(self, sentence: str) -> None:
        """Something happened that a user wants to know."""
