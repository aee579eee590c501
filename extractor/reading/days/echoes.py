"""Echoes: what a text counts once and says to have been the same on another day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.reading.days.likened import Echo, echoes
from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.records import DONE

_NEAR = 4  # sentences between a count and the day that is likened to its own
_TIMES = ("day", "month")


_APPOSED = 6  # characters between a time and the date that explains it


def echoed(page: Page, mentions: Sequence[Mention]) -> list[Mention]:
    """Tell the counts of one day again for another that is likened to it.

    Args:
        page: The page.
        mentions: Its counts.

    Returns:
        The counts with those of the other days, in the order of their sentences.
    """
    told = list(mentions)
    for echo in echoes(page):
        if (
            not echo.sure
            or page.boilerplate.at(echo.sentence.start)
            or echo.date.precision not in _TIMES
            or echo.date.first is None
            or _is_dateline(page, echo)
            or _is_explained(page, echo)
            or _is_of_a_helper(page, echo)
        ):
            continue
        if echo.pointed:
            told = [_of_its_own_day(page, echo, mention) for mention in told]
        here = [m for m in told if _counts(m) and m.sentence == echo.sentence]
        own = [m for m in here if m.date is not None and m.date.first == echo.date.first]
        missing = echo.values - {page.value_of(m.number) for m in own}
        if own and not missing:
            continue
        sources = _sources(page, echo, [m for m in told if m not in own] if own else here or told)
        told.extend(
            replace(source, date=echo.date, sentence=echo.sentence, role="other")
            for source in sources
            if not own or page.value_of(source.number) in missing
        )
    return sorted(told, key=lambda mention: mention.sentence.index)


def _is_explained(page: Page, echo: Echo) -> bool:
    """A day that is told in other words right behind: "a week before, on July 6"."""
    end = echo.date.end
    return any(date.start > end - 1 for date in page.dates.within(end, end + _APPOSED))


_PLACE = re.compile(r"[^\W\d_][^.;:!?\d]{1,40}[,.]\s+", re.IGNORECASE)
_DASH = re.compile(r"\.?,?\s*(?:\([^()\n]{2,40}\)\s*|/[^/\n]{2,40}/\s*)?[—–-]\s")


def _is_dateline(page: Page, echo: Echo) -> bool:
    """The day that an agency writes before its report: "MOSCOW, Aug 25 (Agencies) - "."""
    date, start = echo.date, echo.sentence.start
    return bool(_PLACE.fullmatch(page.text, start, date.start) and _DASH.match(page.text, date.end))


_HELPS = re.compile(
    r"\b(?:mediat\w+|broker\w*|go-between|intermediar\w+|good offices|посредни\w+|посередни\w+)\b",
    re.IGNORECASE,
)


def _is_of_a_helper(page: Page, echo: Echo) -> bool:
    """Who mediated as on another day is no handover of it: "посредником, как и в мае, ..."."""
    start, end = echo.sentence.start, echo.sentence.end
    if not echo.pointed or echo.values or _HELPS.search(page.text, start, end) is None:
        return False
    return not any(cue.family == "verb" for cue in page.cues.within(start, end))


def _counts(mention: Mention) -> bool:
    return (
        mention.category is not None
        and mention.number is not None
        and not mention.subset
        and not mention.dirty
    )


def _of_its_own_day(page: Page, echo: Echo, mention: Mention) -> Mention:
    """A count is of the day that it is told of, not of the one that it is likened to."""
    if mention.sentence != echo.sentence or mention.date != echo.date:
        return mention
    others = [
        date
        for date in page.dates.within(echo.sentence.start, echo.sentence.end)
        if date.role != "crawl" and date.start < echo.date.start
    ]
    return replace(mention, date=others[-1] if others else None)


def _sources(page: Page, echo: Echo, told: Sequence[Mention]) -> list[Mention]:
    """Find the counts of one handover that the other day is likened to: the last ones told."""
    near = [
        mention
        for mention in told
        if _counts(mention)
        and 0 <= echo.sentence.index - mention.sentence.index <= _NEAR
        and mention.scope == "single"
        and mention.status in DONE
        and (mention.each or (mention.flow is not None and mention.flow.is_sure))
    ]
    if not near:
        return []
    last = near[-1]
    of_one = [
        m
        for m in near
        if last.sentence.index - m.sentence.index <= 1
        and (m.date is None or last.date is None or m.date.first == last.date.first)
    ]
    values = {page.value_of(m.number) for m in of_one}
    days = {m.date.first for m in of_one if m.date is not None}
    if echo.date.first in days or (echo.values and not echo.values <= values):
        return []
    if _LOAD.search(page.text, echo.sentence.start, echo.sentence.end):
        return [max(of_one, key=lambda mention: page.value_of(mention.number) or 0)]
    return of_one


# What one vehicle or one side brings: "a delivery of the same size", "такая же партия"
_LOAD = re.compile(
    r"\b(?:deliver(?:y|ies)|batch(?:es)?|convoys?|consignments?|loads?|shipments?|"
    r"парти[яюией]|колонн\w+|груз\w*|партію|партія|партії|колон\w+|вантаж\w*)\b",
    re.IGNORECASE,
)
