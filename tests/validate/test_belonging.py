"""Counts that belong to another event of the article, or to nobody who is exchanged."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from extractor.article import Article
from extractor.validate.check import check

PUBLISHED = date(2025, 6, 20)


def day(start: str) -> dict[str, Any]:
    """Make a time out of one day."""
    return {"start": start, "end": start, "precision": "day", "basis": "explicit"}


def flow(value: int, category: str = "prisoners", to_ukraine: bool = True) -> dict[str, Any]:
    """Make a transfer."""
    ends = ("Russia", "Ukraine") if to_ukraine else ("Ukraine", "Russia")
    return {
        "category": category,
        "from_party": ends[0],
        "to_party": ends[1],
        "quantity": {"value": value},
    }


def record(*flows: dict[str, Any], when: str | None = None, **more: Any) -> dict[str, Any]:
    """Make a record."""
    made = {"kind": "exchange", "transfers": list(flows), **more}
    return made | ({"when": day(when)} if when else {})


def rules(text: str, *records: dict[str, Any], of: int = 0) -> set[str]:
    """Name the rules that find fault with one of the records."""
    result = check(Article(id="a", text=text, published=PUBLISHED), list(records))
    return {item.rule for item in result.records[of].findings if item.severity != "info"}


TWO_SWAPS = (
    "On 19 June Russia and Ukraine freed 95 prisoners each.\n\nThe last swap was on 25 May, when 80"
    " captives from each side went home.",
    "19 июня Россия и Украина отпустили по 95 пленных.\n\nПрошлый обмен состоялся 25 мая: тогда из"
    " плена вышли по 80 человек с каждой стороны.",
    "19 червня Росія та Україна звільнили по 95 полонених.\n\nПопередній обмін відбувся 25 травня:"
    " тоді з полону вийшли по 80 осіб з кожного боку.",
)


@pytest.mark.parametrize("text", TWO_SWAPS)
def test_a_count_told_with_another_day_is_not_the_records(text: str) -> None:
    earlier = record(flow(80), flow(80, to_ukraine=False), when="2025-05-25")
    own = record(flow(95), flow(95, to_ukraine=False), when="2025-06-19")
    taken = record(flow(80), flow(95, to_ukraine=False), when="2025-06-19")
    assert not rules(text, own, earlier)
    assert not rules(text, own, earlier, of=1)
    assert rules(text, taken, earlier) & {"date_of_event", "told_once"}


AS_MANY = (
    "On 13 June Russia handed over 1,200 bodies. Exactly as many were handed over on 14 June.",
    "13 июня Россия передала 1200 тел. Ровно столько же передали 14 июня.",
    "13 червня Росія передала 1200 тіл. Рівно стільки ж передали 14 червня.",
)


@pytest.mark.parametrize("text", AS_MANY)
def test_a_count_that_comes_again_is_of_both_days(text: str) -> None:
    both = [record(flow(1200, "bodies"), when=f"2025-06-{number}") for number in (13, 14)]
    for index in (0, 1):
        assert not rules(text, *both, of=index) & {"date_of_event", "told_once"}


GAPS = (
    "On 19 June Russia handed over 1,245 bodies. Nobody explained the discrepancy of three.",
    "19 июня Россия передала 1245 тел. Разницу в три тела никто не объяснил.",
    "19 червня Росія передала 1245 тіл. Різницю в три тіла ніхто не пояснив.",
)


@pytest.mark.parametrize("text", GAPS)
def test_the_gap_between_two_claims_counts_nobody(text: str) -> None:
    assert not rules(text, record(flow(1245, "bodies"), when="2025-06-19"))
    wrong = record(flow(3, "bodies"), when="2025-06-19")
    assert "noun_fits" in rules(text, wrong)


STRANGERS = (
    ("On 19 June Russia freed 95 prisoners. Two tired women sort the letters.", 2),
    ("On 19 June Russia freed 95 prisoners. The oldest of them is a man of 61.", 61),
    ("On 19 June Russia freed 95 prisoners. Comments (0)", 0),
    ("On 19 June Russia freed 95 prisoners. We are already 512 thousand.", 512_000),
    ("19 июня Россия освободила 95 пленных. Письма разбирают две усталые женщины.", 2),
    ("19 июня Россия освободила 95 пленных. Отпускали тех, кому нет 25.", 25),
    ("19 июня Россия освободила 95 пленных. За ночь выпущено 137 дронов, сбили 118 из них.", 118),
    ("19 червня Росія звільнила 95 полонених. Листи розбирають дві втомлені жінки.", 2),
    ("19 червня Росія звільнила 95 полонених. Йому вже 61.", 61),
    ("19 червня Росія звільнила 95 полонених. За ніч випущено 137 дронів, збито 118 з них.", 118),
)


@pytest.mark.parametrize(("text", "value"), STRANGERS)
def test_what_counts_nobody_exchanged_is_no_count(text: str, value: int) -> None:
    assert not rules(text, record(flow(95), when="2025-06-19"))
    assert rules(text, record(flow(value), when="2025-06-19"))


BESIDE_BODIES = (
    "The sides exchanged prisoners. Ukraine got back 116 of its own, as well as the bodies of two"
    " volunteers.",
    "Стороны обменялись пленными. Украина вернула 116 своих, а также тела двух добровольцев.",
    "Сторони обмінялися полоненими. Україна повернула 116 своїх, а також тіла двох добровольців.",
)


@pytest.mark.parametrize("text", BESIDE_BODIES)
def test_what_is_told_besides_lends_no_noun(text: str) -> None:
    assert "noun_fits" not in rules(text, record(flow(116), flow(2, "bodies")))
    assert "noun_fits" in rules(text, record(flow(2)))


ALSO_OWN = (
    "Kyiv said on 19 June that 95 of its soldiers had been released from captivity. The Russian"
    " Defence Ministry reported that 94 Russian soldiers had been released by Ukraine.",
    "В Киеве 19 июня сообщили, что из плена вернулись 95 украинских военных. Минобороны РФ"
    " сообщило, что Украина отпустила 94 российских военных.",
    "У Києві 19 червня повідомили, що з полону повернулися 95 українських військових. Міноборони"
    " РФ повідомило, що Україна звільнила 94 російських військових.",
)


@pytest.mark.parametrize("text", ALSO_OWN)
def test_the_records_own_flow_the_other_way_disputes_nothing(text: str) -> None:
    both = [
        {"speaker": "Kyiv", "side": "Ukraine", "act": "announced"},
        {"speaker": "Russian Defence Ministry", "side": "Russia", "act": "announced"},
    ]
    told = record(flow(95), flow(94, to_ukraine=False), when="2025-06-19", attributions=both)
    assert "claims_apart" not in rules(text, told)


BACK_AND_FORTH = (
    "On 13 June the sides exchanged the dead: a thousand bodies one way, 24 there.",
    "13 июня стороны обменялись телами погибших: тысяча сюда, 24 туда.",
    "13 червня сторони обмінялися тілами загиблих: тисяча сюди, 24 туди.",
)


@pytest.mark.parametrize("text", BACK_AND_FORTH)
def test_a_count_with_a_mere_direction_has_the_noun_before(text: str) -> None:
    told = record(flow(1000, "bodies"), flow(24, "bodies", to_ukraine=False), when="2025-06-13")
    assert "noun_fits" not in rules(text, told)


def test_a_one_off_grant_is_not_one() -> None:
    text = (
        "On 19 June two children were returned to Russia by Ukraine. Ukraine gives each returning"
        " child a one-off grant."
    )
    assert not rules(text, record(flow(2, "children", to_ukraine=False), when="2025-06-19"))


EACH_OF_THE_DAYS = (
    "On June 13 Russia gave Ukraine 1,212 bodies, and then 900 on each of two more days, June 16"
    " and 17.",
    "13 июня Россия передала Украине 1212 тел, а затем по 900 в каждый из двух следующих дней, 16"
    " и 17 июня.",
    "13 червня Росія передала Україні 1212 тіл, а потім по 900 у кожен із двох наступних днів, 16"
    " та 17 червня.",
)


@pytest.mark.parametrize("text", EACH_OF_THE_DAYS)
def test_a_count_before_a_preposition_measures_no_days(text: str) -> None:
    told = [record(flow(900, "bodies"), when=f"2025-06-{day}") for day in (16, 17)]
    for each in (0, 1):
        assert not rules(text, *told, of=each) & {"noun_fits", "told_once"}


TOLD_ON_A_DAY = (
    "Russia has transferred 1,052 bodies to Ukraine, the negotiator announced on Thursday.",
    "Россия передала Украине 1052 тела, объявил в четверг переговорщик.",
    "Росія передала Україні 1052 тіла, оголосив у четвер переговорник.",
)


@pytest.mark.parametrize("text", TOLD_ON_A_DAY)
def test_what_is_told_on_a_day_is_no_total(text: str) -> None:
    """The day is that of the words, and still it is news: nothing sums up."""
    assert "scope_agrees" in rules(text, record(flow(1052, "bodies"), scope="total"))
    assert "scope_agrees" not in rules(text, record(flow(1052, "bodies")))
