"""Others done: perfect infinitives tell of deeds, and a verb may be that of other people.

"Kyiv reckons to have got back 15,000" looks back; "a further 3,000 on top of those delivered" has
a verb that moves the others.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.reading.lexicon import Cue

# "was reported to have received 31": told as done
_SAID_TO_HAVE = re.compile(
    r"\b(?:reported|said|believed|understood|thought|alleged|claimed|known|confirmed|appears?|seems?|"
    r"claims?|claiming|"
    r"(?:reckon|estimat|calculat|assert|maintain|boast|purport|profess|acknowledg|admit|deem|"
    r"presum|consider|suppos(?!ed)|rumou?r|recall|remember)(?:s|e|es|ed|ing|ted)?)"
    r"\s+to have\s+(?:been\s+)?(?:\w+\s+)?\Z",
    re.IGNORECASE,
)
# "offered 3,000 on top of those already delivered": the verb is that of the others
_ADDED_TO = re.compile(
    r"\b(?:on\s+top\s+of|besides|in\s+addition\s+to|beyond|over\s+and\s+above|as\s+well\s+as|"
    r"apart\s+from|aside\s+from|alongside|сверх|помимо|кроме|вдобавок\s+к|в\s+дополнение\s+к|"
    r"понад|окрім|крім|на\s+додачу\s+до|на\s+додаток\s+до|додатково\s+до)\s+"
    r"(?:all\s+)?(?:the|those|these|what|that|тем|тех|уже|того|тому|тих|вже)\b"
    r"(?:,?\s+[^\W\d]+){0,4},?\s+\Z",
    re.IGNORECASE,
)
# "on top of the 7,000 already repatriated, 1,200 more": right before a number, which the verb moves
_BESIDE = re.compile(
    r"\b(?:on\s+top\s+of|besides|in\s+addition\s+to|beyond|over\s+and\s+above|apart\s+from|"
    r"aside\s+from|alongside|along\s+with|together\s+with|after|following|unlike|with|not\s+counting|"
    r"сверх|помимо|кроме|вдобавок\s+к|в\s+дополнение\s+к|наряду\s+с|вслед\s+за|не\s+считая|"
    r"понад|окрім|крім|на\s+дода(?:чу|ток)\s+до|додатково\s+до|поряд\s+[зі]з?|[ву]слід\s+за|"
    r"не\s+рахуючи)\s+"
    r"(?:(?:the|those|these|all|its|their|some|about|around|nearly|almost|over|more\s+than|first|"
    r"at\s+least|тех|тем|теми|этих|более|около|тих|тим|тими|цих|понад|близько|уже|вже)\s+){0,4}\Z",
    re.IGNORECASE,
)
_BEFORE_COUNT = 40  # characters before a number


def is_of_those_beside(text: str, verb: int, count: int, others: Sequence[int]) -> bool:
    """Tell whether a participle before a count moves another number, told beside the count.

    Args:
        text: The folded text.
        verb: Where the participle begins.
        count: Where the count begins.
        others: Where the sentence's other numbers begin.
    """
    if verb > count:
        return False
    own = [other for other in others if verb - 60 <= other < verb]
    if not own or "," not in text[verb:count]:
        return False
    between = text[own[-1] : verb]
    if re.search(r"[;:.]\s|,\s|\b(?:was|were|had|have|has|is|are)\b", between):
        return False
    low = max(0, own[-1] - _BEFORE_COUNT)
    return _BESIDE.search(text, low, own[-1]) is not None


def is_said_to_have(before: str) -> bool:
    """Tell whether the words before a participle report it as done.

    Args:
        before: The clause up to the participle.
    """
    return _SAID_TO_HAVE.search(before) is not None


def is_of_others(text: str, count: int, verb: int) -> bool:
    """Tell whether a verb behind a count moves those to whom the count is added.

    Args:
        text: The folded text.
        count: Where the count begins.
        verb: Where the verb begins.
    """
    return verb > count and _ADDED_TO.search(text, count, verb) is not None


_WHOSE = re.compile(
    r"\bwhose\s|\b(?:котор(?:ых|ого|ой)|чь[иеёя]\w*|як(?:их|ого|ої)|чи(?:й|я|є|ї|його|їх))\b", re.I
)
_BEHIND = 10  # characters behind a verbal noun: "в освобождении которых"


def is_of_whose(text: str, end: int, noun: Cue) -> bool:
    """Tell whether a relative clause holds a verbal noun: "157 men, whose release was refused".

    Args:
        text: The folded text.
        end: Where the count ends.
        noun: The noun.
    """
    return noun.start >= end and _WHOSE.search(text, end, noun.end + _BEHIND) is not None
