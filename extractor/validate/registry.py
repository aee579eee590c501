"""The registry of rules: each is one function with an id, a reason, and two examples."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from extractor.records import Finding, Severity, Verdict
from extractor.validate.case import Case

Check = Callable[[Case], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule.

    Attributes:
        id: Its name in findings.
        check: The function; its docstring says what the rule proves.
        passes: A text or record for which it finds nothing, in words.
        fails: One for which it finds something.
        on_error: The verdict that an error of this rule brings.
    """

    id: str
    check: Check
    passes: str
    fails: str
    on_error: Verdict


RULES: dict[str, Rule] = {}

# Rules on diplomacy are listed in `extractor.validate.talks.diplomacy`; errors of these reject.
REJECTING_TALK_RULES = frozenset(
    {
        "talk_date_grounded",
        "talk_evidence_verbatim",
        "talk_party_grounded",
        "talk_place_grounded",
        "talk_speaker_grounded",
        "talk_speaker_side",
    }
)


def rule(
    rule_id: str, *, passes: str, fails: str, on_error: Verdict = "flagged"
) -> Callable[[Check], Check]:
    """Register a rule under an id."""

    def register(check: Check) -> Check:
        RULES[rule_id] = Rule(rule_id, check, passes, fails, on_error)
        return check

    return register


def finding(
    rule_id: str, severity: Severity, message: str, *, field: str | None = None, case: Case,
    span: tuple[int, int] | None = None,
) -> Finding:  # fmt: skip
    """Make a finding about a case's record; ``span`` is in offsets of the folded text."""
    return Finding(
        rule=rule_id,
        severity=severity,
        message=message,
        field=field,
        record_id=case.record.id or None,
        span=case.page.span(*span) if span else None,
    )


def verdict_of(findings: list[Finding], *, alone: bool = False) -> Verdict:
    """Turn a record's findings into its verdict, by the documented table.

    An error brings the verdict its rule names (``rejected`` or ``flagged``), a warning flags, and
    an info changes nothing.

    Args:
        findings: What the rules say of the record.
        alone: Whether the model is the only voice that tells it: then any error rejects.
    """
    verdict: Verdict = "verified"
    for item in findings:
        if item.severity == "info":
            continue
        if item.severity == "error" and (alone or _rejects(item.rule)):
            return "rejected"
        verdict = "flagged"
    return verdict


def _rejects(rule_id: str) -> bool:
    known = RULES.get(rule_id)
    return rule_id in REJECTING_TALK_RULES or (known is not None and known.on_error == "rejected")
