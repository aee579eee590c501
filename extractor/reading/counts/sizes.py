"""Sizes: what leaves every other count of a page far behind has been gathered over time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractor.reading.counts.nouns import category_of
from extractor.reading.mention import Mention
from extractor.reading.page import Page

_MUCH_MORE = 3
# more than any one handover has brought
_BEYOND_ONE = {"bodies": 2000}
_PEOPLE_BEYOND_ONE = 1100
_CLOSE = 0.02  # two claims of one total
_KEPT = 4
_BY_NOW = re.compile(
    r"\b(?:have now|has now|have already|has already|by now|under (?:the|that|this) (?:\w+ ){0,2}?"
    r"(?:deals?|agreements?|accords?|arrangements?)|уже|вже)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Other:
    """What else is counted on a page."""

    value: float
    mention: Mention

    def answers(self, mention: Mention) -> bool:
        """It went the other way in the same breath: "1,017 to Ukraine and 29 to Russia".

        Far more dead go one way than the other, so that this tells nothing of the larger count.
        """
        own, other = mention.flow, self.mention.flow
        return (
            self.mention.sentence is mention.sentence
            and own is not None
            and other is not None
            and own.to_party is not None
            and own.to_party == other.from_party
        )


def by_size(page: Page, mentions: Sequence[Mention]) -> list[Mention]:
    """Settle "in all 2,000 came home" by what else is told: far more than all the rest is a total.

    One day's sum is no larger than its parts; a sum that needs no date and leaves every other count
    of the page far behind has been gathered over time.
    """
    most: dict[str, list[_Other]] = {}
    for mention in mentions:
        if mention.category and mention.number is not None and not mention.dirty:
            value = page.numbers[mention.number].value or 0
            kept = most.setdefault(mention.category, [])
            own = mention.scope == "single" and not mention.subset  # a part is no other count
            if own and value not in (other.value for other in kept):
                kept = sorted([*kept, _Other(value, mention)], key=lambda o: -o.value)
                most[mention.category] = kept[:_KEPT]
    settled: list[Mention] = []
    grown: Mention | None = None
    for mention in mentions:
        if _outgrows(page, mention, most):
            grown = mention
        of_one = grown is not None and grown.sentence is mention.sentence
        if grown is mention or (of_one and mention.category and mention.date is None):
            settled.append(replace(mention, scope="total", role="total"))
        else:
            settled.append(mention)
    return settled


def is_beyond_one(page: Page, mention: Mention) -> bool:
    """Tell whether an undated count of what was done is too large for one handover."""
    kind = mention.head.kind if mention.head is not None else ""
    category = mention.category or category_of(kind)
    if mention.number is None or category is None or mention.status != "completed":
        return False
    if mention.dirty or mention.subset or page.numbers[mention.number].bound != "exact":
        return False
    date = mention.date
    if date is not None and (date.precision == "day" and date.role != "since"):
        return False
    least = _BEYOND_ONE.get(category, _PEOPLE_BEYOND_ONE)
    return (page.numbers[mention.number].value or 0) >= least


def _outgrows(page: Page, mention: Mention, most: dict[str, list[_Other]]) -> bool:
    if mention.scope == "total" or mention.number is None or not mention.category:
        return False
    if is_beyond_one(page, mention):
        return True
    if mention.dirty or mention.subset or mention.date is not None or mention.each:
        return False
    value = page.numbers[mention.number].value or 0
    others = [
        other.value
        for other in most.get(mention.category, [])
        if abs(other.value - value) > _CLOSE * value and not other.answers(mention)
    ]
    if not others or value < _MUCH_MORE * others[0]:
        return False
    words = page.cues.within(mention.sentence.start, mention.start)
    if any(cue.family == "cue" and cue.kind == "summed" for cue in words):
        return True
    clause = mention.clause
    done = clause is not None and not clause.nominal and clause.verb.form in ("past", "pass")
    return (
        done and _BY_NOW.search(page.text, mention.sentence.start, mention.sentence.end) is not None
    )
