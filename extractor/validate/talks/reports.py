"""The day of a report as the day of talks: a live page, or a date that stands as a heading."""

from __future__ import annotations

import re
from datetime import date

from extractor.reading.page import Page
from extractor.reading.talks.mention import TalkMention
from extractor.text.dates import DateMention
from extractor.validate.talks.case import AHEAD, Case

_CLOCK = re.compile(r"(?m)^\W{0,3}(?:[01]?\d|2[0-3])[:.][0-5]\d(?!\d)")
_ENTRIES = 2  # lines that begin with a clock, in a page that is written as the day goes on


def is_of_report(case: Case, period: tuple[date, date]) -> bool:
    """Tell whether the day a report is made on may be the day of undated talks in it.

    Args:
        case: The record with its scenes.
        period: The record's time: "15:30. The president rang the emir", in a page of that day.
    """
    page = case.page
    undated = [scene for scene in case.best if _is_undated(page, scene)]
    if case.record.status in AHEAD or (case.best and not undated) or period[0] != period[1]:
        return False
    if any(_heading_day(page, scene) == period[0] for scene in undated):
        return True
    if period[0] != page.article.published:
        return False
    return len(_CLOCK.findall(page.text)) >= _ENTRIES or _is_headlined(page, period[0])


def _is_undated(page: Page, scene: TalkMention) -> bool:
    """Whether neither a scene nor its sentence has a day."""
    if scene.date is not None:
        return False
    return not any(
        _is_day(day) for day in page.dates.within(scene.sentence.start, scene.sentence.end)
    )


def _is_day(day: DateMention) -> bool:
    return day.role != "crawl" and day.first is not None and day.first == day.last


def _is_headlined(page: Page, published: date) -> bool:
    """Whether the headline gives the day of publication: "The swap of 19 June: what we know"."""
    end = _end_of_line(page, 0)
    if any(day.role == "crawl" for day in page.dates.within(0, end)):
        end = _end_of_line(page, end)  # the crawler's own line stands above it
    told = page.dates.within(0, end)
    return any(_is_day(day) and day.first == published for day in told)


def _end_of_line(page: Page, start: int) -> int:
    """Where the first line with words in it ends, from a place on; there, if no line follows."""
    rest = page.text[start:]
    return max(page.text.find("\n", start + len(rest) - len(rest.lstrip())), start)


def _heading_day(page: Page, scene: TalkMention) -> date | None:
    """The day that stands alone on the nearest such line above a scene."""
    for day in reversed(page.dates.within(0, scene.start)):
        low = page.text.rfind("\n", 0, day.start) + 1
        high = page.text.find("\n", day.end)
        line = page.text[low : high if high >= 0 else len(page.text)]
        if _is_day(day) and len(line.strip(" .:—–-|*#\t")) - len(day.surface) <= _ALONE:
            return day.first
    return None


_ALONE = 12  # characters that a heading of a day may have beside it, such as its weekday
