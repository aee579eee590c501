"""Directions that the verb of a count's own clause tells, and no word of another."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.article import Article
from extractor.records import ExchangeRecord
from extractor.validate.check import check

_RULES = {"direction_agrees", "direction_usual", "party_grounded"}
_PARTY = {"R": "Russia", "U": "Ukraine", "B": "Belarus"}
_KIND = {"b": "bodies", "p": "prisoners", "w": "wounded", "c": "children", "v": "civilians"}


def _refuted(text: str, flows: list[tuple[str, str, int]]) -> set[str]:
    record = ExchangeRecord.model_validate(
        {
            "kind": "exchange",
            "status": "completed",
            "scope": "single",
            "transfers": [
                {
                    "category": _KIND[kind],
                    "from_party": _PARTY[way[0]],
                    "to_party": _PARTY[way[1]],
                    "quantity": {"value": count, "bound": "exact"},
                }
                for kind, way, count in flows
            ],
        }
    )
    language = "en" if text.isascii() else "uk" if any(c in text for c in "іїє") else "ru"
    article = Article(id="t", published=date(2025, 12, 20), language=language, text=text)
    findings = check(article, [record]).records[0].findings
    return {found.rule for found in findings if found.severity != "info"} & _RULES


TOLD = [
    ("There were 909 bodies accepted by Ukraine against 41 collected by Russia.",
     "b:RU:909 b:UR:41"),
    ("Ukraine repatriates bodies of 501 soldiers.", "b:RU:501"),
    ("Kyiv got back 100 men; the Russian defence ministry spoke of the return of 106 of its own.",
     "p:RU:100 p:UR:106"),
    ("Some were in captivity since 2019. 108 prisoners had been freed by Russia on Monday.",
     "p:RU:108"),
    ("Another transfer of bodies, Russian officials say, is over: 1,000 dead reached Kyiv.",
     "b:RU:1000"),
    ("Thirty civilians jailed in Belarus were handed over to Ukraine on Friday.", "v:BU:30"),
    ("Four minors are to go to Ukraine and three to Russia.", "c:RU:4 c:UR:3"),
    ("Six children were handed to Ukrainian relatives in Doha.", "c:RU:6"),
    ("Россия отдала 31 раненого, а взамен ей вернули 15 раненых.", "w:RU:31 w:UR:15"),
    ("Киев отложил прием, хотя на границу привезли 1212 останков украинских солдат.", "b:RU:1212"),
    ("В Россию вернулись 94 солдата, в Украину, как сообщил Андрей Ермак, — 95.",
     "p:UR:94 p:RU:95"),
    ("Шестеро детей, которых россияне вывезли в Крым, теперь дома.", "c:RU:6"),
    ("Белоруссия передала украинской стороне 31 гражданского.", "v:BU:31"),
    ("Київ отримав 230 полонених, а Москва сказала про 248 своїх, яких їй віддав Київ.",
     "p:RU:230 p:UR:248"),
    ("Штаб із питань полонених: сьогодні на територію України доставили 501 тіло.", "b:RU:501"),
    ("Тисячу тіл отримала Україна, 24 забрали росіяни.", "b:RU:1000 b:UR:24"),
    ("До України поїдуть п'ятеро дітей, а до Росії двоє.", "c:RU:5 c:UR:2"),
]  # fmt: skip


def _flows(told: str) -> list[tuple[str, str, int]]:
    parts = (each.split(":") for each in told.split())
    return [(kind, way, int(count)) for kind, way, count in parts]


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_the_way_told(text: str, told: str) -> None:
    assert not _refuted(text, _flows(told))


TURNED = [
    (text, told)
    for text, told in TOLD
    if "B" not in told and "Some were" not in text and "вывезли" not in text
]


@pytest.mark.parametrize(("text", "told"), TURNED)
def test_the_way_turned_round(text: str, told: str) -> None:
    turned = [(kind, way[::-1], count) for kind, way, count in _flows(told)]
    assert _refuted(text, turned)


def test_so_many_dead_have_only_gone_one_way() -> None:
    text = "The chart has 757 bodies for January 24 and 31 for May 2."
    assert "direction_usual" in _refuted(text, [("b", "UR", 757)])
    assert not _refuted(text, [("b", "RU", 757)])
    assert not _refuted(text, [("b", "UR", 31)])
    assert not _refuted(
        "Each side handed over 1,000 bodies.", [("b", "UR", 1000), ("b", "RU", 1000)]
    )
