"""Exchanges of several days: which days "over three days" or "за два дня" are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.text.dates import DateMention
from extractor.text.sentences import Sentence

_WORDS = {
    "both": 2, "two": 2, "three": 3, "four": 4, "five": 5,
    "два": 2, "двух": 2, "две": 2, "двое": 2, "три": 3, "трех": 3, "трёх": 3, "трое": 3,
    "четыре": 4, "четырех": 4, "четырёх": 4, "пять": 5, "пяти": 5,
    "дві": 2, "двох": 2, "двоє": 2, "трьох": 3, "троє": 3, "чотири": 4, "чотирьох": 4,
    "п'ять": 5, "п'яти": 5,
    "двухдневн": 2, "трехдневн": 3, "трёхдневн": 3, "дводенн": 2, "триденн": 3,
}  # fmt: skip
_NUMBER = "|".join(sorted((word for word in _WORDS if not word.endswith("нн")), key=len)[::-1])
_LENGTH = Phrases(
    rf"\b(?:(?:over|across|within|during|in|for|last\w*|took|span\w*)\s+(?:the\s+|these\s+|those\s+)?"
    rf"(?:course\s+of\s+|space\s+of\s+)?(?:just\s+|only\s+)?(?P<en>{_NUMBER}|[2-5])\s+"
    rf"(?:consecutive\s+|successive\s+|straight\s+)?days|(?P<long>{_NUMBER})-day|"
    rf"(?:за|в течение|на протяжении|упродовж|впродовж|протягом|"
    r"(?:про)?длит\w+|займ[её]т|занял\w*|"
    rf"трива\w+|(?:растян|раст[яа]г|розтяг|рассчит|розрах)\w+\s+(?:(?:он[аои]?|вона|воно|він|вони)\s+)?на)\s+(?:(?:эти|этих|те|тех|ці|цих|ті|тих|все|всі|усі)\s+)?"
    rf"(?P<cyr>{_NUMBER}|[2-5])\s+(?:дня|дней|дні|днів|суток|доби)|"
    r"(?P<adj>двухдневн|тр[её]хдневн|дводенн|триденн)\w+)\b",
    re.IGNORECASE,
)
_AGO = re.compile(r"\s+(?:ago|earlier|later|before|after|назад|тому|спустя|раньше|позже|пізніше)")
_RECENT = 10  # days before publication
_BACK = 1  # sentences back to the length of the exchange, where the count's own has none


def over_days(page: Page, mentions: Sequence[Mention]) -> list[Mention]:
    """Give a total of several days its days, where the article tells them.

    "200 came home on Thursday and 300 on Friday, 500 over the two days": from Thursday to Friday.
    """
    told = _days_told(page, mentions)
    named = {day.first for day in page.dates if day.role == "event" and day.precision == "day"}
    return [_spanned(page, mention, told, named) for mention in mentions]


def _spanned(page: Page, mention: Mention, told: list[date], named: set[date | None]) -> Mention:
    if mention.category is None or mention.scope != "total":
        return mention
    if mention.date is not None and mention.date.precision != "day":
        return mention
    length = _length(page, mention)
    if length is None:
        return mention
    span, days = length
    if mention.date is None and mention.status == "completed":
        before = _range_told(page, mention, days)
        if before is not None:
            return replace(mention, date=before)
    period = _period(told, named, days, done=mention.status == "completed")
    if period is None:
        return mention
    date_told = DateMention(
        *span, page.text[slice(*span)], *period, precision="unknown", basis="relative"
    )
    return replace(mention, date=date_told)


def _range_told(page: Page, mention: Mention, days: int) -> DateMention | None:
    """First and last day, told just before: "held on May 23-25. Over those three days, 1,000"."""
    for sentence in _here_or_before(page, mention):
        for day in page.dates.within(sentence.start, sentence.end):
            if day.role != "event" or day.precision != "day" or not day.first or not day.last:
                continue
            if (day.last - day.first).days == days - 1 > 0:
                return day
    return None


def _length(page: Page, mention: Mention) -> tuple[tuple[int, int], int] | None:
    """The words for the length of the exchange, and the days that they mean."""
    for sentence in _here_or_before(page, mention):
        for span, days in lengths(page, sentence.start, sentence.end):
            return span, days
    return None


def _here_or_before(page: Page, mention: Mention) -> Iterator[Sentence]:
    """A count's sentence, then those before it that may give the exchange its length."""
    index = mention.sentence.index
    yield from reversed(page.sentences.items[max(0, index - _BACK) : index + 1])


def lengths(page: Page, start: int, end: int) -> Iterator[tuple[tuple[int, int], int]]:
    """Find the words that say how many days something takes, and the days.

    Args:
        page: The page.
        start: Where to begin.
        end: Where to end.
    """
    for found in _LENGTH.finditer(page, start, end):
        word = (found["en"] or found["long"] or found["cyr"] or found["adj"]).lower()
        if not _AGO.match(page.text, found.end()):
            yield found.span(), int(word) if word.isdigit() else _WORDS[word]


def _days_told(page: Page, mentions: Sequence[Mention]) -> list[date]:
    """The days of the exchanges that have just taken place, or are about to."""
    published = page.article.published
    if published is None:
        return []
    days = {
        mention.date.first
        for mention in mentions
        if mention.category is not None
        and not mention.dirty
        and mention.scope == "single"
        and mention.date is not None
        and mention.date.first is not None
        and mention.date.first == mention.date.last
        and mention.date.precision == "day"
        and abs((published - mention.date.first).days) <= _RECENT
    }
    return sorted(days)


def _period(
    told: list[date], named: set[date | None], days: int, *, done: bool
) -> tuple[date, date] | None:
    """The run of so many days that is told; of what goes on, from the day that it began."""
    step = timedelta(days=days - 1)
    runs = [(day - step, day) for day in told if day - step in named]
    if runs:
        return runs[-1]
    return None if done or not told else (told[-1], told[-1] + step)
