"""Reading a holiday's name as a day of the calendar."""

from __future__ import annotations

from extractor.text.calendar.holidays import Holiday, days_of
from extractor.text.calendar.mentions import DateMention, Issue
from extractor.text.calendar.scene import Scene
from extractor.text.calendar.tense import tense_at


def read_holiday(scene: Scene, holiday: Holiday) -> DateMention:
    """Read a holiday; what the words set on its day is an event's day, any other only its name."""
    tokens = scene.tokens
    tense = tense_at(tokens, tokens.at(holiday.start), tokens.at(holiday.end))
    days = days_of(holiday, scene.published, tense)
    issues: list[Issue] = [] if holiday.year else ["year_assumed"]
    if holiday.step or len(days) > 1 or not holiday.firm:
        issues.append("ambiguous")  # an eve may be the days before
    if days and holiday.firm:
        scene.name(holiday.end, days[0])
    return DateMention(
        start=holiday.start,
        end=holiday.end,
        surface=tokens.text[holiday.start : holiday.end],
        first=days[0] if days else None,
        last=days[0] if days else None,
        precision="day",
        basis="explicit",
        issues=tuple(issues),
        role="event" if holiday.firm else "other",
        year=holiday.year,
        direction=tense,
        others=tuple(days[1:]),
    )
