"""Scores of transfers: what was proposed, one transfer at a time, against gold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from extractor.evaluate.agreement import (
    Agreement,
    categories,
    counts,
    directions,
    ends,
    same_count,
)
from extractor.evaluate.gold import GoldCase
from extractor.evaluate.pairing import assign
from extractor.evaluate.wording import transfer_of
from extractor.records import ExchangeRecord, ExtractionResult, Record, Transfer, Verdict

ALL = "all"


@dataclass(frozen=True, slots=True)
class Flat:
    """One transfer with what its record says of it."""

    transfer: Transfer
    record: ExchangeRecord
    verdict: Verdict = "flagged"

    def __str__(self) -> str:
        told = transfer_of(self.transfer)
        day = f", {self.record.when.start}" if self.record.when.start else ""
        return f"{told} ({self.record.scope}, {self.record.status}{day})"

    @property
    def quote(self) -> str:
        """The words the record rests on, if it has any."""
        spans = [*self.record.evidence, self.transfer.span, self.transfer.quantity.span]
        return next((span.text for span in spans if span is not None), "")


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of transfers.

    Attributes:
        gold: Transfers a reader found.
        proposed: Transfers proposed.
        right: Proposed ones that match a gold one, each gold one at most once.
        dated: Right ones whose date is right as well.
        verified: Proposed ones in verified records.
        verified_right: Right ones in verified records.
    """

    gold: int = 0
    proposed: int = 0
    right: int = 0
    dated: int = 0
    verified: int = 0
    verified_right: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(*(getattr(self, n) + getattr(other, n) for n in self.__slots__))

    @property
    def precision(self) -> float | None:
        """Right of proposed."""
        return _share(self.right, self.proposed)

    @property
    def recall(self) -> float | None:
        """Right of gold."""
        return _share(self.right, self.gold)

    @property
    def f1(self) -> float | None:
        """Harmonic mean of precision and recall."""
        return _share(2 * self.right, self.proposed + self.gold)

    def as_dict(self) -> dict[str, Any]:
        """Counts and rates as plain data."""
        counts = {name: getattr(self, name) for name in self.__slots__}
        return counts | {"precision": self.precision, "recall": self.recall, "f1": self.f1}


@dataclass(frozen=True, slots=True)
class ArticleScore:
    """One article's transfers against gold.

    Attributes:
        article_id: The article.
        language: Its language.
        tally: The counts.
        missed: Gold transfers nobody proposed.
        wrong: Proposed ones that match no gold.
        error: Why the article failed, if it did.
    """

    article_id: str
    language: str
    tally: Tally
    missed: tuple[Flat, ...]
    wrong: tuple[Flat, ...]
    error: str | None = None

    def as_dict(self) -> dict[str, Any]:
        """Everything as plain data."""
        return {
            "article_id": self.article_id,
            "language": self.language,
            "error": self.error,
            "tally": self.tally.as_dict(),
            "missed": [str(flat) for flat in self.missed],
            "wrong": [_told(flat) for flat in self.wrong],
        }


@dataclass(frozen=True, slots=True)
class Scores:
    """The scores of all articles."""

    articles: tuple[ArticleScore, ...]

    @property
    def languages(self) -> list[str]:
        """The languages met, and ``all``."""
        return [*sorted({article.language for article in self.articles}), ALL]

    def tally(self, language: str = ALL) -> Tally:
        """The counts of one language, or of all."""
        chosen = (a.tally for a in self.articles if language in (ALL, a.language))
        return sum(chosen, Tally())

    def as_dict(self) -> dict[str, Any]:
        """Everything as plain data for JSON."""
        return {
            "languages": {name: self.tally(name).as_dict() for name in self.languages},
            "articles": [article.as_dict() for article in self.articles],
        }


def score(cases: Sequence[GoldCase], results: Mapping[str, ExtractionResult]) -> Scores:
    """Score results against gold.

    Args:
        cases: The gold.
        results: What was proposed, by article id; an article without a result proposed nothing.
    """
    return Scores(tuple(score_article(case, results.get(case.article.id)) for case in cases))


def score_article(case: GoldCase, result: ExtractionResult | None) -> ArticleScore:
    """Score one article's result against its gold."""
    gold = list(flatten(case.records))
    proposed = list(flatten(result.records if result else ()))
    pairs = match(gold, proposed)
    matched_gold = {index for index, _ in pairs}
    matched = {index for _, index in pairs}
    verified = {i for i, flat in enumerate(proposed) if flat.verdict == "verified"}
    tally = Tally(
        gold=len(gold),
        proposed=len(proposed),
        right=len(pairs),
        dated=sum(same_day(gold[one], proposed[other]) for one, other in pairs),
        verified=len(verified),
        verified_right=len(verified & matched),
    )
    return ArticleScore(
        article_id=case.article.id,
        language=case.language,
        tally=tally,
        missed=tuple(flat for i, flat in enumerate(gold) if i not in matched_gold),
        wrong=tuple(flat for i, flat in enumerate(proposed) if i not in matched),
        error=result.error if result else "there is no result for this article",
    )


def flatten(records: Iterable[Record]) -> Iterable[Flat]:
    """The transfers of exchange records, one by one."""
    for record in records:
        if isinstance(record, ExchangeRecord):
            for transfer in record.transfers:
                yield Flat(transfer, record, record.verdict)


def match(gold: Sequence[Flat], proposed: Sequence[Flat]) -> list[tuple[int, int]]:
    """Pair transfers that say the same, each at most once, so that most are paired.

    Among equals, those of the same date go first, and verified proposals before others, so that
    a doubt told twice takes nobody's place.
    """
    return [(one, other) for one, other, _ in assign(gold, proposed, _worth, 1)]


def _worth(gold: Flat, proposed: Flat) -> float:
    if not agree(gold, proposed):
        return 0.0
    verified = proposed.verdict == "verified"
    return 1 + 1e-3 * same_day(gold, proposed) + 1e-6 * verified


def agree(gold: Flat, proposed: Flat) -> bool:
    """Tell whether a proposed transfer is right; its date is scored apart."""
    ours, theirs = gold.transfer, proposed.transfer
    return (
        ours.category == theirs.category
        and directions(ours, theirs) is Agreement.EXACT
        and (gold.record.scope, gold.record.status)
        == (proposed.record.scope, proposed.record.status)
        and same_count(ours.quantity, theirs.quantity)
    )


def agree_leniently(gold: Flat, proposed: Flat) -> bool:
    """Tell whether a proposed transfer is the gold one, whatever its hedge, scope and status.

    Category may be a kindred one, and one end may be missing.
    """
    ours, theirs = gold.transfer, proposed.transfer
    unknown = not any(ends(ours)) or not any(ends(theirs))
    return (
        categories(ours.category, theirs.category) > Agreement.NONE
        and (unknown or directions(ours, theirs) > Agreement.NONE)
        and counts(ours.quantity, theirs.quantity) > Agreement.NONE
    )


def same_day(gold: Flat, proposed: Flat) -> bool:
    """Tell whether two transfers' records have the same date, or neither has one."""
    ours, theirs = gold.record.when, proposed.record.when
    return (ours.start, ours.end or ours.start) == (theirs.start, theirs.end or theirs.start)


def _told(flat: Flat) -> dict[str, str]:
    return {"transfer": str(flat), "verdict": flat.verdict, "quote": flat.quote}


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None
