"""Quotas: what a deal covers is the whole of it where a rest of it is still to be done.

"The understanding covers 400 prisoners on either side, so that 288 from each are still to be let
go", "обидва етапи проходять за угодою, яка охоплює по 307 полонених".
"""

from __future__ import annotations

import re

from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.phrases import Phrases

_COVERED = Phrases(
    r"\b(?:understanding|deal|agreement|accord|pact|arrangement|bargain|compact|memorandum|"
    r"договор[её]нност|соглашени|сделк|уговор|меморандум|домовлен[іо]ст|угод)\w*\b"
    r"(?:[^.;:\d]|\d{1,2}(?!\d)){0,100}?(?<!\w)"
    r"(?:covers?|covered|provid(?:es|ed) for|envisag(?:es|ed)|foresees?|foresaw|stipulat(?:es|ed)|"
    r"includes?|included|extends? to|extended to|applies to|applied to|calls? for|called for|"
    r"охватыва[а-я]+|предусматрива[а-я]+|включа[а-я]+|распространя[а-я]+ на|касается|касалось|"
    r"охоплю[а-яіїє]+|передбача[а-яіїє]+|поширю[а-яіїє]+ на|стосується|стосувал[а-яіїє]+)\s+"
    r"(?:(?!of\b)[^\W\d]+\s+){0,3}\Z",
    re.IGNORECASE,
)
_REST = re.compile(
    r"\b(?:(?:still|yet|left|remain(?:s|ing)?) to\b|(?:are|is|were|was) left\b|"
    r"remain(?:s|der|ing)\b|the rest\b|both (?:stages|phases|parts|legs)\b|"
    r"оста(?:[её]тся|ются|лось|лись)\b|оста(?:льн|вш)\w+|остаток\b|ещ[её] предстоит\b|"
    r"оба (?:этапа|транша)\b|обе (?:части|фазы|стадии)\b|"
    r"(?:за|ли)?лиш(?:ається|аються|илося|илось|илися|ились)\b|решт[аиу]\b|"
    r"ще (?:належить|мають|має)\b|обидва (?:етапи|транші)\b|обидві (?:частини|фази|стадії)\b)",
    re.IGNORECASE,
)
_REACH = 140  # characters before a count in which the deal is named


def is_quota(page: Page, mention: Mention) -> bool:
    """Tell whether a count of either side is what a deal covers in all, with a rest to come.

    Args:
        page: The page.
        mention: The count.
    """
    if not mention.each or mention.number is None or mention.dirty:
        return False
    sentence, number = mention.sentence, page.numbers[mention.number]
    low = max(sentence.start, number.start - _REACH)
    if _COVERED.search(page, low, number.start) is None:
        return False
    return _REST.search(page.text, sentence.start, sentence.end) is not None
