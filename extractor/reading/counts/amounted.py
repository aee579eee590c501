"""Amounts that look like years: "the total now stands at 1994", "оценил в 1994", "сягнула 2024"."""

from __future__ import annotations

import re

from extractor.reading.page import Page
from extractor.reading.phrases import Phrases
from extractor.text.numbers import Number
from extractor.text.sentences import Sentence

_YEARLIKE = re.compile(r"(?:19|20)\d\d")
_REACH = 160  # characters of the clause before a number
# What is measured, with whatever stands between it and its verb.
_MEASURED = re.compile(
    r"\b(?:totals?|numbers?|tall(?:y|ies)|figures?|counts?|headcount|toll|sum|"
    r"числ[оауе]|числом|числен\w+|количеств\w+|итог\w*|сч[её]т\w*|сумм[ауые]|цифр[ауы]|показател\w+|"
    r"кільк(?:ість|ості|істю)|загал|підсум\w+|рахун\w+|сум[ауи]|цифр[аиу]|показник\w*)\b",
    re.IGNORECASE,
)
# How it comes to a figure, right before it.
_COMES_TO = re.compile(
    r"\b(?:(?:stands?|stood|standing|put|puts|estimated|estimates?|now|already) at|"
    r"(?:reach|hit|exceed|pass|surpass|total|equal|top)(?:s|es|ed|ing|led|ling|ped)?|"
    r"(?:to|is|was|at|of)|"
    r"(?:оцен\w+|оцін\w+|исчисл\w+|обчисл\w+|определ\w+|визнач\w+)(?:\s+[^\W\d]+){0,2}\s+(?:в|у)|"
    r"(?:дош[её]?л\w*|дов[её]л\w*|доходит|довод\w+|возрос\w*|вырос\w*|увелич\w+|поднял\w+|"
    r"дійш\w+|дов[еі]\w+|зріс|зрос\w+|виріс|вирос\w+|збільш\w+|піднял\w+|доход\w+)"
    r"(?:\s+[^\W\d]+){0,2}\s+до|"
    r"достиг\w*|состав\w+|превы[сш]\w+|равн\w+|насчитыва\w+|"
    r"сягн\w+|досяг\w*|скла[лв]\w*|склада\w+|станов\w+|перевищ\w+|налічу\w+|дорівню\w+|"
    r"[—–-]|:)"
    r"(?:\s+(?:уже|вже|now|already|ровно|рівно|exactly|теперь|тепер))?\s+\Z",
    re.IGNORECASE,
)
# A verb that says what its subject comes to
_NUMBERS = Phrases(
    r"\b(?:number(?:s|ed)?|total(?:s|led)?|exceed(?:s|ed)?|surpass(?:es|ed)?|reach(?:es|ed)?|"
    r"(?:amount(?:s|ed)?|com(?:e|es)|came|add(?:s|ed)? up) to|"
    r"состав(?:ил[аио]?|ля[ею]т)|достиг(?:л[аио]|ает|ают)?|превы(?:сил[аио]?|ша[ею]т)|"
    r"насчитывает(?:ся)?|"
    r"скла(?:л[аио]|в)|склада[єю]\w*|станов(?:ить|лять|ил[аио]|ив)|сяг(?:нул[аио]|нув|а[єю]\w*)|"
    r"досяг(?:л[аио]|а[єю]\w*)?|перевищ(?:ил[аио]|ив|у[єю]\w*)|налічу(?:є(?:ться)?|вав|вал[аио]))"
    r"(?:\s+(?:already|now|уже|вже|теперь|тепер))?\s+\Z",
    re.IGNORECASE,
)
# "the total number of those whom the Emirates helped to exchange"
_GRAND_TOTAL = re.compile(
    r"\b(?:(?:grand |overall |combined |cumulative )?total (?:number|count|tally|figure)|"
    r"overall (?:number|count|tally|figure)|"
    r"(?:общ|суммарн|совокупн)\w+ (?:числ|количеств|сч[её]т|итог)\w*|"
    r"(?:загальн|сумарн|сукупн)\w+ (?:числ|кільк|рахун|підсум)\w*)(?!\w)",
    re.IGNORECASE,
)
YEAR_WORD = re.compile(r"\s*(?:г\b|гг\b|год|р\b|рр\b|рік|рок)", re.IGNORECASE)
_FROM_YEAR = re.compile(r"\b(?:19|20)\d\d\s*\Z")  # "from 2023 to 2024"


def is_amount(page: Page, number: Number) -> bool:
    """Tell whether four digits that could be a year are what a total or number amounts to.

    Args:
        page: The page.
        number: The number.
    """
    if not _YEARLIKE.fullmatch(number.surface) or YEAR_WORD.match(page.text, number.end):
        return False
    low = max(0, number.start - _REACH)
    sentence = page.sentence_at(number.start)
    if sentence is not None:
        low = max(low, sentence.start)
    comes = _COMES_TO.search(page.text, max(low, number.start - 48), number.start)
    if comes is None or _FROM_YEAR.search(page.text, low, comes.start()):
        return False
    return _MEASURED.search(page.text, low, comes.start() + 1) is not None


def is_come_to(page: Page, start: int, number: Number) -> bool:
    """Tell whether a verb of amounting stands right before a number: "they exceed 7,000"."""
    first = number.start if number.hedge is None else min(number.start, number.hedge[0])
    return any(_NUMBERS.search(page, start, end) for end in (number.start, first))


def is_grand_total(page: Page, sentence: Sentence, number: Number) -> bool:
    """Tell whether a total is said to have come to a number, whatever stands between them."""
    ends = [other.end for other in page.numbers_in(sentence) if other.end <= number.start]
    start = max(ends, default=sentence.start)
    if not is_come_to(page, start, number):
        return False
    return _GRAND_TOTAL.search(page.text, start, number.start) is not None


# "the handovers under the agreements came to 6,060": what was done as had been agreed
_UNDER = re.compile(
    r"\b(?:handovers?|transfers?|deliver(?:y|ies)|returns?|repatriations?|exchanges?|swaps?|"
    r"передач|возвращени|репатриаци|обмен|отправок|отправк|поставок|"
    r"передаван|передач|поверненн|репатріаці|обмін|відправлен)\w*\s+(?:[^\W\d][\w'’-]*\s+){0,2}?"
    r"(?:under|in line with|agreed|по|согласно|в рамках|за|згідно з|відповідно до|[ву] межах)\s+"
    r"[^.;:]{0,120}\Z",
    re.IGNORECASE,
)


def was_come_to_as_agreed(page: Page, sentence: Sentence, number: Number) -> bool:
    """Tell whether what was handed over under an agreement is said to have come to a number.

    A rival of such a figure is one too: "came to 6,060, by Kyiv's count to 6,057".

    Args:
        page: The page.
        sentence: The number's sentence.
        number: The number.
    """
    value = number.value or 0
    return any(
        is_come_to(page, sentence.start, other)
        and _UNDER.search(page.text, sentence.start, other.start) is not None
        for other in page.numbers_in(sentence)
        if other.start <= number.start and abs((other.value or 0) - value) <= _CLOSE * value
    )


_CLOSE = 0.02  # two claims of one sum
