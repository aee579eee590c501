"""Who gives and who receives: the words that name an end, in all their places, in three languages.

Each text stands with its flows. The record that tells them is left alone; with one flow turned
round it is not verified.
"""

from datetime import date
from typing import Any

import pytest

from extractor.article import Article
from extractor.records import ExchangeRecord
from extractor.validate.check import check

PARTIES = {"R": "Russia", "U": "Ukraine"}

TOLD = [
    # carried off, and back: whoever took them gives them up
    ("Seven children who had been deported to Russia are back in Ukraine.", "children R>U 7"),
    ("Девять детей, депортированных в Россию, снова дома.", "children R>U 9"),
    ("Шестеро дітей, яких незаконно вивезли до Росії, уже в Україні.", "children R>U 6"),
    # a people that acts is not counted
    ("Some 147 civilians had been released by the Russians.", "civilians R>U 147"),
    ("The Ukrainians handed over 27 bodies.", "bodies U>R 27"),
    ("Українці передали 27 тіл.", "bodies U>R 27"),
    # the verb left out of a passive
    ("Ukraine was given 909 bodies and Russia just 41.", "bodies R>U 909; bodies U>R 41"),
    # a relative clause tells of the party before it
    ("Russia, which got 35 bodies, gave up 1,000.", "bodies U>R 35; bodies R>U 1000"),
    ("Украина, которой передали 1000 тел, вернула 35.", "bodies R>U 1000; bodies U>R 35"),
    ("Росія, яка отримала 35 тіл, передала 1000.", "bodies U>R 35; bodies R>U 1000"),
    # whoever held them
    ("Nine civilians whom Ukraine had been holding came home.", "civilians U>R 9"),
    ("Домой вернулись 12 гражданских, которых удерживала Украина.", "civilians U>R 12"),
    ("Додому повернулися 12 цивільних, яких утримувала Росія.", "civilians R>U 12"),
    # offered without a verb of giving
    ("Moscow has also offered Kyiv 3,000 bodies.", "bodies R>U 3000"),
    ("Москва предложила Киеву ещё 3000 тел.", "bodies R>U 3000"),
    ("Росія запропонувала Україні ще 3000 тіл.", "bodies R>U 3000"),
    # a dative that has to do it
    ("Киеву пришлось отпустить 95 военных.", "prisoners U>R 95"),
    ("Києву довелося віддати 95 полонених.", "prisoners U>R 95"),
    # nouns of giving and getting with their doer
    ("The release by Russia of 150 captives came on Friday.", "prisoners R>U 150"),
    ("Освобождение Россией 150 пленных состоялось в пятницу.", "prisoners R>U 150"),
    ("Отримання Україною 1000 тіл підтвердив штаб.", "bodies R>U 1000"),
    ("Ukraine has won the release of 20 civilians.", "civilians R>U 20"),
    # no recipients: the denied, the border, the mediation, the visited
    ("11 украинских пленных Россия отдала не Киеву, а Будапешту.", "prisoners R>Hungary 11"),
    ("175 воїнів перетнули кордон Білорусі й України.", "prisoners R>U 175"),
    ("Завдяки катарському посередництву до Харкова привезли 6 дітей.", "children R>U 6"),
    ("Після поїздки до Туреччини йшлося про звільнення 1200 українців.", "prisoners R>U 1200"),
    # third countries
    ("Belarus let 31 Ukrainians out of prison and sent them to Ukraine.", "civilians Belarus>U 31"),
    ("The 95 Russian soldiers were flown to Belarus.", "prisoners U>R 95"),
    # counts that pay for others, participles of getting, clauses apart
    ("Украина обменяла 55 россиян на 215 своих.", "prisoners U>R 55; prisoners R>U 215"),
    ("Київ повідомив про 1000 отриманих тіл.", "bodies R>U 1000"),
    ("Kyiv will give back 34 bodies once Russia delivers 1,000.", "bodies U>R 34; bodies R>U 1000"),
    # the text's own people
    ("Учора зустріли 270 військових і 120 цивільних.", "prisoners R>U 270; civilians R>U 120"),
]


def _transfer(told: str) -> dict[str, Any]:
    category, way, value = told.split()
    giver, taker = (PARTIES.get(end, end) for end in way.split(">"))
    return {
        "category": category,
        "from_party": giver,
        "to_party": taker,
        "quantity": {"value": int(value)},
    }


def _turned(transfer: dict[str, Any]) -> dict[str, Any]:
    return {**transfer, "from_party": transfer["to_party"], "to_party": transfer["from_party"]}


def _checked(text: str, transfers: list[dict[str, Any]]) -> ExchangeRecord:
    article = Article(id="t", text=text, published=date(2026, 2, 28))
    record = ExchangeRecord.model_validate({"kind": "exchange", "transfers": transfers})
    checked = check(article, [record]).records[0]
    assert isinstance(checked, ExchangeRecord)
    return checked


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_ends_are_read_where_they_stand(text: str, told: str) -> None:
    transfers = [_transfer(each) for each in told.split("; ")]
    found = {item.rule for item in _checked(text, transfers).findings if item.severity != "info"}
    assert not found & {"direction_agrees", "direction_usual", "party_grounded"}
    for place, transfer in enumerate(transfers):
        broken = [*transfers[:place], _turned(transfer), *transfers[place + 1 :]]
        assert _checked(text, broken).verdict != "verified"


SILENT = [
    # words that bind no end: nobody knows from them who gave
    ("У межах обміну передали тіла двох британських волонтерів.", "bodies R>U 2"),
    ("За участі представників України, США та Росії обміняли 314 людей.", "prisoners R>U 314"),
    ("Обмен прошёл на белорусско-украинской границе: домой едут 175 человек.", "prisoners U>R 175"),
]


@pytest.mark.parametrize(("text", "told"), SILENT)
def test_a_passing_name_refutes_no_direction(text: str, told: str) -> None:
    found = {item.rule for item in _checked(text, [_transfer(told)]).findings}
    assert not found & {"direction_agrees", "party_grounded"}
