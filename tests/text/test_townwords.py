"""Towns behind adjectives."""

import pytest

from extractor.text.townwords import town_of, towns_of


@pytest.mark.parametrize(
    ("word", "town"),
    [
        ("стамбульских", "Istanbul"),
        ("Стамбульськими", "Istanbul"),
        ("женевские", "Geneva"),
        ("женевських", "Geneva"),
        ("абу-дабийские", "Abu Dhabi"),
        ("абу-дабійських", "Abu Dhabi"),
        ("политических", None),
        ("військових", None),
    ],
)
def test_an_adjective_is_of_its_town(word: str, town: str | None) -> None:
    assert town_of(word) == town


def test_a_text_may_name_several() -> None:
    assert towns_of("стамбульские и женевские встречи") == {"Istanbul", "Geneva"}
