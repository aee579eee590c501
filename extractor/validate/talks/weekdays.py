"""Weekdays of talks: which one a weekday without a date is, when a record says what came of it."""

from __future__ import annotations

import re
from datetime import date

from extractor.reading.talks.mention import TWO_SIDED
from extractor.reading.talks.reader import find_talks
from extractor.text.dates import DateMention
from extractor.text.fold import fold
from extractor.validate.talks.case import AHEAD, Case

_WEEK = 7
_FORMER = re.compile(r"previous|предыдущ|попередн", re.IGNORECASE)
# "next Thursday", "в прошлый четверг", "минулого четверга": these say which one is meant
_SAID_WHICH = re.compile(
    r"next|last|past|coming|previous|прошл|минувш|следующ|будущ|ближайш|минул|наступн|найближч",
    re.IGNORECASE,
)


_DUE = re.compile(
    r"(?<!\w)(?:due|next|scheduled|planned|slated|will|shall|'ll|expected|(?:is|are) (?:set )?to|"
    r"следующ\w+|намеч\w+|назнач\w+|заплан\w+|состоится|состоятся|пройд[её]т|пройдут|ожида\w+|"
    r"жд[её]т|ждут|наступн\w+|призначен\w+|відбуд\w+|пройд(?:е|уть)|очіку\w+|чека(?:є|ють))(?!\w)",
    re.IGNORECASE,
)


def next_weekday(case: Case, day: date, mention: DateMention) -> bool:
    """Whether a weekday without a date, which way it lies being a guess, may be a record's day.

    Of talks "due on Monday" and then put off, the day meant may be the one to come; of talks "due
    later on Friday", the day of the report itself. What is held was on the last one, what is
    planned will be on the next, whatever tense the verb beside it has.
    """
    published = case.page.article.published
    if published is None or mention.day is not None or mention.weekday != day.weekday():
        return False
    past = (published - day).days
    if _is_of_others(case, mention):
        return False
    if case.record.status in AHEAD:
        return 0 <= past <= _WEEK or (_is_bare(mention) and 0 < -past < _WEEK)
    if _FORMER.search(mention.surface):  # of the week before this one, or before the day told
        return 0 < past < 2 * _WEEK
    return _is_bare(mention) and 0 <= past < _WEEK and not _is_due(case, mention)


def _is_of_others(case: Case, mention: DateMention) -> bool:
    """Whether a weekday is read as that of other talks: of those held, or of those to come.

    "They will be back on Sunday. The last round ended on Saturday."
    """
    ahead = case.record.status in AHEAD
    known = find_talks(case.page)
    if not any(s.status == ("planned" if ahead else "held") for s in known):
        return False  # no other talks are read
    scenes = [s for s in known if s.date == mention and not s.soft]
    statuses = {scene.status for scene in scenes if scene.type in TWO_SIDED}
    if not statuses or not statuses <= {"held", "planned"}:
        return False
    return statuses == {"held" if ahead else "planned"} and mention.direction == (
        "past" if ahead else "future"
    )


_NIGHT = re.compile(r"night|ноч|ніч", re.IGNORECASE)  # one night has two days


def is_misnamed(case: Case, period: tuple[date, date]) -> bool:
    """Tell whether a record's own words name a weekday on which none of its days lies.

    Args:
        case: The record and its article.
        period: The first and the last day of the record.
    """
    words = fold(case.record.when.surface).text.lower()
    if not words or _NIGHT.search(words):
        return False
    named = {
        told.weekday
        for told in case.page.dates
        if told.weekday is not None and told.day is None and told.surface.lower() in words
    }
    ends = [day.weekday() for day in period]
    if len(named) > 1 and period[0] != period[1]:
        return not all(day in named for day in ends)
    return bool(named) and not any(day in named for day in ends)


def _is_bare(mention: DateMention) -> bool:
    """Whether a weekday stands without a word that says which one it is."""
    return mention.weekday is not None and _SAID_WHICH.search(mention.surface) is None


def _is_due(case: Case, mention: DateMention) -> bool:
    """Whether words of what is to come govern a weekday: "their next session is due on Tuesday"."""
    page = case.page
    sentence = page.sentence_at(mention.start)
    if sentence is None:
        return False
    low, high = page.stretch((sentence.start, sentence.end), mention.start, mention.end, ",;:()")
    return _DUE.search(page.text, low, high) is not None
