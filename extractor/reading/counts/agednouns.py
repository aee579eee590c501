"""Aged nouns: one person whom a text names by an age alone.

"A seventeen-year-old from Mariupol was handed over", "17-летнего передали родным",
"сімнадцятирічна з Херсона вдома", "16-year-old Bohdan": no noun follows, and below eighteen the age
says that it is a child.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractor.reading.lexicon import Cue
from extractor.reading.page import Page
from extractor.text.sentences import Sentence

_OF_AGE = 18
_TEENS_EN = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    "sixteen|seventeen"
)
_TEENS = (
    r"двух|тр[её]х|четыр[её]х|пяти|шести|семи|восьми|девяти|десяти|одиннадцати|двенадцати|"
    r"тринадцати|четырнадцати|пятнадцати|шестнадцати|семнадцати|"
    r"дво|трь?ох?|чотирьох|п['’]яти|дев['’]яти|одинадцяти|дванадцяти|тринадцяти|чотирнадцяти|"
    r"п['’]ятнадцяти|шістнадцяти|сімнадцяти"
)
_ENGLISH = re.compile(
    rf"\b(?:an?|another)\s+(?:[^\W\d]+\s+)?(?P<aged>(?:(?P<age>\d{{1,2}})|(?P<young>{_TEENS_EN})|"
    r"[a-z]+(?:-[a-z]+)?)-year-old)(?=[,.;:!]|\s+(?:from|in|of|who|whose|whom|was|is|has|had|will|"
    r"came|returned|crossed|arrived|got|went|could|to|by|at|on|with|back|home|and)\b|"
    r" (?-i:[A-Z])|\Z)",
    re.IGNORECASE,
)
_SLAVIC = re.compile(
    rf"\b(?P<aged>(?:(?P<age>\d{{1,2}})-|(?P<young>{_TEENS}))"
    r"(?:летн(?:ий|яя|его|юю)|річн(?:ий|а|ого|у)))"
    r"(?=[,.;:!]|\s+(?:из|з|із|зі|с|со|уже|вже|наконец|нарешті|(?:был|бул|був|переда|верн|"
    r"поверн|возвра|приеха|приїха|выеха|виїха|попа|потрап|оказал|опинив|опинил|пересек|перетн)\w*)"
    r"(?!\w)| (?-i:[А-ЯІЇЄҐ])|\Z)",
    re.IGNORECASE,
)


def aged_nouns(page: Page, sentence: Sentence) -> Iterator[Cue]:
    """Read the ages of a sentence that stand for one person each.

    Args:
        page: The page.
        sentence: The sentence.

    Yields:
        A noun for each, of a child or of somebody grown.
    """
    for pattern in (_ENGLISH, _SLAVIC):
        for match in pattern.finditer(page.text, sentence.start, sentence.end):
            age = match["age"]
            young = match["young"] is not None or (age is not None and int(age) < _OF_AGE)
            kind = "children" if young else "person"
            yield Cue(match.start("aged"), match.end("aged"), "noun", kind)
