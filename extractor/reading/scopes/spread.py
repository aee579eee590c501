"""Spread: words that spread a count over days, stages or several handovers."""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.reading.phrases import Phrases

_SEVERAL = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|a few|[2-9]|1\d)"
_SIX_ON_CYR = (
    r"шест[ьи]|сем[ьи]|вос[еь]м[ьи]|девят[ьи]|десят[ьи]|одиннадцат[ьи]|двенадцат[ьи]|"
    r"шість|шести|сім|семи|вісім|восьми|дев'ят[ьи]|десят[ьи]|одинадцят[ьи]|дванадцят[ьи]"
)
_HALVES_CYR = (
    r"полтор[аы]\s+(?:год[аы]|месяц[аы]|недел[иь])|полгода|полутора\s+(?:лет|месяцев|недель)|"
    r"півтора\s+(?:рок[иу]|місяц[яі])|півтори\s+(?:доби|тижня)|пів\s?року|півроку"
)
MULTIDAY = Phrases(
    rf"\b(?:over|across|within|during|in)\s+(?:(?:the|these|those)\s+)?"
    rf"(?:course\s+of\s+|space\s+of\s+)?(?:just\s+|only\s+|first\s+)?{_SEVERAL}\s+(?:consecutive\s+|separate\s+|successive\s+)?"
    r"(?:and\s+a\s+half\s+)?"
    r"(?:days|weeks|months|years|stages|rounds|phases|tranches|batches|exchanges|swaps)\b|"
    r"\b(?:over|across|within|during|in)\s+(?:the\s+)?(?:just\s+|only\s+|barely\s+)?"
    r"(?:a\s+year\s+and\s+a\s+half|half\s+a\s+year|(?:one|a)\s+and\s+a\s+half\s+years)"
    r"(?!\s+(?:of|in)\s+(?:captivity|custody|prison|detention))\b|"
    rf"\b(?:за|в течение|на протяжении|[ув]продовж|протягом)\s+(?:{_HALVES_CYR})"
    r"(?!\s+(?:до|назад|тому|перед|плен|невол|полон)[^\W\d]*)\b|"
    r"\b(?:за|в течение|на протяжении|[ув]продовж|протягом|у|в|во)\s+"
    r"(?:(?:эти|этих|те|тех|все|всі|усі|ці|цих|ті|тих|останні|последние|первые|перші)\s+)?"
    r"(?:два|две|дві|двух|двох|три|тр[её]х|трьох|четыре|чотири|чотирьох|четыр[её]х|пять|п'ять|"
    r"пяти|несколько|нескольких|кілька|кількох|двое|двоє|трое|троє|четверо|пятеро|п'ятеро|"
    rf"{_SIX_ON_CYR}|[2-9]|1\d)\s+(?:(?:с|з)\s+половин(?:ой|ою)\s+)?"
    r"(?:дня|дней|дні|днів|сут(?:ки|ок)|діб|доби|недел\w+|тижн\w+|месяц\w+|місяц\w+|год[аы]|лет|"
    r"рок\w+|этап\w+|етап\w+|обмен\w+|обмін\w+|раунд\w+)(?!\s+(?:до|назад|тому|перед)\b)\b",
    re.IGNORECASE,
)
# "in the two-day operation", "шестью этапами", "в ходе серии репатриаций", "of all these stages"
_IN_SERIES = Phrases(
    r"\b(?:in|over|during|across|throughout)\s+(?:the|this|that|an?|their)\s+(?:\w+\s+)?"
    r"(?:(?:two|three|four|five|several|multi)-(?:day|stage|phase)|series\s+of)\b|"
    r"\bin\s+(?:six|seven|eight|\d+)\s+(?:stages|rounds|batches|tranches|instal?lments)\b|"
    r"\bin\s+(?:two|three|four|five|several)\s+(?:instal?ments|goes|lots|consignments|loads)\b|"
    r"\b(?:all|all\s+of)\s+(?:these|those|the)\s+(?:stages|rounds|exchanges|swaps|phases)\b|"
    r"\b(?:в\s+ходе|за|во\s+время|в\s+рамках|в\s+результате)\s+(?:эт\w+\s+)?(?:сери[ию]|"
    r"(?:двух|тр[её]х|четыр[её]х|пяти|много)дневн\w+)\b|"
    r"\b(?:двумя|тремя|четырьмя|пятью|шестью|семью|несколькими|[2-9])\s+(?:этапами|партиями|"
    r"траншами|рейсами)\b|\bв\s+(?:два|три|четыре|пять|шесть|семь|несколько|\d)\s+"
    r"(?:этап\w*|при[её]м\w*|заход\w*)\b|"
    r"\bвсех\s+(?:этих\s+)?(?:этапов|обменов|раундов)\b|"
    r"\b(?:у|в)\s+(?:ході|межах|результаті)\s+(?:ці\w+\s+)?(?:сері[їю]|"
    r"(?:дво|три|чотири|п'яти|багато)денн\w+)\b|"
    r"\b(?:за|під\s+час|[ув]продовж|протягом)\s+(?:ц\w+\s+)?(?:сері[їю]|"
    r"(?:дво|три|чотири|п'яти|багато)денн\w+)\b|"
    r"\b(?:двома|трьома|чотирма|п'ятьма|шістьма|сімома|кількома|[2-9])\s+(?:етапами|партіями|"
    r"траншами|рейсами)\b|\b[ув]\s+(?:два|три|чотири|п'ять|шість|сім|кілька|\d)\s+"
    r"(?:етап\w*|прийом\w*|заход\w*)\b|"
    r"\b(?:всіх|усіх)\s+(?:цих\s+)?(?:етапів|обмінів|раундів)\b|"
    # "in the course of exchanges", "во время обменов": the plural alone tells of several
    r"\b(?:in|during|through(?:out)?|over|in\s+the\s+course\s+of|as\s+a\s+result\s+of|thanks\s+to)\s+"
    r"(?:(?:the|these|those|such|past|previous|earlier|recent|various|subsequent)\s+){0,2}"
    r"(?:prisoner\s+|pow\s+|body\s+)?(?:exchanges|swaps)(?!\s+of\s+(?:fire|views|letters|blows))\b|"
    r"\b(?:в\s+ходе|во\s+время|за\s+время|в\s+результате|благодаря|в\s+рамках|по\s+итогам)\s+"
    r"(?:[^\W\d]+(?:ых|их|ым|им)\s+){0,2}обмен(?:ов|ам)\b|"
    r"\b(?:(?:у|в)\s+(?:ході|результаті|рамках|межах)|під\s+час|за\s+час|внаслідок|завдяки|"
    r"за\s+підсумками)\s+(?:[^\W\d]+(?:их|іх|им|ім)\s+){0,2}обмін(?:ів|ам)\b",
    re.IGNORECASE,
)
SEVERAL_EVENTS = Phrases(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|[2-9]|[1-9]\d)\s+"
    r"(?:such\s+|prisoner\s+|body\s+|separate\s+|large\s+)?"
    r"(?:exchanges|swaps|handovers|repatriations|transfers)\b|"
    r"\b(?:два|две|три|четыре|пять|шесть|семь|восемь|девять|десять|одиннадцать|двенадцать|"
    r"несколько|[2-9]|[1-9]\d)\s+"
    r"(?:таких\s+|крупных\s+)?(?:обмен(?:а|ов)|репатриаци(?:и|й))\b|"
    r"\b(?:два|дві|три|чотири|п'ять|шість|сім|вісім|дев'ять|десять|одинадцять|"
    r"дванадцять|кілька|[2-9]|[1-9]\d)\s+"
    r"(?:таких\s+|великих\s+)?(?:обмін(?:и|ів)|репатріаці(?:ї|й))\b",
    re.IGNORECASE,
)


# "the first such swap in five months", "уперше за п'ять місяців": the span ranks one event
_RANKS = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|only|largest|biggest|smallest|longest|latest|"
    r"\d+(?:st|nd|rd|th))\s+(?:[^\W\d][\w'’-]*\s+){0,4}\Z|"
    r"\b(?:no|without|not|never)\s+(?:[^\W\d][\w'’-]*\s+){0,4}\Z|"
    r"(?<!\w)(?:перв(?:ый|ая|ое|ым|ой|ом|ого|ому|ую)|втор(?:ой|ая|ое|ым|ом|ого|ому|ую)|"
    r"трет(?:ий|ья|ье|ьим|ьей|ьем|ьего|ьему|ью)|единственн\w+|"
    r"сам(?:ый|ая|ое|ым|ой)|крупнейш\w+|наибольш\w+|перш(?:ий|а|е|им|ою|ому|ого|ої|у|ій)|"
    r"друг(?:ий|а|е|им|ою|ому|ого|ої|у|ій)|трет(?:ій|я|є|ім|ьою|ьому|ього|ьої|ю)|єдин\w+|най[^\W\d]{5,}|\d+-(?:й|я|е|м|ий|та|ша))\s+"
    r"(?:[^\W\d][\w'’-]*\s+){0,4}\Z|"
    r"(?<!\w)(?:впервые|[ву]перше|вдруге|втретє|вчетверте|удруге|утретє|раз|нет|не\s+было|немає|"
    r"не\s+було)\s+(?:[^\W\d][\w'’-]*\s+){0,2}\Z",
    re.IGNORECASE,
)
_BACK = 60  # characters before a span in which the rank stands


def in_several(page: Page, low: int, high: int) -> re.Match[str] | None:
    """Find words that spread a count over days, stages or a series of handovers."""
    for found in MULTIDAY.finditer(page, low, high):
        if not _RANKS.search(page.text, max(low, found.start() - _BACK), found.start()):
            return found
    return _IN_SERIES.search(page, low, high)
