"""Talk case: a diplomacy record under check, with its scenes, and what a rule says of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from extractor.reading.page import Page
from extractor.reading.talks.mention import TalkMention
from extractor.records import DiplomacyRecord, Finding, Severity

AHEAD = frozenset({"planned", "postponed", "cancelled"})
"""Statuses of talks whose day may lie ahead of the news."""


@dataclass(frozen=True)
class Case:
    """A record under check, with the scenes it may be about.

    Attributes:
        page: The page.
        record: The record.
        related: Mentions of its type or a related one.
        best: Those that agree with most of what the record says, its status left out.
        told_elsewhere: Other mentions that may tell the same event: nothing in them is against it.
    """

    page: Page
    record: DiplomacyRecord
    related: tuple[TalkMention, ...]
    best: tuple[TalkMention, ...]
    told_elsewhere: tuple[TalkMention, ...] = ()


Rule = Callable[[Case], Iterator[Finding]]


def finding(
    case: Case,
    rule: str,
    severity: Severity,
    message: str,
    field: str,
    scene: TalkMention | None = None,
) -> Finding:
    """Make a finding about a case's record, and the scene that speaks against it."""
    return Finding(
        rule=rule,
        severity=severity,
        message=message,
        field=field,
        record_id=case.record.id or None,
        span=case.page.span(scene.start, scene.end) if scene else None,
    )
