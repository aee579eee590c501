"""How counts make one handover: homecomings, parts, the way back, and numbers that count nobody."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.events import exchange_records
from extractor.reading.page import prepare

Told = set[tuple[str, str | None, str | None, int | None]]
PRISONERS, BODIES, CIVILIANS = "prisoners", "bodies", "civilians"
RU, UA = "Russia", "Ukraine"


def told(text: str) -> Told:
    article = Article(id="a", text=text, published=date(2025, 6, 11))
    return {
        (t.category, t.from_party, t.to_party, t.quantity.value)
        for record in exchange_records(prepare(article))
        for t in record.transfers
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The prisoner swap is done: 185 defenders were back from Russian captivity.",
            (PRISONERS, RU, UA, 185),
        ),
        ("Ninety Ukrainians walk free after a prisoner swap.", (PRISONERS, RU, UA, 90)),
        ("Додому — 90 воїнів. Це був обмін.", (PRISONERS, RU, UA, 90)),
        ("Обмін! Сто наших — моряки, піхотинці — вже в Україні.", (PRISONERS, RU, UA, 100)),
        ("205 оборонців знову на українській землі після обміну.", (PRISONERS, RU, UA, 205)),
        ("Обмен: 150 российских бойцов снова на родине.", (PRISONERS, UA, RU, 150)),
        ("З російського боку надійшла тисяча тіл.", (BODIES, RU, UA, 1000)),
        (
            "60 військових, серед них і моряки, — усіх їх Україна забрала з полону.",
            (PRISONERS, RU, UA, 60),
        ),
    ],
)
def test_who_is_home_was_handed_over(text: str, expected: tuple[str, str, str, int]) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Of the 144 Ukrainian fighters released on 10 June, 95 had held a steelworks.", 95),
        ("Seven Odesa residents were among the 303 defenders whom Ukraine brought home.", 7),
        ("Серед 157 захисників, яких учора обміняли, — дев'ятеро мешканців Рівненщини.", 9),
        ("Двадцять двоє бійців, двоє офіцерів серед них, повертаються після обміну.", 2),
        ("Домой отправились 189 пленных: моряки, пограничники и двое гражданских.", 2),
        ("Kyiv welcomed 49 captives, among them medics, an activist and several women.", None),
    ],
)
def test_a_part_is_no_handover_of_its_own(text: str, part: int | None) -> None:
    counts = [value for _, _, _, value in told(text)]
    assert len(counts) == 1
    assert part not in counts


@pytest.mark.parametrize(
    "text",
    [
        "205 Ukrainian prisoners came home, in one more of the swaps of this year.",
        "The sides held a one-for-one prisoner exchange, with 205 freed by each side.",
        "Сторони віддали одна одній по 205 полонених.",
        "Россия вернула Украине 205 пленных; на границе прошла еще одна передача людей.",
        "Ukraine got back 205 prisoners, hours after drones hit Kyiv and killed at least 12.",
        "Россия вернула Украине 205 пленных. На борту самолёта находились 65 пленных.",
    ],
)
def test_what_counts_nobody_makes_no_record(text: str) -> None:
    assert {value for _, _, _, value in told(text)} == {205}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "З російської неволі виїхали 230 українців, назустріч — 248 росіян.",
            (PRISONERS, UA, RU, 248),
        ),
        ("Ukraine was given 1,000 bodies on Thursday and Russia 35.", (BODIES, UA, RU, 35)),
        (
            "909 bodies were handed over on Friday. Moscow had taken delivery of 41.",
            (BODIES, RU, UA, 909),
        ),
        (
            "1,212 fallen Ukrainian soldiers were repatriated. 27 Russians were given in return.",
            (BODIES, UA, RU, 27),
        ),
    ],
)
def test_one_way_tells_the_other(text: str, expected: tuple[str, str, str, int]) -> None:
    assert expected in told(text)


def test_a_mediators_sum_tells_no_way() -> None:
    text = "Всего при посредничестве ОАЭ с обеих сторон освобождено 2184 пленных."
    assert told(text) == {(PRISONERS, None, None, 2184)}


@pytest.mark.parametrize(
    "text",
    [
        "Moscow has also offered Kyiv another 3,000 bodies of fallen soldiers.",
        "Москва предложила Киеву ещё 3000 тел погибших.",
        "Москва запропонувала Києву ще 3000 тіл загиблих.",
    ],
)
def test_what_is_offered_is_an_offer(text: str) -> None:
    article = Article(id="a", text=text, published=date(2025, 6, 11))
    (record,) = exchange_records(prepare(article))
    assert (record.status, record.scope) == ("offered", "single")
