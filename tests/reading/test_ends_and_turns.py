"""Whom words before a count belong to: the count's own end, another clause, another's name."""

from __future__ import annotations

from datetime import date

import pytest

from extractor import Article, Extractor
from extractor.records import DiplomacyRecord, ExchangeRecord

NEWS = date(2026, 3, 20)


def records(text: str) -> list[ExchangeRecord | DiplomacyRecord]:
    article = Article(text=text, id="t", published=NEWS)
    return list(Extractor(model="rules").extract(article).records)


def flows(text: str) -> set[tuple[str | None, float | None]]:
    """Who received how many."""
    told = [one for one in records(text) if isinstance(one, ExchangeRecord)]
    return {(flow.to_party, flow.quantity.value) for one in told for flow in one.transfers}


@pytest.mark.parametrize(
    "text",
    [
        "On both days 500 bodies went to Ukraine, while Russia got 21 and 17 respectively.",
        "Оба раза на Украину привезли по 500 тел, а в Россию соответственно 21 и 17.",
        "Обидва рази до України приїхало по 500 тіл, а до Росії відповідно 21 і 17.",
    ],
)
def test_bare_counts_in_a_row_go_one_way(text: str) -> None:
    assert flows(text) == {("Ukraine", 500), ("Russia", 21), ("Russia", 17)}


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine and Russia received 500 and 21 bodies respectively.",
        "Украина и Россия получили 500 и 21 тело соответственно.",
        "Україна та Росія отримали 500 і 21 тіло відповідно.",
    ],
)
def test_a_pair_of_parties_has_one_each(text: str) -> None:
    assert flows(text) == {("Ukraine", 500), ("Russia", 21)}


@pytest.mark.parametrize(
    "text",
    [
        "His body ended up in Ukraine in June, when Russia returned 500 fallen soldiers.",
        "Его тело оказалось в Украине в июне, когда Россия вернула 500 погибших.",
        "Його тіло опинилося в Україні у червні, коли Росія повернула 500 полеглих.",
    ],
)
def test_who_ended_up_there_is_not_who_is_counted(text: str) -> None:
    assert flows(text) == {("Ukraine", 500)}


@pytest.mark.parametrize(
    "text",
    [
        "Home came 12 residents of the Kursk region who had ended up in Ukraine.",
        "Домой вернули 12 жителей Курской области, которые оказались в Украине.",
        "Додому повернули 12 мешканців Курщини, які опинилися в Україні.",
    ],
)
def test_who_is_counted_had_ended_up_there(text: str) -> None:
    assert flows(text) == {("Russia", 12)}


@pytest.mark.parametrize(
    "text",
    [
        "Kyiv rejected a truce, but agreed to return the bodies of 500 Russian soldiers.",
        "Киев отказался от перемирия, но согласился вернуть 500 тел российских солдат.",
        "Київ відмовився від перемир'я, але погодився повернути 500 тіл російських солдатів.",
        "Президентов там не было, зато Киев и Москва согласились вернуть по 500 тел.",
        "Президентів там не було, зате Київ і Москва погодилися повернути по 500 тіл.",
    ],
)
def test_what_there_was_not_before_a_but(text: str) -> None:
    statuses = {one.status for one in records(text) if isinstance(one, ExchangeRecord)}
    assert statuses == {"planned"}


@pytest.mark.parametrize(
    "text",
    [
        "On Monday Erdogan and Zelensky spoke by phone of a ship under the flag of Panama.",
        "В понедельник Эрдоган и Зеленский обсудили по телефону судно под флагом Панамы.",
        "У понеділок Ердоган і Зеленський обговорили телефоном судно під прапором Панами.",
        "On Monday Erdogan and Zelensky spoke by phone of a letter by the bishops of Italy.",
        "В понедельник Эрдоган и Зеленский обсудили по телефону письмо епископов Италии.",
        "У понеділок Ердоган і Зеленський обговорили телефоном лист єпископів Італії.",
    ],
)
def test_flags_and_bishops_have_no_seat(text: str) -> None:
    [call] = [one for one in records(text) if isinstance(one, DiplomacyRecord)]
    assert {seat.party for seat in call.participants} == {"Türkiye", "Ukraine"}


@pytest.mark.parametrize(
    "text",
    [
        "Last year the Ukrainian and Russian delegations held talks in Istanbul three times.",
        "В прошлом году украинская и российская делегации трижды встречались в Стамбуле.",
        "Торік українська та російська делегації тричі зустрічалися в Стамбулі.",
    ],
)
def test_several_talks_are_not_vouched_for_as_one(text: str) -> None:
    told = [one for one in records(text) if isinstance(one, DiplomacyRecord)]
    assert all(one.verdict != "verified" for one in told)
