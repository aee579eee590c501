"""Rows of small tables: language, flows and text, as "en|b R U 40|Russia gave 40 bodies."."""

from datetime import date

from extractor.article import Article
from extractor.validate.check import check

SIDES = {"R": "Russia", "U": "Ukraine"}
KINDS = {"b": "bodies", "p": "prisoners", "c": "civilians", "k": "children"}


def faults(row: str, rules: set[str], turned: bool = False) -> set[str]:
    """Find which rules fault a record with the row's flows, as they are or turned round."""
    language, flows, text = row.split("|")
    transfers = []
    for kind, giver, taker, value in (flow.split() for flow in flows.split(";")):
        ends = (taker, giver) if turned else (giver, taker)
        transfers.append(
            {
                "category": KINDS[kind],
                "from_party": SIDES[ends[0]],
                "to_party": SIDES[ends[1]],
                "quantity": {"value": int(value)},
            }
        )
    article = Article(id="t", text=text, published=date(2025, 12, 20), language=language)
    found = check(article, [{"kind": "exchange", "transfers": transfers}]).records[0].findings
    return {item.rule for item in found if item.severity != "info"} & rules
