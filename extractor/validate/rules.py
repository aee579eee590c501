"""All rules, registered, and how they are run over a case."""

from __future__ import annotations

from extractor.records import Finding
from extractor.validate import plainness, seconding, siblings  # noqa: F401
from extractor.validate.case import Case
from extractor.validate.counts import leftout, magnitudes, quantities, sums, zeros  # noqa: F401
from extractor.validate.days import moments, times  # noqa: F401
from extractor.validate.places import whereabouts  # noqa: F401
from extractor.validate.registry import RULES, Rule
from extractor.validate.sides import parties, rivals, sources  # noqa: F401
from extractor.validate.statuses import statuses  # noqa: F401
from extractor.validate.ways import directions, symmetry  # noqa: F401


def all_rules() -> list[Rule]:
    """Return every rule, by id."""
    return [RULES[name] for name in sorted(RULES)]


def run_rules(case: Case) -> list[Finding]:
    """Run every rule over a case, in the order of their ids."""
    return [item for rule in all_rules() for item in rule.check(case)]
