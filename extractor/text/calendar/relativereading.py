"""Reading times told from publication or from the day last named: "yesterday", "a week earlier"."""

from __future__ import annotations

from datetime import date

from extractor.text.calendar.anchors import UNIT_PRECISION, anchored, count_from_told, moved
from extractor.text.calendar.grammar import Phrase
from extractor.text.calendar.mentions import DateRole
from extractor.text.calendar.periods import unit_period
from extractor.text.calendar.scene import Reading, Scene
from extractor.text.calendar.weekdays import shift

_DAYS_IN = {"d": 1, "k": 7, "m": 30, "y": 365, "j": 365}
_ONE_DAY_STEPS = frozenset((
    "previous", "preceding", "предыдущий", "предыдущего", "предыдущей", "предыдущую",
    "предыдущем", "попередній", "попередньої", "попереднього", "попередньому", "попередню",
    "next", "following", "следующий", "следующего", "следующее", "следующим", "следующей",
    "следующую", "наступний", "наступного", "наступним", "наступної", "наступну",
))  # fmt: skip
_PLURAL_UNITS = frozenset((
    "days", "weeks", "months", "дни", "дней", "днями", "недели", "недель", "дні", "днів",
    "тижні", "тижнів", "месяцы", "місяці",
))  # fmt: skip
_UKRAINIAN_UNITS = frozenset(("дні", "днів", "тиждень", "тижні", "тижнів", "місяці", "місяців"))
_YEARS = {"цьогор": 0, "позатор": -2, "позапрошлогод": -2}  # by how the word begins
_POINTING = frozenset(("that", "this", "этого", "того", "цього"))
_PLACED = frozenset(("at", "in", "near", "outside", "across", "through", "via", "by"))
_ONE_AND_A_HALF = ("полторы", "полтора", "півтора", "півтори")
_IN_WEEK = ("неделе", "тижні")
_ADVERBS = (["least"], ["last"], ["all"])
_BEFORE_WHAT = ([",", "как"], [",", "як"])  # "за день до того, как": an event, not a day
_MANY = frozenset(("days", "дней", "днів", "дні", "дни"))
_ENGLISH_UNITS = frozenset(("days", "weeks", "months"))
_LASTING = (
    "плен",
    "полон",
    "невол",
    "заключ",
    "ув'язн",
    "войн",
    "війн",
    "после",
    "після",
    "как",
    "як",
)
_PLURAL_ADJECTIVES = ("ие", "ими", "их", "ні", "чі")


def read_ago(scene: Scene, phrase: Phrase, role: DateRole) -> Reading | None:
    """Read a count of units back from publication ("three days ago", "неделю назад")."""
    kinds = phrase.kinds(scene.tokens)
    unit = scene.unit(phrase)
    before = scene.tokens.words[phrase.first - 1] if phrase.first else ""
    if before in ("пів", "half"):
        return None
    if before in _ONE_AND_A_HALF:
        return _weeks_and_a_half(scene) if unit == "k" else None
    if "n" in kinds or (kinds[0] in "kmydj" and scene.tokens.words[phrase.first].isascii()):
        return None
    return moved(unit, -scene.count(phrase), scene.published)


def _weeks_and_a_half(scene: Scene) -> Reading:
    """Read "полторы недели назад": ten or eleven days."""
    reading = Reading(None, "day", "relative", ["ambiguous"])
    if scene.published is not None:
        reading.period = (shift(scene.published, -11), shift(scene.published, -10))
    return reading


def read_around(scene: Scene, phrase: Phrase, role: DateRole) -> Reading:
    """Read "the day before yesterday" and "the day after tomorrow"."""
    return moved("d", 2 * phrase.values(scene.tokens, "r")[0], scene.published)


def read_apart(scene: Scene, phrase: Phrase, role: DateRole) -> Reading | None:
    """Read a count from the day the text last named ("two days earlier")."""
    tokens = scene.tokens
    kinds = phrase.kinds(tokens)
    if kinds == "z":
        return anchored(scene, phrase, "d", 1)
    if kinds[-1] in "T1" and tokens.words[phrase.last : phrase.last + 2] in _BEFORE_WHAT:
        return Reading(None, UNIT_PRECISION[scene.unit(phrase)], "relative", ["ambiguous"])
    if kinds[0] == "d" and tokens.words[phrase.first] in _MANY:
        return None  # "за несколько дней до этого"
    of_event = kinds[-1] in "BG" and _of_event(scene, phrase)
    if kinds[-1] == "F" and kinds[0] == "H":
        return None
    if of_event and kinds[-1] == "G" and kinds[0] in "HFZ":
        return None
    if kinds[0] == "F" and tokens.words[phrase.first] != "спустя":
        return None
    unit = scene.unit(phrase)
    back = not any(kind in kinds for kind in "FGt")
    if of_event:
        return Reading(None, UNIT_PRECISION[unit], "relative", ["ambiguous"])
    return anchored(scene, phrase, unit, scene.count(phrase) * (-1 if back else 1))


def _of_event(scene: Scene, phrase: Phrase) -> bool:
    """Whether "a day after" goes on with what it came after, other than "that"."""
    tokens = scene.tokens
    after = tokens.kinds[phrase.last : phrase.last + 1]
    ends = after in ("", ",", "!", ".", ")", "\n", "-", "&", "o")
    if ends or tokens.words[phrase.last] in _POINTING:
        return False
    placed = tokens.words[phrase.last] in _PLACED  # "the day after at the station in Brest"
    return not placed or tokens.words[phrase.last + 1 : phrase.last + 2] in _ADVERBS


def read_ahead(scene: Scene, phrase: Phrase, role: DateRole) -> Reading | None:
    """Read a count of units still to come ("through" two days, "within a week")."""
    tense = scene.tense(phrase)
    if tense == "past" and scene.tokens.words[phrase.first] == "через":
        return _on_from(scene, phrase)
    if scene.tokens.kinds[phrase.first] == "6" and not _is_ukrainian_ahead(scene, phrase):
        return None
    if tense != "future":
        return None  # "in two days they exchanged ..." is how long it took
    if scene.tokens.words[phrase.first] == "within":
        reading = Reading(None, "unknown", "relative")
        if scene.published is not None:
            days = scene.count(phrase) * _DAYS_IN[scene.unit(phrase)]
            reading.period = (scene.published, shift(scene.published, days))
        return reading
    return moved(scene.unit(phrase), scene.count(phrase), scene.published)


def _is_ukrainian_ahead(scene: Scene, phrase: Phrase) -> bool:
    """Whether "за три дні" is in three days; "за три дня" and "протягом" are how long it takes."""
    words = scene.tokens.words[phrase.first : phrase.last]
    return words[0] == "за" and words[-1] in _UKRAINIAN_UNITS


def _on_from(scene: Scene, phrase: Phrase) -> Reading | None:
    """Read "через день", "через два місяці" of what is over: from the day told just before."""
    unit = scene.unit(phrase)
    if unit not in "dkm" or day_beside(scene, phrase) is None:
        return None
    behind = scene.tokens.words[phrase.last : phrase.last + 1]
    if unit == "m" and behind and behind[0].startswith(_LASTING):
        return None  # "через два месяца плена": how long it was, from a day untold
    return anchored(scene, phrase, unit, scene.count(phrase))


def read_last_year(scene: Scene, phrase: Phrase, role: DateRole) -> Reading:
    """Read the adverbs and adjectives for this year, last year, and the one before."""
    return moved("y", years_off(scene.tokens.words[phrase.first]), scene.published)


def years_off(word: str) -> int:
    """How many years a word for a year, such as "торік" or "прошлогодний", lies from this one."""
    return next((step for head, step in _YEARS.items() if word.startswith(head)), -1)


def day_beside(scene: Scene, phrase: Phrase) -> date | None:
    """The day told in the same sentence before, or in the one before it."""
    if scene.anchor is None:
        return None
    tokens = scene.tokens
    between = tokens.kinds[tokens.at(scene.anchor[0]) : phrase.first]
    return scene.anchor[1] if between.count("!") <= 1 and between.count("\n") <= 1 else None


def read_adverb(scene: Scene, phrase: Phrase, role: DateRole) -> Reading | None:
    """Read "today", "yesterday evening", "last night" and their kin."""
    tokens = scene.tokens
    kinds = phrase.kinds(tokens)
    if kinds[0] == "L":
        back = scene.tokens.words[phrase.first] in _ONE_DAY_STEPS  # "the previous evening"
        reading = anchored(scene, phrase, "d", -1) if back else moved("d", -1, scene.published)
        if reading.period is not None:
            reading.period = (reading.period[0], shift(reading.period[0], 1))
        return reading
    if kinds[0] == "X":  # "the next morning", "на следующее утро"
        if tokens.words[phrase.first] not in _ONE_DAY_STEPS:
            return None
        return anchored(scene, phrase, "d", 1)
    if kinds[0] == "T":
        return moved("d", 0, scene.published)
    reading = moved("d", phrase.values(tokens, "r")[0], scene.published)
    if "W" in kinds:
        reading.weekday = phrase.values(tokens, "W")[0]
        if reading.period and reading.period[0].weekday() != reading.weekday:
            reading.issues.append("weekday_mismatch")
    return reading


def read_period(scene: Scene, phrase: Phrase, role: DateRole) -> Reading | None:
    """Read "last week", "earlier this month", "the coming days", "the previous day"."""
    kinds = phrase.kinds(scene.tokens)
    words = scene.tokens.words[phrase.first : phrase.last]
    unit = scene.unit(phrase)
    step = scene.step(phrase)
    inside = "iH" in kinds
    if step is None and not inside and "P" not in kinds and words[0].isascii():
        return None
    if "a" in kinds and step is None and words[-1] not in _IN_WEEK:
        return None  # "раньше на неделю": by a week
    counted = any(kind in kinds for kind in "cDn") or scene.in_fortnights(phrase)
    plural = _plural(scene, phrase)
    if counted or plural:
        return _stretch(scene, phrase, unit, step, counted)
    if unit == "d":
        if step is None or _ONE_DAY_STEPS.isdisjoint(words):
            return None
        return anchored(scene, phrase, "d", step)
    reading = Reading(None, UNIT_PRECISION[unit], "relative", part=scene.part(phrase))
    published = scene.published
    if published is not None:
        period = unit_period(unit, published, step or 0)
        if kinds[0] == "E" and period[0] <= published:
            period = (period[0], min(period[1], published))
        elif kinds[0] == "F" and period[1] >= published:
            period = (max(period[0], published), period[1])
        reading.period = period
    if step and not _ONE_DAY_STEPS.isdisjoint(words):
        count_from_told(scene, phrase, reading, unit, step)
    return reading


def _plural(scene: Scene, phrase: Phrase) -> bool:
    words = scene.tokens.words[phrase.first : phrase.last]
    if words[-1] in _ENGLISH_UNITS:
        return True
    return words[-1] in _PLURAL_UNITS and any(w.endswith(_PLURAL_ADJECTIVES) for w in words[:-1])


def _stretch(
    scene: Scene, phrase: Phrase, unit: str, step: int | None, counted: bool
) -> Reading | None:
    """Read a stretch up to or from publication ("the last three days")."""
    if step not in (-1, 1) or "n" in phrase.kinds(scene.tokens):
        return None
    reading = Reading(None, "unknown", "relative")
    if scene.published is not None:
        count = scene.count(phrase) if counted else {"d": 7, "k": 4, "m": 6}.get(unit, 1)
        edge = shift(scene.published, step * count * _DAYS_IN[unit])
        reading.period = (min(edge, scene.published), max(edge, scene.published))
    return reading
