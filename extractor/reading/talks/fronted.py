"""Objects put first, in Russian and Ukrainian: "встречу в Москве Киев отклонил"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extractor.reading.page import Page
from extractor.reading.talks.cues import Signal
from extractor.reading.talks.mention import TalkMention
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
_OFFER_FIRST = re.compile(
    r"[^\w]*(?:[^\W\d]\w* ){0,3}?(?:предложени[ея]|инициативу|иде[юи]|приглашени[ея]|пропозиці[юї]|"
    r"ініціативу|іде[юї]|запрошення)(?!\w)",
    re.IGNORECASE,
)
_OWNER = 24  # characters from an offer to the genitive of who made it
_NO = re.compile(
    r"[^,;:.]*?(?<!\w)(?:отверг|отклонил|отмахнул|(?:не принял|не поддержал|не одобрил)|відкину|"
    r"відхили|відмахнул|(?:не прийня|не підтрима|не схвали))\w*",
    re.IGNORECASE,
)
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


def refused_first(page: Page, offer: TalkMention) -> re.Match[str] | None:
    """Find the refusal that a sentence opening with the offer ends in.

    "Пропозицію Ердогана зустрітися в Анкарі Київ відхилив" tells of an offer that was declined.

    Args:
        page: The page.
        offer: The clause that names the offer or what is offered.
    """
    sentence = offer.sentence
    opened = _OFFER_FIRST.match(page.text, sentence.start, sentence.end)
    if opened is None or "," in page.text[opened.end() : offer.end]:
        return None
    owners = page.parties.within(opened.end(), min(sentence.end, opened.end() + _OWNER))
    if not any(not seat.cases or "gen" in seat.cases for seat in owners):
        return None  # whose offer it was is not told: it is the refusal that is
    return _NO.match(page.text, offer.end, sentence.end)
