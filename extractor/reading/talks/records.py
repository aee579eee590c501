"""The rules' own records of diplomacy: mentions of one event told again and again make one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from extractor.reading.context import when_of
from extractor.reading.page import Page
from extractor.reading.talks.acts import act_day, without_holiday
from extractor.reading.talks.answers import answered, as_offers, is_repeated
from extractor.reading.talks.asides import is_longer
from extractor.reading.talks.days import dated_behind
from extractor.reading.talks.doubts import as_calls, is_doubtful
from extractor.reading.talks.events import is_told, refined
from extractor.reading.talks.heads import Delegate, Table, chairs_near, heads_near, mediators_near
from extractor.reading.talks.lopsided import is_lopsided
from extractor.reading.talks.mention import TWO_SIDED, TalkMention, apart, in_one_place
from extractor.reading.talks.narrow import narrowed
from extractor.reading.talks.reader import find_talks
from extractor.reading.talks.remarks import remarks_on
from extractor.reading.talks.seating import seated_only
from extractor.reading.talks.seats import (
    unique,
)
from extractor.reading.talks.spans import lengthened
from extractor.reading.talks.stances import stances_of
from extractor.reading.talks.thirds import seated
from extractor.reading.talks.ties import (
    is_again_of,
    without_said,
)
from extractor.reading.talks.topics import topics_of
from extractor.reading.talks.unions import as_outcomes, one_event
from extractor.reading.talks.worth import completed, is_same, is_worthy
from extractor.records import DiplomacyRecord, Finding, Participant, Provenance
from extractor.text.dates import DateMention
from extractor.text.names import names_match
from extractor.text.sentences import Sentence

THINLY_TOLD = "proposal_thinly_told"
_THIN = Finding(
    rule=THINLY_TOLD,
    severity="warning",
    message="Only the rules tell this, and the clause leaves who, when, where or what to others.",
)


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
    alone = alone and not any(_were_others(group, said) for group in groups)
    return [
        _record(page, group, _is_firm(page, group, firm), set().union(*telling) - own, alone)
        for group, own in zip(groups, telling, strict=True)
    ]


def _were_others(group: Sequence[TalkMention], said: Sequence[TalkMention]) -> bool:
    """Whether an article speaks of talks of another time or place that people may have sat at."""
    return group[0].type == "talks" and any(
        other.type == "talks"
        and other.status in (None, "held", "ongoing")
        and not other.soft
        and all(_is_elsewhere(other, own) for own in group)
        for other in said
    )


def _is_elsewhere(other: TalkMention, own: TalkMention) -> bool:
    """Whether two clauses tell neither of one time nor of one place."""
    moved = other.place is not None and own.place is not None and not in_one_place(other, own)
    return moved and apart(other, own)


def _is_firm(page: Page, group: Sequence[TalkMention], firm: set[int]) -> bool:
    """Whether some clause tells an event for sure, and none that it was longer or several."""
    first = group[0]
    begun = first.status == "ongoing" and is_longer(page, first)
    several = first.type == "call" and len(first.parties) > 2  # "rang Putin and Zelensky"
    if begun or several or is_lopsided(page, group):
        return False
    return any(mention.start in firm for mention in group)


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
