"""Amassed: counts that came together over time, though the day of a part stands beside them.

"On Monday 1,245 bodies were handed over, and in all Ukraine has received 6,057": the day is that of
the first count. "Today another 1,000; the agreed six thousand have been handed over in full."
"""

from __future__ import annotations

import re

from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.text.numbers import Number
from extractor.validate.days.periods import is_beyond_any

_AGREED = re.compile(
    r"\b(?:agreed|promised|pledged|stipulated|согласованн\w+|обещанн\w+|оговор[её]нн\w+|"
    r"договор[её]нн\w+|условленн\w+|обусловленн\w+|узгоджен\w+|погоджен\w+|обіцян\w+|"
    r"обумовлен\w+|домовлен\w+)\s+(?:[^\W\d][\w'’-]*\s+){0,4}\Z",
    re.IGNORECASE,
)
_IN_FULL = re.compile(
    r"\b(?:in full|fully|entirely|completely|(?:have|has) all|all been|to the last|полностью|"
    r"целиком|сполна|до последнего|все до одного|повністю|цілком|сповна|до останнього)\b",
    re.IGNORECASE,
)
_LOOKS_BACK = re.compile(
    r"\b(?:have|has|had|'ve|already|by now|to date|so far|since|уже|к этому дню|на сегодня|"
    r"с начала|за (?:вс[её]|год)|вже|наразі|відтоді|від початку|за (?:весь|увесь|рік))\b",
    re.IGNORECASE,
)
_TWICE, _FAR = 2, 5  # times the count of the day: sure for the largest, and for any
_NEAR = 80  # characters before a count in which it is called agreed
_BEHIND = 24  # characters behind a count in which "in all" still is its own
_CLAUSE = re.compile(r"[,;:—–]|\b(?:and|but|while|и|а|но|і|й|та|але)\b", re.IGNORECASE)


def is_amassed(page: Page, mention: Mention) -> bool:
    """Tell whether a count sums up more than the day beside it.

    Args:
        page: The page.
        mention: The count.
    """
    if mention.number is None:
        return False
    if not is_beyond_any(page, mention):
        return _outgrows(page, mention, _FAR) and _has_been(page, mention)
    return _is_fulfilled(page, mention) or _outgrows(page, mention, _TWICE)


def _is_fulfilled(page: Page, mention: Mention) -> bool:
    """All that was agreed has been handed over, and no day of its own is told."""
    sentence, text = mention.sentence, page.text
    if mention.is_dated:
        return False
    agreed = _AGREED.search(text, max(sentence.start, mention.start - _NEAR), mention.start)
    return agreed is not None and _IN_FULL.search(text, sentence.start, sentence.end) is not None


def _has_been(page: Page, mention: Mention) -> bool:
    """Its own clause looks back: "and altogether 1,243 have already been brought home"."""
    before = _counts_before(page, mention)
    low, high = before[-1].end, mention.sentence.end
    return _LOOKS_BACK.search(page.text, low, high) is not None


def _outgrows(page: Page, mention: Mention, times: int) -> bool:
    """A clause of its own sums up, behind the smaller count to which the day belongs."""
    sentence, day, own = mention.sentence, mention.date, page.numbers[mention.number or 0]
    before = _counts_before(page, mention)
    if not before or (before[-1].value or 0) * times > (own.value or 0):
        return False
    if day is None or not sentence.start <= day.start < before[-1].end:
        return False
    if _CLAUSE.search(page.text, before[-1].end, mention.start) is None:
        return False
    cues = page.cues.within(before[-1].end, min(sentence.end, mention.end + _BEHIND))
    return any(cue.family == "cue" and cue.kind == "summed" for cue in cues)


def _counts_before(page: Page, mention: Mention) -> list[Number]:
    return [
        number
        for number in page.numbers_in(mention.sentence)
        if number.end <= mention.start
        and not number.ordinal
        and page.dates.at(number.start) is None
    ]
