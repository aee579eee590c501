"""All rules, registered, and how they are run over a case."""

from __future__ import annotations

from extractor.records import Finding
from extractor.validate import (  # noqa: F401  (imported for their registrations)
    directions,
    leftout,
    magnitudes,
    moments,
    parties,
    plainness,
    quantities,
    rivals,
    seconding,
    siblings,
    sources,
    statuses,
    sums,
    symmetry,
    times,
    whereabouts,
    zeros,
)
from extractor.validate.case import Case
from extractor.validate.registry import RULES, Rule


def all_rules() -> list[Rule]:
    """Return every rule, by id."""
    return [RULES[name] for name in sorted(RULES)]


def run_rules(case: Case) -> list[Finding]:
    """Run every rule over a case, in the order of their ids."""
    return [item for rule in all_rules() for item in rule.check(case)]
