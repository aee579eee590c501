"""Countless tellings: how an article puts an exchange whose counts nobody tells."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from extractor.reading.clauses import Clause, clauses_of
from extractor.reading.counts.nouns import category_of
from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.statuses.realis import status_of
from extractor.reading.statuses.untouched import spares
from extractor.reading.statuses.verbalnouns import segment
from extractor.records import DONE, STRUCK, Category, ExchangeStatus, When
from extractor.text.calendar.tense import tense_of
from extractor.text.sentences import Sentence
from extractor.validate.case import Case
from extractor.validate.counts.partsdone import follows_upshot
from extractor.validate.days.datings import supports_date
from extractor.validate.statuses.furthers import awaits_further
from extractor.validate.statuses.outlook import looks_ahead, looks_back
from extractor.validate.statuses.struckafter import struck_after
from extractor.validate.statuses.topics import is_topic

Told = tuple[ExchangeStatus, int, int]
_GROUP = re.compile(
    r"\s+(?:[^\W\d]+\s+)?(?:groups?|batch|part(?:y|ies)|wave|stage|round|групп\w*|парти\w+|волн\w+|"
    r"этап\w*|груп\w*|парті\w+|хвил\w+|етап\w*)\b",
    re.IGNORECASE,
)
# What goes on has begun: "the exchange will continue".
_GOES_ON = re.compile(
    r"\b(?:continu\w*|go(?:es|ing)? on|under ?way|in progress|длится|ид[её]т|трива\w+|"
    r"resum\w+|продолж\w+|возобнов\w+|продовж\w+|віднов\w+)\b",
    re.IGNORECASE,
)
UNCOUNTED = ("undisclosed", "not_stated")
_COUNTS = ("exchange_count", "total", "other")


def countless(case: Case) -> Told | None:
    """An exchange without counts: how the sentences that may tell of it put it."""
    record = case.record
    if not record.transfers or any(t.quantity.bound not in UNCOUNTED for t in record.transfers):
        return None
    if record.status not in DONE and case.is_after_news:
        return None  # nothing that is told as done can be what lies ahead of the news
    if _is_off_that_day(case):
        return None
    told = list(_tellings(case))
    if record.status not in DONE:
        told = [each for each in told if not _is_idle(case.page, each[0])]
    best = max((rank for _, rank in told), default=0)
    chosen = [item for item, rank in told if rank == best]
    if not chosen:
        return None
    if record.status in DONE:
        if any(status in DONE or _goes_on(case, start) for status, start, _ in chosen):
            return None
        return chosen[0]
    if any(_awaited(case, start) or _came_to_nothing(case, start) for _, start, _ in chosen):
        return None
    if record.status == "planned" and awaits_further(case.page, record.when):
        return None
    return None if any(status not in DONE for status, _, _ in chosen) else chosen[0]


def _is_off_that_day(case: Case) -> bool:
    """A sentence with the record's day says that something was put off or called off.

    Another sentence may tell of like people as done: "they discussed the return of civilians".
    """
    page, record = case.page, case.record
    if record.status not in STRUCK or record.when.start is None:
        return False
    own = [
        sentence
        for day in page.dates
        if day.role == "event" and supports_date(day, record.when)
        for sentence in [page.sentence_at(day.start)]
        if sentence is not None
    ]
    return any(
        cue.kind == record.status and not spares(page, cue)
        for sentence in [*own, *struck_after(page, own)]
        for cue in page.cues.within(sentence.start, sentence.end)
    )


_PRESENT = ("pres", "base")


def _is_idle(page: Page, told: Told) -> bool:
    """What is only talked of is no deed, nor is what is usual: "як повертають полонених"."""
    status, start, end = told
    if status not in DONE:
        return False
    sentence = page.sentence_at(start)
    if sentence is not None and is_topic(page.text, start, sentence.start, sentence.end):
        return True
    verbs = [c for c in page.cues.within(start, end) if c.family == "verb" and c.form in _PRESENT]
    return bool(verbs) and tense_of(page.text[start:end].lower()) != "past"


def _is_of_other_day(page: Page, sentence: Sentence, when: When) -> bool:
    """A sentence with days of its own tells of another event, where the record's has its day."""
    if when.start is None or when.precision != "day":
        return False
    days = [
        day
        for day in page.dates.within(sentence.start, sentence.end)
        if day.role == "event" and day.first is not None
    ]
    if not days or any(supports_date(day, when) for day in days):
        return False
    return any(
        day.role == "event" and day.precision == "day" and supports_date(day, when)
        for day in page.dates
    )


_WAITS = re.compile(
    r"\b(?:await\w*|wait\w*|expect\w*|ждут|жд[её]т|ждали|ожида\w+|чека\w+|очіку\w+|"
    r"(?:он|она|оно|він|вона|воно) буд[еу]т?)\b",
    re.IGNORECASE,
)


def _awaited(case: Case, start: int) -> bool:
    """The exchange is waited for: "both sides await a swap by Easter"."""
    sentence = case.page.sentence_at(start)
    return sentence is not None and (
        _WAITS.search(case.page.text, sentence.start, sentence.end) is not None
        or follows_upshot(case.page, sentence, start)
    )


def _came_to_nothing(case: Case, start: int) -> bool:
    """A deed on the way to a handover that its own sentence then calls off.

    "They were driven to the airfield and, in the morning, turned back: the swap was cancelled."
    """
    sentence = case.page.sentence_at(start)
    return sentence is not None and any(
        cue.kind == case.record.status and not spares(case.page, cue)
        for cue in case.page.cues.within(start, sentence.end)
        if case.record.status in STRUCK
    )


# "on 6 June the swap fell through, but on the 9th it began": the same words tell of both
_THEN_HELD = re.compile(
    r"[,;—–]\s*(?:but|and|yet|then|а|но|и|зато|однако|потом|затем|але|та|і|й|проте|однак|потім|згодом)"
    r"\b[^.;]{0,60}?(?<!не )\b(?:beg[au]n|started|went ahead|took place|was held|happened|"
    r"началс[яь]|нач(?:ался|алась|алось|ались)|состоял\w+|прош(?:[её]л|ла)|произош\w+|случил\w+|"
    r"стартовал\w*|(?:роз)?поча(?:вся|лася|лось|лося)|відбу(?:вся|лася|лося)|пройш(?:ов|ла)|"
    r"ста(?:вся|лася|лося)|стартува\w+)\b",
    re.IGNORECASE,
)


def _goes_on(case: Case, start: int) -> bool:
    sentence = case.page.sentence_at(start)
    return sentence is not None and bool(
        _GOES_ON.search(case.page.text, sentence.start, sentence.end)
        or _THEN_HELD.search(case.page.text, start, sentence.end)
    )


def dated_behind(page: Page, when: When) -> bool:
    """Tell whether the day of what nobody counts is told with no word that looks ahead."""
    told = [
        sentence
        for sentence in page.sentences
        if any(supports_date(d, when) for d in page.dates.within(sentence.start, sentence.end))
        and page.boilerplate.at(sentence.start) is None
    ]
    return any(looks_back(page, each) or _tells_swap(page, each) for each in told) and not any(
        looks_ahead(page, each) for each in told
    )


_SWAPPING = re.compile(
    r"(?:об)?мен(?:ял|ива)\w*|(?:об|по)?міня(?:л|в)\w*|обмінюва\w+|swapp\w+|trad(?:ed|ing)",
    re.IGNORECASE,
)


def _tells_swap(page: Page, sentence: Sentence) -> bool:
    """The sides swapped, in words that name no count: "мінялися полоненими 2 жовтня"."""
    swap = _SWAPPING.search(page.text, sentence.start, sentence.end)
    return swap is not None and any(
        cue.family == "noun" and category_of(cue.kind) is not None
        for cue in page.cues.within(swap.start(), sentence.end)
    )


def _tellings(case: Case) -> Iterator[tuple[Told, int]]:
    """Each way such a transfer is told without a count; more is a telling on its day, by name."""
    page, when = case.page, case.record.when
    wanted = {transfer.category for transfer in case.record.transfers}
    if wanted & {"wounded", "prisoners"}:
        wanted |= {"wounded", "prisoners"}  # "the sides swapped prisoners ... all of them wounded"
    counts = [m for m in case.mentions if m.number is not None and m.role in _COUNTS]
    counts.sort(key=lambda mention: mention.start)
    for sentence in page.sentences:
        if page.boilerplate.at(sentence.start) is not None:
            continue
        if _is_of_other_day(page, sentence, when):
            continue
        dated = when.start is not None and any(
            supports_date(date, when) for date in page.dates.within(sentence.start, sentence.end)
        )
        for clause in clauses_of(page, sentence):
            named = _names(page, counts, clause, sentence, wanted)
            if named is not None:
                status = status_of(page, sentence, clause, clause.verb.start)
                yield (status, clause.verb.start, clause.verb.end), 2 * dated + named


def _names(
    page: Page, counts: Sequence[Mention], clause: Clause, sentence: Sentence, wanted: set[Category]
) -> bool | None:
    """Tell whether a verb's stretch names the category, or just an exchange; neither if counted."""
    low, high = segment(page, clause, clause.verb.start, clause.verb.end)
    if _is_counted(page, counts, low, high, wanted):
        return None
    kinds = {
        category_of(cue.kind) for cue in page.cues.within(low, high) if cue.family == "noun"
    } - {None}
    if kinds & wanted:
        return True
    if kinds or clause.verb.kind != "exchange" or "prisoners" not in wanted:
        return None
    counted = _is_counted(page, counts, sentence.start, sentence.end, wanted)
    return None if counted else False


def _is_counted(
    page: Page, counts: Sequence[Mention], start: int, end: int, wanted: set[Category]
) -> bool:
    """The stretch tells a count of the category, and so of another record.

    "One more group of the wounded" counts no people.
    """
    first = bisect_left(counts, start, key=lambda mention: mention.start)
    last = bisect_left(counts, end, key=lambda mention: mention.start)
    return any(
        m.category in wanted or (m.category is None and not _counts_groups(page, m))
        for m in counts[first:last]
    )


def _counts_groups(page: Page, mention: Mention) -> bool:
    number = page.numbers[mention.number] if mention.number is not None else None
    return number is not None and number.value == 1 and bool(_GROUP.match(page.text, number.end))
