"""Prints how far two annotations of the same articles agree, as the table of docs/agreement.md.

    python scripts/agreement.py FIRST:SECOND [FIRST:SECOND ...]

Each is a folder of gold files; articles that only one of them has are left out. The second is held
against the first as if it had been predicted, so a field's F1 is its agreement.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from extractor.evaluate.annotators import as_results
from extractor.evaluate.evaluation import evaluate_cases
from extractor.evaluate.fields import DIPLOMACY_FIELDS, EXCHANGE_FIELDS
from extractor.evaluate.gold import GoldCase, load_gold
from extractor.evaluate.measurement import ArticleEvaluation

HEADLINES = (
    ("transfers, all of category, count, ends, scope, status", "transfers"),
    ("transfers, leniently", "transfers.lenient"),
    ("exchange records found by both", "records.exchange"),
    ("diplomacy records found by both", "records.diplomacy"),
)


def main(pairs: list[str]) -> None:
    """Print the table for pairs of folders."""
    cases: list[GoldCase] = []
    others: list[GoldCase] = []
    for pair in pairs:
        first, _, second = pair.partition(":")
        known = {case.article.id: case for case in load_gold(Path(second))}
        both = [case for case in load_gold(Path(first)) if case.article.id in known]
        cases += both
        others += [known[case.article.id] for case in both]
    evaluation = evaluate_cases(cases, as_results(others), kept="all")
    print(f"{len(cases)} articles\n")
    print("| what | agreement (F1) | 95 % |\n|---|---|---|")
    rows = [(label, f"{name}.f1") for label, name in HEADLINES]
    rows += [(f"exchange: {name}", f"exchange.{name}.f1") for name in EXCHANGE_FIELDS]
    rows += [(f"diplomacy: {name}", f"diplomacy.{name}.f1") for name in DIPLOMACY_FIELDS]
    for label, name in rows:
        found = evaluation[name]
        if found.value is not None and found.low is not None:
            print(f"| {label} | {found.value:.3f} | {found.low:.3f}-{found.high:.3f} |")
    print(f"\n{_roles(evaluation.articles)}")


def _roles(articles: tuple[ArticleEvaluation, ...]) -> str:
    """Number roles: how many numbers both label, and Cohen's kappa of their roles."""
    pairs = [pair for article in articles for pair in article.roles]
    both = [pair for pair in pairs if pair.gold and pair.predicted]
    same = sum(pair.gold == pair.predicted for pair in both)
    first, second = Counter(p.gold for p in both), Counter(p.predicted for p in both)
    chance = sum(first[role] * second[role] for role in first) / len(both) ** 2
    kappa = (same / len(both) - chance) / (1 - chance)
    return (
        f"Numbers: {len(pairs)} labelled by either, {len(both)} by both; of these {same} "
        f"({same / len(both):.3f}) have the same role, Cohen's kappa {kappa:.3f}."
    )


if __name__ == "__main__":
    main(sys.argv[1:])
