"""Shares: the cues by which a text says that each side gave or got as many."""

from __future__ import annotations

import re
from dataclasses import dataclass
from operator import itemgetter
from typing import TYPE_CHECKING, Literal

from extractor.text.calendar.months import is_month_after
from extractor.text.numerals.distribution import is_over_times
from extractor.text.scanning import Scanner, lowered

if TYPE_CHECKING:
    from extractor.text.numbers import Number

_REACH = 90
_NOUNS = r"(?: [^\W\d_][\w'-]{0,24}){0,6}?(?: \([A-Za-zА-я]{2,12}\))?"
# "6,000 sets of remains were to be returned by each government"
_FAR_NOUNS = _NOUNS.replace("{0,6}", "{0,8}")
_SIDES = (
    r"(?:sides?|part(?:y|ies)|countr(?:y|ies)|nations?|arm(?:y|ies)|states?|governments?|camps?"
    r"|capitals?)"
)
_SIDE = (
    rf"(?:(?:from|by|on|for|to) (?:each|either) (?:of the (?:two |warring )?)?{_SIDES}"
    r"|(?:a|per) side|(?:in )?each (?:direction|way)"
    r"|в кажд(?:ую сторону|ом направлении)|[ув] кож(?:ен бік|ному напрямку|ному напрямі)"
    r"|(?:с|со|от|у) (?:каждой|обеих) (?:из )?сторон\w*"
    r"|кажд(?:ой|ою) (?:из )?сторон\w*|кожн(?:ою|ій|ої) (?:зі? |із )?стор[оі]н\w*"
    r"|(?:[зву]|із|зі) кожного (?:з )?бок\w*|(?:з|зі|із|від) кожної (?:зі? )?стор[оі]н\w*)"
)
# "157 each", "6,000 bodies each", "157 prisoners from each side"
_AFTER = re.compile(
    rf"{_FAR_NOUNS}[\"']?[ ,\"]*? (?:each(?! (?:day|week|month|year|time|other))|apiece|{_SIDE}"
    r"|(?:каждая|каждый|кожна|кожен|кожний)(?=[ ]?(?:[.,;:)!]|$)))(?!\w)",
    re.IGNORECASE,
)
# "each side returned 157", "Russia and Ukraine each freed 157", "каждая из сторон вернула 157"
_EACH_VERB = (
    r"(?:free[ds]?|released?|returned?|handed|hand|gave|give|received?|got|swapped|exchanged?|sent"
    r"|transferred|repatriated|brought|took|bring|accept(?:ed)?|let|lets|set|welcomed|freeing"
    r"|releasing|returning|handing|receiving|letting|bringing)"
)
_BEFORE = re.compile(
    rf"(?<!\w)(?:each (?:of the )?(?:two |warring )?{_SIDES}|(?:from|on) each side"
    r"|in each direction|в каждую сторону|[ув] кожен бік"
    rf"|each(?= {_EACH_VERB}(?!\w))"
    r"|кажд(?:ая|ой|ую) (?:из )?сторон\w*|с обеих сторон"
    r"|кожн(?:а|ої|у|ій) (?:зі? |із )?стор[оі]н\w*|(?:[зву]|із|зі) кожного боку)"
    r"(?!\w)(?P<gap>[^.;:!?\n\d]{0,60}?) ?$",
    re.IGNORECASE,
)
_SUBSET = re.compile(
    r"(?<!bodies )(?<!remains )(?<!corpses )(?<!\w)(?:of|из|із)(?: \w+)?$", re.IGNORECASE
)
_PLACED = re.compile(r" ?(?:from|on|by|to|for|со?|от|з|із|від) ", re.IGNORECASE)
_PLACING = re.compile(r"(?:from|on|со?|[зву]|із|зі) ", re.IGNORECASE)
# "не приїхала по 1212 тіл" goes to fetch them
_PO = re.compile(
    r"(?<!приїхала )(?<!приїхали )(?<!приїхав )(?<!приїхати )(?<!поїхали )(?<!поїхати )(?<!їздили )"
    r"(?<!прийшли )(?<!прийшла )(?<!прийти )(?<!приїде )(?<!приїдуть )(?<!прибула )(?<!прибув )"
    r"(?<!з'явилася )(?<!з'явилися )(?<!з'явитися )(?<!\w)по $",
    re.IGNORECASE,
)
_FOR = re.compile(r"[ -](?:for|на|за)[ -](?:an?[ -])?", re.IGNORECASE)
_AGAINST = re.compile(
    r" (?:to|к|до|проти|против) ", re.IGNORECASE
)  # "45 к 45": no range has one end
_FOR_AFTER_NOUN = re.compile(
    r"(?: [^\W\d_][\w'-]{0,24}){1,4} (?:for|на|за)(?: [^\W\d_]\w{0,20}){0,1} ", re.IGNORECASE
)
_SWAP = re.compile(r"exchang|swap|trad(?:e|ing)|обмен|обмін|меня[лют]|міня", re.IGNORECASE)
_NOT_COUNTS = re.compile(
    r"[ -](?:days?|weeks?|months?|years?|hours?|minutes?|times?|per ?cent|euros?|dollars?"
    r"|met(?:re|er)s?|km|м|см|мм|км|кг|метр\w*|километр\w*|кілометр\w*|час\w*|минут\w*|хвилин\w*"
    r"|годин\w*|д(?:ень|ня|ней|нів|ні)|год\w{0,2}|лет|рок\w*|рік|років|рубл\w*|гривен\w*|гривн\w*"
    r"|гривень|доллар\w*|долар\w*|евро|євро|раз\w{0,2}|процент\w*|відсот\w*|стать\w+|статт\w+"
    r"|пункт\w*|утра|sides?|parties|countries|nations|capitals|сторон\w*|стран\w*|країн\w*)(?!\w)"
    r"| ?[%$€]|[ -](?:в|на|за) (?:день|месяц|неделю|сутки|раз|тиждень|місяць|добу)(?!\w)",
    re.IGNORECASE,
)
_SAME = (
    r"(?:the |an? )?(?:same|equal|identical|equivalent|matching)"
    r" (?:number|amount|quantity)s?(?: of)?|equally many"
    r"|(?<!twice )(?<!times )as many"
    r"(?= (?:ukrain|russ|bod|prison|soldier|pow|serv|captive|civil|in |of |were|to )|[.,;])"
    r"|стольк(?:о|их|им|ими) же"
    r"|(?:так|равн|одинаков|аналогичн|идентичн)(?:ое|ого|им|ым|ом) (?:же )?"
    r"(?:количеств|числ)(?:о|а|ом|е)"
    r"|(?:то|того|том|тем|ту|та|той) же (?:сам\w+ )?(?:количество|количества|количестве|количеством"
    r"|численности|численностью"
    r"|число|числе|числом|цифру|цифра|цифре|цифрой)"
    r"|(?:те|таке|однакове|рівне|аналогічне|ідентичне) (?:же? |саме )?число"
    r"|(?:про|о) (?:так[еу]|ту|те|таком|той) (?:ж|же|сам[еу]) (?:число|числе|цифру|цифре)"
    r"|стільк(?:и|ох|ом|ома) (?:ж|же|само)"
    r"|(?:так(?:у|а|ої|ою|ій)|ту|ті|тій|тієї|тією) (?:же?(?: сам\w+)?|сам\w+)"
    r" (?:кільк|чисельн)(?:ість|ості|істю)"
    r"|(?:рівн|однаков|аналогічн|ідентичн)(?:у|а|ої|ою) (?:кільк|чисельн)(?:ість|ості|істю)"
)
# "О том же количестве своих", "identical numbers of", "аналогічне число": other cases and words
_ALIKE = (
    r"(?:a |an )?like number of|(?:just|exactly|precisely) as many"
    r"|ровно столько(?! же)"
    r"|(?:(?:то|том|тому|те|тех)(?: же(?: сам\w+)?| сам\w+)"
    r"|(?:таком|такому|аналогичн\w+|равном|равному|одинаковом|идентичн\w+)(?: же)?(?: сам\w+)?)"
    r" (?:количеств|числ)(?:е|у|ах)"
    r"|аналогичн(?:ые|ых) (?:количества|числа)"
    r"|рівно стільки(?! (?:ж|же|само))"
    r"|(?:так(?:е|ого|ому|им)|те|того|тому|тим) (?:же?(?: сам\w+)?|сам\w+) числ(?:о|а|у|ом|і)"
    r"|(?:рівн|однаков|аналогічн|ідентичн)(?:е|ого|ому|им) числ(?:о|а|у|ом|і)"
    r"|(?:рівн|однаков|аналогічн|ідентичн)(?:ій|ою|а) (?:кільк|чисельн)(?:ість|ості|істю)"
)
# "такую же партию", "партия такого же размера", "a group of the same size"
_LOT = (
    r"(?:the |an? )?(?:same|equal|identical|equally|similarly)[ -]siz(?:e|ed)"
    r" (?:group|batch|lot|contingent|party)"
    r"|(?:group|batch|lot|contingent|party)s? of (?:the )?(?:same|equal|identical|matching) size"
    r"|(?:так(?:ую|ая|ой)|т(?:у|ой)|равн(?:ую|ая|ой)|одинаков(?:ую|ая|ой)) (?:же )?(?:по "
    r"(?:численности|размеру) )?(?:партию|партия|партией|группу|группа|группой)"
    r"|(?:парти|групп)(?:я|а|ю|у|ей|ой) (?:(?:такого|того|равного|одинакового) (?:же )?(?:размера|"
    r"состава)|(?:такой|той|равной|одинаковой) (?:же )?численности)"
    r"|так(?:у|а|ою|ої) (?:ж|же|саму|сама|самою|самої)(?: сам[уа])?"
    r"(?: за (?:чисельністю|розміром))?"
    r" (?:партію|партія|партією|групу|група|групою)"
    r"|(?:партія|партію|партією|група|групу|групою) (?:такого|того|рівного|однакового)"
    r" (?:ж |же |самого )?(?:розміру|складу)"
    r"|(?:партія|партію|партією|група|групу|групою) (?:такої|тієї|рівної|однакової)"
    r" (?:ж |же |самої )?чисельності"
)
_AS_MANY = Scanner([_SAME, _ALIKE, _LOT])
_FROM = re.compile(r"(?<!\w)(?:from|со?|від|от|з) \Z", re.IGNORECASE)
# "45 к 45", "45 to 45": a pair only where both are equal
_EVEN = re.compile(r" (?:to|versus|vs\.?|against|к|ко|до|против|проти) ", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Share:
    """A cue that a count holds for each side, is paired with another, or is repeated.

    Attributes:
        start: Where the cue starts (for a pair: where its first number does).
        end: Where it ends.
        kind: ``each`` ("157 each"), ``for`` ("303 for 303"), ``same`` ("as many").
        left: Index of the number it is about; ``None`` for ``same``.
        right: Index of the second number of a pair.
    """

    start: int
    end: int
    kind: Literal["each", "for", "same"]
    left: int | None
    right: int | None


def find_shares(text: str, numbers: list[Number]) -> list[Share]:
    """Find the each-side cues of a folded text.

    Args:
        text: Folded text.
        numbers: What `find_numbers` gave for it.

    Returns:
        The cues, in order of their start.
    """
    same = sorted(
        (
            match.span()
            for _, match in _AS_MANY.find(lowered(text))
            if not _is_the_figure_told(text, *match.span())
        ),
        key=itemgetter(0),
    )
    shares = [Share(*span, "same", None, None) for span in same]
    for index, number in enumerate(numbers):
        if not _counts(text, number):
            continue
        limit = numbers[index + 1].start if index + 1 < len(numbers) else len(text)
        border = numbers[index - 1].end if index else 0
        taken = index > 0 and _counts(text, numbers[index - 1])
        share = _pair(text, numbers, index) or _each(text, number, index, border, limit, taken)
        if share is not None:
            shares.append(share)
    return sorted(shares, key=lambda share: (share.start, share.end))


# "Именно такое число назвал секретарь", "таке число навели": the figure just told, not the other's
_JUST_TOLD = re.compile(r"(?<!\w)(?:именно|вот|саме|ось) \Z", re.IGNORECASE)
_IS_NAMED = re.compile(
    r"(?: [^\W\d]+){0,2}? (?:назв|назыв|назив|привод|прив[её]л|озвуч|фигурир|указ|навод|нав[іе]л|"
    r"фігурує|зазнач|вказ)\w*",
    re.IGNORECASE,
)


def _is_the_figure_told(text: str, start: int, end: int) -> bool:
    """Whether "such a number" points at the figure before it and says nothing of the other side."""
    words = text[start:end].lower().split()
    if words[0] not in ("такое", "такого", "таким", "таке") or len(words) > 2:
        return False
    return bool(_JUST_TOLD.search(text, 0, start) or _IS_NAMED.match(text, end))


def _counts(text: str, number: Number) -> bool:
    """Whether a number can be a count of people or bodies at all."""
    return not (
        number.ordinal
        or number.glued
        or number.form == "zero"
        or isinstance(number.value, float)
        or is_month_after(text, number.end)
        or _NOT_COUNTS.match(text, number.end)
    )


def _pair(text: str, numbers: list[Number], index: int) -> Share | None:
    if index + 1 >= len(numbers):
        return None
    left, right = numbers[index], numbers[index + 1]
    if right.start - left.end > _REACH or left.value is None or right.value is None:
        return None
    if not _counts(text, right):
        return None
    gap = text[left.end : right.start]
    equal = left.value == right.value
    if equal and _EVEN.fullmatch(gap):
        fits = _counts_alone(text, left, right)
    elif _FOR.fullmatch(gap):
        fits = equal or "за" not in gap.lower()
    elif equal and _AGAINST.fullmatch(gap):
        fits = True
    else:
        trade = equal or _SWAP.search(text, max(0, left.start - 60), left.start) is not None
        fits = trade and _FOR_AFTER_NOUN.fullmatch(gap) is not None
    return Share(left.start, right.end, "for", index, index + 1) if fits else None


def _counts_alone(text: str, left: Number, right: Number) -> bool:
    """An even score has no unit, and does not stand between "from" and "to"."""
    span = _FROM.search(text, max(0, left.start - 8), left.start) is not None
    return not span and not _NOT_COUNTS.match(text, right.end)


def _is_placed(text: str, border: int, start: int) -> bool:
    """Whether a short preposition stands before a side: "146 returned to each country"."""
    return any(_PLACED.match(text, max(border, start - back)) for back in (3, 4))


def _each(
    text: str, number: Number, index: int, border: int, limit: int, taken: bool
) -> Share | None:
    after = _AFTER.match(text, number.end, min(limit, number.end + _REACH))
    if after is not None:
        return Share(number.end + 1, after.end(), "each", index, None)
    start = number.hedge[0] if number.hedge and number.hedge[0] < number.start else number.start
    before = text[max(border, start - _REACH) : start]
    offset = start - len(before)
    po = _PO.search(before) if "по " in before[-4:].lower() else None
    place = None if po is None else offset + po.start()
    if po is None and start < number.start:  # "минимум по 1200"
        inner = _PO.search(text, start, number.start)
        place = None if inner is None else inner.start()
    if place is not None and number.value != 1 and not is_over_times(text, place, number.end):
        return Share(place, number.end, "each", index, None)
    cue = _BEFORE.search(before)
    if (
        cue is not None
        and taken
        and (_PLACING.match(cue[0]) or _is_placed(text, border, offset + cue.start()))
        and _AFTER.match(text, border, start)
    ):
        return None  # "по 185 с каждой стороны, плюс 20": it speaks of the number before
    if cue is not None and not _SUBSET.search(cue.group("gap")):
        return Share(offset + cue.start(), offset + cue.start("gap"), "each", index, None)
    return None
