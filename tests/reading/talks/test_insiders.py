"""Who is close to the talks speaks; the talks themselves have no part in what is said."""

from __future__ import annotations

from datetime import date

import pytest

from extractor import Extractor
from extractor.article import Article

PUBLISHED = date(2026, 4, 16)


def _talks(text: str) -> int:
    records = Extractor("rules").extract(Article(text=text, published=PUBLISHED)).records
    return sum(r.kind == "diplomacy" for r in records)


@pytest.mark.parametrize(
    "text",
    [
        "A Russian official close to the talks said that Kyiv had struck a port on March 16.",
        "A source briefed on the negotiations said that Moscow attacked Kyiv on March 12.",
        "Чиновник, знакомый с переговорами, сказал, что Москва атаковала Киев 12 марта.",
        "Посадовець, обізнаний з перемовинами, сказав, що Москва атакувала Київ 12 березня.",
    ],
)
def test_an_insider_tells_of_no_talks(text: str) -> None:
    assert _talks(text) == 0


@pytest.mark.parametrize(
    "text",
    [
        "An official familiar with the talks, which Russia and Ukraine held in Istanbul on"
        " March 16, said they were tense.",
        "Источник, знакомый с переговорами России и Украины в Стамбуле 16 марта, назвал их сухими.",
    ],
)
def test_talks_that_are_told_are_read(text: str) -> None:
    assert _talks(text) == 1
