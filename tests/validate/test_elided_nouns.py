"""What a number counts where its noun is left out, shared, mixed, or looks like a year."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.article import Article
from extractor.records import Attribution, Category, ExchangeRecord, Quantity, Scope, Transfer
from extractor.validate.check import check

R, U = "Russia", "Ukraine"
Told = tuple[Category, str | None, int]


def _rejected_for(text: str, scope: Scope, *flows: Told) -> set[str]:
    transfers = [
        Transfer(
            category=category,
            from_party=giver,
            to_party={R: U, U: R, None: None}[giver],
            quantity=Quantity(bound="exact", value=value),
        )
        for category, giver, value in flows
    ]
    article = Article(id="x", text=text, published=date(2025, 6, 20))
    record = ExchangeRecord(transfers=transfers, status="completed", scope=scope)
    findings = check(article, [record]).records[0].findings
    return {each.rule for each in findings if each.severity == "error"}


RIGHT: list[tuple[str, Scope, list[Told]]] = [
    (
        "June 13 - 49 Ukrainians come home from captivity.\nJune 14 - Each side lets 103 go.",
        "single",
        [("prisoners", R, 103), ("prisoners", U, 103)],
    ),
    (
        "Eighteen children went home to Ukraine and seven to families in Russia.",
        "single",
        [("children", R, 18), ("children", U, 7)],
    ),
    (
        "Ukraine released 115 Russian teenagers and men in the swap, conscripts all of them.",
        "single",
        [("prisoners", U, 115)],
    ),
    (
        "Each side released 90 prisoners of war a day after 51 Ukrainians, civilians among them,"
        " came home.",
        "single",
        [("prisoners", R, 51)],
    ),
    (
        "З полону повернулися 25 українців: двадцять чотири військові та один цивільний,"
        " усі з пораненнями.",
        "single",
        [("prisoners", R, 24), ("civilians", R, 1)],
    ),
    ("Russia freed 30 Ukrainian soldiers, many badly injured.", "single", [("prisoners", R, 30)]),
    (
        "Гражданских долго не могли вытащить. Наконец удалось добиться свободы для девятерых.",
        "single",
        [("civilians", R, 9)],
    ),
    (
        "Общее число пленных, освобождённых при посредничестве Катара, оценили в 1996.",
        "total",
        [("prisoners", None, 1996)],
    ),
    (
        "Загальна кількість звільнених полонених сягнула 1996.",
        "total",
        [("prisoners", None, 1996)],
    ),
    (
        "Росія віддала 18 хлопців і дівчат, яких вивезла з Херсона, їхнім батькам.",
        "single",
        [("children", R, 18)],
    ),
    (
        "Day two. Friday's group numbered 300 on each side, against 200 on Thursday, completing"
        " what was agreed in Geneva: five hundred for five hundred.",
        "single",
        [("prisoners", R, 200), ("prisoners", U, 200)],
    ),
    (
        "З двохсот п'яти звільнених з російського полону більшість поранені.",
        "single",
        [("prisoners", R, 205)],
    ),
    (
        "The total of prisoners exchanged with its help now stands at 1996.",
        "total",
        [("prisoners", None, 1996)],
    ),
]


@pytest.mark.parametrize(("text", "scope", "flows"), RIGHT)
def test_right_nouns_pass(text: str, scope: Scope, flows: list[Told]) -> None:
    """Nothing that the words leave out is held against a record."""
    assert "noun_fits" not in _rejected_for(text, scope, *flows)


WRONG: list[tuple[str, Scope, list[Told]]] = [
    ("В пятницу домой вернулись 49 гражданских украинцев.", "single", [("prisoners", R, 49)]),
    ("У п'ятницю додому повернулися 49 цивільних українців.", "single", [("prisoners", R, 49)]),
    (
        "Eighteen children went home to Ukraine and seven to families in Russia.",
        "single",
        [("prisoners", R, 18), ("prisoners", U, 7)],
    ),
    (
        "Обмен пленными впервые прошёл в 2022, и число таких обменов растёт.",
        "total",
        [("prisoners", None, 2022)],
    ),
    (
        "The number of prisoners freed grew from 2023 to 2024.",
        "total",
        [("prisoners", None, 2024)],
    ),
    ("The number of prisoners has grown since 2022.", "total", [("prisoners", None, 2022)]),
    (
        "Обстрел города: 30 бойцов ранены. Стороны обменялись пленными.",
        "single",
        [("prisoners", R, 30)],
    ),
]


@pytest.mark.parametrize(("text", "scope", "flows"), WRONG)
def test_wrong_nouns_are_caught(text: str, scope: Scope, flows: list[Told]) -> None:
    """Children are no prisoners, and years count nobody."""
    assert "noun_fits" in _rejected_for(text, scope, *flows)


@pytest.mark.parametrize(
    ("text", "speaker", "named"),
    [
        (
            "Посредники — Объединённые Арабские Эмираты. МИД этой страны: дома 103 пленных.",
            "МИД ОАЭ",
            True,
        ),
        (
            "Посредники — Объединённые Арабские Эмираты. МИД России: дома 103 пленных.",
            "МИД ОАЭ",
            False,
        ),
    ],
)
def test_ministry_of_a_country_told_before(text: str, speaker: str, named: bool) -> None:
    """A body may be named by a word that points back to its country."""
    record = ExchangeRecord(
        transfers=[
            Transfer(category="prisoners", quantity=Quantity(bound="exact", value=103)),
        ],
        status="completed",
        scope="single",
        attributions=[Attribution(speaker=speaker, act="announced")],
    )
    article = Article(id="x", text=text, published=date(2025, 6, 20))
    rules = {each.rule for each in check(article, [record]).records[0].findings}
    assert ("speaker_grounded" not in rules) == named
