"""Days that stand beside a count and are of something else: of a stay, of those who remain."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from extractor.article import Article
from extractor.validate.check import check

WRITTEN = date(2026, 5, 17)  # a Sunday


def _faults(text: str, day: str, to: str = "Ukraine", giver: str = "Russia") -> set[str]:
    flow = {"category": "prisoners", "from_party": giver, "to_party": to}
    record: dict[str, Any] = {"kind": "exchange", "transfers": [{**flow, "quantity": {"value": 5}}]}
    record["when"] = {"start": day, "end": day, "precision": "day"}
    found = check(Article(id="t", text=text, published=WRITTEN), [record]).records[0].findings
    return {each.rule for each in found if each.severity != "info"}


@pytest.mark.parametrize(
    "text",
    [
        "Five prisoners are sleeping in a Kyiv ward today. Yesterday they were handed to Ukraine.",
        "Пятеро пленных сегодня ночуют в киевском госпитале. Вчера их передали Украине.",
        "П'ятеро полонених сьогодні ночують у госпіталі в Києві. Учора їх передали Україні.",
    ],
)
def test_where_people_are_today_is_not_the_day_they_were_handed_over(text: str) -> None:
    assert "date_of_event" not in _faults(text, "2026-05-16")


def test_a_verb_of_coming_home_keeps_its_day() -> None:
    text = "П'ятеро полонених сьогодні повернулися в Україну. Учора їх передали слідчому."
    assert "date_of_event" in _faults(text, "2026-05-16")


@pytest.mark.parametrize(
    "text",
    [
        "The swap began this Saturday. Ukraine got back 5 prisoners, so for Sunday 223 are left.",
        "Обмен начался в субботу. Украина забрала 5 пленных, значит, на воскресенье остаётся 223.",
        "Обмін почали в суботу. Україна забрала 5 полонених, отже, на неділю лишається 223.",
    ],
)
def test_a_day_behind_a_comma_is_of_the_count_it_opens(text: str) -> None:
    assert "date_of_event" not in _faults(text, "2026-05-16")


HOMEWARD = [
    "Among the captives are {}. Five of these prisoners left Ukraine for home on 6 May.",
    "Среди пленных есть {}. Пятеро таких пленных 6 мая выехали с Украины домой.",
    "Серед полонених є {}. П'ятеро таких полонених 6 травня вирушили з України додому.",
]


@pytest.mark.parametrize(
    ("text", "own", "others"),
    [
        (HOMEWARD[0], "Kazakh citizens", "Serbian citizens"),
        (HOMEWARD[1], "граждане Казахстана", "граждане Сербии"),
        (HOMEWARD[2], "громадяни Казахстану", "громадяни Сербії"),
    ],
)
def test_citizens_of_a_third_state_who_go_home_go_there(text: str, own: str, others: str) -> None:
    ends = {"to": "Kazakhstan", "giver": "Ukraine"}
    assert "party_grounded" not in _faults(text.format(own), "2026-05-06", **ends)
    foreign = "Astana waits. " + text.format(others)
    assert "party_grounded" in _faults(foreign, "2026-05-06", **ends)
