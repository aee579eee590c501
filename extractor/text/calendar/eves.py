"""Days told by the day of a feast: "on the eve of the holiday, which fell on April 12"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.text.calendar.mentions import DateMention
from extractor.text.calendar.weekdays import shift
from extractor.text.scanning import has_any

_KEY = re.compile(
    r"\b(?:eve|day before|day after|накануне|канун|напередодні|день (?:до|после|після|перед))\b",
    re.IGNORECASE,
)
_RELATIVE = (
    r"\s(?:[^\W\d][\w'-]*\s){0,5}?[^\W\d][\w'-]*,?\s(?:\(\s*)?"
    r"(?:which|that|котор\w+|что|що|як(?:ий|а|е|і|ого))\s(?:[^\W\d][\w'-]*\s){0,4}?"
    r"(?:f[ae]ll|falls|fallen|(?:is|was|were|are|be) (?:celebrated|marked|observed|held)|"
    r"came|comes|took place|began|opened|started|нач\w+|состоя\w+|прош[её]л|прошл[аио]|поча\w+|"
    r"відбу\w+|пройшов|пройшл[аио]|при(?:ш[её]л|шл|ход)\w*|выпа\w+|отмеча\w+|праздну\w+|"
    r"припа\w+|випа\w+|відзнача\w+|святку\w+)"
    r"(?:\s(?:this|last|that|year|в|у|этом|цьому|году|році|торік|цьогоріч)){0,3}"
    r"\s(?:(?:on|на|в|у)\s)?(?:the\s)?\Z"
)
_EVE = re.compile(
    r"\b(?:(?:on\s)?(?:the\s)?eve of|(?:the|a|one) day before|(?:в\s)?канун|накануне|напередодні|"
    rf"(?:за\s)?день (?:до|перед)){_RELATIVE}",
    re.IGNORECASE,
)
_MORROW = re.compile(
    r"\b(?:(?:the|a|one) day after|(?:на следующий|наступного|на другой|через|за) "
    rf"(?:день|дня) (?:после|після)){_RELATIVE}",
    re.IGNORECASE,
)
# "the Friday before last", "в позапрошлую пятницу": a week before the last one; "on Friday week"
_BEFORE_LAST = re.compile(r"\sbefore last(?!\s(?:week|month|year|\w+day))\b", re.IGNORECASE)
_LAST_BUT_ONE = re.compile(r"\b(?:позапрошл|позаминул|позамину)\w+\s\Z", re.IGNORECASE)
_WEEK_ON = re.compile(r"\sweek\b", re.IGNORECASE)
_WEEKLY = re.compile(r"before last|позапрошл|позаминул|day week\b", re.IGNORECASE)
_WEEKS = ("before last", "позапрошл", "позаминул", "day week")
_REACH = 140  # characters from the eve to the day of the feast


def with_eves(text: str, mentions: Sequence[DateMention]) -> list[DateMention]:
    """Read the day beside a feast whose own day a relative clause gives."""
    if has_any(text, _WEEKS) and _WEEKLY.search(text) is not None:
        mentions = [_weeks_off(text, mention) for mention in mentions]
    if _KEY.search(text) is None:
        return list(mentions)
    found: list[DateMention] = []
    for mention in mentions:
        low = max(0, mention.start - _REACH)
        beside = None
        if mention.precision == "day" and mention.first == mention.last:
            for pattern, step in ((_EVE, -1), (_MORROW, 1)):
                match = pattern.search(text[low : mention.start])
                if match is not None:
                    beside = (low + match.start(), step)
        if beside is None or mention.first is None:
            found.append(mention)
            continue
        start, step = beside
        while found and found[-1].end > start:  # "накануне" itself, "this year"
            found.pop()
        day = shift(mention.first, step)
        found.append(
            replace(
                mention,
                start=start,
                surface=text[start : mention.end],
                first=day,
                last=day,
                role="event",
                month=day.month,
                day=day.day,
                weekday=None,
            )
        )
    return found


def _weeks_off(text: str, mention: DateMention) -> DateMention:
    """A weekday's name that is of another week than the last or the next one."""
    if mention.basis != "weekday" or mention.first is None or mention.first != mention.last:
        return mention
    if _BEFORE_LAST.match(text, mention.end):
        end, step = mention.end + len(" before last"), -7
    elif _LAST_BUT_ONE.search(text[max(0, mention.start - 20) : mention.start]):
        end, step = mention.end, -7
    elif mention.direction == "future" and _WEEK_ON.match(text, mention.end):
        end, step = mention.end + len(" week"), 7
    else:
        return mention
    day = shift(mention.first, step)
    return replace(mention, end=end, surface=text[mention.start : end], first=day, last=day)
