"""The rules' own reading of diplomacy: talks, calls, agreements, offers, refusals."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from extractor.reading.context import when_of
from extractor.reading.page import Page
from extractor.reading.stances import stances_of
from extractor.reading.talkacts import act_day, without_holiday
from extractor.reading.talkanswers import answered, as_offers, is_repeated
from extractor.reading.talkasides import is_longer
from extractor.reading.talkcues import Signal, Signals, clause_at, find_signals, is_subject, kind_of
from extractor.reading.talkdays import dated_behind
from extractor.reading.talkdoubts import as_calls, is_doubtful
from extractor.reading.talkevents import is_told, refined
from extractor.reading.talkfoiled import foiled, was_to_be
from extractor.reading.talkheads import Delegate, Table, chairs_near, heads_near, mediators_near
from extractor.reading.talklopsided import is_lopsided
from extractor.reading.talkmention import TWO_SIDED, TalkMention
from extractor.reading.talknarrow import narrowed
from extractor.reading.talkplaces import place_of
from extractor.reading.talkplans import is_agreed_next
from extractor.reading.talkremarks import remarks_on
from extractor.reading.talkseating import seated_only
from extractor.reading.talkseats import (
    agents_of,
    delegates_of,
    mediators_of,
    seated_in,
    seats_in,
    unique,
)
from extractor.reading.talksenses import (
    is_concluded,
    is_journey,
    is_other_sense,
    is_reached,
    is_speaking_with,
)
from extractor.reading.talkspans import after_agreed, in_year_ahead, lengthened
from extractor.reading.talkspoken import behind, spoke_after
from extractor.reading.talkstatuses import status_of
from extractor.reading.talkthirds import seated
from extractor.reading.talkties import (
    is_again_of,
    is_beside,
    refuser,
    resumed,
    tied,
    town_of,
    without_said,
)
from extractor.reading.talktimes import event_date, is_future
from extractor.reading.talktopics import topics_of
from extractor.reading.talkunions import as_outcomes, one_event
from extractor.reading.talkworth import completed, is_same, is_worthy
from extractor.records import DiplomacyRecord, Finding, Participant, Provenance
from extractor.text.dates import DateMention
from extractor.text.names import names_match
from extractor.text.places import PlaceMention
from extractor.text.sentences import Sentence
from extractor.text.speakers import Speaker

THINLY_TOLD = "proposal_thinly_told"
_THIN = Finding(
    rule=THINLY_TOLD,
    severity="warning",
    message="Only the rules tell this, and the clause leaves who, when, where or what to others.",
)
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


def talk_records(page: Page) -> list[DiplomacyRecord]:
    """Read a page's diplomacy as records, with no model; one event told twice is one record."""
    told: list[TalkMention] = []
    firm: set[int] = set()
    call: TalkMention | None = None
    for mention in find_talks(page):
        if mention.type == "call":
            if call is not None and is_again_of(page, mention, call):
                mention = replace(mention, parties=call.parties, delegates=call.delegates)
            call = mention if len(mention.parties) > 1 else call
        mention, idle = seated_only(page, mention)
        named = len(mention.parties)
        mention = completed(page, narrowed(page, refined(page, mention)), idle)
        if is_repeated(page, mention):
            continue
        if is_worthy(mention, named) and is_told(page, mention, named):
            if mention.type not in TWO_SIDED:
                mention = without_holiday(mention)
            told.append(lengthened(page, dated_behind(page, mention)))
            if not is_doubtful(page, mention, named):
                firm.add(mention.start)
    groups: list[list[TalkMention]] = []
    said = find_talks(page)
    told = without_said(as_calls(page, told, said))
    told = as_outcomes(page, as_offers(page, told), said)
    events = answered(page, one_event(page, seated(page, told)), said)
    for mention in events:
        group = next((group for group in groups if is_same(page, group, mention)), None)
        if group is None:
            groups.append([mention])
        else:
            group.append(mention)
    telling = [{mention.sentence for mention in group} for group in groups]
    alone = sum(group[0].type == "talks" for group in groups) == 1
    return [
        _record(page, group, _is_firm(page, group, firm), set().union(*telling) - own, alone)
        for group, own in zip(groups, telling, strict=True)
    ]


def _is_firm(page: Page, group: Sequence[TalkMention], firm: set[int]) -> bool:
    """Whether some clause tells an event for sure, and none that it was longer or several."""
    first = group[0]
    begun = first.status == "ongoing" and is_longer(page, first)
    several = first.type == "call" and len(first.parties) > 2  # "rang Putin and Zelensky"
    if begun or several or is_lopsided(page, group):
        return False
    return any(mention.start in firm for mention in group)


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
    date = event_date(page, sentence, clause, trigger)
    place = place_of(page, sentence, clause, trigger) or town_of(page, trigger)
    if is_agreed_next(page.text, sentence.start, trigger.start):
        date = after_agreed(page, sentence, date, trigger.start)
        place = place if place is not None and place.start > trigger.start else None
    elif trigger.form == "future" or _is_promised(signals, clause, trigger):
        date = in_year_ahead(page, date)
    spoke = spoke_after(page, sentence.start, trigger.start)
    if spoke is not None:
        date = behind(date, spoke)
    status = status_of(page.text, signals, trigger, clause, is_future(page, date))
    if spoke is not None and status in (None, "planned"):
        status = "held"
    if status == "planned" or was_to_be(page.text, clause, trigger):
        status = foiled(page, signals, sentence, clause, trigger) or status
    kind = kind_of(trigger, status)
    if status is None and kind in ("talks", "call") and trigger.form == "noun":
        tellers = page.speakers.within(*clause)
        if any(is_speaking_with(page, trigger, speaker) for speaker in tellers):
            status = "held"  # "told him in a call": they had it
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
    speakers = tuple(page.speakers.within(sentence.start, sentence.end))
    if kind == "talks" and status is None and _takes_a_stance(speakers, trigger, date, place):
        kind, status = "statement", "held"
    parties = unique(seat.party for seat in seats if seat.party not in mediators)
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
        parties=parties,
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


def _all_of(known: tuple[Delegate, ...], others: Iterable[Delegate]) -> tuple[Delegate, ...]:
    """Each person once, by whatever form of the name came first."""
    kept = list(known)
    for party, name in others:
        if not any(names_match(name, other) for _, other in kept):
            kept.append((party, name))
    return tuple(kept)


def _days(page: Page, group: Sequence[TalkMention]) -> list[DateMention]:
    """The times of an event; one after an offer or a refusal may be of what was offered."""
    days = (m.date if m.type in TWO_SIDED else act_day(page, m) for m in group)
    return [day for day in days if day is not None]


def _record(
    page: Page, group: Sequence[TalkMention], firm: bool, others: set[Sentence], alone: bool
) -> DiplomacyRecord:
    first = group[0]
    date = min(_days(page, group), key=lambda item: item.precision != "day", default=None)
    places = [mention.place for mention in group if mention.place]
    place = next((p for p in places if p.kind != "country"), next(iter(places), None))
    parties = unique(party for mention in group[:1] for party in mention.parties)
    delegates = tuple(dict.fromkeys(pair for mention in group for pair in mention.delegates))
    sentences = list(dict.fromkeys(mention.sentence for mention in group))
    mediators = unique(name for mention in group for name in mention.mediators)
    chairs: tuple[Delegate, ...] = ()
    if first.type == "talks":
        table = Table(sentences, parties, alone, first.status in ("held", "ongoing"))
        delegates = _all_of(delegates, heads_near(page, table))
        mediators = unique((*mediators, *mediators_near(page, table)))
        chairs = tuple(pair for pair in chairs_near(page, table) if pair[0] not in parties)[:1]
    return DiplomacyRecord(
        type=first.type,
        status=first.status or "held",
        when=when_of(page, date if date is not None and date.first is not None else None),
        location=place.place if place else None,
        participants=[
            Participant(party=party, delegates=[name for side, name in delegates if side == party])
            for party in parties
        ]
        + [Participant(party=party, delegates=[name], role="chair") for party, name in chairs],
        mediators=list(mediators),
        topics=list(topics_of(page, group, others)),
        attributions=stances_of(page, [*sentences, *remarks_on(page, group, others)], first.type),
        evidence=[page.span(sentence.start, sentence.end) for sentence in sentences],
        findings=[] if firm else [_THIN],
        provenance=[Provenance(field="record", voice="rules")],
    )
