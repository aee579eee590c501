"""Scope: does a count tell one handover, or a total of several?"""

from __future__ import annotations

import re
from typing import Literal

from extractor.reading.clauses import Clause
from extractor.reading.counts.amounted import is_grand_total, was_come_to_as_agreed
from extractor.reading.counts.partsagreed import is_of_agreed_whole
from extractor.reading.days.dating import of_agreement
from extractor.reading.days.partdays import follows_day
from extractor.reading.lexicon import Cue
from extractor.reading.page import Page
from extractor.reading.scopes.ceilings import is_set_once
from extractor.reading.scopes.lasting import CARRIED_OUT, FEW, has_day, is_alone, lasted, spans_days
from extractor.reading.scopes.raised import is_raised_to
from extractor.reading.scopes.results import is_headline_sum, is_result
from extractor.reading.scopes.spread import MULTIDAY, SEVERAL_EVENTS, in_several
from extractor.reading.scopes.tallies import reaches
from extractor.reading.statuses.overtaken import overtaken_at
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
    low = min(start, max(sentence.start, (clause.start if clause else sentence.start)))
    high = max(end, min(sentence.end, (clause.end if clause else sentence.end)))
    if number is not None and is_raised_to(page, sentence, number.start):
        return "total", "cumulative"
    if number is not None and is_grand_total(page, sentence, number):
        return "total", "cumulative"
    for cue in page.cues.within(low, high):
        if (
            cue.family == "cue"
            and cue.kind == "cumulative"
            and not overtaken_at(page, cue.start)
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
            or CARRIED_OUT.search(page.text, end, several.start()) is not None
            or is_headline_sum(page, sentence, clause, low, high)
            or is_result(page, clause, several.end())
        )
        and not has_day(page, _behind_colon(page, low, several.start()), min(high, stop), start)
    ):
        return "total", "period"
    if lasted(page, sentence, number):
        return "total", "period"
    least = FEW if finite_past else 0  # a plan for "23 to 27 June, in two lots" has time for one
    if spans_days(page, low, high) and is_alone(page, sentence, number, least):
        return "total", "period"
    first, last = _between_stops(page, sentence, start, end)
    cues = [cue for cue in page.cues.within(first, last) if cue.family == "cue"]
    kinds = {cue.kind for cue in cues if not _is_about_more(page, cue, end)}
    if number is not None and "agreed" in kinds and was_come_to_as_agreed(page, sentence, number):
        return "total", "summed"
    at_most = number is not None and number.bound == "at_most"
    if at_most and ("agreed" in kinds or not (finite_past or is_set_once(page, first, last))):
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
        and not has_day(page, sentence.start, sentence.end)
    ):
        return "total", "period"
    if number is not None and number.form == "vague" and _PERIOD_TOTAL.search(page.text, low, high):
        return "total", "period"
    return "single", ""


# "готовность обменять 1200, но речь шла о нескольких месяцах": it was about more than the count
_ABOUT = re.compile(r"речь шла|[йі]шлося", re.IGNORECASE)


def _is_about_more(page: Page, cue: Cue, end: int) -> bool:
    """Words of what was talked about that stand behind a count do not say that it was agreed."""
    return cue.start >= end and _ABOUT.match(page.text, cue.start) is not None


def _is_counted_out(page: Page, number: Number, start: int, end: int) -> bool:
    """No quota: an exact count on a day of its own, or a part of the whole that was agreed."""
    exact = number.bound == "exact" and (number.value or 0) % 10 != 0
    if exact and has_day(page, start, end):
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
    if PARTS.search(text) or has_day(page, sentence.start, sentence.end):
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


def _has_day_ahead(page: Page, start: int, end: int) -> bool:
    """A day of what was agreed, not the past day on which it was agreed."""
    published = page.article.published
    return any(
        d.precision == "day"
        and d.role == "event"
        and (published is None or d.first is None or d.first >= published)
        for d in page.dates.within(start, end)
    )
