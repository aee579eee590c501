"""Belied: what one sentence tells as done, and the next one calls untrue.

"Word went round that 300 had been swapped. It never happened": a rumour is told in the past, too.
"""

from __future__ import annotations

import re

from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.validate.statuses.factchecks import found_false

_SURE = r"(?=\s*(?:[.,;:!?»\"]|\Z)|\s+(?:at all|на самом деле|в действительности|насправді))"
_UNTRUE = re.compile(
    r"[\W_]*(?:(?:but|however|yet|in fact|in reality|но|однако|на самом деле|але|проте|однак|"
    r"насправді),?\s+)?(?:"
    # what never was; "it had not happened for five months" is of a lull
    r"(?:(?:nothing of the (?:sort|kind)|no such thing)\s+(?:has |had |ever )*(?:happened|"
    r"took place|taken place|occurred)|(?:it|this|that)\s+(?:(?:has |had )?never\s+(?:happened|"
    r"took place|taken place|occurred)|did(?: not|n't) (?:happen|take place|occur))|"
    r"(?:ничего (?:такого|подобного)|этого)\s+(?:[^\W\d]+\s+)?не\s+(?:было|происходило|случилось|"
    r"случалось|произошло)|"
    r"(?:нічого (?:такого|подібного)|цього)\s+(?:[^\W\d]+\s+)?не\s+(?:було|відбу(?:лося|валося)|"
    r"сталося|траплялося|трапилося))"
    rf"{_SURE}|"
    # what is not true
    r"(?:it|this|that|all (?:of )?this|none of (?:it|this)|(?:the|this|these|those) (?:report|"
    r"rumou?r|claim|story|information|message)s?)\s+(?:is|was|are|were)\s+(?:not (?:true|so)|"
    r"untrue|false|fiction|nonsense|(?:an? |pure |simply |just |nothing but )*"
    r"(?:hoax|lies?|fakes?|invention|fabrication|fabricated|made[- ]up|disinformation|falsehood))\b"
    r"(?![^.;:]{0,30}\bthat\b)|"
    r"(?:вс[её] это|это|(?:эт[ио]|данн\w+) (?:сообщени|информаци|слух|новост|утверждени)\w*)\s*"
    r"[—–-]?\s*(?:(?:просто|очередн\w+|чист\w+|полн\w+)\s+)*(?:не соответству\w+|неправд\w+|"
    r"ложь|ложн\w+|фейк\w*|выдумк\w+|вымыс\w+|враньё|вранье|дезинформаци\w+)|"
    r"(?:усе це|все це|це|(?:ц\w+) (?:повідомленн|інформаці|чутк|новин|твердженн)\w*)\s*"
    r"[—–-]?\s*(?:(?:просто|чергов\w+|чист\w+|повн\w+)\s+)*(?:не відповіда\w+|неправд\w+|брехн\w+|"
    r"фейк\w*|вигадк\w+|дезінформаці\w+))",
    re.IGNORECASE,
)


def belied(page: Page, mention: Mention) -> tuple[int, int] | None:
    """Find where the sentence behind a count's says that it is not true.

    Args:
        page: The page.
        mention: A count told as done.
    """
    items, at = page.sentences.items, mention.sentence.index
    for sentence in items[at + 1 : at + 2]:
        found = _UNTRUE.match(page.text, sentence.start, sentence.end)
        if found is not None:
            return found.span()
    return found_false(page, mention.sentence)
