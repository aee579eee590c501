"""Lasting: exchanges that went on for days, and counts that have a day of their own."""

from __future__ import annotations

import re

from extractor.reading.days.dating import of_agreement, of_speech
from extractor.reading.days.partdays import is_of_part, is_of_share
from extractor.reading.page import Page
from extractor.text.numbers import Number
from extractor.text.sentences import Sentence

# "an exchange of 1,000 each, which was carried out over three days"
CARRIED_OUT = re.compile(
    r"\b(?:was|were|had been|been) (?:\w+ )?(?:carried out|completed|conducted|held|staged|spread|"
    r"implemented|done|fulfilled|finished)\b|\btook place\b|"
    r"\b(?:провели|прош[её]л|прошла|прошло|состоял\w+|осуществил\w*|завершил\w*|выполнил\w*|"
    r"пров[её]л\w*|реализова\w+|пройшов|пройшла|пройшло|відбу(?:в|л)\w*|здійснил\w*|завершил\w*|"
    r"виконал\w*|реалізува\w+|провів)\b",
    re.IGNORECASE,
)
# "The exchange lasted three days: 1,000 came home"
_LASTED = re.compile(
    r"\b(?:lasted|took|spanned|длил(?:ся|ась)|продлил(?:ся|ась)|занял[аи]?|растянул(?:ся|ась)|"
    r"тривав|тривала|зайняв|зайняла|розтягнув\w*|розтягнулася)\s+(?:[^\W\d]+\s+){0,2}?"
    r"(?:two|three|four|five|several|дв[ае]|три|четыре|пять|несколько|дві|чотири|п'ять|кілька|[2-9])"
    r"\s+(?:days|weeks|дн|сут|недел|діб|доби|тижн)(?!\w*,?\s+(?:to|чтобы|щоб)\b)",
    re.IGNORECASE,
)
_LEAST = 300  # fewer may be those of one day
FEW = 12  # days and stages are no more than that


def lasted(page: Page, sentence: Sentence, number: Number | None) -> bool:
    """Tell whether the exchange went on for days, which no other number shares out."""
    if number is None or (number.value or 0) < _LEAST:
        return False
    if any((n.value or 0) > FEW and n.value != number.value for n in page.numbers_in(sentence)):
        return False
    if has_day(page, sentence.start, sentence.end):
        return False
    return _LASTED.search(page.text, sentence.start, sentence.end) is not None


_LONGEST = 21  # days; a range of weekdays may begin or end a week off


def spans_days(page: Page, low: int, high: int) -> bool:
    """Tell whether the clause gives first and last day: "between 23 and 25 May".

    A day of its own beside the range is the count's: "began on Friday and runs until Sunday".
    """
    days = [d for d in page.dates.within(low, high) if d.role == "event" and d.first and d.last]
    ranges = [
        d
        for d in days
        if d.basis in ("explicit", "weekday")
        and d.precision == "day"
        and d.first != d.last
        and (d.basis == "explicit" or _NAMED_RANGE.match(d.surface))
    ]
    lasts = [(d.last - d.first).days for d in ranges if d.first and d.last]
    return len(ranges) == 1 and lasts[0] <= _LONGEST and not has_day(page, low, high)


_NAMED_RANGE = re.compile(r"(?:from|between|с|со|з|із|зі|між|между|від)\s+\w+\s+\w+\s+\w", re.I)


def is_alone(page: Page, sentence: Sentence, number: Number | None, least: int = FEW) -> bool:
    """Tell whether no other count shares the days out: "390, 307 and 303 from 23 to 25 May".

    Args:
        page: The page.
        sentence: The sentence.
        number: The count.
        least: Numbers up to this share nothing: "the two countries each released 1,000".
    """
    others = {other.value for other in larger_counts(page, sentence, least)}
    return number is not None and others <= {number.value}


def larger_counts(page: Page, sentence: Sentence, least: int = FEW) -> list[Number]:
    """List a sentence's numbers above a limit that neither rank anything nor are of a date.

    Args:
        page: The page.
        sentence: The sentence.
        least: Numbers up to this may be of days, stages or sides.
    """
    days = page.dates.within(sentence.start, sentence.end)
    return [
        number
        for number in page.numbers_in(sentence)
        if not number.ordinal
        and (number.value or 0) > least
        and not any(day.start <= number.start < day.end for day in days)
    ]


def has_day(page: Page, start: int, end: int, count: int | None = None) -> bool:
    """Tell whether a day of the event stands there, not one of words or of some of them."""
    for day in page.dates.within(start, end):
        if day.precision != "day" or day.role != "event" or day.first != day.last:
            continue
        if is_of_part(page.text, day.start):
            continue
        if count is not None and is_of_share(page.text, count, day.start):
            continue
        sentence = page.sentence_at(day.start)
        if sentence is None:
            return True
        if not of_speech(page, sentence, day) and not of_agreement(page, sentence, day):
            return True
    return False
