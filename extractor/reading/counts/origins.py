"""Origins: counts of the dead by where they lay, which are parts of the whole told before them.

"563 bodies came home: 320 from the Donetsk front, 89 from Bakhmut, and 154 from morgues in Russia."
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.reading.mention import Mention
from extractor.reading.page import Page

# Where the dead lay: a front, a sector, a morgue; a country or a town is a giver, not a place
_PLACES = (
    r"(?:fronts?|frontlines?|sectors?|axis|axes|directions?|morgues?|mortuar\w+|battlefields?|"
    r"(?:напрям|направлен|морг|ділян|участк|фронт)\w*)(?!\w)"
)
_FROM = r"(?:from|on|in|at|из|с|со|на|в|з|із|зі|у)"
_BEHIND = re.compile(
    rf"[^.;:\d]{{0,60}}?\b{_FROM}\s+(?:[^\W\d][\w'’-]*\s+){{0,4}}?{_PLACES}", re.IGNORECASE
)
# "89 - from Bakhmut", "89 — з Бахмутського": behind a count that is such a part
_NEXT = re.compile(
    rf"(?:\s+(?:тіл|тел|тіла|тела|bodies|others?))?\s*[,—–-]?\s*{_FROM}\s+(?-i:[А-ЯІЇЄҐA-Z]|[а-яіїєґ]+ого\b)",
    re.IGNORECASE,
)
# "Із Донецького напрямку привезли 382 тіла, із Запорізького — 71": before the count
_BEFORE = re.compile(
    rf"\b{_FROM}\s+(?:[^\W\d][\w'’-]*\s+){{0,4}}?{_PLACES}(?:\s+(?:were\s+)?(?:brought|came|привезли|"
    r"доставили|доправили|забрали|вывезли|вивезли|надійшло|поступило|поступили))?\s*[,—–-]?\s*\Z",
    re.IGNORECASE,
)
_LISTED = re.compile(rf"\b{_FROM}\s+[^\W\d][\w'’-]*\s*[—–-]\s*\Z", re.IGNORECASE)
_LAY = re.compile(rf"\b{_FROM}\s+(?:[^\W\d][\w'’-]*\s+){{0,4}}?{_PLACES}", re.IGNORECASE)
_GOAL = re.compile(r"\b(?:to|into|в|на|до|у)\s+(?:Украин|Україн|Росси|Росі|Ukrain|Russia)", re.I)
_REACH = 140
_NEAR = 3  # sentences from the whole to its parts
_KEPT = 6


def without_origins(page: Page, counted: Sequence[Mention]) -> list[Mention]:
    """Leave out the counts that say where a part of the dead lay.

    Args:
        page: The page.
        counted: The counts that make records, in order.
    """
    told: list[Mention] = []
    wholes: list[Mention] = []
    left = 0.0
    going = False  # whether the count before was such a part
    for mention in counted:
        value = page.value_of(mention.number)
        if mention.category != "bodies" or mention.number is None or mention.each or not value:
            told.append(mention)
            continue
        whole = _whole_of(page, mention, wholes[-_KEPT:])
        if not going or whole is None:
            left = (page.value_of(whole.number) or 0) if whole is not None else 0
        if whole is not None and value <= left and _is_from_place(page, mention):
            left -= value
            going = True
            continue
        told.append(mention)
        wholes.append(mention)
        going = False
    return told


def _whole_of(page: Page, mention: Mention, wholes: Sequence[Mention]) -> Mention | None:
    value = page.value_of(mention.number) or 0
    for whole in reversed(wholes):
        if mention.sentence.index - whole.sentence.index > _NEAR:
            return None
        if whole.scope == mention.scope and (page.value_of(whole.number) or 0) > value:
            return whole
    return None


def _is_from_place(page: Page, mention: Mention) -> bool:
    assert mention.number is not None
    end = page.numbers[mention.number].end
    high = min(mention.sentence.end, end + _REACH)
    match = _BEHIND.match(page.text, end, high)
    if match is not None:
        return _GOAL.search(page.text, end, match.end()) is None
    start = page.numbers[mention.number].start
    low = max(mention.sentence.start, start - _REACH)
    if _BEFORE.search(page.text, low, start) is not None:
        return True
    if _NEXT.match(page.text, end, high) is None and _LISTED.search(page.text, low, start) is None:
        return False
    return _LAY.search(page.text, max(mention.sentence.start, end - _REACH), end) is not None
