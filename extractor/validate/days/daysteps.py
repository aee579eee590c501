"""Times told by their distance from a day told before, or by a name the date reader passes over."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.records import When
from extractor.text.sentences import Sentence
from extractor.validate.case import Case, is_day
from extractor.validate.days.datings import days_before, days_in

_UNIT = re.compile(
    r"[\s-]*(?:(?P<day>days?|дн\w+|день|сут\w+|доб\w*|діб)|(?P<week>weeks?|недел\w+|тижн\w+))(?!\w)",
    re.IGNORECASE,
)
_A_WEEK = Phrases(
    r"\b(?:a|one|exactly a|the) week (?:on|later|after|before|earlier)\b|"
    r"\b(?:за|через|спустя) (?:тиждень|неделю)\b|\b(?:тиждень|неделю) (?:спустя|потому|по тому)\b|"
    r"\b(?:неделей|тижнем) (?:раньше|ранее|позже|раніше|пізніше)\b",
    re.IGNORECASE,
)
_ORDINALS = (
    r"second|втор\w+|друг\w+", r"third|трет\w+", r"fourth|четв[её]рт\w+|четверт\w+",
    r"fifth|пят\w+|п'ят\w+",
)  # fmt: skip
_NTH = Phrases(
    r"\b(?:"
    + "|".join(rf"(?P<n{number}>{words})" for number, words in enumerate(_ORDINALS, start=1))
    + r")\s(?:(?:and|и|і|й|та)\s\w+\s)?(?:день|дня|day|сутки|доб[уи])(?!\w)",
    re.IGNORECASE,
)
_MONTHS = (
    r"January|янв|січ", r"February|февр|лют", r"March|март|берез", r"April|апр|квіт",
    r"May|ма[йя]|трав", r"June|июн|черв", r"July|июл|лип", r"August|авг|серп",
    r"September|сент|верес", r"October|окт|жовт", r"November|нояб|листоп", r"December|дек|груд",
)  # fmt: skip
_SOON = re.compile(
    r"\b(?:на днях|днями|найближч\w+ днями|any day now|in days|within days|"
    r"before the (?:month|week|year) is out)\b",
    re.IGNORECASE,
)
_NEXT_DAYS = 10
_WEEK = 7


def told_apart(case: Case, when: When) -> bool:
    """Tell whether a record's day lies as far from one told before as the words at its count say.

    "Talks were held on June 2. Five days on, Russia freed 100": June 7. "The exchange began on
    Friday. On its third day 303 came home": Sunday.
    """
    if not is_day(when) or when.start is None:
        return False
    page = case.page
    places = {m.sentence.index for s in case.supports for m in s.candidates if not m.dirty}
    for index in sorted(places):
        sentence = page.sentences.items[index]
        known = days_in(page, sentence) | days_before(page, sentence) | _begun_on(page, sentence)
        steps = set(_steps(case, sentence))
        if any(day and when.start - day == timedelta(days=n) for day in known for n in steps):
            return True
    return False


# "The second day is over, 146 came home. It began yesterday": told only in the sentence behind
_BEGAN = re.compile(
    r"(?<!\w)(?:began|begun|start(?:ed|ing)|opened|kicked off|got under way|launched|"
    r"нача(?:л|т)\w*|стартова\w+|открыл\w*|(?:роз)?поча(?:в|л|т)\w*|стартува\w+|відкри(?:в|л)\w*)(?!\w)",
    re.IGNORECASE,
)


def _begun_on(page: Page, sentence: Sentence) -> set[date | None]:
    """The days of the sentence behind, where it says that something began on them."""
    behind = page.sentences.items[sentence.index + 1 : sentence.index + 2]
    if not behind or not _NTH.search(page, sentence.start, sentence.end):
        return set()
    began = _BEGAN.search(page.text, behind[0].start, behind[0].end)
    return days_in(page, behind[0]) if began else set()


def _steps(case: Case, sentence: Sentence) -> Iterator[int]:
    """The days that the words of a sentence may count from another day."""
    page = case.page
    for number in page.numbers_in(sentence):
        unit = _UNIT.match(page.text, number.end)
        if unit is not None and number.value is not None and not number.ordinal:
            days = int(number.value) * (1 if unit["day"] else _WEEK)
            yield from (days, -days)
    if _A_WEEK.search(page, sentence.start, sentence.end):
        yield from (_WEEK, -_WEEK)
    for match in _NTH.finditer(page, sentence.start, sentence.end):
        yield from (int(name[1:]) for name, words in match.groupdict().items() if words)


def told_by_name(case: Case, when: When) -> bool:
    """Tell whether a period is one that a bare name tells: "May's swap", "на днях".

    A month needs no "in", where its name stands; what is due "any day now" begins with the report.
    """
    start, end, published = when.start, when.end, case.page.article.published
    if start is None or end is None or start == end or published is None:
        return False
    text = case.page.text
    if (start.year, start.month) == (end.year, end.month) and start.day == 1 and end.day >= 28:
        far = abs((start - published).days) < 366
        return far and bool(re.search(rf"\b(?:{_MONTHS[start.month - 1]})", text))
    soon = 0 <= (start - published).days <= 1 and (end - start).days <= _NEXT_DAYS
    out = start >= published and (start.year, start.month) == (published.year, published.month)
    return (soon or out) and bool(_SOON.search(text))
