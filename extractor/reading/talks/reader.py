"""The rules' own reading of diplomacy: its clauses on talks, calls, agreements, offers."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from extractor.reading.page import Page
from extractor.reading.talks.cues import (
    Signal,
    Signals,
    clause_at,
    find_signals,
    is_subject,
    kind_of,
)
from extractor.reading.talks.foiled import foiled, was_to_be
from extractor.reading.talks.mention import TWO_SIDED, TalkMention
from extractor.reading.talks.places import place_of
from extractor.reading.talks.plans import is_agreed_next
from extractor.reading.talks.seats import (
    agents_of,
    delegates_of,
    mediators_of,
    seated_in,
    seats_in,
    unique,
)
from extractor.reading.talks.senses import (
    is_concluded,
    is_journey,
    is_other_sense,
    is_reached,
    is_speaking_with,
)
from extractor.reading.talks.spans import after_agreed, in_year_ahead
from extractor.reading.talks.spoken import behind, is_looked_back_on, spoke_after
from extractor.reading.talks.statuses import status_of
from extractor.reading.talks.ties import (
    is_beside,
    refuser,
    resumed,
    tied,
    town_of,
)
from extractor.reading.talks.times import event_date, is_future
from extractor.records import STRUCK, DiplomacyStatus, DiplomacyType
from extractor.text.dates import DateMention
from extractor.text.parties import PartyMention
from extractor.text.places import PlaceMention
from extractor.text.sentences import Sentence
from extractor.text.speech.speakers import Speaker

_LONGEST = 1200  # a "sentence" longer than this is no sentence


@lru_cache(maxsize=8)  # the proposer and the validator ask for the same page's
def find_talks(page: Page) -> list[TalkMention]:
    """Find the clauses of a page that speak of diplomacy, in order.

    Teasers, duplicates and hostile text are left out. Passing mentions are kept, with
    ``topical`` false, because they can support a record that someone else made.
    """
    signals = find_signals(page.text)
    mentions: list[TalkMention] = []
    for sentence in page.sentences:
        if page.boilerplate.at(sentence.start) or sentence.end - sentence.start > _LONGEST:
            continue
        for trigger in _telling(page, signals, sentence):
            mentions.append(_mention(page, signals, sentence, trigger))
    return mentions


def _telling(page: Page, signals: Signals, sentence: Sentence) -> list[Signal]:
    """The triggers of a sentence; of several in one clause that say the same, the first."""
    kept: list[Signal] = []
    seen: set[tuple[str, int]] = set()
    for trigger in signals.triggers(sentence.start, sentence.end):
        if is_subject(page.text, signals, trigger):
            continue
        low, high = clause_at(page, sentence.start, sentence.end, trigger.start)
        if is_other_sense(page, sentence, (low, high), trigger):
            continue
        key = (trigger.kind + trigger.form, low)
        if key not in seen:
            seen.add(key)
            kept.append(trigger)
    return kept


def _mention(page: Page, signals: Signals, sentence: Sentence, trigger: Signal) -> TalkMention:
    clause = clause_at(page, sentence.start, sentence.end, trigger.start)
    clause = resumed(page, signals, sentence, clause, trigger)
    date, place = _scene(page, signals, sentence, clause, trigger)
    status = _status(page, signals, sentence, clause, trigger, date)
    kind = kind_of(trigger, status)
    if status is None and kind in ("talks", "call") and trigger.form == "noun":
        tellers = page.speakers.within(*clause)
        if any(is_speaking_with(page, trigger, speaker) for speaker in tellers):
            status = "held"  # "told him in a call": they had it
    seats, mediators = _sides(page, signals, sentence, clause, trigger, kind)
    speakers = tuple(page.speakers.within(sentence.start, sentence.end))
    if kind == "talks" and status is None and _takes_a_stance(speakers, trigger, date, place):
        kind, status = "statement", "held"
    words = signals.kinds(*clause)
    topical = (
        trigger.kind in ("talks", "call")
        or "matter" in words
        or _names_talks(signals, clause)
        or (trigger.kind == "refusal" and is_journey(page, trigger.start))
        or (date is not None and place is not None and is_concluded(page, trigger))
        or (place is not None and is_reached(page, trigger) and is_beside(page, trigger, date))
    )
    mention = TalkMention(
        type=kind,
        status=status,
        date=date,
        place=place,
        parties=unique(seat.party for seat in seats if seat.party not in mediators),
        mediators=mediators,
        delegates=delegates_of(page, seats),
        speakers=speakers,
        sentence=sentence,
        start=trigger.start,
        end=trigger.end,
        clause=clause,
        topical=topical and trigger.form != "soft" and "background" not in words,
        verbal=trigger.form not in ("noun", "soft"),
        soft=trigger.form == "soft",
    )
    return tied(page, mention)


def _scene(
    page: Page, signals: Signals, sentence: Sentence, clause: tuple[int, int], trigger: Signal
) -> tuple[DateMention | None, PlaceMention | None]:
    """When and where: of the next round that was agreed on, only what follows its name."""
    date = event_date(page, sentence, clause, trigger)
    place = place_of(page, sentence, clause, trigger) or town_of(page, trigger)
    if is_agreed_next(page.text, sentence.start, trigger.start):
        date = after_agreed(page, sentence, date, trigger.start)
        place = place if place is not None and place.start > trigger.start else None
    elif trigger.form == "future" or _is_promised(signals, clause, trigger):
        date = in_year_ahead(page, date)
    spoke = spoke_after(page, sentence.start, trigger.start)
    return (date if spoke is None else behind(date, spoke)), place


def _status(
    page: Page,
    signals: Signals,
    sentence: Sentence,
    clause: tuple[int, int],
    trigger: Signal,
    date: DateMention | None,
) -> DiplomacyStatus | None:
    status = status_of(page.text, signals, trigger, clause, is_future(page, date))
    spoke = spoke_after(page, sentence.start, trigger.start)
    if spoke is not None and status in (None, "planned"):
        status = "held"
    elif status in ("planned", *STRUCK) and is_looked_back_on(
        page, sentence.start, trigger.start, date
    ):
        return "held"
    if status == "planned" or was_to_be(page.text, clause, trigger):
        status = foiled(page, signals, sentence, clause, trigger) or status
    return status


def _sides(
    page: Page,
    signals: Signals,
    sentence: Sentence,
    clause: tuple[int, int],
    trigger: Signal,
    kind: DiplomacyType,
) -> tuple[Sequence[PartyMention], tuple[str, ...]]:
    """Who sits at the table, or who offers or refuses; and who mediates."""
    seats = seated_in(page, sentence, clause)
    if kind not in TWO_SIDED:
        teller = refuser(page, sentence, trigger)
        seats = (
            [teller]
            if teller
            else agents_of(page, sentence, clause, trigger) or seats or seats_in(page, sentence)
        )
    mediators = mediators_of(page, signals, sentence, seats)
    alone = kind not in TWO_SIDED and all(seat.party in mediators for seat in seats)
    leaders = {s.party for s in seats if kind in TWO_SIDED and s.kind == "leader"}
    if alone or leaders & {*mediators}:
        mediators = ()  # "asked bin Zayed to mediate": he is the other one at the table
    return seats, mediators


def _is_promised(signals: Signals, clause: tuple[int, int], trigger: Signal) -> bool:
    """Whether words of planning stand beside a noun, and none of what has been."""
    kinds = {each.kind for each in signals.within(*clause) if each.family == "cue"}
    return trigger.form == "noun" and "planned" in kinds and "held" not in kinds


def _names_talks(signals: Signals, clause: tuple[int, int]) -> bool:
    return any(trigger.kind in ("talks", "call") for trigger in signals.triggers(*clause))


def _takes_a_stance(
    speakers: Sequence[Speaker],
    trigger: Signal,
    date: DateMention | None,
    place: PlaceMention | None,
) -> bool:
    said = any(speaker.side and speaker.verb_end <= trigger.start for speaker in speakers)
    return said and date is None and place is None
