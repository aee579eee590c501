"""Aspects: how the words around a count agree with what a transfer claims.

Each aspect is ``agrees``, ``differs`` or ``open`` (the words do not tell).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractor.reading.days.dating import of_speech
from extractor.reading.days.newsday import unsettled
from extractor.reading.mention import Mention
from extractor.reading.page import Page
from extractor.reading.reference import CARRIED
from extractor.reading.ways.hints import RIVAL, Flow, Hint, settle
from extractor.reading.ways.holders import held_by
from extractor.reading.ways.offered import offered_to_whom
from extractor.reading.ways.owners import nationality
from extractor.records import DONE, ExchangeRecord, Quantity, Transfer
from extractor.text.parties import canonical_party
from extractor.validate.contexts import cued, done_too, summed, tallied
from extractor.validate.counts.kinds import Answer, of_category
from extractor.validate.ways.thirdends import contradicts, of_foreigners

_DIRT = frozenset(
    {"hostile", "hidden", "teaser", "ticker", "advert", "error_page", "subscribe", "disclaimer"}
)
_AS_MANY = re.compile(r"as (?:many|few) as\b", re.IGNORECASE)
# "взамен - ни одного": the zero goes back the way of what was counted before
_IN_RETURN = re.compile(
    r"\b(?:in (?:return|exchange)|взамен|в (?:ответ|обмен)|обратно|навзаєм|натомість|взамін|"
    r"у відповідь|назад)[\s,:—–-]+\Z",
    re.IGNORECASE,
)
_OWN_WORDS = 3  # hints so strong are the verb's own subject or goal
SURE = 1  # hints weaker than this do not refute a record that somebody made
_AHEAD = frozenset({"planned", "offered", "postponed", "cancelled"})


@dataclass(frozen=True, slots=True)
class Aspects:
    """One answer an aspect."""

    category: Answer
    direction: Answer
    bound: Answer
    scope: Answer
    status: Answer
    date: Answer
    clean: Answer

    @property
    def cost(self) -> tuple[int, int, bool]:
        """Fewer contradictions first, then fewer open questions, then a direction that is told."""
        answers = (
            self.clean, self.category, self.direction, self.bound, self.scope, self.status,
            self.date,
        )  # fmt: skip
        return answers.count("differs"), answers.count("open"), self.direction == "open"


def judge(page: Page, mention: Mention, record: ExchangeRecord, transfer: Transfer) -> Aspects:
    """Hold a transfer against one mention of its value."""
    return Aspects(
        category=of_category(page, mention, transfer.category),
        direction=_direction(page, mention, transfer),
        bound=_bound(page, mention, transfer.quantity),
        scope=_scope(page, mention, record),
        status=_status(page, mention, record),
        date=_date(page, mention, record),
        clean="differs" if mention.dirty in _DIRT else "agrees",
    )


def _direction(page: Page, mention: Mention, transfer: Transfer) -> Answer:
    if mention.each:
        return "agrees"
    flow, transfer = mention.flow, _by_canon(transfer)
    if transfer.quantity.value == 0 and _IN_RETURN.search(
        page.text, max(0, mention.start - 24), mention.start
    ):
        return "open"
    if flow is None or (flow.from_party is None and flow.to_party is None):
        return _by_people(page, mention, transfer)
    giver = flow.from_party
    if transfer.from_party not in (None, *RIVAL) and not any(h.from_party for h in flow.hints):
        giver = None  # who gave was only inferred from who got
    pairs = ((giver, transfer.from_party), (flow.to_party, transfer.to_party))
    if any(said and claimed and said != claimed for said, claimed in pairs):
        if not contradicts(flow, transfer) or of_foreigners(mention, transfer):
            return "open"
        if _is_named_otherwise(flow, transfer):
            return "differs"
        if _has_a_deed_of_its_own(mention, flow) or _is_turned_behind(mention, flow):
            return "open"
        return "open" if flow.conflict or not _is_bound(mention, flow) else "differs"
    if any(said and claimed for said, claimed in pairs):
        carried = any(hint.why == CARRIED for hint in flow.hints)
        return "agrees" if flow.strength >= SURE or carried else "open"
    return "open"


def _by_canon(transfer: Transfer) -> Transfer:
    """Name both ends as the party table does: "Turkey" is Türkiye."""
    ends = {"from_party": transfer.from_party, "to_party": transfer.to_party}
    known = {end: canonical_party(name) or name for end, name in ends.items() if name}
    changed = {end: name for end, name in known.items() if name != ends[end]}
    return transfer.model_copy(update=changed) if changed else transfer


def _is_named_otherwise(flow: Flow, transfer: Transfer) -> bool:
    """The verb's own words name both ends, and a record has another end, or has them turned.

    "Moscow handed Budapest eleven Ukrainians": whose people they are says nothing against it.
    """
    sure = [hint for hint in flow.hints if hint.strength >= _OWN_WORDS]
    givers = {hint.from_party for hint in sure} - {None}
    takers = {hint.to_party for hint in sure} - {None}
    if len(givers) != 1 or len(takers) != 1 or givers == takers:
        return False
    claimed = {transfer.from_party} - {None}, {transfer.to_party} - {None}
    return not (claimed[0] <= givers and claimed[1] <= takers)


def _has_a_deed_of_its_own(mention: Mention, flow: Flow) -> bool:
    """A way only carried on from another count, where a verb of its own moves this one.

    "It received thirty. It handed over 40": who "it" is was not read, and the first tells nothing.
    """
    clause = mention.clause
    if clause is None or clause.nominal or clause.verb.kind not in ("give", "receive"):
        return False
    return all(hint.why == CARRIED for hint in flow.hints)


def _is_turned_behind(mention: Mention, flow: Flow) -> bool:
    """A word of return behind a count, which alone tells its way, may be another count's."""
    return all(hint.why == "reverse cue" and hint.start >= mention.end for hint in flow.hints)


def _by_people(page: Page, mention: Mention, transfer: Transfer) -> Answer:
    """What the counted are tells their way where no verb does: "he counted 207 Ukrainians"."""
    people = people_of(page, mention)
    if people is None or people.to_party is None or transfer.to_party not in RIVAL:
        return "open"
    return "agrees" if people.to_party == transfer.to_party else "differs"


def people_of(page: Page, mention: Mention) -> Flow | None:
    """Read the way of a count that no verb moves by whose people its own words name."""
    if mention.clause is not None or mention.head is None:
        return None
    place = mention.start, mention.end
    hints = [*offered_to_whom(page, place), *held_by(page, place, mention.sentence.end)]
    if hints:
        return settle(hints)
    owner = nationality(page, mention.sentence, place, *place)
    if owner is None or owner.party not in RIVAL:
        return None
    return settle([Hint(None, owner.party, 2, "nationality", owner.start, owner.end)])


def _is_bound(mention: Mention, flow: Flow) -> bool:
    """A weak hint refutes only from within the clause that moves the count."""
    clause = mention.clause
    if flow.strength < SURE:
        return False
    if flow.strength > SURE or clause is None:
        return flow.strength >= SURE
    return any(clause.start <= hint.start < clause.end for hint in flow.hints)


def _bound(page: Page, mention: Mention, quantity: Quantity) -> Answer:
    if mention.number is None:
        return "open"
    number = page.numbers[mention.number]
    if quantity.value is None or number.value == 0 or number.bound == quantity.bound:
        return "agrees"
    if quantity.bound == "at_most" and number.hedge is not None:
        # "As many as 6,000" may be the count itself or the most there will be.
        return "agrees" if _AS_MANY.match(page.text, number.hedge[0]) else "differs"
    if number.hedge is None and number.bound == "exact" and _joined_to(page, mention, quantity):
        return "open"
    return "differs"


def _joined_to(page: Page, mention: Mention, quantity: Quantity) -> bool:
    """A hedge may hold of the second of two joined counts: "over 11,000 to Kyiv and 200 back"."""
    before = [n for n in page.numbers_in(mention.sentence) if n.end <= mention.start]
    if not before or before[-1].hedge is None or before[-1].bound != quantity.bound:
        return False
    return _JOINS.fullmatch(page.text, before[-1].end, mention.start) is not None


_JOINS = re.compile(r"[^.,;:()\d]{1,60}?\b(?:and|и|та|і|й)\s+(?:[^\W\d]+\s+)?", re.IGNORECASE)


def _scope(page: Page, mention: Mention, record: ExchangeRecord) -> Answer:
    if mention.scope == record.scope:
        return "agrees"
    if record.scope == "single":
        return "open" if summed(page, mention) else "differs"
    return "open" if tallied(page, mention) else "differs"


def _status(page: Page, mention: Mention, record: ExchangeRecord) -> Answer:
    told, claimed = mention.status, record.status
    if told == claimed or {told, claimed} <= DONE:
        return "agrees"
    if told in _AHEAD and claimed in _AHEAD:
        return "agrees" if cued(page, mention, claimed) else "open"
    finite = mention.clause is not None and not mention.clause.nominal
    if claimed in DONE:
        if not cued(page, mention, told):
            return "open"
        refuted = finite or told in ("postponed", "cancelled") or not done_too(page, mention)
        return "differs" if refuted else "open"
    if cued(page, mention, claimed):
        return "open"
    return "differs"


def _date(page: Page, mention: Mention, record: ExchangeRecord) -> Answer:
    said, claimed = mention.date, record.when
    if said is None or said.first is None or claimed.start is None or unsettled(said):
        return "open"
    last = said.last or said.first
    end = claimed.end or claimed.start
    if said.first <= end and claimed.start <= last:
        return "agrees"
    if said.role != "event" or of_speech(page, mention.sentence, said):
        return "open"
    published = page.article.published
    if published is not None and said.first > published and record.status in DONE:
        return "open"
    clause = mention.clause
    if clause is None or not clause.start <= said.start < clause.end:
        return "open"
    others = [
        d
        for d in page.dates.within(mention.sentence.start, mention.sentence.end)
        if d.role == "event"
    ]
    return "differs" if len(others) == 1 else "open"
