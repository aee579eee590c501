"""Further: counts that are said to come on top of one told before, "22 more", "ещё 22"."""

from __future__ import annotations

import re

from extractor.reading.mention import Mention
from extractor.reading.page import Page

# Right before the number: "a further 22", "ещё 22", "додатково 22"
_BEFORE = re.compile(
    r"(?<!\w)(?:another|(?:an?\s+)?(?:further|additional)|ещ[её]|дополнительно|вдобавок|"
    r"ще|додатково|на додачу)\s+\Z",
    re.IGNORECASE,
)
# Right behind it: "22 more", "22 others", not "22 more than", and not "22 more are to follow"
_BEHIND = re.compile(
    r"\s+(?:more|others)(?!\w)(?!\s+(?:than|exchange|swap|round|stage|day|time|will|would|may|could|"
    r"should|remain|await|have yet|(?:are|were|is|was)\s+(?:to|due|expected|ready|still|waiting)))",
    re.IGNORECASE,
)
# At the head of the sentence, which is all about what was added
_OPENING = re.compile(
    r"\W*(?:in addition|additionally|besides|on top of (?:that|this|them|it)|"
    r"(?:beyond|over and above|outside) (?:that|this|the (?:exchange|swap|deal|agreement))|"
    r"кроме (?:того|этого|них)|сверх (?:того|этого|обмена|договор[её]нност\w+)|"
    r"помимо (?:того|этого|них|обмена)|вне обмена|дополнительно|вдобавок|"
    r"(?:крім|окрім) (?:того|цього|них|обміну)|понад (?:те|це|обмін|домовленіст\w+)|"
    r"поза обміном|додатково|на додачу)\b",
    re.IGNORECASE,
)
_REACH = 24


def is_further(page: Page, mention: Mention) -> bool:
    """Tell whether words at a count, or at its sentence's head, add it to one told before.

    Args:
        page: The page.
        mention: The count.
    """
    if mention.number is None:
        return False
    number, sentence = page.numbers[mention.number], mention.sentence
    low = max(sentence.start, number.start - _REACH)
    if _BEFORE.search(page.text, low, number.start) or _BEHIND.match(page.text, number.end):
        return True
    opening = _OPENING.match(page.text, sentence.start, sentence.end)
    return opening is not None and not any(
        opening.end() <= other.start < number.start for other in page.numbers_in(sentence)
    )
