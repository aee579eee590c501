"""Enough tellings: whether an article tells a number as often as its records claim it.

Two records with one number contradict each other only where the article tells it once. Which
telling is which record's is a guess, so it is enough that they can be dealt out at all.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from extractor.reading.counts.lone import lone_people
from extractor.reading.counts.nouns import category_of
from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.text.numerals.distribution import is_told_of_times
from extractor.validate.case import Case, Support
from extractor.validate.contexts import stands_for_count
from extractor.validate.counts.kinds import of_category
from extractor.validate.counts.parity import EVEN
from extractor.validate.days.datings import may_date
from extractor.validate.days.repeats import BEFORE, SAME

_MOST = 12  # claims that are dealt out
_REACH = 160  # characters behind a sentence to "as many"
_TITLE = 160
_HEAD_LINES = 3  # a kicker, a title, and a line with the day
# "six others made the same journey": a deed is the same there, and no number
_SAME_DEED = re.compile(
    r"\bsame(?= (?:\w+ )?(?:journey|trip|route|way|path|road|day|time|place|city|town|week|month))",
    re.IGNORECASE,
)

_Claim = tuple[Case, Support]


def told_often_enough(case: Case, support: Support) -> bool:
    """Tell whether each claim of a value may have a telling of its own.

    A headline tells nothing of its own; "each", and words of as many the other way, make one
    telling two.

    Args:
        case: A record's case.
        support: One of its transfers.
    """
    claims: dict[tuple[int, int], _Claim] = {(case.position, support.index): (case, support)}
    for one in support.candidates:
        for claimant, claim in case.siblings.claims(one.number) if one.number is not None else ():
            if claim.transfer.quantity.value == support.transfer.quantity.value:
                claims[claimant.position, claim.index] = claimant, claim
    if len(claims) > _MOST:
        return False
    denied = {claimant.record.status == "denied" for claimant, _ in claims.values()}
    tellings = _tellings(case, support, apart=len(denied) > 1)
    if len(claims) > len(tellings):
        return False
    taken: dict[int, _Claim] = {}
    return all(_finds_one(claim, tellings, taken, set()) for claim in claims.values())


def _finds_one(
    claim: _Claim, tellings: Sequence[Mention], taken: dict[int, _Claim], tried: set[int]
) -> bool:
    """Give a claim a telling, if need be by giving those who have one another."""
    for place, telling in enumerate(tellings):
        if place in tried or not _may_be_of(claim, telling):
            continue
        tried.add(place)
        if place not in taken or _finds_one(taken[place], tellings, taken, tried):
            taken[place] = claim
            return True
    return False


def _may_be_of(claim: _Claim, telling: Mention) -> bool:
    """Whether no word beside a telling sets it apart from a claim: its noun, scope, day or way."""
    case, support = claim
    record, transfer, flow = case.record, support.transfer, telling.flow
    if telling.category is not None and (telling.scope == "total") != (record.scope == "total"):
        return False
    if of_category(case.page, telling, transfer.category) == "differs":
        return False
    date = telling.date if telling.is_dated else None
    if date is not None and record.when.start is not None and not may_date(case, date):
        return False
    if flow is None or flow.to_party is None or not flow.is_sure or flow.conflict:
        return True
    return telling.each or flow.to_party == transfer.to_party or _is_even(case, telling)


def _is_even(case: Case, telling: Mention) -> bool:
    end = min(len(case.page.text), telling.sentence.end + _REACH)
    return EVEN.search(case.page.text, telling.sentence.start, end) is not None


def _tellings(case: Case, support: Support, *, apart: bool) -> list[Mention]:
    """The tellings of a value, as many as there may be events told.

    A number that is denied and then comes again need not be a mere repetition.
    """
    headline = headline_end(case)
    told = [one for one in support.candidates if one.start >= headline and _may_be_one(case, one)]
    text, shares = case.page.text, case.page.shares
    starts = Counter(one.start for one in told)
    evens: set[int] = set()
    tellings: list[Mention] = []
    for place, one in enumerate(told):
        times = _is_of_times(case, one)
        before = () if apart or times else told[max(0, place - _MOST) : place]
        if any(_says_again(case, earlier, one) for earlier in before):
            continue
        start, end = one.sentence.start, min(len(text), one.sentence.end + _REACH)
        same = {each.start for each in shares.within(start, end) if each.kind == "same"}
        same |= {each.start() for each in EVEN.finditer(text, start, end)}
        same -= {each.start() for each in _SAME_DEED.finditer(text, start, end)}
        twice = one.each or (bool(same - evens) and starts[one.start] == 1)
        evens |= same
        tellings += [one] * (_MOST if times else 2 if twice else 1)
    if support.transfer.quantity.value == 1:  # "a girl was sent the other way" tells one, too
        tellings += lone_people(case.page)
    return tellings


def _is_of_times(case: Case, one: Mention) -> bool:
    """Whether a count is that of each of several times: "both times 1,000 bodies came"."""
    sentence = one.sentence
    if one.number is None:
        return False
    number = case.page.numbers[one.number]
    return is_told_of_times(case.page.text, sentence.start, number.start, sentence.end)


def _says_again(case: Case, before: Mention, one: Mention) -> bool:
    """Whether a sentence only repeats the count of an earlier one: no day, no way of its own."""
    sentence = one.sentence
    if sentence.index <= before.sentence.index or one.is_dated or one.each:
        return False
    sorts = {each.category for each in (before, one) if each.category is not None}
    flows = [each.flow for each in (before, one) if each.flow is not None and not each.each]
    ways = {flow.to_party for flow in flows} - {None}
    if len(ways) > 1 or len(sorts) > 1:
        return False
    return not any(
        words.search(case.page, sentence.start, sentence.end) for words in (BEFORE, SAME)
    )


def _may_be_one(case: Case, mention: Mention) -> bool:
    if mention.dirty or mention.number is None:
        return False
    if next(iter(case.page.dates.within(mention.start, mention.end + 1)), None) is not None:
        return False
    whose = mention.head.kind if mention.head is not None else None
    plain = mention.role == "other" and (whose in (None, "person") or bool(category_of(whose)))
    return mention.category is not None or plain or stands_for_count(case.page, mention)


def headline_end(case: Case) -> int:
    """Find where the article's headline ends: its first lines that end in no full stop."""
    return _headline_end(case.page)


@lru_cache(maxsize=8)
def _headline_end(page: Page) -> int:
    text = page.text
    start = end = len(text) - len(text.lstrip())
    for _ in range(_HEAD_LINES):
        line, _, rest = text[start:].partition("\n")
        closed = line.rstrip(" \t\r\"'”»)").endswith((".", "!", "…", ":"))
        if not rest.strip() or closed or len(line) > _TITLE:
            break
        end = start + len(line)
        start = end + 1
    return end if end > len(text) - len(text.lstrip()) else 0
