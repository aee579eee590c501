"""Scope: does a count tell one handover, or a total of several?"""

from __future__ import annotations

import re
from datetime import date
from typing import Literal

from extractor.reading.clauses import Clause
from extractor.reading.dating import of_agreement, of_speech
from extractor.reading.lexicon import Cue
from extractor.reading.measures import SPELL
from extractor.reading.page import Page
from extractor.reading.realis import is_managed
from extractor.records import Scope
from extractor.text.numbers import Number
from extractor.text.sentences import Sentence

Why = Literal["cumulative", "summed", "ceiling", "period", ""]

_PERIOD_TOTAL = re.compile(
    r"previous(?:ly)?|earlier (?:exchanges|swaps)|ранее|прежде|раніше|до этого|до цього|already|"
    r"уже|вже",
    re.IGNORECASE,
)
_TALLY = re.compile(r"(?:bring|brought|довод|довел|довів|доводить)", re.IGNORECASE)
_SINCE = re.compile(r"since|с |со |з |із |зі |від", re.IGNORECASE)
_HELD_SINCE = re.compile(
    r"(?:held|detained|captive|stranded|stuck|"
    r"(?<!from )(?<!from Russian )(?<!from Ukrainian )(?<!from enemy )captivity|"
    r"imprisoned|prisoner|captured|missing|behind bars|плену|"
    r"полоні|удержива\w+|утриму\w+|contact|meeting|face-to-face|first|largest|biggest|крупнейш\w+|"
    r"найбільш\w+|перв\w+|перш\w+)\W+(?:\w+\W+){0,4}\Z",
    re.IGNORECASE,
)
_MOST = re.compile(
    r"(?:largest|biggest|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|only|"
    r"\d+(?:st|nd|rd|th)|(?:most|more) \w+|крупнейш\w+|больш\w+|перв\w+|втор\w+|трет\w+|"
    r"четв[её]рт\w+|пят(?:ый|ая|ое)|единственн\w+|масштабн\w+|\d+-(?:й|я|е|го|ий|ша|а)|"
    r"найбільш\w+|наймасштабніш\w+|перш\w+|друг(?:ий|а|е)|четверт\w+|п'ят(?:ий|а|е)|єдин\w+)"
    r"\W+(?:\w+\W+){0,3}\Z",
    re.IGNORECASE,
)
_HAS = re.compile(r"\b(?:has|have|had|'s|'ve)\s+\Z", re.IGNORECASE)
# "the second swap since January", "крупнейший обмен с начала года": these rank one event.
_RANKED = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|"
    r"largest|biggest|latest|only|перв\w+|втор\w+|трет\w+|четв[её]рт\w+|пят(?:ый|ая|ое|ого)|"
    r"шест\w+|седьм\w+|восьм\w+|девят\w+|десят(?:ый|ая|ое|ого)|\d+-(?:й|я|е|го|й|ий|ша|ге)|"
    r"крупнейш\w+|единственн\w+|перш\w+|друг(?:ий|а|е|ого)|четверт\w+|п'ят(?:ий|а|е|ого)|шост\w+|"
    r"сьом\w+|восьм\w+|дев'ят\w+|найбільш\w+|наймасштабніш\w+|єдин\w+)\s+(?:\w+\s+){0,3}?"
    r"(?:exchange|swap|handover|transfer|repatriation|release|обмен|передач\w|репатриаци\w|"
    r"обмін|репатріаці\w|поверненн\w|этап|етап|раунд|такой|такий|подобн\w+|подібн\w+)\b",
    re.IGNORECASE,
)
_SHORT = re.compile(
    r"\W*(?:\w+\W+)?(?:\d+\s+|few\s+|several\s+|twenty-four\s+|forty-eight\s+)?(?:day\b|night|"
    r"hours?\b|weekend|сут(?:ки|ок)|день|дня\b|час(?:а|ов)\b|ноч|выходн|доб[уи]|годин|ніч|вихідн)",
    re.IGNORECASE,
)
_IN_YEAR = re.compile(
    r"(?:this year|last year|в (?:прошлом|этом|текущем|нынешнем) году|"
    r"торік|цьогоріч|(?:цього|минулого) року)"
)
_PART_OF_YEAR = re.compile(
    r"(?:\b(?:early|earlier|late|later|mid|start|end|beginning|middle|"
    r"first time|january|february|march|april|may|june|july|august|september|october|november|"
    r"december|spring|summer|autumn|fall|winter|christmas|easter)(?:\s+of)?|"
    r"\b(?:начал|конц|середин|январ|феврал|март|апрел|ма[йея]|июн|июл|август|сентябр|октябр|ноябр|декабр|весн|лет|осен|зим|"
    r"впервые|кінц|початк|січн|лют|берез|квітн|травн|червн|липн|серпн|верес|жовтн|листопад|груд|"
    r"навесні|влітку|восени|взимку|вперше)\w*|\d)[\s,-]*\Z",
    re.IGNORECASE,
)
_SEVERAL = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|a few|[2-9]|1\d)"
MULTIDAY = re.compile(
    rf"\b(?:over|across|within|during|in)\s+(?:the\s+)?(?:course\s+of\s+|space\s+of\s+)?(?:just\s+|"
    rf"only\s+)?{_SEVERAL}\s+(?:consecutive\s+|separate\s+|successive\s+)?"
    r"(?:days|weeks|months|years|stages|rounds|phases|tranches|batches|exchanges|swaps)\b|"
    r"\b(?:за|в течение|на протяжении|упродовж|протягом|у|в|во)\s+(?:эти\s+|ці\s+|останні\s+)?"
    r"(?:два|две|дві|двух|двох|три|тр[её]х|трьох|четыре|чотири|чотирьох|четыр[её]х|пять|п'ять|"
    r"пяти|несколько|нескольких|кілька|кількох|[2-9]|1\d)\s+"
    r"(?:дня|дней|дні|днів|недел\w+|тижн\w+|месяц\w+|місяц\w+|год[аы]|лет|рок\w+|этап\w+|етап\w+|"
    r"обмен\w+|обмін\w+|раунд\w+)\b",
    re.IGNORECASE,
)
_SEVERAL_EVENTS = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|[2-9]|[1-9]\d)\s+"
    r"(?:such\s+|prisoner\s+|body\s+|separate\s+|large\s+)?"
    r"(?:exchanges|swaps|handovers|repatriations|transfers)\b|"
    r"\b(?:два|две|три|четыре|пять|шесть|семь|восемь|девять|десять|несколько|[2-9]|[1-9]\d)\s+"
    r"(?:таких\s+|крупных\s+)?(?:обмен(?:а|ов)|репатриаци(?:и|й))\b|"
    r"\b(?:два|дві|три|чотири|п'ять|шість|сім|вісім|дев'ять|десять|кілька|[2-9]|[1-9]\d)\s+"
    r"(?:таких\s+|великих\s+)?(?:обмін(?:и|ів)|репатріаці(?:ї|й))\b",
    re.IGNORECASE,
)
_RUNS_ON = re.compile(
    r"\b(?:has|have|had)\s+(?:\w+\s+){0,2}?\w+(?:ed|en|ne|ught|nt|de)\b|\b(?:уже|вже|ранее|раніше|"
    r"за)\s",
    re.IGNORECASE,
)
PARTS = re.compile(
    r"\d[^.;]{0,40}:\s|\bboth\b|обе |обох|с обеих|from both|в обе стороны|в обидва", re.IGNORECASE
)
_HEAD = 2  # a heading stands among the first sentences, behind the outlet's name
_INVADED = date(2022, 2, 24)


def scope_of(
    page: Page,
    sentence: Sentence,
    clause: Clause | None,
    number: Number | None,
    start: int,
    end: int,
) -> tuple[Scope, Why]:
    """Tell a tranche from a total: cumulative words near, or an agreed ceiling.

    Returns:
        The scope and why.
    """
    low = max(sentence.start, (clause.start if clause else sentence.start))
    high = min(sentence.end, (clause.end if clause else sentence.end))
    low, high = min(low, start), max(high, end)
    for cue in page.cues.within(low, high):
        if (
            cue.family == "cue"
            and cue.kind == "cumulative"
            and reaches(page, sentence, cue, start, end)
        ):
            return "total", "cumulative"
    if _is_summed(page, sentence, low, high, start):
        return "total", "summed"
    finite_past = _tells_past(page, clause)
    several = MULTIDAY.search(page.text, low, high) or _SEVERAL_EVENTS.search(page.text, low, high)
    if (
        several
        and (finite_past or _is_headline_sum(page, sentence, clause, low, high))
        and not _has_day(page, low, high)
    ):
        return "total", "period"
    first, last = _between_stops(page, sentence, start, end)
    kinds = {cue.kind for cue in page.cues.within(first, last) if cue.family == "cue"}
    if number is not None and number.bound == "at_most" and (not finite_past or "agreed" in kinds):
        return "total", "ceiling"
    if (
        number is not None
        and "agreed" in kinds
        and not finite_past
        and not _has_day_ahead(page, first, last)
        and (number.value or 0) >= 1000
        and (number.bound != "exact" or _of_bodies(page, sentence))
    ):
        return "total", "ceiling"
    if (
        number is not None
        and number.bound in ("at_least", "about")
        and (number.value or 0) >= 1000
        and _PERIOD_TOTAL.search(page.text, low, high)
        and not _has_day(page, sentence.start, sentence.end)
    ):
        return "total", "period"
    if number is not None and number.form == "vague" and _PERIOD_TOTAL.search(page.text, low, high):
        return "total", "period"
    return "single", ""


def _is_headline_sum(
    page: Page, sentence: Sentence, clause: Clause | None, low: int, high: int
) -> bool:
    """A heading sums up days without a verb: "за два дні - 368 звільнених"."""
    if sentence.index > _HEAD or (clause is not None and not clause.nominal):
        return False
    ahead = {"planned", "offered", "agreed", "postponed", "ongoing"}
    return not any(c.family == "cue" and c.kind in ahead for c in page.cues.within(low, high))


def _tells_past(page: Page, clause: Clause | None) -> bool:
    if clause is None or clause.nominal:
        return False
    return clause.verb.form in ("past", "pass") or is_managed(page, clause)


def _between_stops(page: Page, sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """The stretch between semicolons around a count: what was agreed beyond one is another's."""
    return page.stretch((sentence.start, sentence.end), start, end, ";")


def _is_summed(page: Page, sentence: Sentence, low: int, high: int, start: int) -> bool:
    """Words like "in all" sum up a period or one day's parts: a period needs its own word."""
    words = [c for c in page.cues.within(low, high) if c.family == "cue" and c.kind == "summed"]
    if not words or words[0].start > start + 40:
        return False
    text = page.text[sentence.start : sentence.end]
    if PARTS.search(text) or _has_day(page, sentence.start, sentence.end):
        return False
    dated = any(
        d.role != "crawl"
        and (d.precision != "day" or d.role == "since" or of_agreement(page, sentence, d))
        for d in page.dates.within(sentence.start, sentence.end)
    )
    return dated or bool(_RUNS_ON.search(text)) or bool(MULTIDAY.search(text))


def reaches(page: Page, sentence: Sentence, cue: Cue, start: int, end: int) -> bool:
    """Tell whether a cumulative cue speaks of this count.

    A cue that stands behind a count and before another one looks ahead ("bringing the total to");
    one that ranks an event ("the second swap since January") or bounds a few hours sums up nothing;
    and a day named between cue and count takes the count for itself.
    """
    text = page.text
    if _TALLY.match(text, cue.start):
        return start >= cue.end
    ahead = any(
        cue.end <= n.start < sentence.end and not n.ordinal and not SPELL.match(text, n.end)
        for n in page.numbers_in(sentence)
    )
    if cue.start >= end and ahead and not page.dates.within(cue.start, cue.end + 24):
        return False
    said = text[cue.start : cue.end].lower()
    before = text[max(sentence.start, cue.start - 40) : cue.start]
    if _IN_YEAR.fullmatch(said) and _PART_OF_YEAR.search(before):
        return False
    if said.startswith(("over the", "за ", "by the end", "throughout")) and _SHORT.match(
        text, cue.end
    ):
        return False
    if _day_between(page, cue, start, end):
        return False
    if _ranks(page, sentence, cue):
        return False
    if _MOST.search(before):
        return False
    if not _SINCE.match(said):
        return True
    if _is_since_event(page, sentence, cue, start):
        return False
    if _HAS.search(before):
        return False
    if cue.start >= end and before.rstrip().endswith(","):
        return False
    return not _HELD_SINCE.search(before)


_WHEN = re.compile(r",?\s+(?:when|in which|коли|когда)\b", re.IGNORECASE)


def _is_since_event(page: Page, sentence: Sentence, cue: Cue, start: int) -> bool:
    """The day since which none was held is the count's own: "since 29 January, when 100 went"."""
    return any(
        day.end <= start and _WHEN.match(page.text, day.end)
        for day in page.dates.within(cue.start, min(sentence.end, cue.end + 24))
    )


def _day_between(page: Page, cue: Cue, start: int, end: int) -> bool:
    """A day between the two is the count's, but for the one with which the period begins."""
    low, high = (cue.end + 12, start) if cue.end <= start else (end, cue.start)
    if _SINCE.match(page.text, cue.start):
        low = max(low, _end_of_since(page, cue, start))
    return any(
        d.precision == "day" and d.role == "event" for d in page.dates.within(low, max(low, high))
    )


_APPOSED = re.compile(r"[^,;:]{0,60},?\s*(?:on\s+)?\Z")


def _end_of_since(page: Page, cue: Cue, limit: int) -> int:
    """Where "since the invasion began on 24 February 2022" ends: the day belongs to the phrase."""
    for day in page.dates.within(cue.start, min(limit, cue.end + 90)):
        if day.start < cue.end:
            continue
        between = page.text[cue.end : day.start]
        same = not any(mark in between for mark in ",;:")
        apposed = _APPOSED.fullmatch(between) and day.first == _INVADED
        return day.end if same or apposed else cue.end
    return cue.end


def _ranks(page: Page, sentence: Sentence, cue: Cue) -> bool:
    """The cue stands in one stretch with a ranked event: "since May it was the third swap"."""
    text = page.text
    low = max(sentence.start, cue.start - 80)
    low = max([low, *(text.rfind(mark, low, cue.start) + 1 for mark in ",;:")])
    high = min(sentence.end, cue.end + 80)
    ends = [at for mark in (",", ";", ":", " - ") if (at := text.find(mark, cue.end, high)) >= 0]
    return bool(_RANKED.search(text, low, min([high, *ends])))


def _of_bodies(page: Page, sentence: Sentence) -> bool:
    return any(
        cue.family == "noun" and cue.kind in ("bodies", "dead")
        for cue in page.cues.within(sentence.start, sentence.end)
    )


def _has_day(page: Page, start: int, end: int) -> bool:
    """A day of the event, not that of somebody's words."""
    for day in page.dates.within(start, end):
        if day.precision != "day" or day.role != "event" or day.first != day.last:
            continue
        sentence = page.sentence_at(day.start)
        if sentence is None:
            return True
        if not of_speech(page, sentence, day) and not of_agreement(page, sentence, day):
            return True
    return False


def _has_day_ahead(page: Page, start: int, end: int) -> bool:
    """A day of what was agreed, not the past day on which it was agreed."""
    published = page.article.published
    return any(
        d.precision == "day"
        and d.role == "event"
        and (published is None or d.first is None or d.first >= published)
        for d in page.dates.within(start, end)
    )
