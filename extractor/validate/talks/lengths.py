"""Lengths of talks, and of the time between two events, as a sentence tells them in days."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.reading.page import Page
from extractor.text.sentences import Sentence

_UNIT = re.compile(
    r"[\s-]*(?:full |whole |straight |полн\w+ |повн\w+ |их |їх |їхн\w+ )?"
    r"(?:(day|days|дн\w+|день|ден\w+|доб\w*|сут\w+)"
    r"|(week|weeks|недел\w+|тижн\w+|тижд\w+))(?!\w)",
    re.IGNORECASE,
)
_ONE = re.compile(
    r"(?<!\w)(?:(?P<day>the day|a day|one day)|(?P<week>a week|one week|неделю|тиждень))"
    r"(?= (?:after|before|since|до|после|спустя|назад|тому|після|перед))",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r",? (?:after|before|earlier|later|since|до|после|спустя|раньше|позже|після|перед|потому"
    r"|пізніше|раніше)(?!\w)",
    re.IGNORECASE,
)
_LATER = re.compile(r"(?:через|спустя|за)\s\Z", re.IGNORECASE)
_TWO_DAYS = re.compile(r"двухдневн\w+|дводенн\w+", re.IGNORECASE)
_SECOND = re.compile(
    r"(?<!\w)(?:day (?:two|2)(?!\w)|(?:after|following) (?:a|the) first day|"
    r"после первого дня|після першого дня)",
    re.IGNORECASE,
)
_THREE_DAYS = re.compile(r"тр[её]хдневн\w+|триденн\w+", re.IGNORECASE)


def spans(page: Page, sentence: Sentence) -> Iterator[int]:
    """The lengths in days that a sentence names, and the ordinals: "the second day"."""
    for number in page.numbers_in(sentence):
        unit = _UNIT.match(page.text, number.end)
        if unit is not None and unit[1] and number.value is not None:
            yield int(number.value)
    for pattern, days in ((_TWO_DAYS, 2), (_SECOND, 2), (_THREE_DAYS, 3)):
        if pattern.search(page.text, sentence.start, sentence.end):
            yield days


def distances(page: Page, sentence: Sentence) -> Iterator[int]:
    """The days that a sentence counts from one event to another."""
    for number in page.numbers_in(sentence):
        unit = _UNIT.match(page.text, number.end)
        if unit is None or number.value is None:
            continue
        before = page.text[max(sentence.start, number.start - 8) : number.start]
        if _COUNTED.match(page.text, unit.end()) or _LATER.search(before):
            yield int(number.value) * (1 if unit[1] else 7)
    for match in _ONE.finditer(page.text, sentence.start, sentence.end):
        if page.dates.at(match.start()) is None:  # "a week ago" is a day of its own
            yield 1 if match["day"] else 7
