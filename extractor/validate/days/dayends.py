"""Ends of days: whether the day beside a count is the first or last of a record's several."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from extractor.text.dates import DateMention
from extractor.text.sentences import Sentence
from extractor.validate.case import Case
from extractor.validate.days.datings import may_date
from extractor.validate.days.dayspans import days_meant

_REACH = 60  # characters before a day in which its verb stands
_GAP = r"(?:\s+(?!and\b|и\b|та\b|і\b|й\b)[^\W\d][\w'’-]*){0,3}\s+\Z"
# "opened on Friday and will run until Sunday evening", "начавшийся в пятницу обмен"
_OPENED = re.compile(
    r"(?<!\w)(?:open(?:ed|s|ing)|beg[aiu]n(?:s|ning)?|start(?:ed|s|ing)|got under ?way|under ?way|"
    r"kick(?:ed|s|ing) off|launched|set off|"
    r"нача[лт]\w*|начин\w+|открыл\w*|стартовал\w*|старту\w+|"
    r"поча[влт]\w*|почин\w+|розпоча\w+|розпочин\w+|відкри\w+|стартува\w+)" + _GAP,
    re.IGNORECASE,
)
# "a swap that ended on Sunday": the last of its days
_CLOSED = re.compile(
    r"(?<!\w)(?:end(?:ed|s|ing)|clos(?:ed|es|ing)|conclud(?:ed|es|ing)|finish(?:ed|es|ing)|"
    r"complet(?:ed|es|ing)|wound up|wrapped up|wraps up|"
    r"заверш\w+|закончи\w+|законч\w+|окончи\w+|закінчи\w+|закінчу\w+|скінчи\w+)" + _GAP,
    re.IGNORECASE,
)


def ends_beside(case: Case, sentence: Sentence, days: Sequence[DateMention]) -> bool:
    """Tell whether the days beside a count are ends of the several days that a record has.

    "In two days, yesterday and today, 500 came home"; "a swap of 1,000 for 1,000 opened on Friday
    and will run until Sunday": no day of these is another than the record's.

    Args:
        case: The record.
        sentence: The count's sentence.
        days: The days that may be the count's.
    """
    first, last = case.record.when.start, case.record.when.end
    if first is None or last is None or first == last:
        return False
    return _names_both(case, sentence, first, last) or any(
        (first in days_meant(case, day) and _is_after(case, _OPENED, sentence, day))
        or (last in days_meant(case, day) and _is_after(case, _CLOSED, sentence, day))
        for day in days
    )


def is_done_by(case: Case, low: int, high: int) -> bool:
    """Tell whether a count was moved by a time that is the record's: "by mid-March 9 had come".

    Args:
        case: The record.
        low: Where the count's part of the sentence begins.
        high: Where it ends.
    """
    return any(
        date.role == "deadline" and date.precision != "day" and may_date(case, date)
        for date in case.page.dates.within(low, high)
    )


def _is_after(case: Case, words: re.Pattern[str], sentence: Sentence, day: DateMention) -> bool:
    low = max(sentence.start, day.start - _REACH)
    return low <= day.start and words.search(case.page.text, low, day.start) is not None


def _names_both(case: Case, sentence: Sentence, start: date, end: date) -> bool:
    """Whether a sentence names the first day and, behind it, the last.

    The days of two counts are only a total's: "200 on Thursday and 300 on Friday".
    """
    days = [d for d in case.page.dates.within(sentence.start, sentence.end) if d.role != "crawl"]
    return any(
        first.start < last.start
        and (case.record.scope == "total" or not _counts_between(case, sentence, first, last))
        for first in days
        if start in days_meant(case, first)
        for last in days
        if end in days_meant(case, last)
    )


def _counts_between(case: Case, sentence: Sentence, first: DateMention, last: DateMention) -> bool:
    return any(first.end <= n.start < last.start for n in case.page.numbers_in(sentence))
