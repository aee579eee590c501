"""Strangers: numbers that count none of the people or bodies that an exchange moves.

The gap between two claims, names on a list, past exchanges, drones shot down: a record whose count
stands nowhere but there has taken a number of something else for its own.
"""

from __future__ import annotations

import re

from extractor.reading.counts.barecounts import is_no_count
from extractor.reading.counts.ellipsis import elliptical
from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.reading.roles import is_gap, is_list
from extractor.text.numbers import Number
from extractor.validate.ways.movednext import are_moved_next

_FEW = 12  # so small a number counts anything
_MOST = 25_000  # no handover, nor all of them together, moved as many
_NAMES = re.compile(
    r"\s+(?:sur)?names?\b|\s+(?:фамили|им[её]н|прізвищ|імен)\w*|"
    r"\s+(?:\w+\s+)?(?:exchanges|swaps|handovers|mediations|visits|subscribers|followers|readers|"
    r"обмен(?:а|ов)|обмін(?:и|ів)|передач|подписчик|читател|підписник|читач)",
    re.IGNORECASE,
)
_US = re.compile(
    r"\b(?:we are|we're|there are|"
    # "Россия получила от нас тридцать пять": of those given, not of us
    r"(?<!\bот )(?<!\bвід )(?<!\bу )(?<!\bиз )(?<!\bз )(?<!\bза )(?<!\bдля )(?<!\bдо )"
    r"(?:нас|нас уже|нас вже|нас стало|уже нас))\s+(?:now|already|уже|вже)?\s*\Z",
    re.IGNORECASE,
)
_OF_THEM = re.compile(r"\s+(?:of|из|з|із) (?:them|those|these|них|тех|тих)\b", re.IGNORECASE)
_OF_THEM_FIRST = re.compile(r"\b(?:of|из|з|із) (?:them|those|these|них)\W+(?:\w+\s+)?\Z", re.I)
# Whom a report on an exchange also counts where they are at their work
_AT_WORK = re.compile(
    r"doctor|surgeon|nurse|paramedic|journalist|reporter|teacher|engineer|worker|driver|cook|"
    r"activist|volunteer|politician|judge|lawyer|firefighter|rescuer|guard|scientist|mother|wi[fv]e|"
    r"врач|хирург|фельдшер|санитар|журналист|репорт|учител|инженер|рабоч|водител|повар|активист|"
    r"волонт|политик|судь|адвокат|пожарн|спасател|охранник|уч[её]н|матер|(?:ж[её]н|жен[ыам]+)\b|"
    r"лікар|фельдшер|санітар|журналіст|вчител|інженер|робітник|працівник|воді|кухар|активіст|"
    r"політик|судд|пожежник|рятувальник|охоронц|науков|дружин",
    re.IGNORECASE,
)
# Verbs of motion that no table has, since they move anybody anywhere.
_CAME = re.compile(
    r"\b(?:br(?:ing|ought)|free|liber|releas|rescu|свобод|освобо|вызвол|вытащ|отпу[сщ]|спас|"
    r"вол[юі]\b|звільн|визвол|відпу[сщ]|витяг|врят|captiv|captur|захва[чт]|захопл|узят|взят|пленен|jail|prison|freed|плен|тюр|полон|неволі|в['’]язниц|"
    r"arriv|land|reach|cross|travel|came|come|coming|went|gone|left|flew|flown|return|home|"
    r"(?:при|вы|ви|до|пере|від|от|у)(?:в[её]з|віз|вез)|в[её]з(?:ут|[её]т|ли|ла|е|уть)|віз|забра|забер|заби?ра|вывод|вивод|выве[лд]|виве[лд]|"
    r"(?:took|tak|fetch|collect|hand|transfer|mov|deliver|accompan|escort|aboard)|"
    r"при(?:ех|езж|был|быв|лет|ш[её]?л)|уех|поех|попал|верну|возвра|пересек|вы(?:шл|ех|лет)|"
    r"(?:re(?:joi|uni)|entrust|walk|stepp|let (?:out|go|through))|set(?:ting)? off|"
    r"перей[тд]|перехо[дж]|воссоедин|возз['’]?єдн|ступи|шагн|крокн|"
    r"переех|перебра|перешл|въех|выех|отбы[лв]|убы[лв]|отправил(?:ся|ась|ись|ось)|"
    r"переїха|в'їха|виїха|відбу(?:в|л)\w*с[яь]|вируш|"
    r"проех|проезжа|проследова|проїха|проїжджа|прослідува|drove|rode|"
    r"(?:обратн|друг|противоположн)\w+ (?:сторону|направлени)|the (?:other|opposite) way|"
    r"(?:other|opposite|reverse) direction|(?:зворотн|інш|друг|протилежн)\w+ (?:бік|напрям)|"
    r"домой|дома|таких|приї|прибу|пото?рап|пере(?:тн|йш)|ви(?:йш|їха|леті)|додому|вдома|поїха|таки[хм])\w*",
    re.IGNORECASE,
)


def is_stranger(page: Page, mention: Mention) -> bool:
    """Tell whether an unread number counts something else than people of an exchange."""
    if mention.number is None:
        return False
    number = page.numbers[mention.number]
    if mention.category is not None:
        return mention.clause is not None and _is_bystander(page, mention, number)
    if is_gap(page, number) or _NAMES.match(page.text, number.end):
        return True
    if is_list(page, number) and not _are_to_go(page, mention, number):
        return True
    value = number.value
    if value == 0:
        return number.form == "digits" and not _tells_of_handing(page, mention)  # "Comments (0)"
    if value is not None and value >= _MOST:
        return True
    if _US.search(page.text, max(0, number.start - 24), number.start):
        return True
    if _has_gathered(page, mention, number):
        return True
    return _of_arms(page, mention, number) or _is_bystander(page, mention, number)


# "Some 400 people rallied with portraits", "на площади собрались 400 человек"
_GATHERED = re.compile(
    r"\s+(?:rallied|gathered|protested|marched|demonstrated|зібрал\w+|собрал\w+|протест\w+|"
    r"м[іи]тинг\w+|простоял\w+)\b",
    re.IGNORECASE,
)
_GATHERED_BEFORE = re.compile(
    r"\b(?:зібрал(?:ися|ись|о)|собрал(?:ись|ось|о)|протестувал\w+|протестовал\w+|мітингувал\w+|"
    r"митинговал\w+)\s+(?:[^\W\d]+\s+){0,2}\Z",
    re.IGNORECASE,
)


def _has_gathered(page: Page, mention: Mention, number: Number) -> bool:
    """People who rally in a square are nobody who is handed over."""
    noun = mention.head
    if noun is None or noun.kind != "person" or mention.clause is not None:
        return False
    left = number.hedge[0] if number.hedge else number.start
    before = max(mention.sentence.start, left - 60)
    return bool(
        _GATHERED.match(page.text, noun.cue.end) or _GATHERED_BEFORE.search(page.text, before, left)
    )


# "A list of 300 Ukrainians is complete, and their transfer stands": of them, not of the list
_THEIR_WAY = re.compile(
    r"\b(?:their|whose|их|чь[её]|їх(?:н[яюєьі]\w*)?|чи[йєї]\w*)\s+(?:[^\W\d]+\s+)?"
    r"(?:transfer|handover|release|return|exchange|swap|repatriation|homecoming|"
    r"передач|обмен|освобожден|возвращен|репатриац|выдач|"
    r"обмін|звільнен|повернен|репатріац|видач)\w*|"
    r"\b(?:they|all of them|all)\s+(?:will|are (?:to|due to)|should|would|were|have been)\s+"
    r"(?:be\s+)?(?:freed|released|returned|exchanged|swapped|handed over|transferred|sent home|"
    r"come home)\b|"
    r"\bих\s+(?:[^\W\d]+\s+)?(?:передадут|вернут|освободят|обменяют|отпустят|переда[лм]и|вернули|"
    r"освободили|обменяли|отпустили)\b|"
    r"\bїх\s+(?:[^\W\d]+\s+)?(?:передадуть|повернуть|звільнять|обміняють|відпустять|передали|"
    r"повернули|звільнили|обміняли|відпустили)\b",
    re.IGNORECASE,
)


# "the names of 1,000 prisoners whom Kyiv did not want to take": they are offered, and refused
_UNWANTED = re.compile(
    r"[^.;:!?\n]{0,40}?\b(?:whom?|that|которых|яких|кого)\b[^.;:!?\n]{0,60}?"
    r"\b(?:not|never|n't|refus\w+|declin\w+|reluctant|unwilling|не|отказ\w+|відмов\w+)\b"
    r"[^.;:!?\n]{0,24}?\b(?:tak(?:e|ing)|accept(?:ing)?|receiv(?:e|ing)|collect(?:ing)?|have back|"
    r"забирать|забрать|брать|взять|принять|принимать|"
    r"забрати|забирати|брати|взяти|прийняти|приймати|"
    r"бер[её]т|забирает|принимает|бере|забирає|приймає)\b",
    re.IGNORECASE,
)


def _are_to_go(page: Page, mention: Mention, number: Number) -> bool:
    """Whether those on a list are said to be handed over, or refused, in the list's sentence."""
    return (
        _THEIR_WAY.search(page.text, number.end, mention.sentence.end) is not None
        or _UNWANTED.match(page.text, number.end, mention.sentence.end) is not None
    )


def _tells_of_handing(page: Page, mention: Mention) -> bool:
    return any(
        cue.family == "verb"
        for cue in page.cues.within(mention.sentence.start, mention.sentence.end)
    )


def _of_arms(page: Page, mention: Mention, number: Number) -> bool:
    """The number is a part of the drones or missiles counted before: "118 of them were downed"."""
    low = mention.sentence.start
    before = page.text[max(low, number.start - 24) : number.start]
    if not (_OF_THEM.match(page.text, number.end) or _OF_THEM_FIRST.search(before)):
        return False
    nouns = [cue for cue in page.cues.within(low, number.start) if cue.family in ("noun", "unit")]
    return bool(nouns) and nouns[-1].kind == "weapons"


# "31 belong to the army; the remaining 11 are border guards": of those told before
_REMAINING = Phrases(
    r"\b(?:the (?:remaining|other|rest of the)|остальн\w+|решт[аиу]|інш(?:і|их|им))\s+\Z",
    re.IGNORECASE,
)


def _is_bystander(page: Page, mention: Mention, number: Number) -> bool:
    """A few people who do something else than change hands: "two elderly women need hospital"."""
    head = mention.head
    if _REMAINING.search(page, mention.sentence.start, number.start):
        return False
    at_work = head is not None and _AT_WORK.match(page.text, head.cue.start) is not None
    low, high = page.stretch(
        (mention.sentence.start, mention.sentence.end), mention.start, mention.end, ";"
    )
    moved = mention.clause is not None and (not at_work or low <= mention.clause.verb.start < high)
    if number.value is None or moved or (number.value > _FEW and not at_work):
        return False
    if mention.role == "exchange_count" and _OF_THEM.match(page.text, number.end):
        return False  # "six of them are Ukrainian": a part of those told before
    if head is not None and head.kind not in ("person", "other") and not at_work:
        return False
    if is_bartered(page, mention, number):
        return False
    return not (
        any(cue.family == "verb" for cue in page.cues.within(low, high))
        or _CAME.search(page.text, low, high)
        or are_moved_next(page, mention)
    )


# "18 doctors in Ukrainian uniform against 11 in Russian", "двое медиков на троих"
_AGAINST = re.compile(
    r"(?:\s+[^\W\d][\w'’-]*){0,7}\s+(?:against|versus|for|на|за|против|проти|в обмен на|в обмін на)"
    r"\s+(?:the\s+)?",
    re.IGNORECASE,
)


def is_bartered(page: Page, mention: Mention, number: Number) -> bool:
    """Tell whether a number stands in a formula of so many for so many, the second without a noun.

    Args:
        page: The page.
        mention: What the number is read as.
        number: The number.
    """
    own = page.numbers_in(mention.sentence)
    place = own.index(number) if number in own else -1
    pairs = [own[place - 1 : place + 1] if place > 0 else (), own[place : place + 2]]
    for pair in pairs if place >= 0 else ():
        if len(pair) < 2 or not _AGAINST.fullmatch(page.text, pair[0].end, pair[1].start):
            continue
        between = page.cues.within(pair[0].end, pair[1].start)
        timed = any(cue.family in ("unit", "verb") for cue in between)
        if not timed and elliptical(page, pair[1]) and not is_no_count(page, pair[1]):
            return True
    return False
