"""How long somebody has been away: "held since 2022", "з 2014-го перебували в неволі"."""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.text.dates import DateMention

_STEMS = (
    r"(?:held|kept|imprisoned|jailed|detained|captured|stranded|stuck|living|lived|stayed|staying|"
    r"missing|удержива\w+|содержа\w+|находи\w+|жил\w*|живущ\w+|застря\w+|томил\w+|сидел\w*|"
    r"пропа\w+|утриму\w+|перебува\w+|мешка\w+|сиділ\w*|застряг\w+|знаход\w+|зник\w+)|"
    r"(?:in|behind|в|у|во|за) (?:\w+ )?(?:captivity|prisons?|jails?|camps?|cells?|custody|"
    r"detention|bars|colon(?:y|ies)|плену|неволе|лагер(?:е|ях)|тюрьм(?:е|ах)|колони(?:и|ях)|камер(?:е|ах)|сизо|"
    r"реш[её]ткой|полоні|неволі|табор(?:і|ах)|тюрм(?:і|ах)|в'язниц(?:і|ях)|колоні(?:ї|ях)|"
    r"камер(?:і|ах)|ґратами|гратами)"
)
_BEFORE = re.compile(rf"\b(?:{_STEMS})\b[^.;:]{{0,48}}\Z", re.IGNORECASE)
_BEHIND = re.compile(
    rf"\s+(?:(?:был[аио]?|бу(?:в|ла|ли|ло)|ещё|ще|уже|вже|в|у)\s+)?(?:{_STEMS})\b", re.I
)
_HELD = re.compile(rf"\b(?:{_STEMS})\s+(?:there\s+|там\s+)?\Z", re.IGNORECASE)
_REACH = 80  # characters before the time


def of_captivity(page: Page, date: DateMention) -> bool:
    """Tell whether a start is that of somebody's captivity or stay, not of any handover."""
    if date.role != "since":
        return False
    text = page.text
    first = max(0, date.start - _REACH)
    return bool(_BEFORE.search(text[first : date.start]) or _BEHIND.match(text, date.end))


def held_until(text: str, start: int) -> bool:
    """Tell whether the words right before a place tell of captivity: "in Russian camps since".

    Args:
        text: The folded text.
        start: The place.
    """
    return _HELD.search(text, max(0, start - _REACH), start) is not None
