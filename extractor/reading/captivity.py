"""How long somebody has been away: "held since 2022", "з 2014-го перебували в неволі"."""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.text.dates import DateMention

_STEMS = (
    r"(?:held|kept|imprisoned|jailed|detained|captured|stranded|stuck|living|lived|stayed|staying|"
    r"missing|удержива\w+|содержа\w+|находи\w+|жил\w*|живущ\w+|застря\w+|томил\w+|сидел\w*|"
    r"пропа\w+|утриму\w+|перебува\w+|мешка\w+|сиділ\w*|застряг\w+|знаход\w+|зник\w+)|"
    r"(?:in|в|у|во) (?:\w+ )?(?:captivity|prison|плену|неволе|полоні|неволі)"
)
_BEFORE = re.compile(rf"\b(?:{_STEMS})\b[^.;:]{{0,48}}\Z", re.IGNORECASE)
_BEHIND = re.compile(
    rf"\s+(?:(?:был[аио]?|бу(?:в|ла|ли|ло)|ещё|ще|уже|вже|в|у)\s+)?(?:{_STEMS})\b", re.I
)
_REACH = 80  # characters before the time


def of_captivity(page: Page, date: DateMention) -> bool:
    """Tell whether a start is that of somebody's captivity or stay, not of any handover."""
    if date.role != "since":
        return False
    text = page.text
    first = max(0, date.start - _REACH)
    return bool(_BEFORE.search(text[first : date.start]) or _BEHIND.match(text, date.end))
