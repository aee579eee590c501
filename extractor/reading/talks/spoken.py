"""Talks after which somebody spoke: they were held, whatever lies ahead in what he said.

"The sides will swap 157 each on Thursday, the envoy said after taking part in two days of talks."
"""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.text.dates import DateMention

_REACH = 130  # characters before the talks in which the word of speech stands
_GAP = r"(?:(?!(?:for|to|before|ahead|about|на|до|перед|про|об?)\b)[^\W_][\w'’-]*\s+){0,7}?"
_SPOKE = Phrases(
    r"\b(?:said|told|wrote|announced|added|reported|explained|revealed|confirmed|noted|posted|"
    r"declared|stated)\b[^,;:.]{0,40}?\s(?:after|following|upon|having)\s+"
    r"(?:(?:taking part|taken part|participating|participated|sitting|sat) (?:in|through|at)|"
    r"attending|attended|holding|held|chairing|chaired|leading|led|hosting|hosted|joining|joined|"
    r"completing|completed|concluding|concluded|finishing|finished|leaving|left|"
    rf"the|a|an|his|her|their|these|those|two|three|four|several)\s+{_GAP}\Z|"
    r"\b(?:сообщил|заявил|рассказал|сказал|написал|объявил|отметил|добавил|пояснил|уточнил|"
    r"подтвердил|констатировал)\w*\b[^;:.]{0,50}?\s(?:(?:после|по итогам|по завершении|"
    r"по окончании)\s+(?:участия\s+(?:в|во)\s+)?|(?:приняв\s+участие|поучаствовав)\s+(?:в|во)\s+|"
    rf"побывав\s+на\s+|проведя\s+|завершив\s+|посетив\s+){_GAP}\Z|"
    r"\b(?:повідоми|заяви|розпові|сказа|написа|оголоси|зазначи|дода|поясни|уточни|підтверди)"
    r"(?:в|л|ла|ли|ло)\b[^;:.]{0,50}?\s(?:(?:після|за підсумками|по завершенні)\s+"
    r"(?:участі\s+[ву]\s+)?|взявши\s+участь\s+[ву]\s+|побувавши\s+на\s+|провівши\s+|"
    rf"завершивши\s+|відвідавши\s+){_GAP}\Z",
    re.IGNORECASE,
)


def spoke_after(page: Page, low: int, start: int) -> int | None:
    """Find the word of speech behind which talks are named as what it came after.

    Args:
        page: The page.
        low: Where the sentence begins.
        start: Where the talks are named.

    Returns:
        Where the word of speech begins; nothing if nobody is said to have spoken after them.
    """
    found = _SPOKE.search(page, max(low, start - _REACH), start)
    return None if found is None else found.start()


def behind(date: DateMention | None, start: int) -> DateMention | None:
    """Keep a time only if it stands behind the word of speech, and not in what is said."""
    return date if date is not None and date.start > start else None
