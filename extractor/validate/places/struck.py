"""Struck towns: places that an article names only because they were shelled or bombed."""

from __future__ import annotations

import re
from dataclasses import replace

from extractor.reading.page import Page
from extractor.reading.talks.cues import clause_at
from extractor.validate.talks.parleys import moves_in

_STRIKE = re.compile(
    r"(?<!\w)(?:drones?|missiles?|rockets?|shell(?:ed|ing|s)|bomb(?:s|ed|ing|ings)?|struck|"
    r"air (?:raids?|strikes?|attacks?|defen[cs]es?)|airstrikes?|explosions?|blasts?|debris|killing|"
    r"killed|was hit|were hit|"
    r"беспилотник\w*|дрон\w*|ракет\w*|обстрел\w*|удар(?:а|ом|ы|ов|ами|у)?|авиаудар\w*|бомб\w*|"
    r"взрыв\w*|обломк\w*|погиб(?:л[аио])?|убит\w*|"
    r"безпілотник\w*|обстріл\w*|удар(?:и|ів|ами)|авіаудар\w*|вибух\w*|уламк\w*|"
    r"загину(?:в|л[аио])|вбит\w*|влучи\w+)(?!\w)",
    re.IGNORECASE,
)
# What carries people, or the place of their handover, may be under fire, too
_OF_EXCHANGE = re.compile(
    r"(?<!\w)(?:swaps?|exchang\w+|handovers?|обмен\w*|передач\w*|обмін\w*|bus(?:es)?|coach(?:es)?|convoys?|lorr(?:y|ies)|trucks?|crossing|checkpoint|"
    r"автобус\w*|колонн?\w*|грузовик\w*|вантажівк\w*|фур\w{0,3}|рефрижератор\w*|пункт\w*)(?!\w)",
    re.IGNORECASE,
)


def is_struck(page: Page, start: int, end: int) -> bool:
    """Tell whether the clause around a place tells of an attack, and moves nobody.

    "Drones killed three children in the Zhytomyr region": no place of a handover.

    Args:
        page: The page.
        start: Where the place begins.
        end: Where it ends.
    """
    sentence = page.sentence_at(start)
    if sentence is None:
        return False
    low, high = clause_at(page, sentence.start, sentence.end, start)
    if _STRIKE.search(page.text, low, high) is None or _OF_EXCHANGE.search(page.text, low, high):
        return False
    return not moves_in(page, replace(sentence, start=low, end=high))
