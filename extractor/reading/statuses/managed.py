"""Managed: infinitives that tell of what was done, by the word that governs them.

Who managed, was forced, was let or had to return somebody has returned him: "Киеву пришлось
отпустить 95", "the programme allowed 1,366 children to return".
"""

from __future__ import annotations

import re

from extractor.reading.statuses.accords import names_words

_BEFORE = re.compile(
    r"\b(?:managed|able|helped|succeeded|помог(?:ла|ло|ли)?|допом(?:іг|огла|огло|огли)|посприя\w+|"
    r"удал\w+|получилось|сумел\w*|посчастливил\w+|вдалося|вдалось|поталанило|пощастило|"
    r"смог(?:ла|ло|ли)?|зм(?:іг|огла|огло|огли)|зумі(?:в|л\w+)|"
    r"took(?=\s+(?:[\w'-]+\s+){0,6}?(?:minutes?|hours?|days?|weeks?|months?|years?|rounds?|time|effort)\s+"
    r"(?:[\w'-]+\s+){0,3}?to\s+\Z)|"
    r"(?:потребовал\w+|понадобил\w+|знадобил\w+|ушло|пішло)(?=\s[^.;:]{3,50}\b(?:чтобы|щоб)\s+\Z)|"
    r"had(?=\s+to\b)|(?:forced|obliged|compelled|allowed|enabled|permitted|got|let)"
    r"(?=\s+(?:[\w'-]+\s+){0,6}to\b)|made it possible|"
    r"(?:пришлось|довелось|позволил[аио]?|вынудил[аио]?|заставил[аио]?|"
    r"дал[аио]? возможность|вынужден(?:а|о|ы)? был[аио]?|был[аио]? вынужден(?:а|о|ы)?)(?!\s+бы\b)|"
    r"(?:довелося|довелось|дозволи(?:в|л[аио])|змуси(?:в|л[аио])|уможливи(?:в|л[аио])|"
    r"да(?:в|л[аио]) (?:змогу|можливість)|(?:був|була|було|були) змушен\w+)(?!\s+би?\b))\b",
    re.I,
)
# "вернуть удалось 400", "повернути за весь час вдалося": the infinitive may come first;
# "вернуть с мая 2022 года, по данным штаба, удалось": with a time and a source between
_ASIDE = r"(?:,\s(?!что|щоб|чтобы|если|якщо|но|але|и\b|а\b|і\b|й\b|та\b)[^,.;:!?]{3,40},)?"
_AFTER = re.compile(
    rf"{_ASIDE}(?:\s+(?!не\b)\w+){{0,6}}?{_ASIDE}"
    r"\s+(?:(?!не\b)\w+\s+){0,5}(?:удалось|получилось|[ву]далося|[ву]далось|поталанило|пощастило|"
    r"смог(?:ла|ло|ли)?|сумел[аио]?|зм(?:іг|огла|огло|огли)|зумі(?:в|л[аио])|"
    r"(?:пришлось|довелось|довелося)(?!\s+бы?\b))\b",
    re.I,
)
# what was not managed, or is only hoped to be: "will be allowed to", "may have had to"
_OPEN = re.compile(
    r"(?:\b(?:not|never|не|be|to|will|would|could|may|might|should|can|if|unless|если|якщо|чтобы|"
    r"щоб)|n't)\s+(?:been\s+|have\s+|be\s+)?\Z",
    re.IGNORECASE,
)
_REACH = 60


def managed_at(text: str, low: int, start: int, end: int, high: int) -> bool:
    """Tell whether an infinitive is governed by a word that makes a deed of it.

    Args:
        text: The folded text.
        low: Where its clause begins.
        start: Where the infinitive begins.
        end: Where it ends.
        high: Where its clause ends.
    """
    before = text[max(low, start - _REACH) : start]
    managed = _BEFORE.search(before)
    stated = managed is not None and names_words(before, managed.end(), len(before))
    if managed and not stated and not _OPEN.search(before[: managed.start()]):
        return True
    return bool(_AFTER.match(text[end : min(high, end + _REACH)]))
