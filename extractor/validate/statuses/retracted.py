"""Retracted: figures that a text tells only to put them right.

"We wrote that 118 had been freed. It should have said 181", "ошибочно сообщалось о 118, на самом
деле их 181": the first is nobody's count, and leaves no record wanting.
"""

from __future__ import annotations

import re

from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.phrases import Phrases

_WRONG = re.compile(
    r"\b(?:mistaken(?:ly)?|by mistake|in error|erroneous(?:ly)?|incorrect(?:ly)?|wrong(?:ly)?|"
    r"inaccurate(?:ly)?|mis(?:stated|reported|printed|counted|quoted)|"
    r"ошиб(?:очн\w+|к[аеиу]\w*|ся|лись|ся)|неверн(?:о|ая|ое|ую|ый)|неправильн\w+|опечатк\w+|"
    r"помилк(?:а|и|у|ою|ово|ов\w+)|помилил\w+|хибн\w+|невірн\w+|одрук\w*)\b",
    re.IGNORECASE,
)
_RIGHT = Phrases(
    r"\b(?:should (?:have (?:said|read|been|stated|put|given)|read|be)|(?:the )?correct figure|"
    r"the right (?:figure|number)|was corrected|has been corrected|stands corrected|"
    r"следует читать|следовало (?:читать|написать|указать)|надо читать|"
    r"правильн\w+ (?:цифр|числ)\w+|исправлен\w*|исправляем\w*|"
    r"слід (?:було )?(?:читати|написати|вказати)|треба читати|правильн\w+ (?:цифр|числ)\w+|"
    r"виправлен\w*|виправляємо\w*)\b",
    re.IGNORECASE,
)


def is_retracted(page: Page, mention: Mention) -> bool:
    """Tell whether a figure is called wrong in its own sentence, or put right behind it.

    Args:
        page: The page.
        mention: The figure.
    """
    items, sentence = page.sentences.items, mention.sentence
    if _WRONG.search(page.text, sentence.start, sentence.end):
        return True
    behind = items[min(len(items) - 1, sentence.index + 1)]
    return _RIGHT.search(page, mention.end, behind.end) is not None
