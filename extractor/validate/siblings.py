"""Rules on records beside each other: rival claims kept apart, no event told twice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.records import Finding, When
from extractor.validate.case import Case, Support
from extractor.validate.contexts import stands_for_count
from extractor.validate.counts.enough import told_often_enough
from extractor.validate.counts.parity import EVEN
from extractor.validate.days.datings import may_date, supports_date
from extractor.validate.days.likened import is_echo
from extractor.validate.days.repeats import BEFORE, comes_again, repeats
from extractor.validate.registry import finding, rule


@rule(
    "told_once",
    passes="three tranches of 1,000 on three days",
    fails="the same handover as two records",
)
def told_once(case: Case) -> Iterator[Finding]:
    """No earlier record tells the same event: the same flows with the same counts at one time."""
    mine = [transfer for transfer in case.record.transfers if transfer.quantity.is_counted]
    earlier = case.siblings.told_before(case)
    if earlier is not None and (mine or _all_alike(case, earlier)):
        name = earlier.record.id or "an earlier record"
        yield finding("told_once", "error", f"{name} already tells this event.", case=case)
        return
    if not mine:
        return
    for support in case.supports:
        taken = (
            _taken(case, support)
            or _counted_as_another(case, support)
            or _of_another_day(case, support)
            or _of_another_sort(case, support)
        )
        if taken and not told_often_enough(case, support):
            yield finding(
                "told_once",
                "error",
                f"{taken} claims the only mention of this count.",
                field=support.field,
                case=case,
            )


_OF_THE_CHECK = {"id", "evidence", "verdict", "findings", "provenance"}


def _all_alike(case: Case, earlier: Case) -> bool:
    """Two records without a count may be two events, unless nothing at all tells them apart."""
    first, second = (one.record.model_dump(exclude=_OF_THE_CHECK) for one in (earlier, case))
    return first == second


# "150 Ukrainians left its custody too": as many as were told before, the other way
_TOO = re.compile(r"\b(?:too|as well|likewise|тоже|теж|так же|так само)\b", re.IGNORECASE)


def _said_the_same(case: Case, support: Support) -> bool:
    """Two events may share one mention where the text says there that their numbers were equal."""
    text, shares = case.page.text, case.page.shares
    for mention in support.candidates:
        start, end = mention.sentence.start, min(len(text), mention.sentence.end + 160)
        if EVEN.search(text, start, end) or _TOO.search(text, mention.end, mention.sentence.end):
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
    rivals = [
        rival
        for number in dict.fromkeys(c.number for c in tellings if c.number is not None)
        for rival in case.siblings.claims(number)
        if rival[0] is not case
    ]
    if not rivals:
        return None
    days = {c.date.first for c in tellings if c.date is not None and c.date.first is not None}
    kinds = {(c.scope, c.status) for c in tellings}
    if len(days) > 1 or len(kinds) > 1 or _told_of_two(case, support):
        return None
    if any(_is_scored(case.page, one) for one in support.candidates if one not in tellings):
        return None
    if any(_is_unread(one, tellings) for one in support.candidates):
        return None
    even = _said_the_same(case, support)
    for other_case, other in rivals:
        if not _is_rival_claim(case, support, other_case, other, even):
            continue
        if not _told_apart(tellings, case, other_case):
            return other_case.record.id or "another record"
    return None


# "In February the score was 1,000 to 35", "у лютому – 1000 проти 35": both ways, with no noun
_SCORED = re.compile(
    r" ?(?:to|against|versus|vs\.?|for|к|ко|на|против|за|проти|до|:|[—–-]) ?"
    r"(?:only |just |лишь |всего |лише |усього )?\Z",
    re.IGNORECASE,
)
_SCORE_REACH = 16  # characters between the two numbers


def _is_scored(page: Page, mention: Mention) -> bool:
    """Whether a bare figure stands in a pair, one for each way, and so tells an event itself."""
    if mention.category is not None or mention.role != "other" or mention.dirty:
        return False
    low, high = mention.start - _SCORE_REACH, mention.end + _SCORE_REACH
    for number in page.numbers_in(mention.sentence):
        first, second = sorted(((mention.start, mention.end), (number.start, number.end)))
        if first[1] > second[0] or not low <= number.start <= high:
            continue
        if _SCORED.fullmatch(page.text, first[1], second[0]):
            return True
    return False


def _is_unread(mention: Mention, tellings: Sequence[Mention]) -> bool:
    """Whether another sentence has the bare figure again: it may be the other record's.

    "A thousand and twenty-four: so many bodies crossed ... In August it was 1,000 to 19".
    """
    return (
        mention.category is None
        and mention.head is None
        and mention.role == "other"
        and not mention.dirty
        and mention.sentence.index not in {each.sentence.index for each in tellings}
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
        bool(BEFORE.search(page, c.sentence.start, c.sentence.end)) for c in counts if not c.dirty
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


def _of_another_day(case: Case, support: Support) -> str | None:
    """Name a record of another day that has the count, where no telling is of this one's day."""
    value, start = support.transfer.quantity.value, case.record.when.start
    summed = support.transfer.quantity.derivation == "sum"
    if not value or start is None or summed:
        return None
    tellings = [c for c in support.candidates if _may_count(case.page, c)]
    if any(_is_unread(one, tellings) for one in support.candidates):
        return None
    for other_case, other in _claims_of_value(case, support):
        day = other_case.record.when.start
        if other.transfer.category != support.transfer.category or day in (None, start):
            continue
        if other_case.record.scope != case.record.scope or repeats(case):
            continue
        if is_echo(other_case):
            continue
        if tellings and not any(_may_be_on(case, telling, other_case) for telling in tellings):
            return other_case.record.id or "another record"
    return None


def _may_count(page: Page, mention: Mention) -> bool:
    bare = mention.category is None and mention.role == "other"
    return not mention.dirty and (
        mention.category is not None or (bare and stands_for_count(page, mention))
    )


def _claims_of_value(case: Case, support: Support) -> Iterator[tuple[Case, Support]]:
    numbers = dict.fromkeys(c.number for c in support.candidates if c.number is not None)
    for number in numbers:
        for claimant, claim in case.siblings.claims(number):
            read = claim.aspects is not None and claim.aspects.category != "differs"
            if claimant is not case and read:
                yield claimant, claim


def _may_be_on(case: Case, telling: Mention, other: Case) -> bool:
    """A record's day stands near a telling that is not of another record's, or comes again."""
    page = case.page
    if _is_on(telling, case.record.when) or comes_again(case, telling):
        return True
    sentences, at = page.sentences.items, telling.sentence.index
    first, last = sentences[max(0, at - 1)], sentences[min(len(sentences) - 1, at + 1)]
    if telling.date is not None and _is_on(telling, other.record.when):
        if telling.sentence.start <= telling.date.start < telling.sentence.end:
            return False
        last = telling.sentence
    return any(
        date.role != "crawl" and may_date(case, date)
        for date in page.dates.within(first.start, last.end)
    )


def _of_another_sort(case: Case, support: Support) -> str | None:
    """Name a record that has the count's only telling as a total, or as people of another kind."""
    mention, mine = support.mention, support.transfer
    if mention is None or not mine.quantity.value or mine.quantity.derivation == "sum":
        return None
    if [c for c in support.candidates if _may_count(case.page, c)] != [mention]:
        return None
    for other_case, other in _claims_of_value(case, support):
        sort = other.transfer.category != mine.category
        scope = other_case.record.scope != case.record.scope
        if other.mention is mention and (sort or scope) and not repeats(case):
            return other_case.record.id or "another record"
    return None


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
    first, second = case.record.when.start, other_case.record.when.start
    if first is not None and second is not None and first != second:
        again = any(comes_again(case, mention) for mention in support.candidates)
        return not (again or repeats(case) or repeats(other_case))
    if first != second and (is_echo(case) or is_echo(other_case)):
        return False
    if theirs.to_party != mine.to_party:
        told = any(mention.each for mention in support.candidates)
        known = None not in (mine.to_party, theirs.to_party)
        return not even and not told and known and not _told_side_by_side(case, support)
    return True


def _told_side_by_side(case: Case, support: Support) -> bool:
    """Nobody says a number twice in a sentence of one thing: "195 of ours and 195 of theirs"."""
    told = [c.sentence.index for c in support.candidates if _may_count(case.page, c)]
    return len(set(told)) < len(told)
