"""Downed: bare numbers of drones and missiles told of just before, some of them shot down.

"The air force counted 160 drones, of which 133 were shot down", "З 160 дронів збили 133": no noun
says what they are, and the verb does.
"""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.text.numbers import Number

_DOWNED = (
    r"(?:shot down|shooting down|downed|intercepted|brought down|suppressed|jammed|neutrali[sz]ed|"
    r"сби(?:т[аоы]?|л[аои]?|ть|ли)|перехва(?:чен[аоы]?|тил[аи]?|тить)|подавлен[аоы]?|"
    r"подави(?:л[аи]?|ть)|обезвре(?:жен[аоы]?|дил[аи]?)|нейтрализова(?:н[аоы]?|л[аи]?)|"
    r"зби(?:т[аоі]?|в|л[аои]?|ти)|перехоп(?:лен[аоі]?|ил[аи]?|ити)|знешко(?:джен[аоі]?|дил[аи]?)|"
    r"подавлен[аоі]|подави(?:л[аи]|ти)|приглуш(?:ен[аоі]|ил[аи])|нейтралізова(?:н[аоі]|л[аи]))"
)
_THEN = re.compile(
    rf"\s+(?:(?:of|из|з|із) (?:them|these|those|which|них|которых|яких)\s+)?"
    rf"(?:(?:were|was|have been|had been|got|reportedly|были|было|було|удалось|вдалося|"
    rf"она|он|они|ппо|вона|вони)\s+){{0,2}}{_DOWNED}(?!\w)",
    re.IGNORECASE,
)
_FIRST = Phrases(
    rf"\b{_DOWNED}\s+(?:(?:all|only|another|some|as many as|все|лишь|только|ещ[её]|лише|тільки|ще|"
    r"усі|всі)\s+){0,2}\Z",
    re.IGNORECASE,
)
_REACH = 40  # characters before a number


def is_downed(page: Page, number: Number) -> bool:
    """Tell whether a number without a noun is one of weapons told of before, shot down.

    Args:
        page: The page.
        number: The number.
    """
    left = number.hedge[0] if number.hedge else number.start
    sentence = page.sentence_at(number.start)
    if sentence is None or number.ordinal:
        return False
    low = max(sentence.start, left - _REACH)
    if not (_THEN.match(page.text, number.end) or _FIRST.search(page, low, left)):
        return False
    return _of_weapons(page, sentence.index, left)


def _of_weapons(page: Page, index: int, end: int) -> bool:
    """The last thing counted before, up to a sentence back, is drones or missiles."""
    first = page.sentences.items[max(0, index - 1)]
    units = [c for c in page.cues.within(first.start, end) if c.family in ("noun", "unit")]
    return bool(units) and units[-1].kind == "weapons"
