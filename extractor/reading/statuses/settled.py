"""Settled: what a present tense lays down as agreed: "решили, что раненых меняют всех на всех"."""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.reading.phrases import Phrases

_SETTLED = Phrases(
    r"\b(?:договорил[аио]сь|договорились|условил[аио]сь|условились|(?:по)?решил[аио]?|"
    r"сош(?:лись|[её]лся|лась) на (?:том|формул\w+)|согласовал[аи]?|постановил[аи]?|"
    r"определил[аи]?|договор[её]нность|уговор|"
    r"домовил[аио]ся|домовились|умовил[аио]ся|умовились|вирішил[аио]|вирішив|"
    r"зійшлися на (?:тому|формул\w+)|узгодил[аио]|узгодив|погодил[аио]|постановил[аио]|"
    r"ухвалил[аио]|"
    r"визначил[аио]|домовленість)(?!\w)[^.;!?]{0,60}?(?:,\s+(?:что|що|как|як|кого)|:|"
    r"\s[—–-])\s[^.;!?]{0,120}\Z",
    re.IGNORECASE,
)
_REACH = 200


def is_settled(page: Page, start: int, verb: int) -> bool:
    """Tell whether a verb in the present stands in what the sides have agreed or decided.

    Args:
        page: The page.
        start: Where the sentence begins.
        verb: Where the verb begins.
    """
    return _SETTLED.search(page, max(start, verb - _REACH), verb) is not None
