"""What a text leaves to its reader: whose homecoming, which sum, which number is kept back."""

from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.events import exchange_records
from extractor.reading.page import prepare
from extractor.records import ExchangeRecord

FRIDAY = date(2026, 2, 27)
Flows = list[tuple[str, str | None, str | None, int | None]]


def read(text: str) -> list[ExchangeRecord]:
    return exchange_records(prepare(Article(id="t", text=text, published=FRIDAY)))


def flows(text: str) -> Flows:
    return [
        (t.category, t.from_party, t.to_party, t.quantity.value)
        for record in read(text)
        for t in record.transfers
    ]


KEPT_BACK = (
    "Russia freed 49 Ukrainians. How many Russians went the other way, Kyiv would not say.",
    "Россия освободила 49 украинцев. Сколько человек получила взамен Москва, в штабе не сообщают.",
    "Росія звільнила 49 українців. Скільки росіян відпустили натомість, у штабі не розголошують.",
)


@pytest.mark.parametrize("text", KEPT_BACK)
def test_a_number_kept_back_is_a_flow(text: str) -> None:
    told = [t for record in read(text) for t in record.transfers]
    back = [t for t in told if t.quantity.bound == "undisclosed"]
    assert [(t.category, t.from_party, t.to_party) for t in back] == [
        ("prisoners", "Ukraine", "Russia")
    ]


def test_a_number_that_the_other_side_tells_is_not_kept_back() -> None:
    text = (
        "Russia returned 1,000 bodies to Ukraine. Kyiv did not say how many bodies it gave back to"
        " Russia. Moscow said that Russia received 31 bodies."
    )
    assert [value for *_, value in flows(text)] == [1000, 31]


def test_people_still_held_are_no_flow() -> None:
    text = "Russia freed 49 Ukrainians. Kyiv does not say how many Russians are still held."
    assert flows(text) == [("prisoners", "Russia", "Ukraine", 49)]


HOMECOMINGS = (
    "Russia freed 90 Ukrainian soldiers on Monday.\n\nThe swap before, in May, brought home 46.",
    "Украина вызволила из плена 90 украинцев.\n\nВ мае домой вернулись 46 бойцов.",
    "Україна визволила з полону 90 українців.\n\nУ травні додому приїхали 46 бійців.",
)


@pytest.mark.parametrize("text", HOMECOMINGS)
def test_those_who_come_home_untold_are_the_articles_own(text: str) -> None:
    assert ("prisoners", "Russia", "Ukraine", 46) in flows(text)


SINCE = (
    "According to Kyiv, 1,358 people were brought back from Russian captivity in 2024.",
    "По данным штаба, с марта 2022 года Украине удалось вызволить 8669 человек.",
    "Загалом від 24 лютого 2022 року вдалося визволити 3035 українців.",
)


@pytest.mark.parametrize("text", SINCE)
def test_what_came_home_since_a_day_or_over_a_year_is_a_total(text: str) -> None:
    assert [record.scope for record in read(text)] == ["total"]


def test_those_held_since_a_day_are_no_total() -> None:
    text = "Most of the 206 Ukrainians whom Russia freed had been held since 2022."
    assert [record.scope for record in read(text)] == ["single"]


def test_what_comes_on_top_adds_up() -> None:
    text = (
        "Russia handed over 246 Ukrainian prisoners to Ukraine on Monday. Russia also handed over"
        " 31 badly wounded Ukrainian prisoners to Ukraine."
    )
    (record,) = read(text)
    assert [(t.quantity.value, t.quantity.derivation) for t in record.transfers] == [(277, "sum")]


PARTS = (
    ("Wednesday's swap freed 103 Ukrainians. They are 82 privates and 21 officers.", [103]),
    ("Додому повернулися 103 українці. Це 82 солдати та 21 офіцер.", [103]),
    ("Среди вернувшихся домой 12 моряков. Всего Украина вернула из плена 90 бойцов.", [90]),
    ("Russia freed 90 Ukrainians. Among those freed were 12 sailors.", [90]),
    ("Україна повернула 90 українців. Серед звільнених — 12 моряків.", [90]),
)


@pytest.mark.parametrize(("text", "values"), PARTS)
def test_parts_of_a_told_whole_make_no_record(text: str, values: list[int]) -> None:
    assert [value for *_, value in flows(text)] == values


WHOLES = (
    "390 Ukrainians came home. Russia released 270 soldiers and 120 civilians to Ukraine.",
    "На родину вернулись 390 украинцев: 270 военных и 120 гражданских.",
)


@pytest.mark.parametrize("text", WHOLES)
def test_parts_of_two_kinds_stand_for_their_whole(text: str) -> None:
    assert {(kind, value) for kind, *_, value in flows(text)} == {
        ("prisoners", 270),
        ("civilians", 120),
    }


def test_a_promise_on_a_condition_is_an_offer() -> None:
    (record,) = read("Russia will return 900 Ukrainian prisoners, if Kyiv agrees to a place.")
    assert record.status == "offered"
