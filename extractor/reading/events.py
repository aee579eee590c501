"""The rules' voice: mentions gathered into exchange records, one per event."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from extractor.reading.context import same_period, when_of
from extractor.reading.counts.countless import countless_mentions
from extractor.reading.counts.sums import with_child, with_named
from extractor.reading.counts.unnumbered import unnumbered
from extractor.reading.counts.untold import untold
from extractor.reading.guessed import guessed
from extractor.reading.legs import Leg, adds_to, total_of
from extractor.reading.mention import Mention
from extractor.reading.mentions import read_mentions
from extractor.reading.page import Page
from extractor.reading.scopes.daysums import with_day_sums
from extractor.reading.statuses.waiting import left_waiting
from extractor.reading.story import Telling, main_events
from extractor.reading.surroundings import Details, details_of
from extractor.reading.told import Told
from extractor.reading.voices.claims import claims_of
from extractor.reading.voices.rivalry import kept_apart
from extractor.reading.ways.hints import opposite
from extractor.reading.ways.mediated import of_both
from extractor.reading.ways.paired import paired
from extractor.records import Derivation, ExchangeRecord, Provenance, Quantity, Transfer
from extractor.text.dates import DateMention
from extractor.text.sentences import Sentence

_RECENT = 10  # days before publication; an undated event is taken to be newer than that
_LOOK_BACK = 100  # events; a mention is not of one told longer ago
_NEAR = 3  # sentences between the two flows of one swap, at most
_FAR = 8  # sentences to a flow whose number is kept back


@dataclass
class Event:
    """Legs that belong together."""

    legs: list[Leg] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    when: DateMention | None = None

    @property
    def first(self) -> Mention:
        """The mention that began the event."""
        return self.mentions[0]


def exchange_records(page: Page, mentions: Sequence[Mention] | None = None) -> list[ExchangeRecord]:
    """Read a page's exchanges as records, with no model.

    Args:
        page: The page.
        mentions: Its mentions, if they were read before.

    Returns:
        Records in order of appearance; ids and verdicts are the validator's to give.
    """
    read = mentions if mentions is not None else read_mentions(page)
    read, counted = guessed(page, read)
    silent = untold(page, [m for m in counted if m.clause is not None or m.each] or counted)
    silent += unnumbered(page, [*counted, *silent])
    silent += countless_mentions(page, [*counted, *silent])
    counted = with_day_sums(page, of_both(page, paired(page, counted, silent)))
    silent += left_waiting(page, read)
    events = gather(page, sorted([*counted, *silent], key=lambda m: m.sentence.index))
    tellings = [_telling(event) for event in events]
    reported = main_events(tellings, page.article.published)
    taken = [s.index for telling in tellings for s in telling.sentences]
    records = [
        _record(page, event, details, index in reported[:1], taken)
        for index, (event, details) in enumerate(
            zip(events, details_of(page, tellings), strict=True)
        )
    ]
    return kept_apart(page, records, [event.legs for event in events])


def _telling(event: Event) -> Telling:
    sentences = tuple(_distinct(mention.sentence for mention in event.mentions))
    day = event.when.first if event.when else None
    last = event.when.last if event.when else None
    categories = frozenset(leg.category for leg in event.legs)
    counts = frozenset(leg.quantity.value for leg in event.legs if leg.quantity.value)
    return Telling(
        sentences, event.first.status, event.first.scope, day, last or day, categories, counts
    )


def gather(page: Page, mentions: Iterable[Mention]) -> list[Event]:
    """Gather mentions into events."""
    events: list[Event] = []
    mentions = list(mentions)
    told = Told(page, mentions)
    published = page.article.published
    for mention in [m for m in mentions if not told.explains(m)]:
        legs = list(legs_of(page, mention))
        event = next(
            (
                e
                for e in reversed(events[-_LOOK_BACK:])
                if _belongs(page, e, mention, legs, published)
            ),
            None,
        )
        if event is None:
            event = Event()
            events.append(event)
        event.mentions.append(mention)
        event.when = event.when or mention.date
        for leg in legs:
            _add(page, event, leg)
    return events


def legs_of(page: Page, mention: Mention) -> Iterable[Leg]:
    """Turn a mention into flows: both ways where an each-side cue says so."""
    if mention.category is None:
        return
    quantity = quantity_of(page, mention)
    flow = mention.flow
    giver = flow.from_party if flow else None
    taker = flow.to_party if flow else None
    if mention.each:
        giver, taker = giver or "Russia", taker or "Ukraine"
        if opposite(giver) != taker:
            giver, taker = "Russia", "Ukraine"
        yield Leg(mention.category, giver, taker, quantity, mention)
        yield Leg(mention.category, taker, giver, quantity, mention)
        return
    yield Leg(mention.category, giver, taker, quantity, mention)


def quantity_of(page: Page, mention: Mention) -> Quantity:
    """Make the quantity of a mention, with the number's own span."""
    if mention.number is None:
        bound = "undisclosed" if mention.derivation == "sum" else "not_stated"
        return Quantity(bound=bound)
    number = page.numbers[mention.number]
    derivation: Derivation = "each_side" if mention.derivation == "each_side" else "stated"
    span = page.span(number.start, number.end)
    named = max(with_named(page, mention), default=None) or with_child(page, mention)
    if named is not None and mention.derivation == "stated":
        return Quantity(value=_whole(named), bound="exact", derivation="sum")
    return Quantity(
        value=_whole(number.value),
        low=_whole(number.low),
        high=_whole(number.high),
        bound=number.bound,
        surface=span.text,
        derivation=derivation,
        span=span,
    )


def _whole(value: int | float | None) -> int | None:
    return None if value is None else round(value)


def _belongs(
    page: Page, event: Event, mention: Mention, legs: Sequence[Leg], published: date | None
) -> bool:
    """Tell whether a mention is of an event: it tells a leg again, or the other leg near by."""
    first = event.first
    if mention.scope != first.scope or mention.status != first.status:
        return False
    if not same_period(event.when, mention.date) or _is_background(event, mention, published):
        return False
    if any(_same(leg, known) for leg in legs for known in event.legs):
        return True
    if any(_rival(leg, known) for leg in legs for known in event.legs):
        return any(adds_to(page, leg, known) for leg in legs for known in event.legs)
    if event.when is None and _opens_anew(event, mention, legs):
        return False
    distance = mention.sentence.index - event.mentions[-1].sentence.index
    if mention.scope == "total":
        return distance == 0
    return distance <= (_NEAR if mention.number is not None or mention.each else _FAR)


def _is_background(event: Event, mention: Mention, published: date | None) -> bool:
    """What happened long before publication is not the undated event that the article reports."""
    if event.when is not None or mention.date is None or mention.date.first is None:
        return False
    return published is not None and (published - mention.date.first).days > _RECENT


def _same(leg: Leg, known: Leg) -> bool:
    """The same flow told again: category, direction and value agree."""
    return (
        leg.category == known.category
        and _agree(leg.from_party, known.from_party)
        and _agree(leg.to_party, known.to_party)
        and _same_quantity(leg.quantity, known.quantity)
    )


def _same_quantity(first: Quantity, second: Quantity) -> bool:
    if first.value is not None and first.value == second.value:
        return True
    if first.value is None and second.value is None:
        return (first.low, first.high, first.bound) == (second.low, second.high, second.bound)
    return rounds(first, second) or rounds(second, first)


def rounds(loose: Quantity, exact: Quantity) -> bool:
    """A headline's "over 1,200" or "thousands" may stand for the body's 1,212."""
    if exact.value is None or exact.bound != "exact":
        return False
    if loose.bound == "at_least" and loose.value is not None:
        return loose.value <= exact.value <= loose.value * 1.1
    if loose.bound == "about" and loose.value is not None:
        return abs(loose.value - exact.value) <= 0.05 * exact.value
    return False


def _rival(leg: Leg, known: Leg) -> bool:
    """Another count of the same flow: a second claim, a second tranche, or a second event."""
    return (
        leg.category == known.category
        and leg.from_party == known.from_party
        and leg.to_party == known.to_party
    )


def _agree(first: str | None, second: str | None) -> bool:
    return first is None or second is None or first == second


def _opens_anew(event: Event, mention: Mention, legs: Sequence[Leg]) -> bool:
    """People of another kind in a paragraph of their own, and on a day of their own."""
    known = {leg.category for leg in event.legs}
    apart = mention.sentence.paragraph != event.mentions[-1].sentence.paragraph
    return apart and mention.is_dated and not any(leg.category in known for leg in legs)


def _add(page: Page, event: Event, leg: Leg) -> None:
    for index, known in enumerate(event.legs):
        if _same(leg, known):
            better = known.quantity.bound != "exact" and leg.quantity.bound == "exact"
            fuller = known.from_party is None and leg.from_party is not None
            if better or fuller:
                event.legs[index] = leg
            return
    for index, known in enumerate(event.legs):
        if adds_to(page, leg, known):
            event.legs[index] = replace(known, quantity=total_of(leg.quantity, known.quantity))
            return
    event.legs.append(leg)


def _record(
    page: Page, event: Event, details: Details, reported: bool, taken: Sequence[int]
) -> ExchangeRecord:
    sentences = _distinct(mention.sentence for mention in event.mentions)
    return ExchangeRecord(
        status=event.first.status,
        scope=event.first.scope,
        when=when_of(page, event.when),
        location=details.location,
        framework=details.framework,
        transfers=[
            Transfer(
                category=leg.category,
                from_party=leg.from_party,
                to_party=leg.to_party,
                quantity=leg.quantity,
                span=page.span(leg.mention.sentence.start, leg.mention.sentence.end),
            )
            for leg in event.legs
        ],
        attributions=claims_of(page, sentences, reported, taken),
        mediators=list(details.mediators),
        evidence=[page.span(sentence.start, sentence.end) for sentence in sentences],
        provenance=[Provenance(field="record", voice="rules")],
    )


def _distinct(sentences: Iterable[Sentence]) -> list[Sentence]:
    found = {sentence.start: sentence for sentence in sentences}
    return [found[start] for start in sorted(found)]
