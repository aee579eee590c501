"""Insiders: "an official familiar with the talks" tells who speaks, and of no talks on a day."""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.reading.phrases import Phrases

_KNOWS = Phrases(
    r"\b(?:familiar\s+with|close\s+to|briefed\s+(?:on|about)|privy\s+to|aware\s+of|"
    r"(?:(?:direct|first-?hand|inside|detailed)\s+)?knowledge\s+of|involved\s+in|acquainted\s+with|"
    r"(?:знаком|близк|приближ[её]нн|посвящ[её]нн|осведомл[её]нн|наближен|близьк|обізнан|"
    r"ознайомлен|поінформован)[^\W\d]*\s+(?:с|со|к|ко|в|о|об|до|з|із|зі|про))\s+"
    r"(?:(?:the|these|those|this|latest|closed-door|secret|ongoing|"
    r"(?:course|content|details?|substance|results?|progress|outcome)\s+of|"
    r"ход\w*|деталя\w+|содержани\w+|итогам\w*|подробностя\w+|"
    r"перебіг\w*|деталями|змістом|подробицями|підсумками)\s+){0,3}\Z",
    re.IGNORECASE,
)
# what follows tells of the talks themselves: "the talks that Moscow and Kyiv held on Monday"
_TOLD = re.compile(
    r",?\s+(?:which|that|held|between|in|at|of|on|with|котор\w+|прошедш\w+|состоявш\w+|между|"
    r"в|во|на|с|со|які|що\s+(?:відбу|пройш)\w+|між|у|з|із|росси\w+|россі\w+|росі\w+|москв\w+)(?!\w)",
    re.IGNORECASE,
)
_REACH = 70


def is_insiders(page: Page, start: int, end: int) -> bool:
    """Tell whether a word of talks only says what a speaker knows of: "close to the talks".

    Args:
        page: The page.
        start: Where the word begins.
        end: Where it ends.
    """
    if _KNOWS.search(page, max(0, start - _REACH), start) is None:
        return False
    return _TOLD.match(page.text, end) is None
