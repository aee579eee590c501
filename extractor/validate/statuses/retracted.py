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


# "We wrote that 74 had come home. That is not so": the writer's own words, taken back
_WROTE = re.compile(
    r"\b(?:we|this (?:paper|page|channel|site)|our (?:\w+ )?(?:post|item|report|story|note))\s+"
    r"(?:(?:had|have|earlier|first|initially|previously)\s+){0,2}"
    r"(?:wrote|written|reported|said|told|published|put|gave|stated)\b|"
    r"\bмы\s+(?:(?:ранее|раньше|уже|вчера|сначала|утром|тогда)\s+){0,2}"
    r"(?:писали|написали|сообщали|сообщили|указали|указывали|говорили|назвали|называли)\b|"
    r"\bми\s+(?:(?:раніше|вже|вчора|спершу|спочатку|зранку|тоді)\s+){0,2}"
    r"(?:писали|написали|повідомляли|повідомили|вказали|вказували|казали|назвали|називали)\b",
    re.IGNORECASE,
)
_NOT_SO = re.compile(
    r"\b(?:not (?:so|true|right|the case|correct|quite so)|in fact|actually|in reality|"
    r"это не так|не так|на самом деле|в действительности|уточняем|"
    r"це не так|насправді|у дійсності|уточнюємо)\b",
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
    return is_taken_back(page, mention) or _RIGHT.search(page, mention.end, behind.end) is not None


def is_taken_back(page: Page, mention: Mention) -> bool:
    """Tell whether those who write the text told a figure before, and take it back.

    Args:
        page: The page.
        mention: The figure.
    """
    items, sentence = page.sentences.items, mention.sentence
    behind = items[min(len(items) - 1, sentence.index + 1)]
    if _WROTE.search(page.text, sentence.start, mention.start) is None:
        return False
    return _NOT_SO.search(page.text, mention.end, behind.end) is not None
