"""Who hands over to whom, where, and who says so: right records left alone, wrong ones caught."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from extractor.article import Article
from extractor.validate.check import check

OWN = {
    "direction_agrees", "party_grounded", "speaker_grounded", "speaker_side", "act_supported",
    "claims_apart", "place_grounded", "place_of_event", "symmetry_cued", "flows_differ",
}  # fmt: skip


def faults(row: dict[str, Any]) -> set[str]:
    """Check one exchange record, and name the rules on sides, places and speakers that object."""
    more = row["more"]
    keys = ("speaker", "side", "act")
    spoken = [dict(zip(keys, said, strict=True)) for said in more.get("said", ())]
    rest = {name: value for name, value in more.items() if name != "said"}
    transfers = [
        {"category": kind, "from_party": giver, "to_party": taker, "quantity": {"value": value}}
        for kind, giver, taker, value in row["flows"]
    ]
    article = Article(id="t", text=row["text"], published=date(2026, 5, 15), language=row["lang"])
    record = {"kind": "exchange", "transfers": transfers, "attributions": spoken, **rest}
    found = check(article, [record]).records[0].findings
    return {item.rule for item in found if item.severity != "info"} & OWN


CASES = yaml.safe_load(Path(__file__).with_name("sides.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("row", CASES["right"], ids=lambda row: row["text"][:50])
def test_a_right_record_is_left_alone(row: dict[str, Any]) -> None:
    assert not faults(row)


@pytest.mark.parametrize("row", CASES["wrong"], ids=lambda row: row["text"][:50])
def test_a_wrong_record_is_caught(row: dict[str, Any]) -> None:
    assert faults(row)
