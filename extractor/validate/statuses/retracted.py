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
    r"\b(?:should (?:have (?:said|read|been|stated|put|given)|read|"
    r"be(?= (?:[a-z]+ )?\d))|(?:the )?correct figure|"
    r"the right (?:figure|number)|was corrected|has been corrected|stands corrected|"
    r"следует читать|следовало (?:читать|написать|указать)|надо читать|"
    r"правильн\w+ (?:цифр|числ)\w+|исправлен\w*|исправляем\w*|"
    r"слід (?:було )?(?:читати|написати|вказати)|треба читати|правильн\w+ (?:цифр|числ)\w+|"
    r"виправлен\w*|виправляємо\w*)\b",
    re.IGNORECASE,
)
# "We wrote that 74 had come. That is not so": what an outlet itself said before
_OURS = re.compile(
    r"\b(?:we|our(?: [^\W\d]+){1,3}?|(?:an|the|this)(?: [^\W\d]+)? (?:earlier|previous|initial|"
    r"original|first) (?:version|report|story|item|article|headline|post|caption)(?: of this \w+)?)"
    r"(?: (?:had|have|also|first|initially|originally|earlier|yesterday))*"
    r" (?:wrote|written|reported|said|posted|stated|put|gave|published|announced)\b|"
    r"\b(?:мы|ми)(?: [^\W\d]+){0,2}? (?:(?:на)?писали|сообщ[аи]ли|(?:о)?публиковали|"
    r"указ(?:ыва|а)ли|назвали|называли|повідом(?:ля|и)ли|(?:о)?публікували|вказ(?:ува|а)ли|"
    r"називали)\b|"
    r"\b[ву] (?:вчерашн|[ву]чорашн|прошл|предыдущ|попередн|минул|наш|сегодняшн|сьогоднішн)\w*"
    r"(?: [^\W\d]+)? (?:посте|пості|заметке|нотатці|дописі|новости|новині|материале|матеріалі|"
    r"публикации|публікації|сообщении|повідомленні|выпуске|випуску)\b",
    re.IGNORECASE,
)
_NOT_SO = re.compile(
    r"\W*(?:(?:but|yet|alas|but alas|но|однако|увы|але|однак|на жаль|та)\W+)?"
    r"(?:(?:this|that|it|which) (?:is|was|turns out to be|proved) (?:(?:simply|plainly) )?"
    r"(?:not (?:so(?! (?:many|few|much)\b)|true|right|correct|accurate|the case)|wrong|untrue|"
    r"false|incorrect|inaccurate|an? (?:mistake|error|slip))|not so\b(?! \w)|we were wrong|"
    r"(?:это|це) (?:(?:было|була|был|оказалось|виявилося|виявилось) )?"
    r"(?:не (?:так(?! \w)|соответствует|відповідає)|неправд|неверн|невірн|неточн|ошиб|помилк|"
    r"опечатк|одрук)|(?:in fact|actually|in reality|на самом деле|в действительности|уточняем|"
    r"насправді|у дійсності|уточнюємо)\b)",
    re.IGNORECASE,
)


def is_retracted(page: Page, mention: Mention) -> bool:
    """Tell whether a figure is called wrong in its own sentence, or in the one behind it.

    Args:
        page: The page.
        mention: The figure.
    """
    items, sentence = page.sentences.items, mention.sentence
    if _WRONG.search(page.text, sentence.start, sentence.end):
        return True
    behind = items[min(len(items) - 1, sentence.index + 1)]
    if behind.paragraph != sentence.paragraph:
        behind = sentence
    if (
        behind.index > sentence.index
        and _NOT_SO.match(page.text, behind.start)
        and _OURS.search(page.text, sentence.start, mention.start)
    ):
        return True
    return _RIGHT.search(page, mention.end, behind.end) is not None
