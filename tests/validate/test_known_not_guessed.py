"""Narrower guesses: what another clause, day or speaker tells is none of a count's."""

from __future__ import annotations

import pytest

from extractor import Article, Extractor
from extractor.records import ExchangeRecord
from tests.validate.lastof import FRIDAY, faults, flow, record


def _read(text: str) -> list[ExchangeRecord]:
    found = Extractor("rules").extract(Article(text=text, published=FRIDAY)).records
    return [each for each in found if isinstance(each, ExchangeRecord)]


@pytest.mark.parametrize(
    "text",
    [
        "The sides freed 90 captives each; besides, Ukraine was given 12 wounded, and Russia 7.",
        "Стороны отпустили по 90 пленных, кроме того, Украине передали 12 раненых, а России — 7.",
        "Сторони відпустили по 90 полонених, крім того, Україні передали 12 поранених, "
        "а Росії – 7.",
    ],
)
def test_who_freed_as_many_each_goes_on_with_what_was_counted_last(text: str) -> None:
    assert "noun_fits" not in faults(text, record(flow("wounded", "Russia", 7)))
    assert "noun_fits" in faults(text, record(flow("bodies", "Russia", 7)))


@pytest.mark.parametrize(
    "text",
    [
        "On 2 February Kyiv received 300 bodies, Moscow got 9, and on 4 February 80 soldiers from "
        "each side were freed from captivity.",
        "2 февраля Киев принял 300 тел, Москва получила 9, а 4 февраля из плена освободили "
        "по 80 военнослужащих с каждой стороны.",
        "2 лютого Київ прийняв 300 тіл, Москва отримала 9, а 4 лютого з полону звільнили "
        "по 80 військовослужбовців з кожної сторони.",
    ],
)
def test_soldiers_set_free_are_not_the_dead_of_their_sentence(text: str) -> None:
    told = {t.category for each in _read(text) for t in each.transfers if t.quantity.value == 80}
    assert told == {"prisoners"}


@pytest.mark.parametrize(
    "text",
    [
        "Since January 40 people have been reunited through the ombudsmen: 22 came to Russia, "
        "18 left for Ukraine. On other days captives were exchanged.",
        "С начала года через омбудсменов воссоединились 40 человек: 22 приехали в Россию, "
        "18 отправились на Украину. Пленных меняли в другие дни.",
        "Від початку року через омбудсменів возз'єдналися 40 людей: 22 приїхали до Росії, "
        "18 вирушили в Україну. Полонених міняли в інші дні.",
    ],
)
def test_reunited_families_may_be_civilians(text: str) -> None:
    assert "noun_fits" not in faults(text, record(flow("civilians", "Russia", 22), scope="total"))


def test_reunited_captives_are_none() -> None:
    text = "Пленные солдаты воссоединились с родными: 22 вернулись из плена в Россию."
    assert "noun_fits" in faults(text, record(flow("civilians", "Russia", 22)))


@pytest.mark.parametrize(
    "text",
    [
        "On 24 February 14 civilians went home. Kursk residents were last returned on 30 January: "
        "five came then.",
        "24 февраля домой прошли 14 гражданских. В последний раз курян возвращали 30 января: "
        "тогда приехали пятеро.",
        "24 лютого додому пройшли 14 цивільних. Востаннє курян повертали 30 січня: "
        "тоді приїхали п'ятеро.",
    ],
)
def test_whose_people_another_day_had_tells_nothing(text: str) -> None:
    day = {"when": {"start": "2026-02-24", "end": "2026-02-24", "precision": "day"}}
    found = faults(text, record(flow("civilians", "Ukraine", 14), **day))
    assert "direction_agrees" not in found


@pytest.mark.parametrize(
    ("text", "undisclosed"),
    [
        (
            "Ukraine received 300 bodies on Thursday. Moscow was given 9. "
            "Kyiv did not comment on the figure named by Moscow.",
            False,
        ),
        (
            "Украина получила в четверг 300 тел. Москве передали 9 тел. Обмен прошёл по "
            "договорённости. В Киеве цифру, названную Москвой, не комментируют.",
            False,
        ),
        (
            "Україна отримала в четвер 300 тіл. Москві передали 9 тіл. Обмін відбувся за "
            "домовленістю. У Києві цифру, названу Москвою, не коментують.",
            False,
        ),
        (
            "Украина получила в четверг 300 тел. Сколько тел отдали России, в Киеве не говорят.",
            True,
        ),
    ],
)
def test_a_figure_that_was_told_is_not_kept_back(text: str, undisclosed: bool) -> None:
    kept = any(t.quantity.bound == "undisclosed" for each in _read(text) for t in each.transfers)
    assert kept is undisclosed


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Russia freed 30 captives, one of whom was arrested in 2019.", None),
        ("Россия освободила 30 пленных, один из них был арестован в 2019 году.", None),
        ("Росія звільнила 30 полонених, один із них був затриманий у 2019 році.", None),
        ("Росія звільнила 30 полонених, які потрапили в полон у квітні 2022 року.", None),
        ("The captives taken prisoner near the river, 30 men, were freed by Russia in 2024.", 2024),
        ("Россия освободила 30 пленных в 2024 году.", 2024),
    ],
)
def test_the_day_of_an_arrest_is_not_that_of_the_release(text: str, year: int | None) -> None:
    starts = [each.when.start for each in _read(text) if each.transfers[0].quantity.value == 30]
    assert [start and start.year for start in starts] == [year]


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        (
            "300 soldiers from each side will go home next week. "
            '"On the first day we talked for seven hours," he said.',
            "single",
        ),
        (
            "Домой поедут по 300 военнослужащих с каждой стороны. "
            "«В первый день мы говорили семь часов», — сказал он.",
            "single",
        ),
        (
            "Додому поїдуть по 300 військовослужбовців від кожної сторони. "
            "«У перший день ми говорили сім годин», – сказав він.",
            "single",
        ),
        (
            "Додому поїдуть по 300 військовослужбовців від кожної сторони. "
            "Перший день обміну призначено на суботу.",
            "total",
        ),
    ],
)
def test_days_of_talks_are_no_stages_of_the_exchange(text: str, scope: str) -> None:
    told = {e.scope for e in _read(text) if any(t.quantity.value == 300 for t in e.transfers)}
    assert told == {scope}


@pytest.mark.parametrize(
    "text",
    [
        "Russia freed 6 soldiers of our town on Thursday.\n\n"
        "On Thursday Russia handed over 180 captives to Ukraine.",
        "В четверг из российского плена освободили 6 военных из нашего города.\n\n"
        "В четверг Россия передала Украине 180 пленных.",
        "У четвер із російського полону звільнили 6 військових із нашого міста.\n\n"
        "У четвер Росія передала Україні 180 полонених.",
    ],
)
def test_few_beside_many_of_one_day_are_not_verified(text: str) -> None:
    few = [e for e in _read(text) if any(t.quantity.value == 6 for t in e.transfers)]
    assert all(each.verdict != "verified" for each in few)


def test_rival_figures_of_one_day_are_no_parts() -> None:
    text = (
        "Россия передала Украине в четверг 180 пленных, сообщил Мединский. "
        "Штаб в Киеве заявил, что в четверг Россия передала Украине 176 пленных."
    )
    said = {f.message for each in _read(text) for f in each.findings}
    assert not any("may be a part" in message for message in said)
