"""Rows of a draft, grounded: every word a model copied is looked for in the article.

A row keeps its place in the folded text for grouping; the spans it hands out point into the
article's own text.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from extractor.llm.draft import (
    EXCHANGE_QUOTE,
    NONE,
    NOT_DISCLOSED,
    TALK_QUOTE,
    DraftExchange,
    DraftFlow,
    DraftTalk,
)
from extractor.llm.page import Page, Stretch, warning
from extractor.records import (
    Category,
    DiplomacyRecord,
    ExchangeStatus,
    Finding,
    Participant,
    Quantity,
    Scope,
    Span,
    Transfer,
    When,
)
from extractor.text.fold import fold
from extractor.text.numbers import Number, find_numbers
from extractor.text.parties import canonical_party
from extractor.text.places import canonical_place

_COUNTERPART = {"Russia": "Ukraine", "Ukraine": "Russia"}
_BOTH = frozenset({"both", "both sides", "each", "each side", "russia and ukraine"})
_ZEROS = frozenset({NONE, "0", "zero", "no", "not a single one"})
_UNDISCLOSED = frozenset({NOT_DISCLOSED, "undisclosed", "unknown", "not told", "not stated"})


@dataclass(frozen=True, slots=True)
class Flow:
    """A transfer, and what is wrong with its count or its side."""

    transfer: Transfer
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """An exchange row in its article.

    Attributes:
        at: Where its quote stands in the folded text; ``None`` when it is not verbatim.
        sentences: First and last sentence of the quote.
    """

    status: ExchangeStatus
    scope: Scope
    when: When
    flows: tuple[Flow, ...]
    at: Stretch | None
    sentences: tuple[int, int] | None
    evidence: tuple[Span, ...]
    findings: tuple[Finding, ...]


def read_row(page: Page, draft: DraftExchange) -> Row | None:
    """Ground an exchange row; ``None`` where the row itself says that it counts something else."""
    if draft.what == "other":
        return None
    at = page.quoted(draft.quote, EXCHANGE_QUOTE)
    when, findings = page.when(draft.date, at)
    if at is None:
        findings += (_unquoted(draft.quote),)
    span = page.span(at) if at else None
    flows = _flows(page, draft.flows, draft.what, at, span)
    total = draft.status == "total"
    ceiling = total and any(flow.transfer.quantity.bound == "at_most" for flow in flows)
    status: ExchangeStatus = "planned" if ceiling else "completed"
    return Row(
        status=status if draft.status == "total" else draft.status,
        scope="total" if total else "single",
        when=when,
        flows=flows,
        at=at,
        sentences=page.sentences_of(at) if at else None,
        evidence=(span,) if span else (),
        findings=findings,
    )


def read_talk(page: Page, draft: DraftTalk) -> DiplomacyRecord:
    """Ground a row about talks."""
    at = page.quoted(draft.quote, TALK_QUOTE)
    when, findings = page.when(draft.date, at)
    if at is None:
        findings += (_unquoted(draft.quote),)
    place = page.locate(draft.place, page.around(at)[0] if at else 0)
    if draft.place.strip() and place is None:
        message = f"The place “{draft.place}” is not in the article; it was left out."
        findings += (warning("place_grounded", message, "location"),)
    parties = dict.fromkeys(canonical_party(name) or name for name in draft.parties)
    return DiplomacyRecord(
        type=draft.type,
        status=draft.status,
        when=when,
        location=(canonical_place(draft.place) or draft.place) if place else None,
        participants=[Participant(party=name) for name in parties],
        evidence=[page.span(at)] if at else [],
        findings=list(findings),
    )


def _flows(
    page: Page, drafts: list[DraftFlow], category: Category, at: Stretch | None, span: Span | None
) -> tuple[Flow, ...]:
    flows: list[Flow] = []
    taken: list[Number] = []
    for flow in _by_side(drafts):
        quantity, problem = _quantity(page, flow.count, at, taken)
        side = canonical_party(flow.home)
        findings = [_error("quantity_grounded", problem, "quantity")] if problem else []
        if side is None:
            message = f"“{flow.home}” is no known party."
            findings.append(_error("party_known", message, "to_party"))
        transfer = Transfer(
            category=category,
            from_party=_COUNTERPART.get(side or ""),
            to_party=side,
            quantity=quantity,
            span=span,
        )
        flows.append(Flow(transfer, tuple(findings)))
    return _each_side(flows)


def _by_side(flows: Iterable[DraftFlow]) -> list[DraftFlow]:
    """One flow a side: "both" is written out, and an exact repeat counts once."""
    sides = []
    for flow in flows:
        both = flow.home.strip().lower() in _BOTH
        for home in ("Ukraine", "Russia") if both else (flow.home,):
            sides.append(DraftFlow(count=flow.count, home=home))
    return list(dict.fromkeys(sides))


def _each_side(flows: list[Flow]) -> tuple[Flow, ...]:
    """Mark counts that one number of the text gives to both sides."""
    spans = [flow.transfer.quantity.span for flow in flows]
    return tuple(
        replace(flow, transfer=_shared(flow.transfer)) if span and spans.count(span) > 1 else flow
        for flow, span in zip(flows, spans, strict=True)
    )


def _shared(transfer: Transfer) -> Transfer:
    quantity = transfer.quantity
    if not quantity.value:
        return transfer
    return transfer.model_copy(
        update={"quantity": quantity.model_copy(update={"derivation": "each_side"})}
    )


def _quantity(
    page: Page, words: str, at: Stretch | None, taken: list[Number]
) -> tuple[Quantity, str | None]:
    """Find the number that a row's count words name, and say what is wrong with it."""
    plain = fold(words).text.strip()
    if plain.lower() in _UNDISCLOSED:
        return Quantity(bound="undisclosed"), None
    if plain.lower() in _ZEROS:
        wanted: list[Number] = []
    else:
        wanted = [number for number in find_numbers(plain) if not number.ordinal]
        if not wanted:
            return Quantity(bound="not_stated"), f"“{words}” names no count."
    meant = _meaning(wanted[0]) if wanted else (0, None, None)
    found, problem = _place(page, words, meant, at, taken)
    if found is None:
        value, low, high = meant
        return Quantity(value=value, low=low, high=high, surface=plain), problem
    taken.append(found)
    value, low, high = _meaning(found)
    quantity = Quantity(
        value=value,
        low=low,
        high=high,
        bound=found.bound,
        surface=(span := page.span((found.start, found.end))).text,
        span=span,
    )
    return quantity, problem


_Meaning = tuple[int | None, int | None, int | None]


def _place(
    page: Page, words: str, meant: _Meaning, at: Stretch | None, taken: list[Number]
) -> tuple[Number | None, str | None]:
    """Look in the quote, then in its sentences; a number elsewhere is not the quote's."""
    for stretch in (at, page.around(at)) if at else ():
        inside = [number for number in page.numbers_in(stretch) if _same(number, meant)]
        if inside:
            return next((number for number in inside if number not in taken), inside[0]), None
    if meant[0] == 0:
        return None, "Nothing in the quoted sentence says that there were none."
    elsewhere = next((number for number in page.numbers if _same(number, meant)), None)
    if elsewhere is None:
        return None, f"The count “{words}” is not in the article."
    return elsewhere, f"The count “{words}” is in the article, but not in the quoted sentence."


def _same(number: Number, meant: _Meaning) -> bool:
    value, low, high = _meaning(number)
    return value == meant[0] and (value is not None or (low, high) == meant[1:])


def _meaning(number: Number) -> _Meaning:
    return _whole(number.value), _whole(number.low), _whole(number.high)


def _whole(value: int | float | None) -> int | None:
    return None if value is None or value != int(value) else int(value)


def _unquoted(quote: str) -> Finding:
    return _error("evidence_verbatim", f"The quote “{quote}” is not in the article.", "evidence")


def _error(rule: str, message: str, field: str) -> Finding:
    return Finding(rule=rule, severity="error", message=message, field=field)
