"""Reading weekday phrases: "on Friday", "last Sunday", "from Monday to Wednesday"."""

from __future__ import annotations

import re
from datetime import date

from extractor.text.calendar.anchors import ANCHOR_REACH, in_other_years
from extractor.text.calendar.grammar import Phrase
from extractor.text.calendar.mentions import DateRole
from extractor.text.calendar.scene import Reading, Scene
from extractor.text.calendar.tense import tense_beside
from extractor.text.calendar.weekdays import following, latest, resolve_weekday, shift, week_of

# "On 3 January ... That day, a Wednesday": the weekday names the day just told
_THAT_DAY = re.compile(
    r"(?<!\w)(?:(?:that|the same|the very) day|тот (?:же |самый )?день|того (?:же |ж |самого )?дня|"
    r"той (?:же |самий )?день)[,(–—-]?\s*[(–—-]?\s*"
    r"(?:(?:which|it) was |(?:это|то|це) (?:был[аои]?|була?|було) )?(?:(?:on|an?|в|во|у) )?\Z",
    re.IGNORECASE,
)
_REACH = 48  # characters before a weekday where "that day" stands
# "On 24 May 2025 he came home. That Saturday", "в ту субботу", "тієї суботи". In English a bare
# "that" mostly opens what is said: "announced that Saturday's swap".
_THAT = re.compile(
    r"(?:(?:\A|[.!?…;:\n(—–-]\s*|\b(?:on|by|until|till|since|from|of|before|after)\s)that|"
    r"\bthat (?:same|very)|"
    r"(?<!\w)(?:тот|то|ту|той|того|те|тої|тієї|ті[єе]ю)(?: (?:же|ж|сам\w+))?)\s\Z",
    re.IGNORECASE,
)


def _that_day(scene: Scene, phrase: Phrase, weekday: int) -> date | None:
    """The day named last, where "that" or "that day" stands before the weekday and it is one."""
    if scene.anchor is None or not _is_pointed_at(scene, phrase):
        return None
    days = (scene.anchor[1], *in_other_years(scene, phrase, scene.anchor[1]))
    return next((day for day in days if day.weekday() == weekday), None)


def _is_pointed_at(scene: Scene, phrase: Phrase) -> bool:
    """Whether "that" or "that day" stands before a weekday, and a day was told not far back."""
    start = scene.tokens.starts[phrase.first]
    if scene.anchor is None or start - scene.anchor[0] > ANCHOR_REACH:
        return False
    before = scene.tokens.text[max(0, start - _REACH) : start]
    return bool(_THAT_DAY.search(before) or _THAT.search(before))


_WEEK_ON = re.compile(
    r"(?<!\w)(?:a|one) week (?:on|from|this|next)(?: this| next)? \Z", re.IGNORECASE
)


def _in_a_week(scene: Scene, phrase: Phrase) -> bool:
    """Whether a weekday is that of the week after: "a week on Friday"."""
    start = scene.tokens.starts[phrase.first]
    return _WEEK_ON.search(scene.tokens.text[max(0, start - _REACH) : start]) is not None


def read_weekday(scene: Scene, phrase: Phrase, role: DateRole) -> Reading:
    """Read a weekday's name by the tense around it and by "last", "this" or "next"."""
    weekday = phrase.values(scene.tokens, "Wwlp")[0]
    reading = Reading(None, "day", "weekday", weekday=weekday)
    tense = scene.tense(phrase, role)
    if tense == "past" and role in ("until", "deadline"):
        tense = "unclear"  # "postponed until Wednesday", "lasted until Wednesday"
    elif tense == "unclear" and role == "event":
        tense = tense_beside(scene.tokens, phrase.first, phrase.last)
    reading.direction = tense
    published = scene.published
    if published is None:
        return reading
    told = _that_day(scene, phrase, weekday)
    if told is not None:
        reading.period = (told, told)
        return reading
    if tense != "past" and _in_a_week(scene, phrase):
        day = shift(following(weekday, published), 7)
        reading.period = (day, day)
        return reading
    step = scene.step(phrase)
    monday, sunday = week_of(published)
    if step is None or (step == 0 and tense != "unclear"):
        reading.period = resolve_weekday(weekday, published, tense)
        if tense == "unclear":
            reading.issues.append("weekday_direction_unclear")
        elif scene.anchor is not None and _is_pointed_at(scene, phrase):
            reading.issues.append("ambiguous")  # "that Sunday", of the week of a day long gone
            reading.others.append(following(weekday, scene.anchor[1]))
        return reading
    if step == 0:
        day = shift(monday, weekday)
    elif step < 0:
        day = latest(weekday, shift(published, -1))
    else:
        day = following(weekday, published)
    if step and monday <= day <= sunday:
        reading.issues.append("ambiguous")
    reading.period = (day, day)
    return reading


def read_weekdays(scene: Scene, phrase: Phrase, role: DateRole) -> Reading:
    """Read two weekdays as one period ("from Monday to Wednesday")."""
    first, last = phrase.values(scene.tokens, "Wwl")[:2]
    reading = Reading(None, "day", "weekday", weekday=first)
    tense = scene.tense(phrase, role)
    reading.direction = tense
    if "/" in phrase.kinds(scene.tokens):
        reading.issues.append("ambiguous")
    if scene.published is None:
        return reading
    past = latest(last, scene.published)
    coming = following(first, scene.published)
    begin = latest(first, past) if tense != "future" else coming
    end = past if tense == "past" else shift(following(last, shift(coming, -1)), 0)
    if tense == "unclear":
        reading.issues.append("weekday_direction_unclear")
    reading.period = (begin, end)
    return reading


def read_weekday_of_week(scene: Scene, phrase: Phrase, role: DateRole) -> Reading:
    """Read a weekday of a named week ("Friday last week")."""
    weekday = phrase.values(scene.tokens, "Wwl")[0]
    reading = Reading(None, "day", "weekday", weekday=weekday)
    if scene.published is not None:
        day = shift(week_of(scene.published, scene.step(phrase) or 0)[0], weekday)
        reading.period = (day, day)
    return reading
