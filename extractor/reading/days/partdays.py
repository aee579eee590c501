"""Days of a part: the day beside a count that is told of some of its people alone.

"Over the year 767 bodies came back, 502 of them on 20 December": the year's count has no such day.
"""

from __future__ import annotations

import re

# "за два дня, считая вчерашних 49": the day is that of a part
_ATTRIBUTE = re.compile(
    r"(?:yesterday's|today's|вчерашн\w+|сегодняшн\w+|вчорашн\w+|сьогоднішн\w+)\s+\d", re.IGNORECASE
)
_NUMBER = r"(?:\d[\d\s,.]*\d|\d|[^\W\d][\w'’-]*)"
_PLAIN = r"(?:[^\W\d][\w'’-]*\s+){0,3}?"
# "502 of them in a single convoy on 20 December", "из них 502 одним рейсом 20 декабря"
_SHARE = re.compile(
    r"[,;(]\s+(?:and\s+|и\s+|а\s+|і\s+|й\s+)?(?:(?:the\s+)?(?:last|latest|first|most\s+recent)"
    r"(?:\s+(?:of\s+(?:them|whom|these|those)|batch|group|lot|ones?))?|"
    r"(?:последн|перв|крайн)(?:ие|их|юю|яя|ую|ая)(?:\s+(?:из\s+(?:них|которых)|парти[яю]|групп[ау]))?|"
    r"(?:останн|перш)(?:іх?|их|ю|я|у|а)(?:\s+(?:(?:з|із)\s+(?:них|яких)|парті[яю]|груп[ау]))?)"
    r"(?:\s+(?:came|arrived|only|just|yesterday|прибыл\w+|лишь|только|прибул\w+|лише|тільки))?"
    r"\s+(?:on\s+|в\s+|во\s+|у\s+)?\Z|"
    rf"(?:[,;(]|\s[—–-])\s*(?:{_NUMBER}\s+{_PLAIN}(?:of\s+(?:them|whom|which|those)|"
    rf"(?:из|з|із)\s+(?:них|которых|яких))|"
    rf"(?:including|among\s+them|of\s+(?:them|whom|which|those)|(?:из|з|із)\s+(?:них|которых|яких)|"
    rf"в\s+том\s+числе|[ву]\s+тому\s+числі|зокрема|включая|считая|серед\s+них|среди\s+них)\s+"
    rf"(?:[^\W\d]+\s+)?{_NUMBER})(?!\w)[^,;:.()—–]*\Z|"
    # "the start having been made with 1,212 on a Wednesday", "начиная с 1212 в среду"
    r"(?:,|\s[—–-])\s+(?:(?:starting|beginning)(?:\s+out|\s+off)?|(?:the|a)\s+(?:start|beginning)\s+"
    r"(?:having\s+been|being|was)\s+made|начиная|начав|начавшись|"
    r"начало\s+(?:было\s+)?поло[жг]\w+|починаючи|почавши|почавшись|початок\s+(?:було\s+)?покл[аи]\w+)"
    rf"\s+(?:[^\W\d]+\s+){{0,3}}?{_NUMBER}(?!\w)[^,;:.()—–]*\Z",
    re.IGNORECASE,
)
_REACH = 140


def is_of_part(text: str, start: int) -> bool:
    """Tell whether a day stands as the attribute of another count: "yesterday's 49".

    Args:
        text: The folded text.
        start: Where the day begins.
    """
    return _ATTRIBUTE.match(text, start) is not None


def follows_day(text: str, low: int, count: int) -> bool:
    """Tell whether a count has such a day as its attribute: "yesterday's 49".

    Args:
        text: The folded text.
        low: How far back the day may begin.
        count: Where the count begins.
    """
    return _ATTRIBUTE.search(text, low, count + 1) is not None


def is_of_share(text: str, count: int, day: int) -> bool:
    """Tell whether a day behind a count is that of some of those counted: "502 of them on ...".

    Args:
        text: The folded text.
        count: Where the count begins.
        day: Where the day begins.
    """
    low = max(count, day - _REACH)
    return low < day and _SHARE.search(text, low, day) is not None
