"""Tallies: whether a cumulative word speaks of a count, or of something else near it."""

from __future__ import annotations

import re
from datetime import date

from extractor.reading.counts.measures import SPELL
from extractor.reading.counts.onlyparts import is_of_one_part
from extractor.reading.days.whenclauses import tells_of
from extractor.reading.lexicon import Cue
from extractor.reading.page import Page
from extractor.reading.scopes.asides import is_apart
from extractor.reading.ways.captivity import held_until
from extractor.text.sentences import Sentence

_TALLY = re.compile(r"(?:bring|brought|довод|довел|довів|доводить)", re.IGNORECASE)
_COUNTING = re.compile(r"counting|(?:если )?счита|(?:якщо )?раху", re.IGNORECASE)
_SINCE = re.compile(r"since|с |со |з |із |зі |від", re.IGNORECASE)
_HELD_SINCE = re.compile(
    r"(?:held|detained|captive|stranded|stuck|"
    r"(?<!from )(?<!from Russian )(?<!from Ukrainian )(?<!from enemy )captivity|"
    r"imprisoned|prisoner|captured|missing|behind bars|плену|"
    r"полоні|удержива\w+|утриму\w+|contact|meeting|face-to-face|first|largest|biggest|крупнейш\w+|"
    r"найбільш\w+|перв\w+|перш\w+)\W+(?:\w+\W+){0,4}\Z",
    re.IGNORECASE,
)
# "together with these ninety, 3,300 have come home": what is added to the tally is not the tally
_ADDED = re.compile(
    r"(?<!\w)(?:together|along) with (?:these|those|the|today's|yesterday's)\s+\Z|"
    r"(?<!\w)(?:вместе|вкупе) с (?:этими|теми|сегодняшними|вчерашними)\s+\Z|"
    r"(?<!\w)(?:разом|укупі) (?:з|із|зі) (?:цими|тими|сьогоднішніми|вчорашніми)\s+\Z",
    re.IGNORECASE,
)
# "there has been no exchange since 185 came home": the clause tells when, it sums up nothing
_NO_MORE = re.compile(
    r"(?<!\w)(?:no|not a single|без) (?:[\w-]+ ){0,4}?since\Z|(?<!\w)not (?:[\w-]+ ){1,6}?since\Z|"
    r"(?<!\w)не (?:было|проводил\w*|состоял\w*)(?:,? [\w-]+){0,6}?,? (?:с тех пор|со времени|"
    r"с того времени)\Z|"
    r"(?<!\w)не (?:було|проводил\w*|відбу\w*)(?:,? [\w-]+){0,6}?,? (?:відколи|відтоді)\Z",
    re.IGNORECASE,
)
_MOST = re.compile(
    r"(?:largest|biggest|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|only|"
    r"\d+(?:st|nd|rd|th)|(?:most|more(?! than\b)|(?<!at )least) \w+|"
    r"сам(?:ый|ая|ое|ым|ой|ого|ую|ые|ых|ом) [^\W\d]+|(?<!\w)най[^\W\d]{5,}|"
    r"крупнейш\w+|больш(?!е\b)\w+|перв\w+|втор\w+|трет\w+|"
    r"четв[её]рт\w+|пят(?:ый|ая|ое)|единственн\w+|масштабн\w+|\d+-(?:й|я|е|го|ий|ша|а)|"
    r"найбільш\w+|наймасштабніш\w+|перш\w+|друг(?:ий|а|е)|четверт\w+|п'ят(?:ий|а|е)|єдин\w+)"
    r"\W+(?:to be \w+\W+)?(?:\w+\W+){0,3}\Z",
    re.IGNORECASE,
)
# "у п'ятдесят восьмий раз від початку", "for the 58th time since": so often it has happened
_NTH_TIME = re.compile(
    r"(?<!\w)(?:раз|time|впервые|[ву]перше|[ву]друге|[ву]трет[єэ]|вчетверте|уп'яте|вп'яте|вшосте|ушосте|"
    r"всьоме|усьоме|ввосьме|вдев'яте|удев'яте|вдесяте|удесяте|вкотре|укотре)\s+\Z",
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
# "stranded since last year's incursion": the year is where the time of the stay begins
_FROM_YEAR = re.compile(r"\b(?:since|from|з|із|від)\s+\Z", re.IGNORECASE)
_INVADED = date(2022, 2, 24)


def reaches(page: Page, sentence: Sentence, cue: Cue, start: int, end: int) -> bool:
    """Tell whether a cumulative cue speaks of this count.

    A cue that stands behind a count and before another one looks ahead ("bringing the total to");
    one that ranks an event ("the second swap since January") or bounds a few hours sums up nothing;
    and a day named between cue and count takes the count for itself.
    """
    text = page.text
    if _TALLY.match(text, cue.start):
        return start >= cue.end
    if _ADDED.search(text, max(sentence.start, start - 32), start):
        return False
    if _NO_MORE.search(text, sentence.start, cue.end):
        return False
    if is_of_one_part(text, sentence, cue):
        return False
    if _COUNTING.match(text, cue.start):
        return not _day_between(page, cue, start, end)
    ahead = any(
        cue.end <= n.start < sentence.end and not n.ordinal and not SPELL.match(text, n.end)
        for n in page.numbers_in(sentence)
    )
    if cue.start >= end and ahead and not page.dates.within(cue.start, cue.end + 24):
        return False
    said = text[cue.start : cue.end].lower()
    before = text[max(sentence.start, cue.start - 40) : cue.start]
    if _IN_YEAR.fullmatch(said) and (_PART_OF_YEAR.search(before) or _is_of_day(page, cue)):
        return False
    if _IN_YEAR.fullmatch(said) and _FROM_YEAR.search(before):
        stay = _HELD_SINCE.search(_FROM_YEAR.sub("", before))
        apart = stay or is_apart(page, sentence, cue, start, end)
        return not (apart or _is_of_relative(page, sentence, cue, end))
    if said.startswith(("over the", "за ", "by the end", "throughout")) and _SHORT.match(
        text, cue.end
    ):
        return False
    if is_apart(page, sentence, cue, start, end) or _NTH_TIME.search(before):
        return False
    if _is_until_day(page, cue):
        return False
    if _day_between(page, cue, start, end):
        return False
    if _month_beside(page, cue, start):
        return False
    if _ranks(page, sentence, cue):
        return False
    if _MOST.search(before):
        return False
    if _is_of_its_stay(page, cue, end):
        return False
    if not _SINCE.match(said):
        return True
    if _is_since_event(page, sentence, cue, start):
        return False
    if _HAS.search(before) or _is_of_relative(page, sentence, cue, end):
        return False
    if cue.start >= end and before.rstrip().endswith(","):
        return False
    return not _HELD_SINCE.search(before)


_SPECIFIED = re.compile(r"\s*,?\s*(?:on\s+)?")


def _is_of_day(page: Page, cue: Cue) -> bool:
    """A day right behind the year is of that year: "last year, on 21 September, 215 came home"."""
    return any(
        day.role == "event"
        and day.precision == "day"
        and _SPECIFIED.fullmatch(page.text, cue.end, max(cue.end, day.start)) is not None
        for day in page.dates.within(cue.start, cue.end + 8)
        if day.end > cue.end
    )


# "less than a month later": "Менш ніж за місяць, 17 жовтня, вийшли 108" has its day behind it
_LENGTH = re.compile(r"за (?:недел|месяц|год|тиждень|місяць|рік)", re.IGNORECASE)
_UNTIL = re.compile(r",\s+(?:(?:уже|вже|а именно|а саме)\s+)?")


def _is_until_day(page: Page, cue: Cue) -> bool:
    """A length with a single day right behind it tells when, not for how long they were counted."""
    if not _LENGTH.match(page.text, cue.start):
        return False
    return any(
        day.role == "event"
        and day.precision == "day"
        and day.first == day.last
        and _UNTIL.fullmatch(page.text, cue.end, day.start) is not None
        for day in page.dates.within(cue.end, cue.end + 16)
    )


# "28 residents who had been stranded since August": the time is that of their stay
_RELATIVE = re.compile(
    r",\s+(?:who|which|whose|что|котор\w+|кто|що|які|який|яка|яких|котрі|хто)\b|"
    r"\s(?:who|which|that)\b",
    re.IGNORECASE,
)


def _is_of_relative(page: Page, sentence: Sentence, cue: Cue, end: int) -> bool:
    """The cue stands in a relative clause behind the count that hands nothing over itself."""
    opened = _RELATIVE.search(page.text, end, cue.start) if cue.start >= end else None
    if opened is None or "," in page.text[opened.end() : cue.start]:
        return False
    closed = page.text.find(",", cue.end, sentence.end)
    until = closed if closed >= 0 else sentence.end
    return not any(c.family == "verb" for c in page.cues.within(opened.end(), until))


_STAYED = re.compile(
    r"\b(?:(?:had|have|has) been|was|were|lived|stayed|remained|stuck|held|stranded|находи\w+|"
    r"прожива\w+|удержива\w+|жил\w*|оказал\w+|перебува\w+|жи(?:в|ли|ла)|утримув\w+|опинил\w+|"
    r"мешка\w+|застряг\w*|застрял\w*)\b",
    re.IGNORECASE,
)


def _is_of_its_stay(page: Page, cue: Cue, end: int) -> bool:
    """The cue tells how long they stayed: "who had been stuck there since last year's raid"."""
    if cue.start >= end and held_until(page.text, cue.start):
        return True  # "nine had been in Russian camps since Mariupol"
    opened = _RELATIVE.search(page.text, end, cue.start) if cue.start >= end else None
    if opened is None or re.search(r"[,;:]", page.text[opened.end() : cue.start]):
        return False
    moved = any(c.family == "verb" for c in page.cues.within(opened.end(), cue.start))
    return not moved and _STAYED.search(page.text, opened.end(), cue.start) is not None


def _is_since_event(page: Page, sentence: Sentence, cue: Cue, start: int) -> bool:
    """The day since which none was held is the count's own: "since 29 January, when 100 went"."""
    return any(
        tells_of(page, day, start)
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


def _month_beside(page: Page, cue: Cue, start: int) -> bool:
    """A month of its own dates the count: "mediates throughout the war, and in May freed 215"."""
    if cue.end > start or _SINCE.match(page.text, cue.start):
        return False
    return any(
        day.precision == "month"
        and day.role == "event"
        and _JOINED.fullmatch(page.text, cue.end, day.start) is not None
        for day in page.dates.within(cue.end, start)
    )


_JOINED = re.compile(
    r"[^,;:]{0,40},?\s(?:and|but|while|и|а|но|і|й|та|але)\s+(?:[^\W\d]+\s+)?", re.IGNORECASE
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
