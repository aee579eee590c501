"""Envoys and gates: for whom somebody posted abroad speaks, and a place told with its land."""

import pytest

from tests.validate.bothways import faults


@pytest.mark.parametrize(
    ("speaker", "text"),
    [
        (
            "Ukrainian diplomat accredited to the Holy See",
            "81 children have come home, a Ukrainian diplomat accredited to the Holy See said.",
        ),
        (
            "украинский дипломат при Святом Престоле",
            "Домой вернулся 81 ребёнок, сообщил украинский дипломат при Святом Престоле.",
        ),
        (
            "посол України при Святому Престолі",
            "Додому повернулася 81 дитина, повідомив посол України при Святому Престолі.",
        ),
    ],
)
def test_an_envoy_does_not_speak_for_where_he_is_posted(speaker: str, text: str) -> None:
    for side, fits in (("Ukraine", True), ("Vatican", False)):
        said = [{"speaker": speaker, "side": side}]
        assert ("speaker_side" not in faults(text, 81, "children", attributions=said)) is fits


@pytest.mark.parametrize(
    ("place", "text"),
    [
        (
            "Vysoka Huta checkpoint, Belarus",
            "Four were handed over at the Vysoka Huta checkpoint in Belarus.",
        ),
        ("пункт Высокая Гута, Беларусь", "Четверых передали в пункте Высокая Гута в Беларуси."),
        ("пункт Висока Гута, Білорусь", "Чотирьох передали в пункті Висока Гута в Білорусі."),
    ],
)
def test_a_place_and_its_land_may_be_joined_by_a_preposition(place: str, text: str) -> None:
    assert "place_grounded" not in faults(text, 4, "civilians", location=place)
    other = "Odd Gate, Latvia"
    assert "place_grounded" in faults(text, 4, "civilians", location=other)
