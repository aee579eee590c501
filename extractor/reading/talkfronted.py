"""Objects put first, in Russian and Ukrainian: "встречу в Москве Киев отклонил"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.reading.talkcues import Signal
from extractor.records import DiplomacyStatus

_OPENING = re.compile(
    r"(?:\W*(?:а|и|но|однако|і|й|та|але|проте|однак|тим часом|между тем|впрочем|втім)?,?\W*)"
    r"(?:[^\W\d]\w*(?:ую|юю|ю|у|ые|ие|ых|их|і|ої|ого|его|ий|ый|ій|ии|ии|ії) ){0,3}\Z",
    re.IGNORECASE,
)
_FINITE = re.compile(
    r"[^\W\d]\w*(?:[её]т|ют|ут|ят|ает|л|ла|ло|ли|є|ють|уть|ять|в|лись|лась|лся|вся|ло|рг|ргла|ргли)",
    re.IGNORECASE,
)
_SUBJECT = re.compile(r" (?:[^,;:.()]*?(?<!\w))?[^\W\d][\w-]*(?: [^\W\d][\w-]*){0,2}? \Z")
_PREPOSED = re.compile(r"(?:ой|ей|ою|ею|ам|ями|ами|ям|ах|ях)\Z", re.IGNORECASE)
_GOVERNED: tuple[DiplomacyStatus, ...] = ("declined", "proposed")


def governed_behind(
    text: str, after: Sequence[Signal], trigger: Signal, clause: tuple[int, int]
) -> DiplomacyStatus | None:
    """Read what a verb behind its object says of it.

    "Новую встречу в Турции Москва предложила ещё в сентябре" tells of an offer, "переговоры в
    Минске Киев отклонил" of a refusal.

    Args:
        text: Folded text.
        after: The signals behind the noun, in its clause.
        trigger: The noun of the event.
        clause: Bounds of its clause.
    """
    noun = text[trigger.start : trigger.end]
    if noun.isascii() or _PREPOSED.search(noun):
        return None
    if _OPENING.match(text, clause[0], trigger.start) is None:
        return None
    cues = [each for each in after if each.family == "cue"]
    first = next(iter(cues), None)
    kind = next((kind for kind in _GOVERNED if first is not None and first.kind == kind), None)
    if first is None or kind is None:
        return None
    verb = _FINITE.fullmatch(text, first.start, first.end) is not None
    between = text[trigger.end : first.start]
    return kind if verb and _SUBJECT.fullmatch(between) and len(between) <= 70 else None
