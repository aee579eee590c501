"""Where it happens: towns, regions, borders, and places that nobody names."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.text.places import canonical_place, find_places

PLACES = [
    ("in Istanbul", "Istanbul", "city"),
    ("в Стамбуле", "Istanbul", "city"),
    ("у Стамбулі", "Istanbul", "city"),
    ("in Abu Dhabi", "Abu Dhabi", "city"),
    ("in the Emirati capital", "Abu Dhabi", "city"),
    ("в турецкой столице", "Ankara", "city"),
    ("у столиці ОАЕ", "Abu Dhabi", "city"),
    ("в Абу-Даби", "Abu Dhabi", "city"),
    ("в Эр-Рияде", "Riyadh", "city"),
    ("у Женеві", "Geneva", "city"),
    ("в Минске", "Minsk", "city"),
    ("in Kiev", "Kyiv", "city"),
    ("from Belarus", "Belarus", "country"),
    ("из Белоруссии", "Belarus", "country"),
    ("на території Білорусі", "Belarus", "country"),
    ("in the Chernihiv region", "Chernihiv region", "region"),
    ("в Черниговской области", "Chernihiv region", "region"),
    ("на Чернігівщині", "Chernihiv region", "region"),
    ("Gomel Oblast", "Gomel region", "region"),
    ("near Novaya Guta", "Novaya Guta", "site"),
    ("у Новой Гуты", "Novaya Guta", "site"),
    ("the border with Belarus", "Belarus-Ukraine border", "border"),
    ("the Ukraine-Belarus border", "Belarus-Ukraine border", "border"),
    ("the border between Ukraine and Belarus", "Belarus-Ukraine border", "border"),
    ("на белорусско-украинской границе", "Belarus-Ukraine border", "border"),
    ("на границе с Белоруссией", "Belarus-Ukraine border", "border"),
    ("на кордоні з Білоруссю", "Belarus-Ukraine border", "border"),
    ("на українсько-російському кордоні", "Russia-Ukraine border", "border"),
    ("на границе", "border", "border"),
    ("the border with Poland", "border with Poland", "border"),
    ("at an undisclosed location", "undisclosed location", "vague"),
    ("Место обмена не называется", "undisclosed location", "vague"),
    ("у невідомому місці", "undisclosed location", "vague"),
    ("Новгороді-Сіверському", "Novhorod-Siverskyi", "city"),
    ("Речице", "Rechitsa", "city"),
    ("Marrakech", "Marrakesh", "city"),
    ("у Шостці", "Shostka", "city"),
    ("в Дубаї", "Dubai", "city"),
    ("из Дубая", "Dubai", "city"),
    ("в Салониках", "Thessaloniki", "city"),
    ("у Ростові-на-Дону", "Rostov-on-Don", "city"),
    ("в Барановичах", "Baranovichi", "city"),
]


@pytest.mark.parametrize(("words", "place", "kind"), PLACES)
def test_places(words: str, place: str, kind: str) -> None:
    (mention,) = find_places(words)
    assert (mention.place, mention.kind) == (place, kind)


@pytest.mark.parametrize(("words", "place", "_kind"), PLACES)
def test_canonical_place(words: str, place: str, _kind: str) -> None:
    assert canonical_place(words) == place


def test_what_is_no_place() -> None:
    assert find_places("NATO and the Red Cross met; Atlantis is not here") == []
    assert canonical_place("Istanbul and Geneva") is None
    assert canonical_place("") is None


def test_a_state_beyond_the_sentence_is_not_the_borders() -> None:
    places = [m.place for m in find_places("Buses stood at the border. Belarus kept silent.")]
    assert places == ["border", "Belarus"]


@given(
    st.text(
        alphabet=st.one_of(st.characters(), st.sampled_from("border гра ница-\n'")), max_size=80
    )
)
@settings(max_examples=100, deadline=None)
def test_any_text(text: str) -> None:
    last = 0
    for mention in find_places(text + " Belarus-border with Ukraine " + text):
        assert last <= mention.start < mention.end
        last = mention.end
    canonical_place(text)
