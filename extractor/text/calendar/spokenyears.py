"""Years told short or in words: "весны двадцать второго", "в две тысячи двадцать втором", "'22"."""

from __future__ import annotations

import re
from collections.abc import Iterator

_STEMS = {
    1: "перв|перш",
    2: "втор|друг",
    3: "трет",
    4: "четв[её]рт|четверт",
    5: "пят|п'ят",
    6: "шест|шост",
    7: "седьм|сьом",
    8: "восьм",
    9: "девят|дев'ят",
    14: "четырнадцат|чотирнадцят",
    15: "пятнадцат|п'ятнадцят",
    16: "шестнадцат|шістнадцят",
    17: "семнадцат|сімнадцят",
    18: "восемнадцат|вісімнадцят",
    19: "девятнадцат|дев'ятнадцят",
    20: "двадцат|двадцят",
}
_ENDING = "(?:ого|ому|ьего|ього|ьому|ьем|ом|ый|ой|ий|ым|им)"
_SPOKEN = re.compile(
    r"(?<![\w'-])(?P<thousand>(?:две|двух|дві|двох) (?:тысячи|тысяч|тисячі|тисяч) )?"
    rf"(?:(?P<tens>двадцать|двадцять)[ -])?(?P<last>{'|'.join(_STEMS.values())}){_ENDING}(?!\w)",
    re.IGNORECASE,
)
_SHORT = re.compile(r"(?<![\w.,'-])(?P<digits>\d\d)-?(?:ого|го|ому|му|ом|м|й)(?!\w)|"
                    r"(?<!\w)'(?P<clipped>\d\d)(?![\w'])", re.IGNORECASE)  # fmt: skip
# "на двадцать втором году жизни" is an age, "третий год войны" no year of the calendar
_YEAR = re.compile(
    r" (?:год(?:а|у|ом)?|року|році|роком|рік)(?!\w)"
    r"(?! (?:жизни|життя|войны|війни|вторжени|вторгненн|служб|плен|невол|полон|подряд|поспіль))",
    re.IGNORECASE,
)
_SEASON = re.compile(
    r"(?<!\w)(?:весн(?:а|ы|е|у|ой|ою|и|і)|навесні|летом|лет[оауе]|літ(?:о|а|у|і|ом)|[ву]літку|"
    r"осен(?:ь|и|ью)|осін(?:ь|і|ню)|осені|восени|зим(?:а|ы|е|у|ой|ою|и|і)|[ву]зимку) \Z",
    re.IGNORECASE,
)
# "в марте двадцать третьего": a day stands before its month, so what stands behind is a year
_MONTH = re.compile(
    r"(?<!\w)(?:в|во|у|с|со|з|із|до|от|від|по|на) (?:(?:январ|феврал|апрел|июн|июл|сентябр|октябр|"
    r"ноябр|декабр)[ея]|март[еа]|ма[ея]|август[еа]|(?:січ|берез|квіт|трав|черв|лип|серп|верес|жовт|груд)"
    r"(?:ня|ні)|лют(?:ого|ому)|листопад[аі]) \Z",
    re.IGNORECASE,
)
_ENGLISH = re.compile(
    r"(?<!\w)(?:of|since|in|by|until|from|spring|summer|autumn|fall|winter|January|February|March|"
    r"April|May|June|July|August|September|October|November|December) \Z"
)
_FIRST, _LAST = 14, 35  # years of the century that a report may tell short


def spoken_years(text: str) -> Iterator[tuple[int, int, int]]:
    """Find such years in a folded text.

    Args:
        text: The folded text.

    Yields:
        Start and end of the words, and the year.
    """
    for match in _SPOKEN.finditer(text):
        last = next(
            n for n, s in _STEMS.items() if re.match(rf"(?:{s}){_ENDING}\Z", _last(match), re.I)
        )
        value = last + 20 if match["tens"] else last
        named = match["thousand"] or _is_of_calendar(text, *match.span(), spelt=True)
        if _FIRST <= value <= _LAST and (last < 10) == bool(match["tens"]) and named:
            yield *match.span(), 2000 + value
    for match in _SHORT.finditer(text):
        value = int(match["digits"] or match["clipped"])
        clipped = match["clipped"] is not None
        before = text[max(0, match.start() - 24) : match.start()]
        named = _ENGLISH.search(before) if clipped else _is_of_calendar(text, *match.span())
        if _FIRST <= value <= _LAST and named:
            yield *match.span(), 2000 + value


def _last(match: re.Match[str]) -> str:
    return match.group()[match.start("last") - match.start() :]


def _is_of_calendar(text: str, start: int, end: int, *, spelt: bool = False) -> bool:
    """Whether the word for year follows, or a season or a month stands before."""
    before = text[max(0, start - 24) : start]
    if _YEAR.match(text, end) or _SEASON.search(before):
        return True
    return spelt and _MONTH.search(before) is not None and not text.startswith(" числ", end)
