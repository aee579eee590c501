"""Hints: one word's say on the direction of a count, and what several of them come to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

RIVAL = {"Russia": "Ukraine", "Ukraine": "Russia"}
WARRING = frozenset(RIVAL)
SURE = 2  # hints weaker than this are guesses themselves
# A pattern: what stands behind these words went the other way than what stands before them.
IN_EXCHANGE_FOR = r"in (?:exchange|return) for|(?:взамен|в обмен|в обмін) на"


@dataclass(frozen=True, slots=True)
class Hint:
    """One word's say on the direction: 3 the verb's own subject or goal, 2 nationality, 1 weak."""

    from_party: str | None
    to_party: str | None
    strength: int
    why: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Flow:
    """A direction with the hints for it and against it."""

    from_party: str | None
    to_party: str | None
    strength: int
    hints: tuple[Hint, ...]
    conflict: bool

    @property
    def is_sure(self) -> bool:
        """Whether more than a weak hint tells it; a weaker one is a guess itself."""
        return self.strength >= SURE


def opposite(party: str | None) -> str | None:
    """Return the other side of the war, if the party is one of the two."""
    return RIVAL.get(party) if party else None


def settle(hints: Sequence[Hint]) -> Flow | None:
    """Take the strongest hints' word; weaker ones that disagree make a conflict."""
    known = [hint for hint in hints if hint.from_party or hint.to_party]
    if not known:
        return None
    best = max(known, key=lambda hint: hint.strength)
    giver, taker = best.from_party, best.to_party
    for hint in sorted(known, key=lambda item: -item.strength):
        giver = giver or (hint.from_party if hint.from_party != taker else None)
        if hint.strength or hint.from_party or not best.strength:  # a foreigner goes to nobody
            taker = taker or (hint.to_party if hint.to_party != giver else None)
    if giver is None:
        giver = opposite(taker)
    if taker is None:
        taker = opposite(giver)
    conflict = any(
        (hint.to_party and taker and hint.to_party != taker)
        or (hint.from_party and giver and hint.from_party != giver)
        for hint in known
        if hint.strength >= min(2, best.strength)
    )
    return Flow(giver, taker, best.strength, tuple(known), conflict)
