"""Parity: words by which one side has as many as the other."""

from __future__ import annotations

import re

EVEN = re.compile(
    r"\b(?:same|equal\w*|match(?:ed|es)|each|apiece|as many|identical|matching|mirror\w*|even|"
    r"parity|likewise|no different|стольк(?:о|их|им|ими) же|"
    r"тем же|тех же|кажд\w+|одинаков\w+|равн\w+|"
    r"так(?:ой|ая|ое|им|ими|их|ою|ого|ому|ую) же?|"
    r"паритет\w*|зеркальн\w+|"
    r"так(?:ий|а|е|ою|им|ими|их|ого|ому|у) ж|не (?:інш|друг|ин)\w+|"
    r"стільк\w+ (?:ж|же|само)|кожн\w+|кожен|так\w+ сам\w+|однаков\w+|рівн(?!о\b)\w+|паритет\w*|"
    r"дзеркальн\w+|"
    r"(?:числ|цифр|количеств|счёт|кількіст|рахун)\w*\s+(?:(?!не\b)[^\W\d]+\s+)?"
    r"(?:совпа|сравнял|збіг|зрівнял|зійшл)\w*)\b",
    re.IGNORECASE,
)
# "ту ж саму цифру", "аналогічне число", "the count was equal": the other side has as many
_ALIKE = re.compile(
    r"\b(?:(?:a )?like number|(?:just|exactly|precisely) (?:as many|that many|that number)|"
    r"(?:one|like|man|head)[ -]for[ -](?:one|like|man|head)|no more and no (?:fewer|less)|"
    r"один к одному|н[еи] больше,? (?:и )?н[еи] меньше|"
    r"один за одного|н[еі] більше,? (?:[йі] )?н[еі] менше|"
    r"(?:том|тому|те|той|ту|та) же (?:сам\w+ )?(?:количеств|числ|цифр)\w*|аналогичн\w+|"
    r"идентичн\w+|ровно столько|поровну|баш на баш|симметричн\w+|"
    r"(?:та|ту|тій|той|те|тієї|тією|тим|того) (?:ж|же|самий?|саму?|сам\w+)(?: сам\w+)?|"
    r"аналогічн\w+|ідентичн\w+|рівно стільки|порівну|симетричн\w+|symmetric\w*|equivalent|"
    r"evenly)\b",
    re.IGNORECASE,
)


def is_even(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch says that what one side got is what the other got, too.

    Args:
        text: Folded text.
        start: Where the stretch begins.
        end: Where it ends.
    """
    return EVEN.search(text, start, end) is not None or _ALIKE.search(text, start, end) is not None
