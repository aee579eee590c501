"""Days and rounds of talks, which are no stages of an exchange: "on day one we spoke for hours"."""

from __future__ import annotations

import re

from extractor.reading.page import Page

_DAY = re.compile(
    r"(?:\bdays?(?: (?:one|two|three|four|five))?|\brounds?|\bд(?:ень|ня|ню|нем|нём)|"
    r"\bдн(?:я|ей|ях|і|ів)|\bдні|\bднів|\bднях)\Z",
    re.IGNORECASE,
)
_TALKS = (
    r"(?:talks?|talked|talking|spoke|speaking|negotiat\w+|consult\w+|meetings?|met|discuss\w+|"
    r"sessions?|conversations?|summits?|"
    r"говорил\w*|разговарива\w+|переговор\w+|консультац\w+|консультир\w+|встреч\w+|встрети\w+|"
    r"обсужд\w+|обсуди\w+|беседов\w+|бесед\w*|заседа\w+|саммит\w*|"
    r"розмовля\w+|перемов\w+|консультув\w+|зустрі\w+|обговор\w+|спілкув\w+|бесід\w*|"
    r"засіда\w+|саміт\w*)"
)
_BEHIND = re.compile(rf"(?P<between>[^.;!?\n]{{0,40}}?)\b{_TALKS}\b", re.IGNORECASE)
_BEFORE = re.compile(rf"\b{_TALKS}\b(?P<between>[^.;!?\n]{{0,24}})\Z", re.IGNORECASE)
_HANDED = re.compile(
    r"\b(?:exchang|swap|prisoner|captive|bod(?:y|ies)|freed|released|handed|home|"
    r"обмен|обмін|плен|полон|тел[аоу]?\b|тіл|верну|поверну|осво|звільн|переда[влмнчют]|домой|"
    r"додому)",
    re.IGNORECASE,
)
_REACH = 60


def is_of_talks(page: Page, start: int, end: int) -> bool:
    """Tell whether a day or a round is one of talks, with no word of an exchange between.

    Args:
        page: The page.
        start: Where the words for the stage begin.
        end: Where they end.
    """
    text = page.text
    if _DAY.search(text, start, end) is None:
        return False
    behind = _BEHIND.match(text, end)
    before = _BEFORE.search(text, max(0, start - _REACH), start)
    return any(
        found is not None and _HANDED.search(found["between"]) is None for found in (behind, before)
    )
