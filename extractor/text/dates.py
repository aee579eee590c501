"""Every time a text speaks of, as a period of days: explicit dates, weekdays, "last week".

Nothing falls back to the day of publication: what cannot be resolved stays unresolved, and a
reading that rests on an assumption says so in its issues.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from extractor.text.calendar.baredays import is_numbered
from extractor.text.calendar.beginnings import Beginning, find_beginnings, read_beginning
from extractor.text.calendar.eves import with_eves
from extractor.text.calendar.grammar import Phrase, phrases
from extractor.text.calendar.holidayreading import read_holiday
from extractor.text.calendar.holidays import Holiday, find_holidays
from extractor.text.calendar.mentions import Basis, DateMention, DateRole, Issue, Precision
from extractor.text.calendar.monthparts import MonthPart, find_month_parts, read_month_part
from extractor.text.calendar.monthweeks import MonthWeek, find_month_weeks, read_month_week
from extractor.text.calendar.reading import read_phrase
from extractor.text.calendar.roles import role_of
from extractor.text.calendar.scene import Scene
from extractor.text.calendar.stretches import Stretch, find_stretches, read_stretch
from extractor.text.calendar.tokens import Tokens, tokenize
from extractor.text.calendar.unitspans import UnitSpan, find_unit_spans, read_unit_span
from extractor.text.calendar.weekdays import resolve_weekday
from extractor.text.calendar.yearparts import YearPart, find_year_parts, read_year_part

__all__ = [
    "Basis",
    "DateMention",
    "DateRole",
    "Issue",
    "Precision",
    "find_dates",
    "resolve_weekday",
]


def find_dates(text: str, published: date | None) -> list[DateMention]:
    """Find the dates and periods a folded text speaks of.

    Args:
        text: Folded text, in English, Russian or Ukrainian.
        published: The day the text was published, if known.

    Returns:
        The mentions in the order of the text. They do not overlap.
    """
    tokens = tokenize(text)
    scene = Scene(tokens, published)
    mentions: list[DateMention] = []
    named: list[_Named] = [*find_holidays(text), *find_stretches(text), *find_month_parts(text)]
    named += [*find_month_weeks(text), *find_year_parts(text), *find_unit_spans(text)]
    named += find_beginnings(text)
    queue = deque(sorted(named, key=lambda item: item.start))
    for phrase in _parted(tokens):
        start, end = tokens.starts[phrase.first], tokens.ends[phrase.last - 1]
        while queue and queue[0].start < end:
            _append(mentions, _read_named(scene, queue.popleft()))
        if mentions and start < mentions[-1].end:
            continue  # "на следующий день" of "на следующий день после Пасхи"
        mention = read_phrase(scene, phrase, role_of(tokens, phrase))
        if mention is not None and phrase.name == "bare_day":
            mention = _with_weekday(text, mentions, mention)
        if mention is not None:
            mentions.append(mention)
    for item in queue:
        _append(mentions, _read_named(scene, item))
    return with_eves(text, mentions)


_Named = Holiday | Stretch | MonthPart | MonthWeek | YearPart | UnitSpan | Beginning


def _read_named(scene: Scene, item: _Named) -> DateMention | None:
    if isinstance(item, MonthPart):
        return read_month_part(scene, item)
    if isinstance(item, MonthWeek):
        return read_month_week(scene, item)
    if isinstance(item, YearPart):
        return read_year_part(scene, item)
    if isinstance(item, UnitSpan):
        return read_unit_span(scene, item)
    if isinstance(item, Beginning):
        return read_beginning(scene, item)
    return read_holiday(scene, item) if isinstance(item, Holiday) else read_stretch(scene, item)


def _with_weekday(text: str, mentions: list[DateMention], day: DateMention) -> DateMention:
    """A day of the month, with the weekday before it that it was read by: "Friday the 13th"."""
    if day.weekday is None or not mentions or mentions[-1].weekday != day.weekday:
        return day
    name = mentions.pop()
    return replace(day, start=name.start, surface=text[name.start : day.end])


def _append(mentions: list[DateMention], mention: DateMention | None) -> None:
    if mention is None:
        return
    if not mentions or mentions[-1].end <= mention.start:
        mentions.append(mention)


def _joined_months(tokens: Tokens, phrase: Phrase) -> Iterator[Phrase]:
    """A month and the next are one stretch, "in June and July"; two others are two months."""
    first, last = phrase.values(tokens, "MVRU")[:2]
    if (last - first) % 12 == 1:
        yield Phrase("months", phrase.first, phrase.last)
        return
    middle = phrase.first + phrase.kinds(tokens).index("&")
    yield Phrase("month", phrase.first, middle)
    begin = next(i for i in range(middle, phrase.last) if tokens.kinds[i] in "MVRU")
    yield Phrase("month", begin, phrase.last)


def _parted(tokens: Tokens) -> Iterator[Phrase]:
    """The phrases of a text; weekdays that do not follow each other are two days, no period.

    "On Tuesday and Friday": two days. "On Saturday and Sunday": a weekend.
    """
    for phrase in phrases(tokens):
        if phrase.name == "weekdays" and "&" in phrase.kinds(tokens):
            first, last = phrase.values(tokens, "Wwl")[:2]
            if (last - first) % 7 != 1:
                middle = phrase.first + phrase.kinds(tokens).index("&")
                yield Phrase("weekday", phrase.first, middle)
                begin = next(i for i in range(middle, phrase.last) if tokens.kinds[i] in "Wwl")
                yield Phrase("weekday", begin, phrase.last)
                continue
        if phrase.name == "two_months":
            yield from _joined_months(tokens, phrase)
            continue
        if phrase.name == "day_of_month" and not is_numbered(tokens, phrase):
            steps = (i for i in range(phrase.first, phrase.last) if tokens.kinds[i] in "LTX")
            step = next(steps, None)
            if step is not None:
                yield Phrase("period", step, phrase.last)
            continue
        yield phrase
