"""Consulted: people whom somebody interviewed or met, which hands them over to nobody.

"Monitors have spoken with 117 servicemen freed from captivity", "миссия опросила 117
освобождённых":
the participle tells who they are, not what was done with them.
"""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.text.numbers import Number

_REACH = 60
_WORDS = r"(?:[^\W\d][\w'-]*\s+){0,3}"
_BEFORE = Phrases(
    r"\b(?:interview(?:s|ed|ing)?(?:\s+with)?|survey(?:s|ed|ing)?(?:\s+of)?|poll(?:s|ed|ing)|"
    r"(?:spoke|spoken|speaking|talk(?:ed|ing|s)|conversations?|chatted|met|meeting)\s+"
    r"(?:face\s+to\s+face\s+|in\s+person\s+|at\s+length\s+)?(?:to|with)|"
    r"(?:testimon(?:y|ies)|statements?|accounts?|evidence)\s+"
    r"(?:(?:was|were|been)\s+)?(?:(?:taken|collected|gathered|heard)\s+)?(?:of|from|by)|heard\s+from|"
    r"опрос(?:ил\w*|ы?|ом|а|е)|опрошен[аоы]?|проинтервьюирова\w+|интервью\s+(?:с|со)|"
    r"(?:поговорил\w*|(?:по)?бесед\w+|(?:по)?общал\w+|разговор\w*|встреч(?:ал\w+ся|а|у|и|е)|"
    r"встретил(?:ся|ась|ись))\s+(?:с|со)|"
    r"(?:показани|свидетельств|рассказ)\w*|"
    r"опит(?:ал[аио]|ав|ано|ування|уванн[іяю])|проінтерв'юю?ва\w+|інтерв'ю\s+(?:з|із|зі)|"
    r"(?:поговорил[аио]|поговорив|(?:по)?спілкува\w+|розмов\w+|бесід\w*|зустріч\w*|"
    r"зустрі(?:вся|лася|лися|лись))\s+(?:з|із|зі)|"
    r"(?:свідчен|розповід)\w*)\s+(?:(?:of|from|the|those|these|все(?:ми|х)|усі(?:ма|х)|всі(?:ма|х)|"
    r"more|than|at|least|some|about|over|более|чем|около|свыше|понад|близько|щонайменше|ще|ещё)\s+)*\Z",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    rf"\s+{_WORDS}(?:[^\W\d][\w'-]*\s+){{0,3}}(?:was|were|have\s+been|has\s+been|had\s+been)\s+"
    r"(?:interviewed|surveyed|polled|questioned|spoken\s+to)\b",
    re.IGNORECASE,
)


def is_consulted(page: Page, number: Number) -> bool:
    """Tell whether a count is of people who were interviewed, or spoken or met with.

    Args:
        page: The page.
        number: The number.
    """
    left = number.hedge[0] if number.hedge else number.start
    if _BEFORE.search(page, max(0, left - _REACH), left):
        return True
    return _BEHIND.match(page.text, number.end) is not None
