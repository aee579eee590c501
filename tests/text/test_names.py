"""One person or organisation under many spellings."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.text.names import find_name, names_match

SAME = [
    ("Vladimir Medinsky", "Мединский"),
    ("Vladimir Medinsky", "Мединским"),
    ("Medinskiy", "Мединський"),
    ("Zelensky", "Зеленського"),
    ("Zelenskyy", "Зеленский"),
    ("Erdogan", "Ердоганом"),
    ("Coordination Headquarters", "Координационный штаб"),
    ("Coordination Headquarters", "Координаційного штабу"),
    ("Russian Defence Ministry", "Минобороны РФ"),
    ("Defence Ministry", "Міноборони України"),
    ("Petro Kovalchuk", "Ковальчук"),
    ("Petro Kovalchuk", "Петра Ковальчука"),
    ("P. Kovalchuk", "Ковальчук Петро"),
    ("Igor Krasnov", "Игоря Краснова"),
    ("Хлинець", "Хлинця"),
    ("Shcherbakov", "Щербаковым"),
    ("Fyodorov", "Фёдоров"),
    ("Mykola Hrytsenko", "Николай Гриценко"),
    ("Oleksii Tkach", "Алексея Ткача"),
    ("presidential aide Vladimir Medinsky", "Мединский"),
    ("Kharchenko", "Харченко"),
]
OTHER = [
    ("Medinsky", "Зеленский"),
    ("Petro Kovalchuk", "Ivan Kovalchuk"),
    ("P. Kovalchuk", "I. Kovalchuk"),
    ("Ivanov", "Ivanenko"),
    ("Lubinets", "Лукашенко"),
    ("Russian Defence Ministry", "Міноборони України"),
    ("Defence Ministry", "МИД РФ"),
    ("", "Putin"),
    ("P.", "Petro"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_same(one: str, other: str) -> None:
    assert names_match(one, other)
    assert names_match(other, one)


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_other(one: str, other: str) -> None:
    assert not names_match(one, other)
    assert not names_match(other, one)


TEXT = (
    "Как заявил помощник президента Владимир Мединский, а Игорю Краснову и Ковальчуку П. "
    "ответили в Координационном штабе."
)


@pytest.mark.parametrize(
    ("name", "surface"),
    [
        ("Medinsky", "Владимир Мединский"),
        ("Igor Krasnov", "Игорю Краснову"),
        ("Краснов", "Краснову"),
        ("Petro Kovalchuk", "Ковальчуку П"),
        ("Coordination Headquarters", "Координационном штабе"),
        ("Nobody Here", None),
        ("", None),
    ],
)
def test_find(name: str, surface: str | None) -> None:
    found = find_name(name, TEXT)
    assert (found and TEXT[slice(*found)]) == (surface and surface)


@given(st.text(max_size=30), st.text(max_size=60))
@settings(max_examples=150, deadline=None)
def test_any_text(name: str, text: str) -> None:
    assert names_match(name, text) == names_match(text, name)
    found = find_name(name, text)
    assert found is None or 0 <= found[0] < found[1] <= len(text)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Офіс омбудсмана", "Офіс президента", False),
        ("Офісу омбудсмана", "Офіс омбудсмана", True),
        ("Аппарат губернатора", "Аппарат омбудсмена", False),
        ("A source in the team", "source in the team", True),
        ("Russian Defence Ministry", "Минобороны РФ", True),
        ("российское военное ведомство", "Russia's Ministry of Defence", True),
        ("російське військове відомство", "Міноборони РФ", True),
    ],
)
def test_offices_are_told_apart_by_all_their_words(one: str, other: str, same: bool) -> None:
    assert names_match(one, other) is same
