"""Rules on records beside each other: rival claims kept apart, no event told twice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from extractor.reading.counts import category_of
from extractor.reading.dating import of_speech
from extractor.reading.flows import RIVAL
from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.records import Finding, Transfer, When
from extractor.text.dates import DateMention
from extractor.validate.case import Case, Support
from extractor.validate.contexts import stands_for_count
from extractor.validate.directions import EVEN
from extractor.validate.registry import finding, rule
from extractor.validate.times import supports_date

_APART = 0.25  # how far, at most, two sides' figures for one flow lie apart
_NEAR = 4  # sentences between a figure and the other side's
_FAR = 12  # the same, where a side is said to give it
# "Moscow put it at 195", "Київ нарахував 207": a side and its own count
_COUNTS = re.compile(
    r"[^.;:—–]{0,40}?\b(?:put|puts|count(?:s|ed)|gives?|gave|cit(?:es|ed)|sp(?:oke|eaks) of|"
    r"insist\w*|maintain\w*|list(?:s|ed)|report(?:s|ed)|tall(?:y|ies|ied)|claim(?:s|ed)|"
    r"назвал\w*|называ\w+|говор\w+|насчит\w+|подсчит\w+|отчит\w+|настаива\w+|оценива\w+|"
    r"назва\w*|назива\w+|нарахува\w+|підрахува\w+|відзвіт\w+|наполяга\w+|оцін\w+|ма[єе]т?)\b",
    re.IGNORECASE,
)


@rule(
    "claims_apart",
    passes="1,245 as Kyiv's figure in one record, 1,248 as Moscow's in another",
    fails="1,245 with both sides as its speakers, where Moscow says 1,248",
)
def claims_apart(case: Case) -> Iterator[Finding]:
    """A figure that the other side disputes is not given to both sides."""
    sides = {item.side for item in case.record.attributions if item.side in ("Russia", "Ukraine")}
    if len(sides) < 2:
        return
    for support in case.supports:
        rival = _rival(case, support)
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
        if other.number is None or other.dirty or other.subset:
            continue
        number = case.page.numbers[other.number]
        rival = number.value
        if not rival or rival == value or number.bound != "exact":
            continue
        if abs(rival - value) > _APART * max(rival, value) or _summed(case, support, other, rival):
            continue
        if _has_its_own(case, support, rival):
            continue
        distance = min(abs(other.sentence.index - index) for index in told_at)
        claimed = distance <= _FAR and _by_another(case, support, other)
        alike = _comparable(case, support, other) or (claimed and _of_people(case, other))
        if (claimed or distance <= _NEAR) and alike and _may_rival(case, support, other, mention):
            return other
    return None


def _has_its_own(case: Case, support: Support, rival: float) -> bool:
    """Whether the other figure has a record of its own: then the claims are apart already."""
    return any(
        claim.transfer.quantity.value == rival
        and claim.transfer.category == support.transfer.category
        for mention in case.mentions
        if mention.number is not None and case.page.numbers[mention.number].value == rival
        for claimant, claim in case.siblings.claims(mention.number)
        if claimant is not case
    )


def _by_another(case: Case, support: Support, other: Mention) -> bool:
    """Whether a claimant of the record gives the other figure, and nowhere the record's."""
    claimants = {item.side for item in case.record.attributions if item.side in RIVAL}
    theirs = _sides_at(case.page, other) & claimants
    return bool(theirs) and not any(
        theirs & _sides_at(case.page, told) for told in support.candidates if not told.dirty
    )


def _sides_at(page: Page, mention: Mention) -> set[str | None]:
    """The sides that give a figure: by a word of speech, or by one of counting before it."""
    sentence = mention.sentence
    said = {speaker.side for speaker in page.speakers.within(sentence.start, sentence.end)}
    for party in page.parties.within(sentence.start, mention.start):
        if party.kind != "demonym" and _COUNTS.match(page.text, party.end, mention.start):
            said.add(party.party)
    return said - {None}


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
    if rival - value in {*parts, sum(parts), *back, sum(parts) + sum(back)}:
        return True
    return any(
        part.number is not None
        and part.category not in (None, mine.category)
        and part.head is not None
        and case.page.numbers[part.number].value == abs(rival - value)
        and abs(part.sentence.index - other.sentence.index) <= 1
        for part in case.mentions
    )


def _may_rival(case: Case, support: Support, other: Mention, mention: Mention) -> bool:
    """Whether nothing in the words sets a count apart: another way, another day, another fate."""
    same_way = (
        other.flow is None
        or other.flow.to_party is None
        or other.flow.to_party == support.transfer.to_party
    )
    day, mine = _day(case.page, other), _day(case.page, mention)
    dated = day is not None and (
        (mine is not None and day.first != mine.first) or not supports_date(day, case.record.when)
    )
    return same_way and not dated and other.status == mention.status


def _day(page: Page, mention: Mention) -> DateMention | None:
    """The date beside a count, unless it tells only when somebody spoke."""
    date = mention.date
    if date is None:
        return None
    sentence = page.sentence_at(date.start) or mention.sentence
    return None if of_speech(page, sentence, date) else date


def _comparable(case: Case, support: Support, other: Mention) -> bool:
    """A count of the same kind, or a bare figure ("it was 1,248") that stands for one."""
    mention = support.mention
    category, known = support.transfer.category, mention is not None and mention.category
    if other.category is not None:
        alike = mention is not None and (other.scope == mention.scope or not known)
        return other.category == category and alike
    if other.role != "other" or other.number is None:
        return False
    if other.head is not None:
        return category_of(other.head.kind) == category
    number = case.page.numbers[other.number]
    return not number.glued and (number.value or 0) >= 10


@rule(
    "told_once",
    passes="three tranches of 1,000 on three days",
    fails="the same handover as two records",
)
def told_once(case: Case) -> Iterator[Finding]:
    """No earlier record tells the same event: the same flows with the same counts at one time."""
    mine = [transfer for transfer in case.record.transfers if _tells(transfer)]
    if not mine:
        return
    earlier = case.siblings.told_before(case)
    if earlier is not None:
        name = earlier.record.id or "an earlier record"
        yield finding("told_once", "error", f"{name} already tells this event.", case=case)
        return
    for support in case.supports:
        taken = _taken(case, support) or _counted_as_another(case, support)
        if taken:
            yield finding(
                "told_once",
                "error",
                f"{taken} claims the only mention of this count.",
                field=support.field,
                case=case,
            )


def _tells(transfer: Transfer) -> bool:
    return transfer.quantity.value is not None or transfer.quantity.low is not None


def _said_the_same(case: Case, support: Support) -> bool:
    """Two events may share one mention where the text says there that their numbers were equal."""
    text, shares = case.page.text, case.page.shares
    for mention in support.candidates:
        start, end = mention.sentence.start, min(len(text), mention.sentence.end + 160)
        if EVEN.search(text, start, end):
            return True
        if any(share.kind == "same" for share in shares.within(start, end)):
            return True
    return False


def _taken(case: Case, support: Support) -> str | None:
    """Name another transfer that claims the only telling of this count."""
    if support.mention is None or not support.transfer.quantity.value:
        return None
    tellings = [c for c in support.candidates if c.category]
    if support.mention not in tellings:
        tellings = [support.mention]
    days = {c.date.first for c in tellings if c.date is not None and c.date.first is not None}
    kinds = {(c.scope, c.status) for c in tellings}
    if len(days) > 1 or len(kinds) > 1 or _told_of_two(case, support):
        return None
    even = _said_the_same(case, support)
    for number in dict.fromkeys(c.number for c in tellings if c.number is not None):
        for other_case, other in case.siblings.claims(number):
            if other_case is case or not _is_rival_claim(case, support, other_case, other, even):
                continue
            if _told_apart(tellings, case, other_case):
                continue
            return other_case.record.id or "another record"
    return None


_BEFORE = re.compile(
    r"\b(?:previous\w*|last time|back then|тогда|раньше|ранее|предыдущ\w+|прошл\w+|тоді|раніше|"
    r"попередн\w+|минул\w+|у відповідь)\b",
    re.IGNORECASE,
)


def _told_of_two(case: Case, support: Support) -> bool:
    """One telling recalls an earlier event and another does not: the count was told twice."""
    page = case.page
    counts = [
        c
        for c in support.candidates
        if c.category or (c.role == "other" and stands_for_count(page, c))
    ]
    recalls = {
        bool(_BEFORE.search(page.text, c.sentence.start, c.sentence.end))
        for c in counts
        if not c.dirty
    }
    return len(recalls) > 1


def _told_apart(tellings: Sequence[Mention], case: Case, other: Case) -> bool:
    """One record has its day told beside the count, the other has tellings without that day.

    "Russia handed over 1,000 bodies. ... The previous exchange was on 20 November: at that time,
    too, 1,000 went to Ukraine": the news needs no day to be another event.
    """
    first, second = case.record.when, other.record.when
    if first.start == second.start:
        return False
    for dated, free in ((first, second), (second, first)):
        if dated.start is None:
            continue
        on_day = {t.sentence.index for t in tellings if _is_on(t, dated)}
        elsewhere = [t for t in tellings if t.sentence.index not in on_day]
        if on_day and any(free.start is None or _is_on(t, free) for t in elsewhere):
            return True
    return False


def _is_on(telling: Mention, when: When) -> bool:
    return telling.date is not None and supports_date(telling.date, when)


def _counted_as_another(case: Case, support: Support) -> str | None:
    """Name another transfer of the record that has the count as people of another category."""
    mention = support.mention
    if mention is None or mention.number is None or not support.transfer.quantity.value:
        return None
    for other_case, other in case.siblings.claims(mention.number):
        if (
            other_case is case
            and other.index != support.index
            and other.transfer.quantity.value == support.transfer.quantity.value
            and other.transfer.category != support.transfer.category
            and other.transfer.to_party == support.transfer.to_party
            and other.mention is mention
        ):
            return other.field
    return None


def _is_rival_claim(
    case: Case, support: Support, other_case: Case, other: Support, even: bool
) -> bool:
    """Two records cannot both have a count that the text tells once, unless it says so."""
    mine, theirs = support.transfer, other.transfer
    if theirs.quantity.value != mine.quantity.value or theirs.category != mine.category:
        return False
    if theirs.to_party != mine.to_party:
        told = any(mention.each for mention in support.candidates)
        return not even and not told and None not in (mine.to_party, theirs.to_party)
    first, second = case.record.when.start, other_case.record.when.start
    dated = first is not None and second is not None and first != second
    return not (dated and (even or _dated_alike(case.page)))


@lru_cache(maxsize=8)
def _dated_alike(page: Page) -> bool:
    """Tell whether some sentence with a date says that a number was the same."""
    for date in page.dates:
        sentence = page.sentence_at(date.start)
        if sentence is None or date.role != "event":
            continue
        same = any(s.kind == "same" for s in page.shares.within(sentence.start, sentence.end))
        if same or EVEN.search(page.text, sentence.start, sentence.end):
            return True
    return False
