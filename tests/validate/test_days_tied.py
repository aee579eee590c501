"""Days and places that words beside tie: steps, gates, hosts, soil, days of other talks."""

from datetime import date
from typing import Any

import pytest

from extractor.article import Article
from extractor.validate.check import check

WRITTEN = date(2025, 10, 8)  # a Wednesday
DATES = {"date_grounded", "date_of_event", "weekday_agrees", "not_in_future"}
DATES |= {"talk_date_grounded", "talk_status_supported"}
PLACES = {"place_of_event", "place_grounded", "talk_place_grounded"}


def _faults(text: str, record: dict[str, Any], rules: set[str]) -> set[str]:
    article = Article(id="t", text=text, published=WRITTEN)
    found = check(article, [record]).records[0].findings
    return {each.rule for each in found if each.severity != "info"} & rules


def _swap(start: str = "", **more: Any) -> dict[str, Any]:
    ends = {"from_party": "Russia", "to_party": "Ukraine"}
    count = {"category": "prisoners", **ends, "quantity": {"value": 100}}
    when = {"when": {"start": start, "end": start, "precision": "day"}} if start else {}
    return {"kind": "exchange", "transfers": [count], **when, **more}


def _talks(start: str = "", **more: Any) -> dict[str, Any]:
    who = {"participants": [{"party": "Russia"}, {"party": "Ukraine"}]}
    when = {"when": {"start": start, "end": start, "precision": "day"}} if start else {}
    return {"kind": "diplomacy", "type": "talks", "status": "held", **who, **when, **more}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("On Monday they sat in a cell; a day on, Russia freed 100 Ukrainians.", "2025-10-07"),
        ("It is three days now since Russia freed 100 Ukrainian prisoners.", "2025-10-05"),
        ("Прошло три дня, как Россия освободила 100 украинских пленных.", "2025-10-05"),
        ("Минуло три дні, відколи Росія звільнила 100 українських полонених.", "2025-10-05"),
    ],
)
def test_days_counted_from_another_or_from_the_report(text: str, day: str) -> None:
    assert not _faults(text, _swap(day), DATES)
    assert _faults(text, _swap("2025-10-03"), DATES)


@pytest.mark.parametrize(
    "text",
    [
        "Обмен 100 пленных, о котором Россия и Украина условились на субботу, отложили.",
        "Обмін 100 полонених, про який Росія й Україна домовилися на суботу, відклали.",
    ],
)
def test_the_day_that_was_agreed_upon_is_that_of_the_exchange(text: str) -> None:
    assert not _faults(text, _swap("2025-10-04", status="postponed"), DATES)


@pytest.mark.parametrize(
    "text",
    [
        "It ended on 1 October. That day, a Wednesday, Russia freed 100 Ukrainians.",
        "Все кончилось 1 октября. В тот день, в среду, Россия освободила 100 украинцев.",
        "Усе скінчилося 1 жовтня. Того дня, у середу, Росія звільнила 100 українців.",
    ],
)
def test_a_weekday_that_the_text_ties_to_a_day_is_no_other(text: str) -> None:
    assert not _faults(text, _swap("2025-10-01"), DATES)
    assert _faults(text, _swap("2025-10-08"), DATES)


def test_an_exchange_under_way_has_begun() -> None:
    text = "The exchange of 100 prisoners by Russia has begun and goes on until Friday."
    assert "not_in_future" in _faults(text, _swap("2025-10-10", status="ongoing"), DATES)


@pytest.mark.parametrize(
    "text",
    [
        "Lorries with 100 Ukrainians stood at Novaya Guta, waiting for a team that never came.",
        "Belarus, where the buses turned round, has hosted most handovers. Russia freed 100 men.",
        "Беларусь снова приняла обмен. Россия вернула Украине 100 пленных.",
        "Местом стала опять Белоруссия: Россия передала Украине 100 пленных.",
        "Місцем знову стала Білорусь: Росія передала Україні 100 полонених.",
        "Білорусь приймала вже третій обмін. Росія повернула Україні 100 полонених.",
    ],
)
def test_gates_and_hosts_of_handovers_are_places(text: str) -> None:
    place = "Novaya Guta" if "Guta" in text else "Belarus"
    assert not _faults(text, _swap(location=place), PLACES)


@pytest.mark.parametrize(
    "text",
    [
        "Belarus hosted talks on the exchange. Russia freed 100 Ukrainian prisoners.",
        "Беларусь приняла переговоры об обмене. Россия вернула Украине 100 пленных.",
        "Білорусь приймала перемовини про обмін. Росія повернула Україні 100 полонених.",
    ],
)
def test_hosts_of_talks_are_none(text: str) -> None:
    assert _faults(text, _swap(location="Belarus"), PLACES)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The ombudsmen of Russia and Ukraine met on Belarusian soil.", "Belarus"),
        ("Омбудсмены России и Украины встретились на белорусской земле.", "Belarus"),
        ("Омбудсмени Росії та України побачилися на турецькій території.", "Türkiye"),
    ],
)
def test_talks_are_held_on_the_ground_of_a_state(text: str, place: str) -> None:
    assert not _faults(text, _talks(location=place), PLACES)
    assert _faults(text, _talks(location="Qatar"), PLACES)


AGAIN = (
    "Россия и Украина вернутся за стол в Стамбуле в воскресенье. Предыдущий раунд завершился"
    " там же в субботу.",
    "Росія та Україна повернуться за стіл у Стамбулі в неділю. Попередній раунд завершився"
    " там само в суботу.",
)


@pytest.mark.parametrize("text", AGAIN)
def test_a_round_that_ended_there_too(text: str) -> None:
    assert not _faults(text, _talks("2025-10-04", location="Istanbul"), DATES | PLACES)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Putin proposed a truce from midnight on 20 October until midnight on 23 October.", 20),
        ("Путин предложил перемирие с полуночи 20 октября до полуночи 23 октября.", 20),
        ("Путін запропонував перемир'я з півночі 20 жовтня до півночі 23 жовтня.", 20),
    ],
)
def test_a_span_whose_ends_are_named_apart(text: str, ends: int) -> None:
    def offer(day: int) -> dict[str, Any]:
        when = {"start": f"2025-10-{day}", "end": "2025-10-23", "precision": "unknown"}
        who = {"participants": [{"party": "Russia"}]}
        return _talks(type="proposal", status="proposed", when=when) | who

    assert not _faults(text, offer(ends), DATES)
    assert _faults(text, offer(ends + 1), DATES)


def test_nobody_has_refused_ahead_of_the_report() -> None:
    text = "Zelensky on Wednesday refused to go to Moscow."
    record = _talks("2025-10-15", type="refusal", status="declined")
    assert _faults(text, record | {"participants": [{"party": "Ukraine"}]}, DATES)
