"""Portions: what tells a part of a count, or a sum of it, from another claim of it."""

from __future__ import annotations

import re

from extractor.reading.mention import Mention
from extractor.validate.case import Case, Support
from extractor.validate.counts.kinds import STATIC

APART = 0.25  # how far, at most, two figures for one flow lie apart
_PART = 0.05  # how much less than the whole, at least, a part is
# Ranks and the sexes: who counts them tells a whole apart, and does not dispute it
_BY_RANK = re.compile(
    r"\b(?:privates?|sergeants?|officers?|rank[- ]and[- ]file|conscripts?|women|men|"
    r"males?|females?|boys?|girls?|мальчик\w*|девоч\w*|хлопчик\w*|дівчат\w*|дівчин\w*|"
    r"рядов\w+|сержант\w*|офицер\w*|срочник\w*|женщин\w*|мужчин\w*|"
    r"офіцер\w*|строковик\w*|жін(?:ок|к)\w*|чоловік(?:и|ів|ам)\b)",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?:others?|more|another|fellow|comrades|друг\w+|остальн\w+|товарищ\w*|"
    r"інш\w+|решт\w+|товариш\w*|побратим\w*)\b",
    re.IGNORECASE,
)


# "100 soldiers, of whom 94 held Mariupol": no other side's claim
_WHOM_THEM = re.compile(
    r"\b(?:(?:of|among) (?:them|these|those|whom)|(?:из|среди) (?:них|которых)|"
    r"(?:з|із|серед) (?:них|яких)|(?:з-)?поміж (?:них|яких))"
    r"(?: (?:as many as|about|some|only|лишь|около|лише|близько))? ?\Z",
    re.IGNORECASE,
)


def is_part(
    case: Case, mention: Mention, value: float, other: Mention, rival: float, *, claimed: bool
) -> bool:
    """Tell whether a smaller figure counts a part of the same people.

    It does with a rank or a sex of its own, as "206 others", or where it makes up the whole
    together with the counts beside it. Where the other side gives it, these count people: "Kyiv
    insists on 29: two bags went back to the experts" tells of the difference.
    """
    if rival > value:
        return False
    page, sentence = case.page, other.sentence
    words = page.text[other.start : min(sentence.end, other.end + 24)]
    own = page.text[mention.start : min(mention.sentence.end, mention.end + 24)]
    ranks, mine = ({each[0][:4].lower() for each in _BY_RANK.finditer(w)} for w in (words, own))
    if ranks and not ranks & mine:
        return True
    if _WHOM_THEM.search(page.text, sentence.start, other.start):
        return True
    if value - rival == 1 and _OTHERS.search(page.text, other.start, other.end):
        return True
    beside = [number.value or 0 for number in page.numbers_in(sentence)]
    if claimed:
        counts = (one for one in case.mentions if one.sentence == sentence and one.category)
        beside = [page.value_of(one.number) or 0 for one in counts]
    rest = value - rival
    return rest > 1 and rest >= _PART * value and rest in beside


_OF_THEM = re.compile(
    r" ?(?:of (?:them|these|those|whom)|из (?:них|которых)|(?:з|із) (?:них|яких))\b", re.IGNORECASE
)


def has_whole(case: Case, other: Mention, rival: float) -> bool:
    """Tell whether a part ("150 of them") has a greater count before it to be a part of."""
    number = case.page.numbers[other.number or 0]
    if not other.subset and _OF_THEM.match(case.page.text, number.end) is None:
        return False
    return other.head is not None or any(
        mention.number is not None and (case.page.numbers[mention.number].value or 0) > rival
        for mention in case.mentions
        if mention.end <= other.start and mention.role not in STATIC and not mention.dirty
    )


def is_summed(case: Case, support: Support, other: Mention, rival: float) -> bool:
    """Tell whether two counts differ by people counted apart: 302, two civilians in it, and 300."""
    mine, value = support.transfer, support.transfer.quantity.value or 0
    parts = [
        one.transfer.quantity.value or 0
        for one in case.supports
        if one.index != support.index and one.transfer.to_party == mine.to_party
    ]
    back = [
        one.transfer.quantity.value or 0
        for one in case.supports
        if one.index != support.index and one.transfer.to_party != mine.to_party
    ]
    if abs(rival - value) in {*parts, sum(parts), *back, sum(parts) + sum(back)}:
        return True
    return any(
        part.category not in (None, mine.category)
        and part.head is not None
        and abs(part.sentence.index - other.sentence.index) <= 1
        for part in case.by_value.exact.get(abs(rival - value), ())
    )
