"""Records as plain dicts, and what the last of some brings up against its text."""

from datetime import date
from typing import Any

from extractor import Article, check

FRIDAY = date(2026, 2, 27)
OTHER = {"Russia": "Ukraine", "Ukraine": "Russia"}


def flow(category: str, to: str, value: int, giver: str | None = None) -> dict[str, Any]:
    ends = {"from_party": giver or OTHER[to], "to_party": to}
    return {"category": category, **ends, "quantity": {"value": value}}


def record(*transfers: dict[str, Any], **fields: Any) -> dict[str, Any]:
    return {"kind": "exchange", "transfers": list(transfers), **fields}


def faults(text: str, *records: dict[str, Any]) -> set[str]:
    """The rules whose errors the last record brings."""
    told = check(Article(text=text, id="note", published=FRIDAY), list(records)).records[-1]
    return {item.rule for item in told.findings if item.severity == "error"}
