"""Formerly: counts told of an earlier event than the record's, under a number that both have."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.text.dates import DateMention
from extractor.validate.case import Case
from extractor.validate.days.datings import may_date

_EVENT_EN = (
    r"(?:time|swaps?|exchanges?|handovers?|transfers?|convoys?|repatriations?|rounds?|batch|"
    r"instal?ment|delivery|shipment|occasion|release|homecoming|one)"
)
_EVENT_RU = r"(?:раз\w?|обмен\w*|передач\w+|репатриаци\w+|парти\w+|рейс\w*|этап\w*|процедур\w+)"
_EVENT_UK = r"(?:раз\w?|обмін\w*|передач\w+|репатріаці\w+|парті\w+|рейс\w*|етап\w*|процедур\w+)"
_FORMER = re.compile(
    rf"(?<!\w)(?:(?:previous|preceding|prior|last|earlier|penultimate)\s+(?:\w+\s+)?{_EVENT_EN}|"
    r"previously|before that|earlier|back then|last (?:swapped|exchanged|repatriated|returned)|"
    rf"(?:предыдущ|прошл|прежн|предшествующ|последн)\w+\s+(?:\w+\s+)?{_EVENT_RU}|"
    r"ранее|раньше|до этого|до того|перед этим|"
    rf"(?:попередн|минул|колишн|останн)\w+\s+(?:\w+\s+)?{_EVENT_UK}|"
    r"раніше|до цього|перед цим|перед тим|востаннє|доти)(?!\w)",
    re.IGNORECASE,
)


def told_formerly(case: Case, mentions: Sequence[Mention], dated: Sequence[Mention]) -> bool:
    """Tell whether all dated tellings of a number are of an earlier event than the record's.

    "On Tuesday 103 bodies came, says Kyiv. Moscow speaks of 100. The previous time, on
    29 September, 100 came": the hundred that Moscow speaks of stands under Tuesday.

    Args:
        case: The record.
        mentions: Where its count is told.
        dated: Those of them that stand beside another day than the record's.
    """
    if not dated or not all(_is_former(case, mention) for mention in dated):
        return False
    return any(_is_under(case, mention) for mention in mentions if mention not in dated)


def _is_former(case: Case, mention: Mention) -> bool:
    """Whether a sentence tells of an earlier time, and a day before the record's."""
    sentence, own = mention.sentence, case.record.when.start
    if own is None or _FORMER.search(case.page.text, sentence.start, sentence.end) is None:
        return False
    days = [day.last for day in case.page.dates.within(sentence.start, sentence.end)]
    return bool(days) and all(day is not None and day < own for day in days)


def _is_under(case: Case, mention: Mention) -> bool:
    """Whether the record's day is the one named last before an undated count."""
    day = _last_day(case.page, mention)
    return day is not None and may_date(case, day)


def _last_day(page: Page, mention: Mention) -> DateMention | None:
    days = [
        day
        for day in page.dates.within(0, mention.start)
        if day.role == "event" and day.precision == "day"
    ]
    return days[-1] if days else None
