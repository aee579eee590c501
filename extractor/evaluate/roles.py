"""The number ledger against gold's labels, and whether orphans point at what was missed.

Gold's labels and the ledger's numbers are aligned in order by their surfaces, so that most of them
meet. A label that the ledger tells in parts, or the reverse ("2025-06-17" and "2025", "06", "17"),
meets the first of them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import get_args

from extractor.evaluate.agreement import plain, stated
from extractor.evaluate.gold import GoldNumber
from extractor.evaluate.scores import Flat
from extractor.records import ExtractionResult, NumberMention, Role
from extractor.text.fold import fold
from extractor.text.numbers import find_numbers

ROLES: tuple[str, ...] = get_args(Role)
_WHOLE, _PART = 1.0, 0.6


@dataclass(frozen=True, slots=True)
class RolePair:
    """A labelled number and the ledger's.

    Attributes:
        surface: The number as gold labels it, or as the ledger tells it where gold does not.
        gold: Gold's role, if gold labels it.
        predicted: The ledger's role, if the ledger has it.
    """

    surface: str
    gold: str | None
    predicted: str | None


def align_roles(
    gold: Sequence[GoldNumber], ledger: Sequence[NumberMention]
) -> tuple[RolePair, ...]:
    """Align labels with the ledger, in order of appearance."""
    met, known = meetings([each.surface for each in gold], [each.surface for each in ledger])
    pairs = [
        RolePair(label.surface, label.role, ledger[met[index]].role if index in met else None)
        for index, label in enumerate(gold)
    ]
    rest = (each for index, each in enumerate(ledger) if index not in known)
    return (*pairs, *(RolePair(each.surface, None, each.role) for each in rest))


def tally_roles(pairs: Iterable[RolePair]) -> Counter[str]:
    """Count labels, those found, and those of the right role, in all and by role."""
    tally: Counter[str] = Counter()
    for pair in pairs:
        if pair.gold is None:
            tally["role.stray"] += 1
            continue
        tally["role.gold"] += 1
        tally[f"role.gold.{pair.gold}"] += 1
        if pair.predicted is None:
            continue
        tally["role.found"] += 1
        tally[f"role.predicted.{pair.predicted}"] += 1
        if pair.predicted == pair.gold:
            tally["role.right"] += 1
            tally[f"role.right.{pair.gold}"] += 1
    return tally


def tally_orphans(
    gold: Sequence[Flat], kept: Sequence[Flat], result: ExtractionResult
) -> Counter[str]:
    """Count gold's counts that no kept transfer holds, and those an orphan finding points at.

    Also counts the orphan findings, and those that point at a count of gold's.
    """
    held = {stated(flat.transfer.quantity) for flat in kept}
    claimed = {stated(flat.transfer.quantity) for flat in gold} - {None, 0}
    missed = claimed - held
    pointed = [
        _values(finding.span.text)
        for finding in result.findings
        if finding.rule == "orphan" and finding.span is not None
    ]
    anywhere = {value for values in pointed for value in values}
    return Counter(
        {
            "orphan.missed": len(missed),
            "orphan.found": len(missed & anywhere),
            "orphan.findings": len(pointed),
            "orphan.true": sum(bool(values & claimed) for values in pointed),
        }
    )


def _values(text: str) -> set[int]:
    return {int(n.value) for n in find_numbers(fold(text).text) if n.value is not None}


def meetings(labels: Sequence[str], numbers: Sequence[str]) -> tuple[dict[int, int], set[int]]:
    """Align two sequences of surfaces in order.

    Args:
        labels: Gold's surfaces.
        numbers: The ledger's, or the text's.

    Returns:
        For each label that meets a number the number's place, and the places of all numbers met.
    """
    ours, theirs = (list(map(plain, surfaces)) for surfaces in (labels, numbers))
    width = len(theirs) + 1
    best = [[0.0] * width for _ in range(len(ours) + 1)]
    for one in range(len(ours) - 1, -1, -1):
        below = best[one + 1]
        row = best[one]
        for other in range(len(theirs) - 1, -1, -1):
            row[other] = max(below[other], row[other + 1])
            worth = _worth(ours[one], theirs[other])
            if worth == _WHOLE:
                row[other] = max(row[other], worth + below[other + 1])
            elif worth:
                after = max(below[other + 1], below[other], row[other + 1])
                row[other] = max(row[other], worth + after)
    return _traced(ours, theirs, best)


def _traced(
    ours: Sequence[str], theirs: Sequence[str], best: list[list[float]]
) -> tuple[dict[int, int], set[int]]:
    met: dict[int, int] = {}
    known: set[int] = set()
    one = other = 0
    while one < len(ours) and other < len(theirs):
        here = best[one][other]
        worth = _worth(ours[one], theirs[other])
        steps = [(1, 1)] if worth == _WHOLE else [(1, 1), (1, 0), (0, 1)] if worth else []
        for down, right in steps:
            if abs(here - worth - best[one + down][other + right]) < 1e-9:
                met.setdefault(one, other)
                known.add(other)
                one, other = one + down, other + right
                break
        else:
            if abs(here - best[one + 1][other]) < 1e-9:
                one += 1
            else:
                other += 1
    return met, known


@lru_cache(maxsize=65536)
def _worth(label: str, number: str) -> float:
    """What it is worth that a label meets a number: all for the same words, less for a part."""
    if label == number:
        return _WHOLE
    shorter, longer = sorted((label, number), key=len)
    return _PART if _piece(shorter).search(longer) else 0.0


@lru_cache(maxsize=4096)
def _piece(surface: str) -> re.Pattern[str]:
    """The surface within another, but not as some of a number's digits."""
    if surface[:1].isdigit():
        return re.compile(rf"(?<!\d){re.escape(surface)}(?!\d)")
    return re.compile(rf"(?<!\w){re.escape(surface)}(?!\w)")
