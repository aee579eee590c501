"""Carriage: those brought to the place of an exchange, which is not yet the exchange itself."""

from __future__ import annotations

import re

from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.phrases import Phrases

# Brought to the place is not yet handed over: "delivered to the exchange area", "привезли на КПП".
_CARRIED = re.compile(r"arriv|br[io]|deliver|tak|прибы|прибу|достав|привез|доправ|приї|прие", re.I)
_TO_PLACE = Phrases(
    r"\b(?:to|at|near)\s+(?:the\s+|an?\s+)?(?:(?:exchange|swap|handover|transfer|agreed|designated)\s+"
    r"(?:area|site|point|place|zone)|border|crossing|place of|point of)\b|"
    r"\b(?:к|на|в|до|у)\s+(?:мест\w|пункт\w{0,2}|район\w{0,2}|точк\w|місц\w)\s+(?:обмена|передачи|"
    r"обміну|передачі)|\b(?:к|на|до)\s+(?:границ|кордон)\w*|"
    r"\b(?:к|ко|на|в|до|у)\s+(?:мест|пункт|точ|район|місц)\w{1,3}\s+(?:[^\W\d]+\s+){0,2}?"
    r"(?:границ|кордон)\w+",
    re.IGNORECASE,
)


def is_brought(page: Page, mention: Mention) -> bool:
    """Tell whether a count was carried to the place of the exchange, and no more is told."""
    clause, sentence = mention.clause, mention.sentence
    if clause is None or not is_at_place(page, mention):
        return False
    if clause.nominal:
        return bool(_CARRIED.search(page.text, sentence.start, sentence.end))
    return bool(_CARRIED.match(page.text, clause.verb.start))


def is_at_place(page: Page, mention: Mention) -> bool:
    """Tell whether a count's sentence goes as far as the place of the exchange, or the border."""
    sentence = mention.sentence
    return _TO_PLACE.search(page, sentence.start, sentence.end) is not None
