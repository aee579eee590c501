"""Checkpoints and crossings of the border are places of a handover, by their own names."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.page import prepare
from extractor.reading.whereabouts import scene_in


def scenes(text: str) -> set[str]:
    page = prepare(Article(text=text, published=date(2026, 3, 12)))
    return {place for sentence in page.sentences if (place := scene_in(page, sentence))}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The lorries met at the Zelena Luka crossing.", "Zelena Luka crossing"),
        ("Six people were handed over at the Horikhove checkpoint.", "Horikhove checkpoint"),
        (
            "Шестерых передали через пункт пропуска «Липки — Гай».",
            "пункт пропуска «Липки — Гай»",
        ),
        ("Шістьох передали через пункт пропуску «Липки — Гай».", "пункт пропуску «Липки — Гай»"),
    ],
)
def test_a_gate_is_a_place(text: str, place: str) -> None:
    assert scenes(text) == {place}


@pytest.mark.parametrize(
    "text",
    [
        "Traffic was slow at the Zelena Luka crossing.",
        "Талоны выдают на КПП «Липки».",
        "Черга стоїть біля пункту пропуску «Липки».",
    ],
)
def test_a_gate_where_nobody_is_handed_over(text: str) -> None:
    assert not scenes(text)


@pytest.mark.parametrize(
    "text",
    [
        "Prisoners were swapped. The handover was in Belarus, it says.",
        "Пленных обменяли в Белоруссии, сообщает ведомство.",
        "Полонених обміняли в Білорусі, повідомляє відомство.",
    ],
)
def test_a_place_before_the_words_of_saying_is_a_scene(text: str) -> None:
    assert "Belarus" in scenes(text)
