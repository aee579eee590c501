"""Foretold: an exchange that the clause behind it says is still to be carried out.

"What came of it was a swap of 250 each, to be carried out by August", "обмен 250 на 250, который
предстоит провести", "обмін, який має відбутися": talks bring about what has not been done yet.
"""

from __future__ import annotations

import re

_EN = (
    r"(?:(?:which|that|one|it|they|both)\s+(?:[\w'-]+\s+){0,4}?)?"
    r"(?:(?:(?:is|are|was|were|remains?|still|yet|due|set|scheduled|expected|supposed|meant|"
    r"intended|planned)\s+){0,3}to\s+|(?:will|shall|should|must|would|may|might)\s+)"
    r"(?:\w+ly\s+|now\s+|soon\s+|then\s+)?"
    r"(?:be\s+(?:\w+ly\s+)?(?:held|carried|conducted|completed|implemented|performed|staged|made|"
    r"done|effected|spread|phased|executed)|take\s+place|happen|go\s+ahead|begin|start|follow|"
    r"occur|be\s+held|carry\s+(?:it\s+)?out|hold|conduct|complete|implement)\b"
)
_RU_DONE = r"(?:провед|осуществл|выполн|реализ|заверш|организ)[^\W\d]+"
_RU = (
    r"(?:котор(?:ый|ую|ая|ое)|его|её|ее)\s+(?:[^\W\d]+\s+){0,4}?"
    r"(?:(?:предстоит|долж(?:ен|на|но|ны)|планиру(?:ют|ется)|намерен[аыо]?|собира(?:ют|ет)ся|хотят|"
    r"обязал[иа]сь|договорил[иа]сь|решено|решили|надо|нужно|следует)\s+(?:[^\W\d]+\s+){0,2}?"
    rf"(?:(?:прове|осуществ|выполн|реализ|заверш|организ|начат|пройти|состоя|произойти)[^\W\d]*|"
    rf"быть\s+{_RU_DONE})|"
    r"проведут|провед[её]т|осуществ(?:ят|ит)|выполн(?:ят|ит)|реализу(?:ют|ет)|"
    r"заверш(?:ат|ит|ится)|состоится|пройд[её]т|начн[её]тся|начнут|произойд[её]т|"
    rf"буд(?:ет|ут)\s+{_RU_DONE})(?!\w)"
)
_UK_DONE = r"(?:провед|здійсн|викон|реаліз|заверш|організ)[^\W\d]+"
_UK = (
    r"(?:як(?:ий|у|а|е)|його|її)\s+(?:[^\W\d]+\s+){0,4}?"
    r"(?:(?:ма(?:є|ють)|повин(?:ен|на|но|ні)|плану(?:ють|ється)|збира(?:ють|є)ся|хочуть|"
    r"зобов'язал[иа]ся|домовил[иа]ся|вирішено|вирішили|треба|потрібно|слід|належить|планують)\s+"
    r"(?:[^\W\d]+\s+){0,2}?"
    r"(?:(?:прове|здійсн|викон|реаліз|заверш|організ|почат|розпочат|пройти|відбут|стат)[^\W\d]*|"
    rf"бути\s+{_UK_DONE})|"
    r"проведуть|проведе|здійсн(?:ять|ить)|викона(?:ють|є)|реалізу(?:ють|є)|"
    r"заверш(?:ать|ить|иться)|відбудеться|пройде|(?:роз)?почнеться|(?:роз)?почнуть|"
    rf"буд(?:е|уть)\s+{_UK_DONE})(?!\w)"
)
_BEHIND = re.compile(rf"(?:,|\s[-—–])\s+(?:{_EN}|{_RU}|{_UK})", re.IGNORECASE)
# where the sentence says that it was held, what is to come is the rest of it, or another
_HELD = re.compile(
    r"\b(?:took\s+place|held|carried\s+out|conducted|completed|began|begun|started|went\s+ahead)\b|"
    r"(?<!\w)(?:состоял|прош[её]л|прошл|провели|пров[её]л|завершил|осуществил|нача[лт]|"
    r"відбу[влр]|пройшо|пройшл|провели|провів|завершил|здійснил|поча[вл]|розпоча)[^\W\d]*",
    re.IGNORECASE,
)


def is_foretold(text: str, low: int, noun: tuple[int, int], high: int) -> bool:
    """Tell whether the clause behind a verbal noun says that it is still to be carried out.

    Args:
        text: The folded text.
        low: Where its clause begins.
        noun: Where the noun begins and ends.
        high: Where its clause ends.
    """
    found = _BEHIND.search(text, noun[1], high)
    if found is None:
        return False
    return not _HELD.search(text, low, noun[0]) and not _HELD.search(text, noun[1], found.start())
