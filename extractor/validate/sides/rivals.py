"""Rules on rival claims: two sides' figures for one flow are kept apart."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.reading.counts.nouns import category_of
from extractor.reading.days.dating import of_speech
from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.records import Finding
from extractor.text.dates import DateMention
from extractor.validate.case import Case, Support
from extractor.validate.counts.labels import counts_others
from extractor.validate.counts.owned import (
    goes_both_ways,
    has_its_own,
    is_by_another,
    is_way_back,
    sides_of,
)
from extractor.validate.counts.portions import APART, has_whole, is_part, is_summed
from extractor.validate.counts.unclaimed import given_by_a_voice
from extractor.validate.days.datings import supports_date
from extractor.validate.days.repeats import BEFORE
from extractor.validate.registry import finding, rule
from extractor.validate.sides.discord import disputed, stands_at_a_side
from extractor.validate.statuses.retracted import is_retracted

_SAME_FLOW = 0.005  # so close a figure needs no noun: "with 1,245 aboard", of 1,248
_SLIGHT = 0.02  # so close are two claims even where only one is called a total
_NEAR = 4  # sentences between a figure and the other side's
# What became of some of them later: "850 of the bodies have been identified"
_FATE = re.compile(
    r"\b(?:identif|buried|burial|ідентиф|впізна|упізна|похова|идентиф|опозна|похорон)\w*",
    re.IGNORECASE,
)
_FAR = 12  # the same, where a side is said to give it


@rule(
    "claims_apart",
    passes="1,245 as Kyiv's figure in one record, 1,248 as Moscow's in another",
    fails="1,245 with both sides as its speakers, where Moscow says 1,248",
)
def claims_apart(case: Case) -> Iterator[Finding]:
    """A figure that the other side disputes is not given to both sides."""
    sides = sides_of(case)
    voices = len({item.speaker for item in case.record.attributions})
    for support in case.supports if sides and voices > 1 else ():
        rival = (_rival(case, support) if len(sides) > 1 else None) or disputed(case, support)
        rival = rival or _left_out(case, support)
        if rival is not None:
            yield finding(
                "claims_apart",
                "error",
                f"{case.page.text[rival.start : rival.end]!r} is another claim of the same count;"
                " the record gives its own to both sides.",
                field=support.field,
                case=case,
                span=(rival.start, rival.end),
            )


def _rival(case: Case, support: Support) -> Mention | None:
    """Another count of the same flow, close in value, told near or told by a claimant himself."""
    value, mention = support.transfer.quantity.value, support.mention
    if not value or mention is None or mention.number is None:
        return None
    told_at = {one.sentence.index for one in support.candidates}
    for other in case.mentions:
        if other.number is None or other.dirty:
            continue
        number = case.page.numbers[other.number]
        rival = number.value
        if not rival or rival == value or number.bound != "exact":
            continue
        if abs(rival - value) > APART * max(rival, value) or is_summed(case, support, other, rival):
            continue
        claimed = is_by_another(case, support, other)
        if has_its_own(case, support, other, rival) or is_retracted(case.page, other):
            continue
        if is_part(case, mention, value, other, rival, claimed=claimed):
            continue
        if is_way_back(case, support, rival):
            continue
        distance = min(abs(other.sentence.index - index) for index in told_at)
        claimed = claimed and distance <= _FAR
        alike = _comparable(case, support, other) or _of_people(case, other)
        if counts_others(case, support, other, rival):
            continue
        told = claimed or other.head or other.category or abs(rival - value) <= _SAME_FLOW * value
        if not (told or stands_at_a_side(case.page, other)):
            continue  # no noun says what it counts: it takes a side that gives it as its own
        near = _FAR if other.category and abs(rival - value) <= _SLIGHT * value else _NEAR
        if not alike or not (claimed or distance <= near):
            continue
        if has_whole(case, other, rival):
            continue
        if _may_rival(case, support, other, mention):
            return other
    return None


def _left_out(case: Case, support: Support) -> Mention | None:
    """A figure that no record has, beside a speaker of this one: no part, and no sum."""
    value, mention = support.transfer.quantity.value, support.mention
    if not value or mention is None:
        return None
    for other in given_by_a_voice(case, support):
        rival = case.page.value_of(other.number) or 0
        if is_summed(case, support, other, rival) or is_way_back(case, support, rival):
            continue
        part = is_part(case, mention, value, other, rival, claimed=False)
        if not part and not has_whole(case, other, rival):
            return other
    return None


def _of_people(case: Case, other: Mention) -> bool:
    """A count of "Ukrainians" or of nobody in particular, with no fate of its own told."""
    plain = other.head is None or other.head.kind == "person"
    return plain and other.category is None and other.role == "other"


def _may_rival(case: Case, support: Support, other: Mention, mention: Mention) -> bool:
    """Whether nothing in the words sets a count apart: another way, another day, another fate."""
    goal, flow = support.transfer.to_party, other.flow
    same_way = (
        goes_both_ways(case.page, other)
        or flow is None
        or not flow.is_sure
        or flow.to_party in (None, goal)
    )
    if not same_way or _is_added(case, other, mention):
        return False
    day, mine = _day(case.page, other), _day(case.page, mention)
    dated = day is not None and (
        (mine is not None and day.first != mine.first) or not supports_date(day, case.record.when)
    )
    if mine is None and case.record.when.start is None and _is_long_past(case, day):
        return False
    text = case.page.text
    there, here = other.sentence, mention.sentence
    if _FATE.search(text, there.start, there.end):
        return False
    recalled = _is_recalled(case, other) and not BEFORE.search(case.page, here.start, here.end)
    if recalled and not (
        here.index in (there.index, there.index - 1) and is_by_another(case, support, other)
    ):
        return False
    unread = other.clause is None and is_by_another(case, support, other)
    return not dated and (unread or other.status == mention.status)


def _is_recalled(case: Case, other: Mention) -> bool:
    """Whether words of before stand beside, other than those that tell the record's own day."""
    sentence, date = other.sentence, other.date
    own = date is not None and supports_date(date, case.record.when)
    return any(
        not (own and date is not None and date.start - 1 <= word.start() < date.end)
        for word in BEFORE.finditer(case.page, sentence.start, sentence.end)
    )


_NEWS = 10  # days before publication that news is of


def _is_long_past(case: Case, day: DateMention | None) -> bool:
    """Whether a date is of background, where the record, of the news, needs none of its own."""
    published = case.page.article.published
    if day is None or published is None or day.last is None:
        return False
    return (published - day.last).days > _NEWS


def _is_added(case: Case, other: Mention, mention: Mention) -> bool:
    """Whether the difference is told: "175 each, and 22 wounded more", of 197."""
    value, rival = (case.page.value_of(one.number) or 0 for one in (mention, other))
    told = any(one.category for one in case.by_value.exact.get(abs(value - rival), ()))
    return told and goes_both_ways(case.page, other)


def _day(page: Page, mention: Mention) -> DateMention | None:
    """The date beside a count, unless it tells only when somebody spoke."""
    date = mention.date
    if date is None or "ambiguous" in date.issues:
        return None
    sentence = page.sentence_at(date.start) or mention.sentence
    spoken = of_speech(page, sentence, date) and any(
        speaker.verb_end <= date.start
        for speaker in page.speakers.within(sentence.start, sentence.end)
    )
    return None if spoken else date


def _is_bare(case: Case, support: Support, other: Mention) -> bool:
    """Whether a figure's kind was only guessed: no noun, and a claimant of the record gives it."""
    return other.head is None and is_by_another(case, support, other)


def _comparable(case: Case, support: Support, other: Mention) -> bool:
    """A count of the same kind, or a bare figure ("it was 1,248") that stands for one."""
    mention = support.mention
    category, known = support.transfer.category, mention is not None and mention.category
    if other.category is not None:
        value, mine = case.page.value_of(other.number), support.transfer.quantity.value
        close = bool(value and mine) and abs((value or 0) - (mine or 0)) <= _SLIGHT * (mine or 0)
        alike = mention is not None and (other.scope == mention.scope or not known or close)
        return alike and (other.category == category or _is_bare(case, support, other))
    if other.role not in ("other", "exchange_count") or other.number is None:
        return False
    if other.head is not None:
        return category_of(other.head.kind) == category
    number = case.page.numbers[other.number]
    return not number.glued and (number.value or 0) >= 10
