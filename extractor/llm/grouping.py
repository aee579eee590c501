"""Rows into records: what one handover event says in several places is one record."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from extractor.llm.rows import Flow, Row
from extractor.records import (
    ExchangeRecord,
    ExchangeStatus,
    Finding,
    Scope,
    Span,
    Transfer,
    Verdict,
    When,
)

_NEAR = 2  # sentences between the two halves of one event
_Key = tuple[str, str | None]


@dataclass(slots=True)
class _Event:
    """A record in the making."""

    status: ExchangeStatus
    scope: Scope
    when: When
    flawed: bool
    flows: dict[_Key, Flow]
    sentences: list[tuple[int, int]]
    evidence: list[Span] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def group(rows: Iterable[Row]) -> list[ExchangeRecord]:
    """Group rows of one event into one record, in the order of the text.

    A row joins an event when status and scope are the same, no date contradicts, and it either
    repeats what the event has, or adds the other side close by, or another category in the same
    sentence. Two figures for one flow stay two records, and what has an error stays alone.
    """
    events: list[_Event] = []
    for row in sorted(rows, key=lambda row: row.at or (1 << 60, 0)):
        for part in _parts(row):
            event = next((event for event in events if _joins(event, part)), None)
            if event is None:
                events.append(_begin(part))
            else:
                _add(event, part)
    return [_record(event) for event in events]


def _parts(row: Row) -> list[Row]:
    """The row itself, or one row a flow where it gives two figures for one flow.

    A flow with an error goes alone too: what is wrong with it must not stain its other half.
    """
    if len({_key(flow) for flow in row.flows}) < len(row.flows):
        return [replace(row, flows=(flow,)) for flow in row.flows]
    sound = tuple(flow for flow in row.flows if verdict(flow.findings) == "verified")
    flawed = [flow for flow in row.flows if flow not in sound]
    parts = [sound] if sound else []
    return [replace(row, flows=flows) for flows in [*parts, *((flow,) for flow in flawed)]]


def _joins(event: _Event, row: Row) -> bool:
    if (event.status, event.scope) != (row.status, row.scope) or not _same_day(event, row):
        return False
    if event.flawed or _flawed(row):
        return False
    shared = [flow for flow in row.flows if _key(flow) in event.flows]
    if any(not _same_count(event.flows[_key(flow)], flow) for flow in shared):
        return False
    return bool(shared) or _near(event, row)


def _same_day(event: _Event, row: Row) -> bool:
    ours, theirs = event.when, row.when
    if ours.start is None or theirs.start is None:
        return True
    return ours.start <= (theirs.end or theirs.start) and theirs.start <= (ours.end or ours.start)


def _same_count(one: Flow, other: Flow) -> bool:
    ours, theirs = one.transfer.quantity, other.transfer.quantity
    return (ours.value, ours.low, ours.high) == (theirs.value, theirs.low, theirs.high) and (
        ours.value is not None or ours.bound == theirs.bound
    )


def _near(event: _Event, row: Row) -> bool:
    if row.sentences is None:
        return False
    first, last = row.sentences
    kinds = {kind for kind, _ in event.flows}
    reach = _NEAR if any(_key(flow)[0] in kinds for flow in row.flows) else 0
    return any(begin - reach <= last and first <= end + reach for begin, end in event.sentences)


def _begin(row: Row) -> _Event:
    event = _Event(row.status, row.scope, row.when, _flawed(row), {}, [])
    _add(event, row)
    return event


def _add(event: _Event, row: Row) -> None:
    for flow in row.flows:
        event.flows.setdefault(_key(flow), flow)
    if event.when.start is None and row.when.start is not None:
        event.when = row.when
    if row.sentences is not None:
        event.sentences.append(row.sentences)
    event.evidence += [span for span in row.evidence if span not in event.evidence]
    event.findings += [found for found in row.findings if found not in event.findings]


def _record(event: _Event) -> ExchangeRecord:
    flows = list(event.flows.values())
    findings = event.findings + [
        found.model_copy(update={"field": f"transfers[{index}].{found.field}"})
        for index, flow in enumerate(flows)
        for found in flow.findings
    ]
    transfers: list[Transfer] = [flow.transfer for flow in flows]
    return ExchangeRecord(
        status=event.status,
        scope=event.scope,
        when=event.when,
        transfers=transfers,
        evidence=event.evidence,
        verdict=verdict(findings),
        findings=findings,
    )


def verdict(findings: Iterable[Finding]) -> Verdict:
    """Flagged where a finding is an error; all else is for the validator to say."""
    return "flagged" if any(found.severity == "error" for found in findings) else "verified"


def _flawed(row: Row) -> bool:
    findings = [*row.findings, *(found for flow in row.flows for found in flow.findings)]
    return verdict(findings) == "flagged"


def _key(flow: Flow) -> _Key:
    return flow.transfer.category, flow.transfer.to_party
