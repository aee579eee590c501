"""For whom somebody speaks, where neither the tables nor a title beside the name tell."""

from __future__ import annotations

import pytest

from extractor.article import Article
from extractor.reading.belonging import side_by_context
from extractor.reading.page import prepare
from extractor.text.names import find_name


@pytest.mark.parametrize(
    ("text", "name", "side"),
    [
        ("Petro Vymysel is a deputy head of Ukraine's parliament.", "Petro Vymysel", "Ukraine"),
        (
            "A talk with Petro Vymysel\nPetro Vymysel, 46, is an aide to the Russian team.",
            "Petro Vymysel",
            "Russia",
        ),
        ("Пётр Вымысел — сотрудник украинского омбудсмена.", "Пётр Вымысел", "Ukraine"),
        (
            "Начальник обласної військової адміністрації Іван Вигадко це знає.",
            "Іван Вигадко",
            "Ukraine",
        ),
        ("Координаційний штаб мовчить. Штаб рахує.", "Штаб", "Ukraine"),
        ("Petro Vymysel met the Russian team.", "Petro Vymysel", None),
        ("Пётр Вымысел уехал в Россию.", "Пётр Вымысел", None),
        ("Іван Вигадко бачив російських вояків.", "Іван Вигадко", None),
    ],
)
def test_the_side_comes_from_the_rest_of_the_article(
    text: str, name: str, side: str | None
) -> None:
    page = prepare(Article(id="a", text=text))
    found = find_name(name, page.text)
    assert found is not None
    assert side_by_context(page, name, *found) == side


@pytest.mark.parametrize(("language", "side"), [("uk", "Ukraine"), ("ru", None)])
def test_a_press_calls_its_own_officers_so(language: str, side: str | None) -> None:
    page = prepare(Article(id="a", text="Офіс омбудсмана мовчить.", language=language))
    assert side_by_context(page, "Офіс омбудсмана", 0, 15) == side
