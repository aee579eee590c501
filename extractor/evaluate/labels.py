"""What metrics are called in tables, in the order they are shown."""

from __future__ import annotations

from collections.abc import Mapping

KEPT: Mapping[str, str] = {
    "kept": "rejected records left out",
    "verified": "verified records only",
    "all": "rejected records included",
}
FOUND = (
    ("transfers, exact", "transfers"),
    ("transfers, lenient", "transfers.lenient"),
    ("transfers inside their records", "inside"),
    ("exchange records, aligned", "records.exchange"),
    ("exchange records, right", "records.exchange.right"),
    ("diplomacy records, aligned", "records.diplomacy"),
    ("diplomacy records, right", "records.diplomacy.right"),
)
NAMED = (
    ("direction turned round", "errors.flip"),
    ("category told as another", "errors.category"),
    ("single told as total, or the reverse", "errors.scope"),
    ("done told as not done, or the reverse", "errors.realis"),
    ("the same, talks", "errors.realis.diplomacy"),
)
ARTICLES = (
    ("every exchange record right, none too many", "perfect.exchanges"),
    ("every record right, none too many", "perfect.all"),
    ("no records in gold, but some proposed", "negatives.any"),
    ("no exchanges in gold, but some proposed", "negatives.exchange"),
    ("failed, or without a prediction", "failed"),
)
UNITS: Mapping[str, str] = {
    "transfer": "transfers",
    "exchange": "exchanges",
    "diplomacy": "diplomacy",
}
USAGE = ("input_tokens", "output_tokens", "calls", "seconds", "cost")
PRECISIONS = ("day", "month", "season", "year", "unknown")
OUTCOMES: Mapping[str, str] = {
    "exact": "exact",
    "lenient": "near",
    "wrong": "wrong",
    "omission": "omitted",
    "hallucination": "made up",
}
COMPARED = (
    *("transfers.precision", "transfers.recall", "transfers.f1"),
    *("transfers.lenient.f1", "transfers.dated", "inside.f1"),
    *("records.exchange.f1", "records.exchange.right.f1"),
    *("records.diplomacy.f1", "records.diplomacy.right.f1"),
    *("exchange.category.f1", "exchange.count.f1", "exchange.direction.f1"),
    *("exchange.date.f1", "exchange.scope.f1", "exchange.status.f1"),
    *("errors.flip", "errors.category", "errors.scope", "errors.realis"),
    *("verdict.transfer.precision", "verdict.transfer.coverage", "verdict.transfer.yield"),
    *("verdict.transfer.catch", "verdict.transfer.false_alarm", "verdict.transfer.area"),
    *("perfect.exchanges", "perfect.all", "negatives.any"),
    *("roles.accuracy", "orphans.recall"),
    *("usage.output_tokens", "usage.seconds", "usage.cost"),
)
"""The metrics of which two runs' difference is shown."""
