"""Distribution: whether "по N" deals a count out over times, and not over the two sides.

"Щоразу Росія передавала по тисячі тіл", "29 января и 26 февраля забрали по тысяче": so many came
each time, and the words tell of one way only. Where both sides are the ones who give, "обидва рази
сторони обмінялися по 100", each side gave so many each time.
"""

from __future__ import annotations

import re

_MONTH = (
    r"(?:январ|феврал|март|апрел|ма[йяе](?!\w)|июн|июл|август|сентябр|октябр|ноябр|декабр|"
    r"січ(?:ень|н)|лют(?:ий|ого|ому)|берез(?:ень|н)|квіт(?:ень|н)|трав(?:ень|н)|черв(?:ень|н)|"
    r"лип(?:ень|н)|серп(?:ень|н)|верес(?:ень|н)|жовт(?:ень|н)|листопад|груд(?:ень|н))\w*"
)
_DAY = (
    r"(?:понедельник|вторник|сред[уы]|четверг|пятниц[уы]|суббот[уы]|воскресенье|"
    r"понеділ(?:ок|ка)|вівтор(?:ок|ка)|серед[уи]|четвер(?:га)?|п'ятниц[юі]|субот[уи]|неділ[юі])"
)
_AND = r"(?: ?,)? (?:и|та|і|й|а также|а також|а потім|а потом) "
# what is dealt out over: each time, both times, thrice, every day
_TIMES = re.compile(
    r"(?<!\w)(?:(?:each|every) time|both times|on (?:each|every|either) (?:day|occasion)|"
    r"on both (?:days|occasions)|щоразу|(?:кожного|всякого|кожен|кожний|того й другого) разу?|"
    r"(?:за|з) кожним разом|(?:обидва|два|три|чотири|усі|всі)(?: \w+){0,2}? рази?|двічі|тричі|"
    r"(?:каждый|всякий) раз|(?:оба|два|три|четыре|все)(?: \w+){0,2}? раза?|дважды|трижды|"
    r"щодня|щотижня|щомісяця|ежедневно|еженедельно|ежемесячно|"
    r"(?:кожн|кажд)\w+(?: (?:із|из|з)(?: \w+){1,2}?)? "
    r"(?:день|дня|дней|днів|тиждень|тижня|неделю|місяць|місяця|месяц|етап\w*|этап\w*)|"
    r"(?:обидва|оба|ці|эти|ті|те) (?:дні|дня|дни))(?!\w)",
    re.IGNORECASE,
)
_DAYS = re.compile(  # two days that are named
    rf"(?<!\w)(?:\d{{1,2}}(?: {_MONTH})?{_AND}\d{{1,2}} {_MONTH}|"
    rf"{_MONTH}{_AND}(?:[ву] |во )?{_MONTH}|"
    rf"{_DAY}{_AND}(?:[ву] |во )?{_DAY})(?!\w)",
    re.IGNORECASE,
)
# who gives are both: then each does, whenever it is
_NAME = r"(?:росі|україн|росси|украин|москв|ки[їе]в|кремл)\w*"
_BOTH = re.compile(
    r"(?<!\w)(?:(?:обмен|обмін|стран|країн)\w*|"
    r"(?<!ська )(?<!ської )(?<!ській )(?<!ською )(?<!ская )(?<!ской )сторон\w*|"
    r"меня\w+|міня\w+|взаимно|взаємно|"
    r"друг друг\w+|од(?:ин|на|не) одн\w+|держав\w+|делегаци\w+|делегаці\w+|"
    rf"{_NAME}(?: (?:и|та|і|й|с|з|із) ){_NAME})(?!\w)",
    re.IGNORECASE,
)
_FAR = 160  # characters before the count in which its sentence may begin
_NEAR = 80  # and behind it
_STOP = re.compile(r"[.!?;\n]")


def is_over_times(text: str, start: int, end: int) -> bool:
    """Tell whether a sentence deals a count out over times, and names no two sides that share it.

    Args:
        text: Folded text.
        start: Where "по" stands.
        end: Where the number ends.
    """
    stops = [mark.end() for mark in _STOP.finditer(text, max(0, start - _FAR), start)]
    low = stops[-1] if stops else max(0, start - _FAR)
    if not _TIMES.search(text, low, start) and not _DAYS.search(text, low, start):
        return False
    stop = _STOP.search(text, end, end + _NEAR)
    high = stop.start() if stop else end + _NEAR
    return _BOTH.search(text, low, high) is None


_PO = re.compile(r"(?<!\w)по \Z", re.IGNORECASE)


def is_told_of_times(text: str, low: int, start: int, end: int) -> bool:
    """Tell whether a count is told once and meant of several times: "1,000 each time".

    Args:
        text: Folded text.
        low: Where the sentence of the count begins.
        start: Where its number does.
        end: Where its sentence ends.
    """
    if _TIMES.search(text, low, end):
        return True
    return bool(_PO.search(text, max(low, start - 4), start) and is_over_times(text, start, start))
