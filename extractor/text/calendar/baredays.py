"""Reading a day of a month told just before: "4 та 5 лютого ... Тоді ж, п'ятого, обмінялися"."""

from __future__ import annotations

import re
from datetime import date

from extractor.text.calendar.grammar import Phrase
from extractor.text.calendar.mentions import DateRole
from extractor.text.calendar.periods import day_or_none, unit_period
from extractor.text.calendar.scene import Reading, Scene
from extractor.text.calendar.tokens import Tokens
from extractor.text.calendar.weekdays import shift

_REACH = 300  # characters back to the day whose month is meant
_NEAR = 4  # days between the two
_SUFFIX = re.compile(r"\d{1,2}-?(?:го|st|nd|rd|th)\Z", re.IGNORECASE)
# "20-го, по данным", "14-го повернулося", "on the 14th and": no noun that is counted follows
_STOP = re.compile(r"\s*(?:[,.;:!?()\n–—-]|\Z)")
_GOES_ON = re.compile(
    r"\s+(?:(?:and|while|but|when|came|saw|brought|were|was|had|it|he|she|they|another|some|with|or|nor|so|then|"
    r"there|here|not|no|none|nobody|nothing|only|just|also|again|too|alone|together|instead|thanks|"
    r"in|at|by|from|to|for|under|through|via|near|after|before|as|because|since|without|both|all|"
    r"we|you|i|his|her|its|their|our|who|whom|which|that|where|is|are|did|has|have|would|could|will|"
    r"и|а|но|ещё|еще|тоже|также|уже|когда|був|бул[аио]|был[аио]?|і|й|та|але|ще|теж|також|вже|коли|"
    r"додому|домой|до|из|з|із|с|в|на|по|[^\W\d]+(?:л[аио]?|в|л[аио]с[ья]|вся|лся))\b|\d{2}|[A-ZА-ЯІЇЄҐ])"
)
_LISTED = re.compile(
    r"(?:\A|[,;:.!?\n–—-]\s*|\b(?:и|а|но|затем|потом|[ії]|та|але|потім|далі|уже|вже|лишь|лише)\s+)"
    r"(?:уже |вже |лише |лишь )?\Z",
    re.IGNORECASE,
)
# "був 13-го, тоді ж", "took place on the 13th": whatever is told between, it is a day of a month
_HELD = re.compile(
    r"\b(?:был[аио]?|состоял\w+|прош[её]л|прошл[аио]|проходил[аио]?|случил\w+|произош\w+|провели|"
    r"був|бул[аио]|відбу(?:в|л)\w+|пройшов|пройшл[аио]|стал\w+|провели|"
    r"on the)\s+(?:лише |лишь |only )?\Z",
    re.IGNORECASE,
)
# "вечером 14-го вернулись", "the morning of the 14th": only a day of a month has a morning
_PART_OF_DAY = re.compile(
    r"\b(?:утро\w*|вечер\w*|ночь\w*|ночи|полдень|ранок|ранку|вранці|уранці|зранку|вечір|вечора|"
    r"у?ввечері|увечері|вночі|уночі|ніч|ночі|morning|afternoon|evening|night)"
    r"(?: of)?(?: (?:the|на))? \Z",
    re.IGNORECASE,
)
_EACH = re.compile(r" (?:кажд|кожн)")  # "двадцатого числа каждого месяца"
# "Пятнадцатого приехали": words for a day open a sentence, or stand behind "on the"
_OPENS = re.compile(r"(?:\A|[.!?…\n–—-]|\bon the)[\s\"«“'(]*\Z", re.IGNORECASE)
_OF_DAYS = 11  # "the first" and "пятого" may be of anything, "пятнадцатого" hardly
_FAR = 3000  # characters back to the day whose month it is of
_NTH = re.compile(r"\b(?:перш\w+ дня|перв\w+ (?:день|дня)|перший день|first day)\b", re.IGNORECASE)


def read_bare_day(scene: Scene, phrase: Phrase, role: DateRole) -> Reading | None:
    """Read an ordinal that stands alone as the day of a month; English needs "on the"."""
    tokens = scene.tokens
    start, end = tokens.starts[phrase.first], tokens.ends[phrase.last - 1]
    surface = tokens.text[start:end]
    numbered = "I" in phrase.kinds(tokens)
    goes_on = _STOP.match(tokens.text, end) or _GOES_ON.match(tokens.text, end)
    by_name = day_of_weekday(scene, phrase) if goes_on else None
    if by_name is not None:
        return Reading((by_name, by_name), "day", "explicit", weekday=by_name.weekday())
    if surface[0].isdigit() and _SUFFIX.match(surface) is None and not _is_day(scene, phrase):
        return None
    before = tokens.text[max(0, start - 160) : start]
    if numbered and _EACH.match(tokens.text, end):
        return None
    own = numbered or bool(surface[0].isdigit() and _PART_OF_DAY.search(before))
    own = own or _stands_alone(tokens, phrase)
    if surface[-1].isascii() and not own and not before.lower().endswith("on the "):
        return None
    if _goes_on_counting(tokens, phrase):
        return None  # "второго, третьего этапа"
    stops = _STOP.match(tokens.text, end) is not None
    if not own and not stops and _GOES_ON.match(tokens.text, end) is None:
        return None
    if not surface[0].isdigit() and not numbered and _NTH.search(before):
        return None  # "первого дня 200, второго 300": the days of the exchange
    number = sum(phrase.values(tokens, "cOD"))
    held = own or (surface[0].isdigit() and _HELD.search(before) and stops)
    told = _month_of(scene, start)
    if told is None and held:
        return _lately(scene, start, number)
    if told is None:
        return None
    day = day_or_none(told.year, told.month, number)
    ahead = held and day is not None and day > (scene.published or day)
    if ahead and day is not None and scene.tense(phrase) == "past":
        lately = _lately(scene, start, number)
        if lately is not None:
            lately.others.append(day)  # a plan may be told in the past, too
        return lately
    if day is None or (scene.published is not None and day > scene.published > told):
        return None
    if not surface[0].isdigit() and not stops and not numbered and number < _OF_DAYS:
        return None
    if surface[0].isdigit():
        listed = surface[-1].isascii() or _LISTED.search(before) is not None
    else:
        listed = not stops and _OPENS.search(before) is not None
    if not listed and not held and abs((day - told).days) > _NEAR:
        return None
    return Reading((day, day), "day", "explicit", ["ambiguous"])


_MONTH = 31


def day_of_weekday(scene: Scene, phrase: Phrase) -> date | None:
    """Find the day that a number and the weekday before it name: "on Friday the 13th"."""
    tokens, published = scene.tokens, scene.published
    surface = tokens.text[tokens.starts[phrase.first] : tokens.ends[phrase.first]]
    kinds = tokens.kinds[max(0, phrase.first - 4) : phrase.first]
    beside = re.search(r"[Wwl](?=e?,?H?\Z)", kinds)
    spelt = not surface[0].isdigit() and not surface.isascii()
    if beside is None or published is None or not (spelt or _SUFFIX.match(surface)):
        return None
    weekday = tokens.values[phrase.first - len(kinds) + beside.start()]
    number = sum(phrase.values(tokens, "cOD"))
    ahead = scene.tense(phrase) == "future"
    days = [shift(published, step) for step in range(-_MONTH, _MONTH + 1)]
    days = [day for day in days if (day.day, day.weekday()) == (number, weekday)]
    return min(
        days, key=lambda day: ((day > published) != ahead, abs(day - published)), default=None
    )


# "на 36-го, 42-го": one more number; "28-го, 29-го" are days, too, but of a list that may be others
_MORE = re.compile(r"\s*(?:[,и/–—-]|і|та|й|или|або)\s*\d")


def _stands_alone(tokens: Tokens, phrase: Phrase) -> bool:
    """Whether "28-го" ends its clause: no regiment or round that it would number follows."""
    start, end = tokens.starts[phrase.first], tokens.ends[phrase.last - 1]
    if not tokens.text.endswith("го", start, end) or _STOP.match(tokens.text, end) is None:
        return False
    return not _MORE.match(tokens.text, end) and tokens.words[phrase.first - 1] not in _NUMBERING


_NUMBERING = frozenset(("до", "с", "из", "из-за", "після", "после", "з", "із", "від", "от", "без"))


def is_numbered(tokens: Tokens, phrase: Phrase) -> bool:
    """Tell whether the number of "the 23rd of last month" is a day's, and counts nobody.

    "The first of last month's swaps" is none, nor "third last month".
    """
    surface = tokens.text[tokens.starts[phrase.first] : tokens.ends[phrase.first]]
    if surface[-1].isascii() and "I" not in phrase.kinds(tokens) and surface[-1].isalpha():
        last = phrase.last - 1
        owned = "'" in tokens.text[tokens.starts[last] : tokens.ends[last] + 1]
        if owned or "P" not in phrase.kinds(tokens):
            return False
    named = not surface[0].isdigit() or _SUFFIX.match(surface) is not None
    return named or "I" in phrase.kinds(tokens)


def read_day_of_month(scene: Scene, phrase: Phrase, role: DateRole) -> Reading | None:
    """Read a day of the last month, this one or the next: "23-го числа прошлого месяца".

    "The 20th of the month" is of the month told just before, else of the last that had it.
    """
    step = scene.step(phrase)
    if step is None:
        return _of_the_month(scene, phrase)
    if scene.published is None:
        return None
    month = unit_period("m", scene.published, step)[0]
    day = day_or_none(month.year, month.month, sum(phrase.values(scene.tokens, "cOD")))
    return None if day is None else Reading((day, day), "day", "relative")


def _of_the_month(scene: Scene, phrase: Phrase) -> Reading | None:
    start, number = scene.tokens.starts[phrase.first], sum(phrase.values(scene.tokens, "cOD"))
    told = _month_of(scene, start)
    if told is None and scene.tense(phrase) == "future":
        told = scene.published
    if told is None:
        return _lately(scene, start, number)
    day = day_or_none(told.year, told.month, number)
    return None if day is None else Reading((day, day), "day", "relative", ["ambiguous"])


def _is_day(scene: Scene, phrase: Phrase) -> bool:
    """Whether "25 числа" names a day: "4 числа" may be four numbers, "5 числа" is no plural."""
    day = phrase.values(scene.tokens, "D")[-1]
    plural = 2 <= day % 10 <= 4 and not 12 <= day <= 14
    return "I" in phrase.kinds(scene.tokens) and not plural


def _goes_on_counting(tokens: Tokens, phrase: Phrase) -> bool:
    """Whether one more ordinal follows; "27-го — 21" has a count behind a dash."""
    mark, behind = (tokens.kinds[phrase.last + at : phrase.last + at + 1] for at in (0, 1))
    if behind == "D" and mark in ("-", "("):
        at = phrase.last + 1
        return not tokens.text[tokens.starts[at] : tokens.ends[at]].isdigit()
    return behind in ("O", "D")


def _lately(scene: Scene, start: int, number: int) -> Reading | None:
    """The last such day before publication, or of the month of a day told far before."""
    published, told = scene.published, scene.anchor
    if told is not None and start - told[0] <= _FAR:
        day = day_or_none(told[1].year, told[1].month, number)
        if day is not None and (published is None or day <= published):
            return Reading((day, day), "day", "relative", ["ambiguous"])
    if published is None:
        return None
    past = published if number <= published.day else shift(published, -published.day)
    day = day_or_none(past.year, past.month, number)
    return None if day is None else Reading((day, day), "day", "relative", ["ambiguous"])


def _month_of(scene: Scene, start: int) -> date | None:
    """The day or the month last named before, whose month is meant."""
    named = [told for told in (scene.anchor, scene.month) if told and start - told[0] <= _REACH]
    return max(named)[1] if named else None


def read_bare_days(scene: Scene, phrase: Phrase, role: DateRole) -> Reading | None:
    """Read a run of days of a month told just before: "from the 5th to the 7th".

    Digits are no days unless their ending says so ("з 23-го по 25-те"), or "числа" behind them.
    """
    tokens = scene.tokens
    told = _month_of(scene, tokens.starts[phrase.first])
    inside = [at for at in range(phrase.first, phrase.last) if tokens.kinds[at] in "DO"]
    plain = [at for at in inside if tokens.text[tokens.starts[at] : tokens.ends[at]].isdigit()]
    end = tokens.ends[phrase.last - 1]
    if told is None or ("I" not in phrase.kinds(tokens) and plain):
        return None
    if _STOP.match(tokens.text, end) is None and _GOES_ON.match(tokens.text, end) is None:
        return None
    first, last = (
        day_or_none(told.year, told.month, _number_at(tokens, at)) for at in (inside[0], inside[-1])
    )
    if first is None or last is None or not first < last:
        return None
    return Reading((first, last), "day", "explicit", ["ambiguous"])


def _number_at(tokens: Tokens, index: int) -> int:
    """The number of a day, with the tens before it: "двадцять" and "четвертого"."""
    tens = tokens.values[index - 1] if tokens.kinds[index - 1 : index] == "c" else 0
    return tokens.values[index] + tens
