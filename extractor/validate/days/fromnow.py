"""Days counted from the day of the report: "a week from today", "it is three days since"."""

from __future__ import annotations

import re

from extractor.records import When
from extractor.validate.case import Case, is_day
from extractor.validate.days.datings import COUNT

_SPAN = (
    rf"(?P<n>\d{{1,2}}|{'|'.join(COUNT)}) "
    r"(?:(?P<day>days?|день|дня|дней|дні|днів)|weeks?|неделя|недели|недель|тиждень|тижні|тижнів)"
)
_AHEAD = re.compile(rf"\b{_SPAN} (?:from (?:now|today)|hence)(?!\w)", re.IGNORECASE)
_BACK = re.compile(
    rf"\b{_SPAN}(?:,? (?:now|already|уже|вже))?(?: (?:has|have) passed)?,? "
    r"(?:since|как|с тех пор|с того дня|як|відколи|відтоді|з того дня|з тих пір)(?!\w)",
    re.IGNORECASE,
)


def told_from_now(case: Case, when: When) -> bool:
    """Tell whether a record's day is as far from the report as the words at its count say.

    Args:
        case: The record with its counts.
        when: Its time: 15 October for "a week from today", written on the 8th.
    """
    published = case.page.article.published
    if not is_day(when) or when.start is None or published is None:
        return False
    gone = (published - when.start).days
    places = {m.sentence.index for s in case.supports for m in s.candidates if not m.dirty}
    pattern = _BACK if gone > 0 else _AHEAD
    return any(abs(gone) in _counted(case, index, pattern) for index in places)


def _counted(case: Case, index: int, pattern: re.Pattern[str]) -> list[int]:
    """The days that a sentence counts one way."""
    sentence = case.page.sentences.items[index]
    found = []
    for match in pattern.finditer(case.page.text, sentence.start, sentence.end):
        groups = match.groupdict()
        said = (groups["n"] or "1").lower()
        days = int(said) if said.isdigit() else COUNT[said]
        found.append(days * (1 if groups["day"] else 7))
    return found
