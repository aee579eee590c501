"""Rules on what kind of event: status (realis) and scope (a tranche or a total)."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.records import Finding
from extractor.validate.case import Case
from extractor.validate.leanings import scope_told
from extractor.validate.registry import finding, rule
from extractor.validate.tellings import planned_in_past, status_against


@rule(
    "status_agrees",
    passes='"will hand over 6,000 bodies" as planned',
    fails='"will hand over 6,000 bodies" as completed',
    on_error="rejected",
)
def status_agrees(case: Case) -> Iterator[Finding]:
    """The verb's tense and the words that govern it give the status."""
    told = status_against(case)
    if told is None:
        if planned_in_past(case):
            yield finding(
                "status_agrees",
                "error",
                "A plan's day lies ahead of publication, the record's is over.",
                field="status",
                case=case,
            )
        return
    status, start, end = told
    yield finding(
        "status_agrees",
        "error",
        f"{case.page.text[start:end]!r} tells of something {status},"
        f" the record says {case.record.status}.",
        field="status",
        case=case,
        span=(start, end),
    )


@rule(
    "scope_agrees",
    passes='"since January, 5,857 bodies" as a total',
    fails='"since January, 5,857 bodies" as one handover',
)
def scope_agrees(case: Case) -> Iterator[Finding]:
    """Cumulative words and agreed ceilings make a total; without them it is one handover."""
    told = scope_told(case)
    mention = next((s.mention for s in case.supports if s.mention is not None), None)
    if told is None or mention is None:
        return
    yield finding(
        "scope_agrees",
        "error",
        f"{case.page.text[mention.start : mention.end]!r} is told as {told},"
        f" the record says {case.record.scope}.",
        field="scope",
        case=case,
        span=(mention.start, mention.end),
    )
