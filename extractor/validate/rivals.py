"""Rules on rival claims: two sides' figures for one flow are kept apart."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.reading.counts import category_of
from extractor.reading.dating import of_speech
from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.records import Finding
from extractor.text.dates import DateMention
from extractor.validate.case import Case, Support
from extractor.validate.datings import supports_date
from extractor.validate.discord import disputed, stands_at_a_side
from extractor.validate.kinds import STATIC
from extractor.validate.labels import counts_others
from extractor.validate.owned import (
    goes_both_ways,
    has_its_own,
    is_by_another,
    is_way_back,
    sides_of,
)
from extractor.validate.registry import finding, rule
from extractor.validate.repeats import BEFORE

_APART = 0.25  # how far, at most, two sides' figures for one flow lie apart
_PART = 0.05  # how much less than the whole, at least, a part is
_SURE = 2  # hints weaker than this are guesses themselves
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
        if abs(rival - value) > _APART * max(rival, value) or _summed(case, support, other, rival):
            continue
        claimed = is_by_another(case, support, other)
        if has_its_own(case, support, other, rival):
            continue
        if _is_part(case, mention, value, other, rival, claimed=claimed):
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
        if _has_whole(case, other, rival):
            continue
        if _may_rival(case, support, other, mention):
            return other
    return None


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


def _is_part(
    case: Case, mention: Mention, value: float, other: Mention, rival: float, *, claimed: bool
) -> bool:
    """Whether a smaller figure counts a part of the same people.

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


def _has_whole(case: Case, other: Mention, rival: float) -> bool:
    """Whether a part ("150 of them") has a greater count before it to be a part of."""
    number = case.page.numbers[other.number or 0]
    if not other.subset and _OF_THEM.match(case.page.text, number.end) is None:
        return False
    return other.head is not None or any(
        mention.number is not None and (case.page.numbers[mention.number].value or 0) > rival
        for mention in case.mentions
        if mention.end <= other.start and mention.role not in STATIC and not mention.dirty
    )


def _of_people(case: Case, other: Mention) -> bool:
    """A count of "Ukrainians" or of nobody in particular, with no fate of its own told."""
    plain = other.head is None or other.head.kind == "person"
    return plain and other.category is None and other.role == "other"


def _summed(case: Case, support: Support, other: Mention, rival: float) -> bool:
    """Whether two counts differ by people counted apart: 302, two of them civilians, and 300."""
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


def _may_rival(case: Case, support: Support, other: Mention, mention: Mention) -> bool:
    """Whether nothing in the words sets a count apart: another way, another day, another fate."""
    goal, flow = support.transfer.to_party, other.flow
    same_way = (
        goes_both_ways(case.page, other)
        or flow is None
        or flow.strength < _SURE
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
