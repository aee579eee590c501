"""One article's prediction against its gold: what was aligned, and everything counted of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

from extractor.evaluate.alignment import Aligned, Alignment, align
from extractor.evaluate.cells import Cell
from extractor.evaluate.evidence import tally_evidence
from extractor.evaluate.fields import compare, is_right
from extractor.evaluate.gold import GoldCase
from extractor.evaluate.pairing import pair_transfers, transfer_likeness
from extractor.evaluate.roles import RolePair, align_roles, tally_orphans, tally_roles
from extractor.evaluate.scores import ArticleScore, flatten, match, score_article
from extractor.evaluate.tallies import (
    tally_article,
    tally_cells,
    tally_flat,
    tally_records,
    tally_usage,
)
from extractor.evaluate.verdicts import tally_verdicts
from extractor.records import ExchangeRecord, ExtractionResult, Record, Usage

Kept = Literal["kept", "verified", "all"]
"""Which records count as proposed: all but rejected ones, verified ones only, or all."""


@dataclass(frozen=True, slots=True)
class Prices:
    """What a million tokens cost, in any one currency."""

    input: float
    output: float

    def cost(self, usage: Usage) -> float:
        """What an article cost."""
        return (usage.input_tokens * self.input + usage.output_tokens * self.output) / 1_000_000


@dataclass(frozen=True, slots=True)
class Pair:
    """A gold record and the predicted one that was aligned with it.

    Attributes:
        gold: Its place among the gold records.
        predicted: Its place among the predicted records that were scored.
        likeness: How alike they are, from 0 to 1.
        right: Whether every core field is exact.
        transfers: Which transfers were paired: places in gold's and in the prediction's.
        cells: Every field that either fills.
    """

    gold: int
    predicted: int
    likeness: float
    right: bool
    transfers: tuple[tuple[int, int], ...]
    cells: tuple[Cell, ...]

    @property
    def differences(self) -> tuple[Cell, ...]:
        """The fields that are not exact."""
        return tuple(cell for cell in self.cells if cell.outcome != "exact")


@dataclass(frozen=True, slots=True)
class ArticleEvaluation:
    """One article's prediction against its gold.

    Attributes:
        case: The article with its gold.
        result: What was predicted, if anything was.
        predicted: The predicted records that were scored.
        pairs: Aligned records.
        missed: Places of gold records that were not found.
        spurious: Places in `predicted` of records that gold does not have.
        flat: The transfers as one flat set, without regard to records.
        roles: The numbers of the article and their roles.
        perfect_exchanges: Whether every exchange record is right, and none missed or spurious.
        perfect: Whether that is so of every record.
        tally: Everything counted, by name.
        error: Why there is no good prediction, if there is none.
    """

    case: GoldCase
    result: ExtractionResult | None
    predicted: tuple[Record, ...]
    pairs: tuple[Pair, ...]
    missed: tuple[int, ...]
    spurious: tuple[int, ...]
    flat: ArticleScore
    roles: tuple[RolePair, ...]
    perfect_exchanges: bool
    perfect: bool
    tally: Mapping[str, float]
    error: str | None = None

    @property
    def article_id(self) -> str:
        """The article's id."""
        return self.case.article.id

    def as_dict(self, text: bool = False) -> dict[str, Any]:
        """Everything as plain data; spans point into the article's text, given if wanted.

        Args:
            text: Whether to give the article's text too.
        """
        article = self.case.article
        told = {"article_id": article.id, "language": self.case.language, "error": self.error}
        published = article.published and article.published.isoformat()
        return told | {
            **({"text": article.text} if text else {}),
            "title": article.title,
            "published": published,
            "phenomena": list(self.case.phenomena),
            "perfect_exchanges": self.perfect_exchanges,
            "perfect": self.perfect,
            "gold": [
                record.model_dump(mode="json", exclude_defaults=True) | {"kind": record.kind}
                for record in self.case.records
            ],
            "predicted": [
                record.model_dump(mode="json", exclude_none=True) for record in self.predicted
            ],
            "pairs": [asdict(pair) for pair in self.pairs],
            "missed": list(self.missed),
            "spurious": list(self.spurious),
            "transfers": self.flat.as_dict(),
            "numbers": [asdict(pair) for pair in self.roles],
            "usage": self.result.usage.model_dump() if self.result else None,
            "counts": dict(sorted(self.tally.items())),
        }


def measure(
    case: GoldCase,
    result: ExtractionResult | None,
    kept: Kept = "kept",
    prices: Prices | None = None,
) -> ArticleEvaluation:
    """Hold one article's prediction against its gold.

    Args:
        case: The gold.
        result: The prediction; without one nothing was proposed.
        kept: Which records count as proposed.
        prices: What tokens cost, if costs are wanted.
    """
    everything = result.records if result else []
    predicted = tuple(record for record in everything if _is_kept(record, kept))
    scored = result.model_copy(update={"records": list(predicted)}) if result else None
    aligned = align(case.records, predicted)
    pairs = tuple(_pair(case.records, predicted, each) for each in aligned.pairs)
    flat = score_article(case, scored)
    roles = align_roles(case.numbers, result.numbers if result else ())
    wrong = {case.records[index].kind for index in aligned.missed}
    wrong |= {predicted[index].kind for index in aligned.spurious}
    wrong |= {case.records[pair.gold].kind for pair in pairs if not pair.right}
    exchanges, perfect = (not flat.error and not wrong & kinds for kinds in _KINDS)
    tally = _tally(case, result, predicted, pairs, aligned, roles)
    tally += tally_article(
        case.records, predicted, perfect=perfect, exchanges=exchanges, ok=not flat.error
    )
    usage = result.usage if result else Usage()
    costs = tally_usage(usage, prices.cost(usage) if prices else None)
    return ArticleEvaluation(
        case=case,
        result=result,
        predicted=predicted,
        pairs=pairs,
        missed=aligned.missed,
        spurious=aligned.spurious,
        flat=flat,
        roles=roles,
        perfect_exchanges=exchanges,
        perfect=perfect,
        tally={**tally, **costs},
        error=flat.error,
    )


_KINDS = (frozenset({"exchange"}), frozenset({"exchange", "diplomacy"}))


def _is_kept(record: Record, kept: Kept) -> bool:
    return (
        kept == "all"
        or record.verdict == "verified"
        or (kept == "kept" and record.verdict != "rejected")
    )


def _pair(gold: Sequence[Record], predicted: Sequence[Record], pair: Aligned) -> Pair:
    one, other = gold[pair.gold], predicted[pair.predicted]
    cells = tuple(compare(one, other))
    transfers: list[tuple[int, int, float]] = []
    if isinstance(one, ExchangeRecord) and isinstance(other, ExchangeRecord):
        transfers = pair_transfers(one.transfers, other.transfers)
    return Pair(
        gold=pair.gold,
        predicted=pair.predicted,
        likeness=pair.likeness,
        right=is_right(one.kind, cells),
        transfers=tuple((mine, theirs) for mine, theirs, _ in transfers),
        cells=cells,
    )


def _tally(
    case: GoldCase,
    result: ExtractionResult | None,
    predicted: Sequence[Record],
    pairs: Sequence[Pair],
    aligned: Alignment,
    roles: Sequence[RolePair],
) -> Counter[str]:
    gold = case.records
    flat, proposed = list(flatten(gold)), list(flatten(predicted))
    tally = tally_records(gold, predicted, [(gold[p.gold].kind, p.right) for p in pairs])
    for pair in pairs:
        tally += tally_cells(gold[pair.gold].kind, pair.cells)
        tally["inside.right"] += _right_inside(pair, gold, predicted)
    for index in aligned.missed:
        tally += tally_cells(gold[index].kind, compare(gold[index], None))
    for index in aligned.spurious:
        tally += tally_cells(predicted[index].kind, compare(None, predicted[index]))
    tally += tally_flat(flat, proposed, match(flat, proposed))
    tally += tally_verdicts(gold, result.records if result else ())
    tally += tally_evidence(case.article.text, gold, predicted, aligned.pairs)
    if result and result.numbers:
        tally += tally_roles(roles)
        tally += tally_orphans(flat, proposed, result)
    return tally


def _right_inside(pair: Pair, gold: Sequence[Record], predicted: Sequence[Record]) -> int:
    """How many paired transfers have count, category and direction exact."""
    one, other = gold[pair.gold], predicted[pair.predicted]
    if not isinstance(one, ExchangeRecord) or not isinstance(other, ExchangeRecord):
        return 0
    return sum(
        transfer_likeness(one.transfers[mine], other.transfers[theirs]) == 1
        for mine, theirs in pair.transfers
    )
