"""Two voices: the model's proposals and the rules' reading, brought together by transfer."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from extractor.reading.page import Page
from extractor.reading.talks.records import THINLY_TOLD
from extractor.records import (
    DiplomacyRecord,
    ExchangeRecord,
    Finding,
    Provenance,
    Transfer,
    Voice,
)
from extractor.validate.case import way_of

AnyRecord = ExchangeRecord | DiplomacyRecord


def reconcile(
    page: Page, proposed: Sequence[AnyRecord], known: Sequence[AnyRecord]
) -> list[AnyRecord]:
    """Bring a model's records together with those known already.

    A transfer that both voices tell stays in the known record and says so in its provenance. What
    only the model tells is kept as a record of its own; what only the rules tell stays as it is.
    Where both read the same words and disagree on the direction, both records carry a finding.

    Args:
        page: The page.
        proposed: The model's records.
        known: The rules' records, or those of the round before.

    Returns:
        The known records, then what the model adds, in the order of the text.
    """
    exchanges = [record for record in known if isinstance(record, ExchangeRecord)]
    talks = [record for record in known if isinstance(record, DiplomacyRecord)]
    extra: list[ExchangeRecord] = []
    for record in proposed:
        if isinstance(record, DiplomacyRecord):
            talks = _with_talk(talks, record)
            continue
        left: list[Transfer] = []
        for transfer in record.transfers:
            place = _place(exchanges, record, transfer, _same)
            gap = _place(exchanges, record, transfer, _fills) if place is None else None
            if place is not None:
                exchanges[place[0]] = _completed(_agreed(exchanges[place[0]], place[1]), record)
            elif gap is not None:
                exchanges[gap[0]] = _filled(exchanges[gap[0]], gap[1], transfer, _voice(record))
            else:
                left.append(transfer)
        if left:
            extra.append(_only(record, left, exchanges))
    return [*sorted([*exchanges, *extra], key=_start), *sorted(talks, key=_start)]


def _start(record: AnyRecord) -> int:
    spans = list(record.evidence)
    if isinstance(record, ExchangeRecord):
        spans += [t.span for t in record.transfers if t.span is not None]
    return min((span.start for span in spans), default=1 << 40)


def _place(
    records: Sequence[ExchangeRecord],
    record: ExchangeRecord,
    transfer: Transfer,
    alike: Callable[[Transfer, Transfer], bool],
) -> tuple[int, int] | None:
    """Find the known transfer that is alike, at a time that may be the same."""
    for number, known in enumerate(records):
        if known.when.start and record.when.start and known.when.start != record.when.start:
            continue
        for index, other in enumerate(known.transfers):
            if alike(other, transfer):
                return number, index
    return None


def _same(first: Transfer, second: Transfer) -> bool:
    one, two = first.quantity, second.quantity
    return (
        first.category == second.category
        and first.from_party == second.from_party
        and first.to_party == second.to_party
        and (one.value, one.value is None and one.low) == (two.value, two.value is None and two.low)
        and (one.value is not None or one.low is not None or one.bound == two.bound)
    )


def _fills(known: Transfer, transfer: Transfer) -> bool:
    """The rules read the count but no direction; the model names one for the same count."""
    return (
        known.from_party is None
        and known.to_party is None
        and transfer.to_party is not None
        and known.category == transfer.category
        and known.quantity.value is not None
        and known.quantity.value == transfer.quantity.value
    )


def _filled(record: ExchangeRecord, index: int, transfer: Transfer, voice: Voice) -> ExchangeRecord:
    transfers = list(record.transfers)
    transfers[index] = transfers[index].model_copy(
        update={"from_party": transfer.from_party, "to_party": transfer.to_party}
    )
    told = Provenance(field=f"transfers[{index}].to_party", voice=voice)
    return record.model_copy(
        update={"transfers": transfers, "provenance": [*record.provenance, told]}
    )


def _voice(record: AnyRecord) -> Voice:
    return record.provenance[0].voice if record.provenance else "model"


def _agreed(record: ExchangeRecord, index: int) -> ExchangeRecord:
    """Say that a second voice tells a transfer, too: the model agreeing with itself is none."""
    if _voice(record) != "rules":
        return record
    field = f"transfers[{index}]"
    voices: list[Provenance] = [item for item in record.provenance if item.field != field]
    return record.model_copy(
        update={"provenance": [*voices, Provenance(field=field, voice="both")]}
    )


_FILLABLE = ("location", "framework", "mediators", "attributions")


def _completed(known: ExchangeRecord, record: ExchangeRecord) -> ExchangeRecord:
    """Fill in what the rules left out of an event that the model tells, too."""
    fields = [name for name in _FILLABLE if not getattr(known, name) and getattr(record, name)]
    update: dict[str, object] = {name: getattr(record, name) for name in fields}
    if known.when.start is None and record.when.start is not None:
        update["when"] = record.when
    told = [Provenance(field=name, voice=_voice(record)) for name in update]
    return known.model_copy(update={**update, "provenance": [*known.provenance, *told]})


def _only(
    record: ExchangeRecord, transfers: list[Transfer], known: Sequence[ExchangeRecord]
) -> ExchangeRecord:
    """Keep what only the model tells, with a finding where the rules read the words otherwise."""
    findings = [item for item in record.findings if not (item.field or "").startswith("transfers[")]
    for index, transfer in enumerate(transfers):
        against = _contrary(known, transfer)
        if against is not None:
            said, other = against
            findings.append(
                Finding(
                    rule="proposal_voices_differ",
                    severity="warning",
                    message=f"The model says {way_of(transfer)}, the rules read {way_of(said)}"
                    f" in {other!r}.",
                    field=f"transfers[{index}]",
                    span=said.quantity.span or said.span,
                )
            )
    return record.model_copy(
        update={
            "id": "",
            "transfers": transfers,
            "findings": findings,
            "provenance": [Provenance(field="record", voice=_voice(record))],
        }
    )


def _contrary(known: Sequence[ExchangeRecord], transfer: Transfer) -> tuple[Transfer, str] | None:
    span = transfer.quantity.span
    if span is None:
        return None
    for record in known:
        for other in record.transfers:
            at = other.quantity.span
            if at is not None and at.start == span.start and other.to_party == transfer.from_party:
                return other, at.text
    return None


def _with_talk(talks: list[DiplomacyRecord], record: DiplomacyRecord) -> list[DiplomacyRecord]:
    """Add the model's talks unless the rules tell the same: type, and sentences that overlap."""
    for index, known in enumerate(talks):
        overlapping = any(
            one.start < two.end and two.start < one.end
            for one in known.evidence
            for two in record.evidence
        )
        if overlapping and known.type == record.type:
            if _voice(known) != "rules":
                return talks
            agreed = [Provenance(field="record", voice="both")]
            doubts = [item for item in known.findings if item.rule != THINLY_TOLD]
            return [
                *talks[:index],
                known.model_copy(update={"provenance": agreed, "findings": doubts}),
                *talks[index + 1 :],
            ]
    return [*talks, record.model_copy(update={"id": ""})]
