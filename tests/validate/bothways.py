"""One flow, or one each way, checked against a text of a Friday in November."""

from datetime import date
from typing import Any

from extractor.article import Article
from extractor.validate.check import check

FRIDAY = date(2025, 11, 14)
WAYS = (("Russia", "Ukraine"), ("Ukraine", "Russia"))


def faults(text: str, value: int | None, category: str, ways: int = 1, **more: Any) -> set[str]:
    """Check a flow to Ukraine, or one each way, and name the rules that find fault with it."""
    quantity = {"value": value} if value else {"bound": "not_stated"}
    transfers = [
        {"category": category, "from_party": giver, "to_party": taker, "quantity": quantity}
        for giver, taker in WAYS[:ways]
    ]
    record = {"kind": "exchange", "transfers": transfers, **more}
    [checked] = check(Article(id="t", text=text, published=FRIDAY), [record]).records
    return {f.rule for f in checked.findings if f.severity != "info"}
