"""Supports: whether the words for a time can be a record's time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.reading.talks.reader import find_talks
from extractor.records import DONE, When
from extractor.text.calendar.periods import nearest_day
from extractor.text.calendar.weekdays import following, latest
from extractor.text.dates import DateMention
from extractor.text.sentences import Sentence
from extractor.validate.case import Case, is_day
from extractor.validate.contexts import OFF

_WEEK = 7  # days
_BACK = 3  # sentences back to the day that "the morning after" counts from


def supports_date(mention: DateMention, when: When) -> bool:
    """Tell whether a date mention says a `When`: the same days, or a period within its period."""
    if when.start is None:
        return True
    end = when.end or when.start
    if mention.first is None:
        month, day = getattr(mention, "month", None), getattr(mention, "day", None)
        return month == when.start.month and day in (None, when.start.day)
    last = mention.last or mention.first
    if when.start in mention.others and end - when.start == last - mention.first:
        return True
    if when.end is None and when.precision != "day" and when.start == mention.first:
        return True
    if mention.role in ("since", "until") and when.start in (mention.first, last):
        return True
    if when.precision == "day" or when.start == end:
        if mention.first == when.start and last == end:
            return True
        spread = "weekday_direction_unclear" in mention.issues
        return (
            mention.precision == "day"
            and when.start == end
            and (
                when.start in (mention.first, last)
                if spread or mention.basis == "weekday"  # "from Friday to Sunday" is not Saturday
                else mention.first <= when.start <= last
            )
        )
    if when.end is None:
        return mention.first <= when.start <= last or mention.first == when.start
    return mention.first <= end and when.start <= last


def may_date(case: Case, mention: DateMention) -> bool:
    """Tell whether the words for a time can be a case's: as they stand, by weekday, in its year."""
    when = case.record.when
    return (
        supports_date(mention, when)
        or _named_by_weekday(case, mention)
        or _told_in_year(case.page, mention, when)
        or _moved_to(case, mention)
    )


_MOVED = re.compile(
    r"\b(?:moved|shifted|postponed|rescheduled|put (?:off|back)|pushed (?:back|off)|delayed|"
    r"slipped|brought forward)(?: \w+){0,2}\s\Z",
    re.IGNORECASE,
)


def _moved_to(case: Case, mention: DateMention) -> bool:
    """Tell whether a record's day is the one that an event was moved to: "from Tuesday to Friday".

    The words look like a span of days, and it is the last that counts.
    """
    when, published, text = case.record.when, case.page.article.published, case.page.text
    if published is None or when.start is None or mention.last is None or not is_day(when):
        return False
    if mention.basis != "weekday" or mention.last.weekday() != when.start.weekday():
        return False
    moved = _MOVED.search(text, max(0, mention.start - 40), mention.start) is not None
    return moved and mention.first != mention.last and abs((when.start - published).days) <= _WEEK


def _named_by_weekday(case: Case, mention: DateMention) -> bool:
    """Tell whether a weekday's name says a record's day, whichever way the words around it look.

    A weekday of what is done is the last one, of what is ahead the next one, or today; a "will" or
    "set to" beside it may be of another verb. What was called off had been set for either. The day
    on which talks were held is not that of a plan.
    """
    record, published = case.record, case.page.article.published
    start = record.when.start
    if published is None or start is None or mention.basis != "weekday" or mention.day is not None:
        return False
    if record.when.end not in (None, start) or mention.weekday != start.weekday():
        return False
    if mention.precision != "day" or mention.first != mention.last:
        return False
    if mention.first is None or not -_WEEK <= (published - mention.first).days < _WEEK:
        return False  # the text itself ties it to another week: "that day, a Wednesday"
    gone = (published - start).days
    if record.status in DONE:
        return 0 <= gone < _WEEK
    if record.status in OFF and 0 <= gone < _WEEK:
        return record.status != "denied" or mention.direction != "future"
    return 0 <= -gone <= _WEEK and not is_of_held_talks(case.page, mention)


def is_of_held_talks(page: Page, mention: DateMention) -> bool:
    """Tell whether a day is read as that on which talks were held.

    Args:
        page: The page.
        mention: The day: "talks ended on Thursday with an accord to free 250 on each side".
    """
    return any(
        scene.date == mention and scene.status == "held" and not scene.soft
        for scene in find_talks(page)
    )


def _told_in_year(page: Page, mention: DateMention, when: When) -> bool:
    """Tell whether a day without a year is a record's, in the nearest year or one that is named.

    A story of 2022 that is told two years later says its year once: "In spring 2022 ... Then, on
    21 September, ...". Where the words leave open which way they look, the nearest such day is as
    good as the one read.
    """
    start = when.start
    if start is None or when.end not in (None, start) or "year_assumed" not in mention.issues:
        return False
    if (mention.month, mention.day) != (start.month, start.day):
        return False
    if mention.weekday is not None and mention.weekday != start.weekday():
        return False
    published = page.article.published
    if published is not None and start == nearest_day(start.month, start.day, published):
        return True
    return any(date.year == start.year for date in page.dates if date.role != "crawl")


COUNT = {"two": 2, "a": 1, "one": 1, "three": 3, "four": 4, "five": 5, "six": 6}
COUNT |= {"два": 2, "две": 2, "три": 3, "четыре": 4, "пять": 5, "шесть": 6, "один": 1}
COUNT |= {"дві": 2, "чотири": 4, "п'ять": 5, "шість": 6}
# "on Monday, two days after the swap": the day of the other event, counted from the one named
_COUNTED = re.compile(
    rf"\b(?:(?P<count>\d{{1,2}}|{'|'.join(COUNT)})\s+)?(?:(?P<day>days?|день|дня|дней|дні|днів)|"
    r"weeks?|неделю|недели|недель|тиждень|тижні|тижнів)\s+"
    r"(?:(?P<back>after|since|после|спустя|після|по)|(?:before|ahead of|до|перед|к))\s+"
    r"(?!that\b|this\b|того\b|этого\b|цього\b|as\b)\w",
    re.IGNORECASE,
)


# "on the eve of Wednesday's summit", "у переддень саміту"
_EVE = Phrases(
    r"\b(?:on the eve of|накануне|в канун|напередодні|[ув] переддень)\s\w",
    re.IGNORECASE,
)


def counted(case: Case, when: When) -> bool:
    """Tell whether a record's day is counted, in the sentence of its count or just before it.

    "He rang on Monday, two days after the larger swap. That one freed 103 men": Saturday.
    """
    if not is_day(when) or when.start is None:
        return False
    page, published = case.page, case.page.article.published
    places = {m.sentence.index for s in case.supports for m in s.candidates if not m.dirty}
    for index in sorted({at for place in places for at in (place - 1, place) if at >= 0}):
        sentence = page.sentences.items[index]
        known = days_in(page, sentence) or days_before(page, sentence) or {published} - {None}
        for days, end in _counted_in(page.text, sentence):
            if any(day and (when.start - day).days == days for day in known):
                return True
            if any((when.start - day).days == -days for day in _named_behind(page, sentence, end)):
                return True
        if any((day - when.start).days == 1 for day in _days_after_eve(page, sentence)):
            return True
    return False


def _counted_in(text: str, sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The days that a sentence counts from another event, and where its words begin."""
    for match in _COUNTED.finditer(text, sentence.start, sentence.end):
        said = (match["count"] or "1").lower()
        days = int(said) if said.isdigit() else COUNT[said]
        yield days * (1 if match["day"] else _WEEK) * (-1 if match["back"] else 1), match.end() - 1


def _days_after_eve(page: Page, sentence: Sentence) -> Iterator[date]:
    for eve in _EVE.finditer(page, sentence.start, sentence.end):
        yield from _named_behind(page, sentence, eve.end() - 1)


def _named_behind(page: Page, sentence: Sentence, start: int) -> Iterator[date]:
    """The days of the event counted from: "two days before the summit that opens on Thursday"."""
    published = page.article.published
    for day in page.dates.within(start, sentence.end):
        if day.first is not None and day.first == day.last:
            yield day.first
        if day.weekday is not None and day.basis == "weekday" and published is not None:
            yield latest(day.weekday, published)
            yield following(day.weekday, published)


def days_in(page: Page, sentence: Sentence) -> set[date | None]:
    """The single days told in a sentence."""
    days = [
        day
        for day in page.dates.within(sentence.start, sentence.end)
        if day.precision == "day" and day.first == day.last and day.role != "crawl"
    ]
    published = page.article.published
    gone = {  # what a day is counted from is mostly over, whichever way the words look
        latest(day.weekday, published)
        for day in days
        if published is not None and day.weekday is not None and day.basis == "weekday"
    }
    return {day.first for day in days} - {None} | gone


def days_before(page: Page, sentence: Sentence) -> set[date | None]:
    """The single days told last before: "He rang on Monday. The call came a day after ..."."""
    for index in range(sentence.index - 1, max(-1, sentence.index - 1 - _BACK), -1):
        days = days_in(page, page.sentences.items[index])
        if days:
            return days
    return set()
