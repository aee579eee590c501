"""`check`: records that anyone made, held against their article, with no model."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from pydantic import TypeAdapter, ValidationError

from extractor.article import Article
from extractor.errors import UsageError
from extractor.reading.mention import Mention
from extractor.reading.mentions import read_mentions
from extractor.reading.page import Page, prepare
from extractor.reading.talks.reader import find_talks
from extractor.records import (
    DiplomacyRecord,
    ExchangeRecord,
    ExtractionResult,
    Finding,
    Record,
)
from extractor.validate.case import build_cases
from extractor.validate.ground import ground
from extractor.validate.ledger import build_ledger
from extractor.validate.orphans import orphans
from extractor.validate.registry import verdict_of
from extractor.validate.rules import run_rules
from extractor.validate.seconding import told_by_the_model_alone
from extractor.validate.talks.ahead import told_ahead
from extractor.validate.talks.diplomacy import check_diplomacy

_RECORD: TypeAdapter[Record] = TypeAdapter(Record)
AnyRecord = ExchangeRecord | DiplomacyRecord


def check(article: Article, records: Iterable[AnyRecord | Mapping[str, Any]]) -> ExtractionResult:
    """Ground and verify records that anyone made.

    Args:
        article: The article they were made from.
        records: Records, or plain dicts in their shape.

    Returns:
        A result whose records stand in the order given, with spans, verdicts and findings, and
        whose ``numbers`` is the article's ledger.

    Raises:
        UsageError: A dict is no record; the message names its place and field.
    """
    page = prepare(article)
    loaded = [_loaded(index, record) for index, record in enumerate(records)]
    return check_page(page, read_mentions(page), loaded)


def check_page(
    page: Page, mentions: Sequence[Mention], records: Sequence[AnyRecord]
) -> ExtractionResult:
    """Do `check` on a page that was read before."""
    named = _named(records)
    cases = build_cases(page, mentions, [r for r in named if isinstance(r, ExchangeRecord)])
    waiting = iter(cases)
    talks: list[DiplomacyRecord] = []
    told = find_talks(page)
    seated = [record for record in named if isinstance(record, DiplomacyRecord)]
    judged: list[AnyRecord] = []
    for record in named:
        if isinstance(record, DiplomacyRecord):
            findings = [
                *check_diplomacy(page, record, told),
                *_untrue_evidence(page, record),
                *_told_before(record, talks),
                *told_ahead(page, record, seated, told),
            ]
            judged.append(_judged(record, findings))
            talks.append(record)
        else:
            case = next(waiting)
            judged.append(_judged(ground(case), run_rules(case)))
    ledger = build_ledger(page, mentions, cases)
    return ExtractionResult(
        article_id=page.article.id,
        records=judged,
        numbers=ledger,
        findings=[
            *(item for record in judged for item in record.findings),
            *orphans(page, mentions, ledger),
        ],
        model="check",
    )


def _untrue_evidence(page: Page, record: DiplomacyRecord) -> list[Finding]:
    """Every span reads in the article as it says it does."""
    text = page.article.text
    return [
        Finding(
            rule="talk_evidence_verbatim",
            severity="error",
            message=f"The article does not read {span.text[:60]!r} at {span.start}-{span.end}.",
            field=f"evidence[{index}]",
        )
        for index, span in enumerate(record.evidence)
        if text[span.start : span.end] != span.text
    ]


def _told_before(record: DiplomacyRecord, earlier: Sequence[DiplomacyRecord]) -> list[Finding]:
    """The same talks are one record: equal type, status, day, place and parties."""
    for other in earlier:
        if _essence(other) == _essence(record):
            return [
                Finding(
                    rule="talk_told_once",
                    severity="error",
                    message=f"{other.id} already tells this.",
                    record_id=record.id,
                )
            ]
    return []


def _essence(record: DiplomacyRecord) -> tuple[object, ...]:
    parties = frozenset((item.party, *item.delegates) for item in record.participants)
    return (
        record.type, record.status, record.when.start, record.when.end, record.location, parties,
        tuple(record.topics), record.outcome,
    )  # fmt: skip


def _loaded(index: int, record: AnyRecord | Mapping[str, Any]) -> AnyRecord:
    if isinstance(record, ExchangeRecord | DiplomacyRecord):
        return record
    try:
        return _RECORD.validate_python(dict(record))
    except ValidationError as error:
        first = error.errors()[0]
        path = ".".join(str(part) for part in first["loc"][1:]) or "kind"
        raise UsageError(
            f"records[{index}] is no record: {path}: {first['msg']}."
            " See `extractor schema` for the shape."
        ) from None


def _named(records: Sequence[AnyRecord]) -> list[AnyRecord]:
    """Give records without an id one that is free: x1, x2 for exchanges, d1 for diplomacy."""
    taken = {record.id for record in records if record.id}
    named: list[AnyRecord] = []
    counts = {"exchange": 0, "diplomacy": 0}
    for record in records:
        if record.id:
            named.append(record)
            continue
        while True:
            counts[record.kind] += 1
            name = f"{record.kind[0] if record.kind == 'diplomacy' else 'x'}{counts[record.kind]}"
            if name not in taken:
                break
        named.append(record.model_copy(update={"id": name}))
    return named


def _judged(record: AnyRecord, findings: Sequence[Finding]) -> AnyRecord:
    """Set findings and verdict; findings that came with the record (from grounding) stay."""
    own = [item for item in record.findings if item.rule.startswith("proposal_")]
    every = [*own, *(f.model_copy(update={"record_id": record.id}) for f in findings)]
    verdict = verdict_of(every, alone=told_by_the_model_alone(record))
    return record.model_copy(update={"findings": every, "verdict": verdict})
