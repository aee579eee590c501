"""Scope: does a count tell one handover, or a total of several?"""

from __future__ import annotations

import re
from typing import Literal

from extractor.reading.clauses import Clause
from extractor.reading.counts.amounted import is_grand_total, was_come_to_as_agreed
from extractor.reading.counts.partsagreed import is_of_agreed_whole
from extractor.reading.days.dating import of_agreement, of_speech
from extractor.reading.days.partdays import follows_day, is_of_part, is_of_share
from extractor.reading.page import Page
from extractor.reading.scopes.raised import is_raised_to
from extractor.reading.scopes.results import is_headline_sum, is_result
from extractor.reading.scopes.spread import MULTIDAY, SEVERAL_EVENTS, in_several
from extractor.reading.scopes.tallies import reaches
from extractor.reading.statuses.realis import is_managed
from extractor.records import Scope
from extractor.text.numbers import Number
from extractor.text.sentences import Sentence

Why = Literal["cumulative", "summed", "ceiling", "period", ""]

_PERIOD_TOTAL = re.compile(
    r"previous(?:ly)?|earlier (?:exchanges|swaps)|ранее|прежде|раніше|до этого|до цього|already|"
    r"уже|вже|(?:have|has) now",
    re.IGNORECASE,
)
_RUNS_ON = re.compile(
    r"\b(?:has|have|had)\s+(?:\w+\s+){0,2}?\w+(?:ed|en|ne|ught|nt|de)\b|\b(?:уже|вже|ранее|раніше|"
    r"за)\s",
    re.IGNORECASE,
)
PARTS = re.compile(
    r"\d[^.;]{0,40}:\s|\bboth\b|обе |обох|с обеих|from both|в обе стороны|в обидва", re.IGNORECASE
)
_BEYOND_ONE = 2000  # exact counts as large as this are of no single handover


def scope_of(
    page: Page,
    sentence: Sentence,
    clause: Clause | None,
    number: Number | None,
    start: int,
    end: int,
) -> tuple[Scope, Why]:
    """Tell a tranche from a total: cumulative words near, or an agreed ceiling.

    Returns:
        The scope and why.
    """
    low = max(sentence.start, (clause.start if clause else sentence.start))
    high = min(sentence.end, (clause.end if clause else sentence.end))
    low, high = min(low, start), max(high, end)
    if number is not None and is_raised_to(page, sentence, number.start):
        return "total", "cumulative"
    if number is not None and is_grand_total(page, sentence, number):
        return "total", "cumulative"
    for cue in page.cues.within(low, high):
        if (
            cue.family == "cue"
            and cue.kind == "cumulative"
            and reaches(page, sentence, cue, start, end)
        ):
            return "total", "cumulative"
    if _is_summed(page, sentence, low, high, start):
        return "total", "summed"
    finite_past = _tells_past(page, clause)
    stop = _between_stops(page, sentence, start, end)[1]
    several = in_several(page, low, high) or SEVERAL_EVENTS.search(page, low, high)
    if (
        several
        and not follows_day(page.text, max(low, start - 24), start)
        and not _lists_each(page, sentence, several.end(), start)
        and (
            finite_past
            or is_headline_sum(page, sentence, clause, low, high)
            or is_result(page, clause, several.end())
        )
        and not _has_day(page, _behind_colon(page, low, several.start()), min(high, stop), start)
    ):
        return "total", "period"
    if _lasted(page, sentence, number):
        return "total", "period"
    least = _FEW if finite_past else 0  # a plan for "23 to 27 June, in two lots" has time for one
    if _spans_days(page, low, high) and is_alone(page, sentence, number, least):
        return "total", "period"
    first, last = _between_stops(page, sentence, start, end)
    kinds = {cue.kind for cue in page.cues.within(first, last) if cue.family == "cue"}
    if number is not None and "agreed" in kinds and was_come_to_as_agreed(page, sentence, number):
        return "total", "summed"
    if number is not None and number.bound == "at_most" and (not finite_past or "agreed" in kinds):
        return "total", "ceiling"
    if (
        number is not None
        and "agreed" in kinds
        and not finite_past
        and not _has_day_ahead(page, first, last)
        and not _is_counted_out(page, number, first, last)
        and (number.value or 0) >= 1000
        and (number.bound != "exact" or _of_bodies(page, sentence))
    ):
        return "total", "ceiling"
    if (
        number is not None
        and (number.value or 0) >= (1000 if number.bound in ("at_least", "about") else _BEYOND_ONE)
        and _PERIOD_TOTAL.search(page.text, low, high)
        and not _has_day(page, sentence.start, sentence.end)
    ):
        return "total", "period"
    if number is not None and number.form == "vague" and _PERIOD_TOTAL.search(page.text, low, high):
        return "total", "period"
    return "single", ""


def _is_counted_out(page: Page, number: Number, start: int, end: int) -> bool:
    """No quota: an exact count on a day of its own, or a part of the whole that was agreed."""
    exact = number.bound == "exact" and (number.value or 0) % 10 != 0
    if exact and _has_day(page, start, end):
        return True
    agreed = [c for c in page.cues.within(start, end) if c.family == "cue" and c.kind == "agreed"]
    return bool(agreed) and all(is_of_agreed_whole(page.text, c.start, start) for c in agreed)


def _behind_colon(page: Page, low: int, start: int) -> int:
    """A day before a colon is of the end: "It ended on 25 May: over three days 1,000 ..."."""
    colon = page.text.rfind(":", low, start)
    return colon + 1 if colon >= 0 else low


def _lists_each(page: Page, sentence: Sentence, end: int, start: int) -> bool:
    """A list tells the several one by one: "August brought two swaps: 84 came home, then 146"."""
    colon = page.text.find(":", end, start) if end <= start else -1
    if colon < 0:
        return False
    days = page.dates.within(colon, sentence.end)
    counts = [
        n
        for n in page.numbers_in(sentence)
        if n.start > colon and not n.ordinal and not any(d.start <= n.start < d.end for d in days)
    ]
    return len(counts) > 1


# "The exchange lasted three days: 1,000 came home"
_LASTED = re.compile(
    r"\b(?:lasted|took|spanned|длил(?:ся|ась)|продлил(?:ся|ась)|занял[аи]?|растянул(?:ся|ась)|"
    r"тривав|тривала|зайняв|зайняла|розтягнув\w*|розтягнулася)\s+(?:[^\W\d]+\s+){0,2}?"
    r"(?:two|three|four|five|several|дв[ае]|три|четыре|пять|несколько|дві|чотири|п'ять|кілька|[2-9])"
    r"\s+(?:days|weeks|дн|сут|недел|діб|доби|тижн)(?!\w*,?\s+(?:to|чтобы|щоб)\b)",
    re.IGNORECASE,
)
_LEAST = 300  # fewer may be those of one day
_FEW = 12  # days and stages are no more than that


def _lasted(page: Page, sentence: Sentence, number: Number | None) -> bool:
    """The exchange is said to have gone on for days, and no other number shares them out."""
    if number is None or (number.value or 0) < _LEAST:
        return False
    if any((n.value or 0) > _FEW and n.value != number.value for n in page.numbers_in(sentence)):
        return False
    if _has_day(page, sentence.start, sentence.end):
        return False
    return _LASTED.search(page.text, sentence.start, sentence.end) is not None


_LONGEST = 21  # days; a range of weekdays may begin or end a week off


def _spans_days(page: Page, low: int, high: int) -> bool:
    """The clause gives first and last day: "between 23 and 25 May", "runs from Friday to Sunday".

    A day of its own beside the range is the count's: "began on Friday and runs until Sunday".
    """
    days = [d for d in page.dates.within(low, high) if d.role == "event" and d.first and d.last]
    ranges = [
        d
        for d in days
        if d.basis in ("explicit", "weekday")
        and d.precision == "day"
        and d.first != d.last
        and (d.basis == "explicit" or _NAMED_RANGE.match(d.surface))
    ]
    lasts = [(d.last - d.first).days for d in ranges if d.first and d.last]
    return len(ranges) == 1 and lasts[0] <= _LONGEST and not _has_day(page, low, high)


_NAMED_RANGE = re.compile(r"(?:from|between|с|со|з|із|зі|між|между|від)\s+\w+\s+\w+\s+\w", re.I)


def is_alone(page: Page, sentence: Sentence, number: Number | None, least: int = _FEW) -> bool:
    """Tell whether no other count shares the days out: "390, 307 and 303 from 23 to 25 May".

    Args:
        page: The page.
        sentence: The sentence.
        number: The count.
        least: Numbers up to this share nothing: "the two countries each released 1,000".
    """
    days = page.dates.within(sentence.start, sentence.end)
    values = {
        n.value
        for n in page.numbers_in(sentence)
        if not n.ordinal
        and (n is number or (n.value or 0) > least)
        and not any(d.start <= n.start < d.end for d in days)
    }
    return number is not None and values <= {number.value}


def _tells_past(page: Page, clause: Clause | None) -> bool:
    if clause is None or clause.nominal:
        return False
    if clause.verb.form == "pass" and _TO_BE.search(page.text, clause.start, clause.verb.end):
        return False
    return clause.verb.form in ("past", "pass") or is_managed(page, clause)


_TO_BE = re.compile(
    r"\b(?:to be|will be|would be|shall be|should be|must be|буд(?:ет|ут|уть|е)|бути|быть)\b",
    re.IGNORECASE,
)


def _between_stops(page: Page, sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """The stretch between semicolons around a count: what was agreed beyond one is another's."""
    return page.stretch((sentence.start, sentence.end), start, end, ";")


# "so that there are six of them in all", "так что всего их шестеро": who was told of just now
_OF_THEM = re.compile(r" (?:их|нас|їх|(?:[\w-]+ )?of (?:them|us))(?!\w)(?! \w+(?:ли|ось|ося)\b)")


def _is_summed(page: Page, sentence: Sentence, low: int, high: int, start: int) -> bool:
    """Words like "in all" sum up a period or one day's parts: a period needs its own word."""
    words = [
        cue
        for cue in page.cues.within(low, high)
        if cue.family == "cue" and cue.kind == "summed" and not _OF_THEM.match(page.text, cue.end)
    ]
    if not words or words[0].start > start + 40:
        return False
    text = page.text[sentence.start : sentence.end]
    if PARTS.search(text) or _has_day(page, sentence.start, sentence.end):
        return False
    dated = any(
        d.role != "crawl"
        and (d.precision != "day" or d.role == "since" or of_agreement(page, sentence, d))
        for d in page.dates.within(sentence.start, sentence.end)
    )
    return (
        dated
        or bool(_RUNS_ON.search(text))
        or bool(MULTIDAY.search(page, sentence.start, sentence.end))
    )


def _of_bodies(page: Page, sentence: Sentence) -> bool:
    return any(
        cue.family == "noun" and cue.kind in ("bodies", "dead")
        for cue in page.cues.within(sentence.start, sentence.end)
    )


def _has_day(page: Page, start: int, end: int, count: int | None = None) -> bool:
    """A day of the event, not that of somebody's words, nor of some of those counted."""
    for day in page.dates.within(start, end):
        if day.precision != "day" or day.role != "event" or day.first != day.last:
            continue
        if is_of_part(page.text, day.start):
            continue
        if count is not None and is_of_share(page.text, count, day.start):
            continue
        sentence = page.sentence_at(day.start)
        if sentence is None:
            return True
        if not of_speech(page, sentence, day) and not of_agreement(page, sentence, day):
            return True
    return False


def _has_day_ahead(page: Page, start: int, end: int) -> bool:
    """A day of what was agreed, not the past day on which it was agreed."""
    published = page.article.published
    return any(
        d.precision == "day"
        and d.role == "event"
        and (published is None or d.first is None or d.first >= published)
        for d in page.dates.within(start, end)
    )
