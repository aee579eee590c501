"""Retold: a number that a later sentence traces back to an offer or a plan of so many.

"Where does the 2,600 come from? In May Moscow said it was ready to return that many": what a rumour
told as done had only been offered.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.phrases import Phrases

_SO_MANY = Phrases(
    r"\b(?:(?:that|so) many|(?:that|this|the same|the very) (?:number|figure|quantity)|"
    r"столько(?:\s+же)?|(?:эт|так|то)\w+ (?:же )?(?:числ|количеств|цифр)\w+|"
    r"(?:the same|identical)(?=\s*[,.;—–]|\s+(?:again|in size|size))|"
    r"так(?:ой|ая|ое|ие) же(?=\s*[,.;—–])|так(?:ий (?:же|самий)|а (?:ж|сама)|е (?:ж|саме)|"
    r"і (?:ж|самі))(?=\s*[,.;—–])|"
    r"стільки(?:\s+ж)?|(?:ц|так|т)\w+ (?:ж |же |сам\w+ )?(?:числ|кільк|цифр)\w+)(?!\w)",
    re.IGNORECASE,
)
_BEHIND = 2  # sentences behind the number in which it is explained


def traced_to(page: Page, mentions: Sequence[Mention], status: str) -> bool:
    """Tell whether so many as a number are told as offered or planned shortly behind it.

    Args:
        page: The page.
        mentions: Every mention of the number.
        status: The status that a record gives the event.
    """
    kinds = {status, "offered"}
    for mention in mentions:
        at = mention.sentence.index
        for sentence in page.sentences.items[at + 1 : at + 1 + _BEHIND]:
            found = _SO_MANY.search(page, sentence.start, sentence.end)
            if found is None:
                continue
            cues = page.cues.within(sentence.start, sentence.end)
            if any(cue.family == "cue" and cue.kind in kinds for cue in cues):
                return True
    return False
