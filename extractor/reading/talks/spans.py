"""When talks were: "two days of talks ended on Saturday" began on Friday; offers lie ahead."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import replace
from datetime import timedelta

from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.reading.talks.mention import TalkMention
from extractor.records import STRUCK
from extractor.text.dates import DateMention
from extractor.text.sentences import Sentence

_UNIT = (
    r"[ -](?:full |straight |полных |повних )?(?:days?|дня|дней|дні|днів)"
    r"(?! (?:after|before|later|ago|earlier|спустя|назад|после|тому|після))"
)
_LASTED = {
    2: re.compile(
        rf"(?<!\w)(?:(?:two|2|два|двух|двох){_UNIT}|двухдневн\w+|дводенн\w+)(?!\w)",
        re.IGNORECASE,
    ),
    3: re.compile(
        rf"(?<!\w)(?:(?:three|3|три|тр[её]х|трьох){_UNIT}|тр[её]хдневн\w+|триденн\w+)(?!\w)",
        re.IGNORECASE,
    ),
}
_OVER = Phrases(
    r"(?<!\w)(?:ended|concluded|wrapp\w+ up|finished|closed|came to an end|left|"
    r"parted|dispersed|adjourned|broke up|went home|flew home|"
    r"заверши\w+|закончи\w+|закінчи\w+|подошли к концу|добігли кінця|"
    r"разошл\w+|разъехал\w+|разлетел\w+|розійшл\w+|роз'їхал\w+|розлетіл\w+)(?!\w)",
    re.IGNORECASE,
)
_INFINITIVE = 16  # characters after a month in which what is offered may stand
_TO_DO = re.compile(r"(?<!\w)to [a-z]{3,}|\w(?:ть|ти)(?:с[ья])?(?!\w)")


def lengthened(page: Page, mention: TalkMention) -> TalkMention:
    """Give talks that ended on a day the days they had lasted by then."""
    date = mention.date
    if mention.type != "talks" or mention.status != "held" or date is None:
        return mention
    low, high = mention.sentence.start, mention.sentence.end
    if date.first is None or date.first != date.last or not _OVER.search(page, low, high):
        return mention
    for days, pattern in _LASTED.items():
        if pattern.search(page.text, low, high):
            first = date.first - timedelta(days=days - 1)
            return replace(mention, date=replace(date, first=first))
    return mention


_FELL_THROUGH = re.compile(
    r"(?<!\w)(?:(?:did not|didn't|never) (?:take place|happen|took place)|fell through|"
    r"не состоял\w+|сорвал\w+|не відбу\w+|зірвал\w+)(?!\w)",
    re.IGNORECASE,
)
_NEARER = 3  # days back that a weekday may lie and yet be nearer than the next one
_HALF_A_YEAR = 183


def due(page: Page, mention: TalkMention, date: DateMention) -> DateMention:
    """The weekday ahead of talks that are put off before it, the one behind of those that failed.

    "The meeting that was to take place on Friday has been called off": this coming Friday.
    """
    first, last, published = date.first, date.last, page.article.published
    if mention.status not in STRUCK:
        return date
    failed = _FELL_THROUGH.search(page.text, mention.sentence.start, mention.sentence.end)
    if date.basis != "weekday":
        return date if failed else in_year_ahead(page, date) or date
    if first is None or published is None or date.day is not None:
        return date
    day = first if first != last and (failed or first == published) else (last or first)
    week = timedelta(days=7)
    if failed and day >= published:
        day -= week
    if not failed and (published - day).days > _NEARER:
        day += week
    return replace(date, first=day, last=day)


def in_year_ahead(page: Page, date: DateMention | None) -> DateMention | None:
    """The same day a year on, where no year is told and the one taken lies behind."""
    if date is None or date.first is None or date.last is None or page.article.published is None:
        return date
    if "year_assumed" not in date.issues or date.first >= page.article.published:
        return date
    if (date.first.month, date.first.day) == (2, 29) or (date.last.month, date.last.day) == (2, 29):
        return date
    first, last = (day.replace(year=day.year + 1) for day in (date.first, date.last))
    ahead = (first - page.article.published).days
    return replace(date, first=first, last=last) if 0 <= ahead < _HALF_A_YEAR else date


def after_agreed(
    page: Page, sentence: Sentence, date: DateMention | None, start: int
) -> DateMention | None:
    """The time of talks that a sentence says were agreed on: it comes after that agreement's.

    "In May they agreed to another meeting in June" is of one year; without a day of its own, what
    was agreed is still to come.
    """
    if date is None or date.last is None or date.start < start:
        return None
    told = page.dates.within(sentence.start, start)
    before = [each.first for each in told if each.first is not None]
    return date if any(day <= date.last for day in before) else in_year_ahead(page, date)


def to_come(page: Page, mention: TalkMention, date: DateMention) -> DateMention:
    """The month that is still to come, of what is offered: "offered to meet in June"."""
    first, last, published = date.first, date.last, page.article.published
    if first is None or last is None or published is None or date.precision != "month":
        return date
    ahead = page.text[mention.end : date.end + _INFINITIVE]
    named = any(char.isdigit() for char in date.surface)
    if named or last >= published or date.start < mention.end or not _TO_DO.search(ahead):
        return date
    year = first.year + 1
    return replace(
        date,
        first=first.replace(year=year),
        last=last.replace(year=year, day=min(last.day, monthrange(year, last.month)[1])),
    )
