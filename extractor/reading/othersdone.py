"""Others done: perfect infinitives tell of deeds, and a verb may be that of other people.

"Kyiv reckons to have got back 15,000" looks back; "a further 3,000 on top of those delivered" has
a verb that moves the others.
"""

from __future__ import annotations

import re

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
