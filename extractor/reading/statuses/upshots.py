"""Upshots: an exchange that talks came to is agreed on, and not yet carried out.

"An exchange of 500 for 500, in three stages, was the main result", "главным итогом встречи стал
обмен 200 на 200", "підсумком перемовин став обмін": the news of talks names what they settled.
"""

from __future__ import annotations

import re

# the main one: "was the result of months of talks" tells the cause of what was done
_MAIN = r"(?:main|chief|only|key|principal|tangible|concrete|practical|central|sole|biggest)"
_MAIN_WORD = (
    r"(?:главн|основн|единственн|ключев|центральн|конкретн|практическ|осязаем|"
    r"головн|основн|єдин|ключов|центральн|конкретн|практичн|відчутн)[^\W\d]+"
)
_WORD = r"(?:итогом|результатом|підсумком|здобутком)"
_BEHIND = re.compile(
    rf"\b(?:is|was|are|were|remains?|remained|became)\s+(?:the|its|their|one)\s+{_MAIN}\s+"
    r"(?:[\w-]+\s+)?(?:results?|outcomes?|fruits?|upshot|yield|achievements?|takeaway)\b"
    r"(?! of the (?:year|month|week|war))|"
    rf"(?<!\w)(?:стал[аои]?|ста(?:в|ла|ло|ли))\s+(?:[^\W\d]+\s+)?{_MAIN_WORD}\s+{_WORD}(?!\w)"
    r"(?! (?:года|месяца|недели|року|місяця|тижня))",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    rf"\b{_MAIN}\s+(?:[\w-]+\s+)?(?:results?|outcomes?|upshot|takeaway)\b[^.;:]{{0,50}}?"
    r"\b(?:is|was|remains?|remained)\s+(?:an?|the|another)\s+(?:[\w-]+\s+){0,2}\Z|"
    rf"(?<!\w){_MAIN_WORD}\s+{_WORD}\s+(?:[^\W\d]+\s+){{0,4}}?"
    r"(?:стал|ста(?:в|ла|ло|ли))[аои]?\s+(?:[^\W\d]+\s+){0,2}\Z",
    re.IGNORECASE,
)
_OF_TALKS = re.compile(
    r"\b(?:talks|negotiations?|negotiators?|round|meeting|delegations?|consultations?|summit|"
    r"переговор|встреч|раунд|делегаци|консультаци|саммит|перемовин|зустріч|консультаці|саміт)",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\b(?:took place|carried out|was held|went ahead|completed|состоя|прош[её]л|провели|заверш|"
    r"відбу(?:в|л)|пройшов|завершен)",
    re.IGNORECASE,
)


def is_upshot(text: str, told: tuple[int, int], noun: tuple[int, int], before: int) -> bool:
    """Tell whether a verbal noun is called the result of talks.

    Args:
        text: The folded text.
        told: Where its clause begins and ends.
        noun: Where the noun begins and ends.
        before: Where the sentence before begins; talks are told there, or in the clause.
    """
    low, high = told
    if _DONE.search(text, low, high) or not _OF_TALKS.search(text, before, high):
        return False
    if _BEHIND.search(text, noun[1], high) is not None:
        return True
    return _BEFORE.search(text, low, noun[0]) is not None
