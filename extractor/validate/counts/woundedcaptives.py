"""Wounded captives: the wounded whom a side waits for, where captives are told to be wounded.

"46 gravely wounded prisoners of war are due home: Kyiv awaits 31 wounded of its own, Moscow 15."
"""

from __future__ import annotations

import re

from extractor.reading.mention import Mention
from extractor.reading.page import Page

# "тяжелораненых пленных", "wounded prisoners of war", "поранених військовополонених"
_CAPTIVES = re.compile(
    r"(?:wounded|injured|ранен[^\W\d]+|поранен[^\W\d]+)\s+(?:[^\W\d]+\s+){0,2}?"
    r"(?:prisoners?|captives?|pows?|(?:военно)?пленн[^\W\d]+|(?:військово)?полонен[^\W\d]+)",
    re.IGNORECASE,
)
_AWAITED = re.compile(
    r"\b(?:await|expect|receiv|get|got|return|bring|brought|hand|freed|free|releas|swap|exchang|"
    r"ожида|жд[её]т|ждут|получ|верн|возвра|переда|отда|освобо|обмен|привез|"
    r"очіку|чека|отрим|поверн|перед|відда|звільн|обмін|привез|прийм|прийн)",
    re.IGNORECASE,
)
_HURT = re.compile(
    r"\b(?:shell|strike|drone|missile|bomb|attack|blast|kill|"
    r"обстрел|удар|дрон|беспилот|ракет|бомб|атак|взрыв|погиб|убит|"
    r"обстріл|безпілот|вибух|загин|вбит)",
    re.IGNORECASE,
)


def are_wounded_captives(page: Page, mention: Mention) -> bool:
    """Tell whether a count of wounded is of captives named so in its sentence or the one before.

    Args:
        page: The page.
        mention: The count.
    """
    if mention.role != "casualties" and mention.category != "wounded":
        return False
    if mention.head is not None and mention.head.kind != "wounded":
        return False
    sentence = mention.sentence
    if _HURT.search(page.text, sentence.start, sentence.end):
        return False
    if _AWAITED.search(page.text, sentence.start, sentence.end) is None:
        return False
    first = page.sentences.items[max(0, sentence.index - 1)]
    return _CAPTIVES.search(page.text, first.start, sentence.end) is not None
