"""Diplomacy records that a text allows in words of its own, and such as it does not."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from extractor.article import Article
from extractor.records import DiplomacyRecord
from extractor.validate.check import check

_PUBLISHED = date(2026, 4, 13)


def _faults(text: str, parties: list[str], **fields: Any) -> set[str]:
    record = DiplomacyRecord.model_validate(
        {"kind": "diplomacy", "participants": [{"party": party} for party in parties], **fields}
    )
    article = Article(id="a", text=text, published=_PUBLISHED)
    return {each.rule for each in check(article, [record]).records[0].findings}


def _day(first: str, last: str | None = None) -> dict[str, str]:
    return {"start": first, "end": last or first}


_ALLOWED: list[tuple[str, list[str], dict[str, Any]]] = [
    (
        "A session set for Istanbul on April 10 was put off. Dmitriev conferred with Witkoff "
        "in Washington that day. Ukraine and Russia gave no reason.",
        ["Russia", "Ukraine"],
        {"type": "talks", "status": "postponed", "location": "Istanbul"},
    ),
    (
        "Zelensky lands in Ankara for a meeting with Erdogan.",
        ["Ukraine", "Turkey"],
        {"type": "talks", "status": "planned", "location": "Ankara"},
    ),
    (
        "Zelensky wrote: I spoke with the President of the UAE. We recalled our meetings in Doha.",
        ["Ukraine", "United Arab Emirates"],
        {"type": "call", "status": "held"},
    ),
    (
        "Умєров розповів про консультації в Туреччині та Еміратах.",
        ["Ukraine", "Turkey", "United Arab Emirates"],
        {"type": "talks", "status": "held"},
    ),
    (
        "Умеров проконсультировался с представителями Турции и Катара.",
        ["Ukraine", "Turkey", "Qatar"],
        {"type": "talks", "status": "held"},
    ),
]


@pytest.mark.parametrize(("text", "parties", "fields"), _ALLOWED)
def test_what_the_words_allow_is_left_alone(
    text: str, parties: list[str], fields: dict[str, Any]
) -> None:
    found = _faults(text, parties, **fields)
    assert not found & {"talk_type_supported", "talk_status_supported", "talk_party_grounded"}


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            "Umerov met Medinsky in Istanbul on April 10.",
            {"type": "talks", "status": "postponed", "when": _day("2026-04-10")},
        ),
        (
            "Умеров встретился с Мединским в Стамбуле 10 апреля.",
            {"type": "talks", "status": "planned", "when": _day("2026-04-10")},
        ),
        (
            "Умєров зустрівся з Мединським у Стамбулі 10 квітня.",
            {"type": "talks", "status": "cancelled", "when": _day("2026-04-10")},
        ),
    ],
)
def test_a_status_against_the_words_is_caught(text: str, fields: dict[str, Any]) -> None:
    assert "talk_status_supported" in _faults(text, ["Ukraine", "Russia"], **fields)
