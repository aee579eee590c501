"""Whether the words give talks another time than a record does, or leave its time open.

A time that is told, though not beside talks that the reader knows, may be theirs in words it does
not read; one that is told nowhere is nobody's, and one told beside the talks themselves is theirs.
"""

from __future__ import annotations

from datetime import date

from extractor.reading.talkmention import TalkMention
from extractor.text.dates import DateMention
from extractor.validate.talkcase import Case
from extractor.validate.talkscenes import parties_of
from extractor.validate.talktimes import in_time, same_time

AHEAD = frozenset({"planned", "postponed", "cancelled"})


def leaves_open(case: Case, period: tuple[date, date]) -> bool:
    """Whether a record's time is told somewhere, and no scene of it has another of its own.

    "They spoke of prisoners. The two presidents rang each other on Tuesday": Tuesday is not read
    as the day of the talks, yet nothing says that it is not.
    """
    told = any(item.role != "crawl" and same_time(period, item) for item in case.page.dates)
    return told and not any(
        _is_firm(scene, scene.date) and scene.date is not None and not in_time(period, scene.date)
        for scene in case.best
        if _is_of(case, scene)
    )


def _is_of(case: Case, scene: TalkMention) -> bool:
    """Whether a scene is of the record's sort and parties, ahead or over as it is."""
    record = case.record
    if scene.type != record.type:
        return False
    if scene.status is not None and (scene.status in AHEAD) != (record.status in AHEAD):
        return False
    parties = set(parties_of(record))
    return not scene.parties or parties <= set(scene.parties) or set(scene.parties) <= parties


def _is_firm(scene: TalkMention, told: DateMention | None) -> bool:
    """Whether a scene's time stands in its own clause and can be read in one way only."""
    if told is None or told.first is None or told.others or told.role != "event":
        return False
    if {"ambiguous", "weekday_direction_unclear"} & set(told.issues):
        return False
    return scene.clause[0] <= told.start < scene.clause[1]
