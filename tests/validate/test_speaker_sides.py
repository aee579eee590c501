"""For whom somebody speaks, where neither the tables nor a title beside the name tell."""

from __future__ import annotations

import pytest

from extractor.article import Article
from extractor.reading.page import prepare
from extractor.reading.ways.belonging import side_by_context
from extractor.records import Attribution, ExchangeRecord, Quantity, Transfer
from extractor.text.names import find_name
from extractor.validate.check import check


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


@pytest.mark.parametrize(
    ("speaker", "text", "side"),
    [
        ("U.S. Embassy Kyiv", "U.S. Embassy Kyiv said 12 prisoners were freed.", "United States"),
        (
            "Salem Vymysel",
            "The UAE ambassador to Ukraine Salem Vymysel said 12 prisoners were freed.",
            "United Arab Emirates",
        ),
        (
            "Салем Вигадко",
            "Звільнено 12 полонених, повідомив посол ОАЕ в Україні Салем Вигадко.",
            "United Arab Emirates",
        ),
        (
            "Пётр Вымысел",
            "Освобождены 12 пленных, сказал нунций в Киеве Пётр Вымысел.",
            "Vatican",
        ),
        (
            "посольство Катара в Москве",
            "Посольство Катара в Москве сообщило, что детей 12.",
            "Qatar",
        ),
        (
            "Віталій Матвієнко",
            "«Додому їдуть 12 полонених», — відповів представник Координаційного штабу Віталій"
            " Матвієнко.",
            "Ukraine",
        ),
    ],
)
def test_neither_a_seat_nor_a_namesake_tells_the_side(speaker: str, text: str, side: str) -> None:
    record = ExchangeRecord(
        transfers=[
            Transfer(
                category="prisoners",
                from_party="Russia",
                to_party="Ukraine",
                quantity=Quantity(value=12),
            )
        ],
        attributions=[Attribution(speaker=speaker, side=side)],
    )
    found = check(Article(id="a", text=text), [record]).records[0].findings
    assert "speaker_side" not in {each.rule for each in found}
