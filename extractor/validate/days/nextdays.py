"""Days told by a step from another day ("the next morning"), or by the present ("now")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.records import When
from extractor.text.dates import DateMention
from extractor.text.sentences import Sentence
from extractor.validate.case import Case, is_day

_LEAD = 4  # characters before a day that belong to its step: "на", "the"
_BACK = 3  # sentences back to the day that "the morning after" counts from
_PART = r"(?:день|дня|сутки|ноч\w*|утр\w+|вечер\w*|доб\w+|ранк\w+|ранок|вечор\w+|вечір|ніч|ночі)"
# Steps from a day named before that the grammar of dates passes over, by how far they go.
_STEPS = tuple(
    (steps, Phrases(rf"\b(?:{words})\b", re.IGNORECASE))
    for steps, words in (
        (
            (1,),
            r"(?:day|morning|evening|night|afternoon) (?:after|later)|overnight|a day on|"
            r"(?:twenty-four|24) hours (?:later|after)|"
            r"the (?:next|following|second|other) (?:day|morning|evening|night)|"
            r"(?:через|спустя|за) (?:день|сутки|ночь|добу|ніч|24)|"
            rf"(?:на )?(?:друг|втор|следующ|наступн|завтрашн)\w+ (?:же )?{_PART}|"
            r"(?:сутками|добою|дн[её]м) (?:позже|позднее|пізніше)|"
            r"(?:двадцать четыре|двадцять чотири|24) (?:часа|години) (?:спустя|потому|пізніше)|"
            r"наутро|назавтра|наранок",
        ),
        (
            (-1,),
            r"(?:day|morning|evening|night|afternoon) (?:before|earlier)|"
            r"(?:twenty-four|24) hours (?:earlier|before)|за (?:день|сутки|ночь|добу|ніч)|"
            rf"(?:на )?(?:предыдущ|попередн)\w+ {_PART}|"
            r"(?:сутками|добою|дн[её]м|вечером|ночью|утром|вечор\w+|ніччю|ранком) "
            r"(?:ранее|раньше|раніше)",
        ),
        (
            (2, -2),
            r"(?:two|2) (?:days|mornings|nights) (?:after|later|before|earlier)|"
            r"(?:forty-eight|48) hours (?:later|earlier|after|before)|"
            r"(?:через|спустя|за) (?:двое|дві|два|48)",
        ),
        (
            (1,),
            r"hours (?:later|after)|(?:часов|годин\w*|суток|доб\w+) "
            r"(?:спустя|позже|потому|пізніше)",
        ),
        ((-1,), r"hours earlier|(?:часов|годин\w*|суток|доб\w+) (?:ранее|раньше|раніше)"),
    )
)
# The present of the report, where another day is told beside: "yesterday 200, now another 300"
_NOW = re.compile(
    r"\b(?:now|just now|this time|нині|зараз|тепер|щойно|ныне|сейчас|теперь|только что)\b",
    re.IGNORECASE,
)
_APART = re.compile(r"[,;:\n–—]|\s-\s")


def stepped(case: Case, when: When) -> bool:
    """Tell whether a record's day is a step or two from one named before, where its count says so.

    "On Friday 390 came home. Twenty-four hours later 307 more followed."
    """
    if not is_day(when) or when.start is None:
        return False
    page = case.page
    for mention in (m for support in case.supports for m in support.candidates):
        sentence = mention.sentence
        steps = set() if mention.dirty else set(_steps_in(page, sentence))
        if not steps:
            continue
        first = page.sentences.items[max(0, sentence.index - _BACK)]
        for day in page.dates.within(first.start, sentence.end):
            if day.first is None or day.first != day.last or day.role == "crawl":
                continue
            if (when.start - day.first).days in steps:
                return True
    return False


def steps_to(page: Page, mention: Mention, when: When) -> bool:
    """Tell whether a step stands between the day of a count's sentence and the count.

    "On Monday they were still in a cell; a day on, Russia freed 100": Tuesday.
    """
    days = [
        day
        for day in page.dates.within(mention.sentence.start, mention.start)
        if day.first is not None and day.first == day.last
    ]
    if not days or days[-1].first is None or not is_day(when) or when.start is None:
        return False
    step = (when.start - days[-1].first).days
    return any(
        step in steps and pattern.search(page, days[-1].end, mention.start)
        for steps, pattern in _STEPS
    )


def is_step(page: Page, day: DateMention) -> bool:
    """Tell whether the words for a day step on or back from another: "the day after"."""
    low = max(0, day.start - _LEAD)
    return any(
        found.end() > day.start
        for _, pattern in _STEPS
        for found in pattern.finditer(page, low, day.end)
    )


def _steps_in(page: Page, sentence: Sentence) -> Iterator[int]:
    """The days that the words of a sentence step on or back."""
    for steps, pattern in _STEPS:
        if pattern.search(page, sentence.start, sentence.end):
            yield from steps


def told_now(case: Case, when: When) -> bool:
    """Tell whether a record of the day of the report has a count that is told "now"."""
    if not is_day(when) or when.start != case.page.article.published:
        return False
    mentions = (m for support in case.supports for m in support.candidates)
    return any(not m.dirty and is_now(case.page.text, m) for m in mentions)


def is_now(text: str, mention: Mention) -> bool:
    """Tell whether "now" stands in the stretch of a count: "Вчора 200, нині вийшли ще 300"."""
    sentence = mention.sentence
    low = max((m.end() for m in _APART.finditer(text, sentence.start, mention.start)), default=None)
    return _NOW.search(text, sentence.start if low is None else low, mention.start) is not None
