"""A day told of what befell a place or its people is no day of their handover."""

from __future__ import annotations

from datetime import date

import pytest

from extractor import Extractor
from extractor.article import Article
from extractor.records import ExchangeRecord

PUBLISHED = date(2026, 4, 16)


def _day(text: str) -> date | None:
    records = Extractor("rules").extract(Article(text=text, published=PUBLISHED)).records
    return next(r.when.start for r in records if isinstance(r, ExchangeRecord))


@pytest.mark.parametrize(
    "text",
    [
        "Kyiv sent back seven civilians from the Kursk region, parts of which Ukrainian forces"
        " seized in August 2024.",
        "Kyiv returned nine civilians from the Sudzha district, where fighting began in 2024.",
        "Russia returned 45 soldiers who were captured in Mariupol in May 2022.",
        "Ukraine returned the bodies of 45 soldiers killed near Sudzha in August 2024 to Russia.",
        "Киев вернул семерых жителей Курской области, часть которой заняли в августе 2024 года.",
        "Россия вернула 12 жителей Херсона, откуда её войска ушли в ноябре 2022 года.",
        "Украина передала России 45 тел солдат, погибших под Суджей в августе 2024 года.",
        "Київ передав сімох мешканців Курської області, частину якої зайняли в серпні 2024 року.",
        "Україна повернула дев'ятьох жителів району, де бої почалися в серпні 2024 року.",
        "Україна передала Росії 45 тіл солдатів, загиблих під Суджею в серпні 2024 року.",
    ],
)
def test_a_war_before_it_dates_no_handover(text: str) -> None:
    assert _day(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Kyiv returned seven civilians from a region that was seized in 2024, who crossed the"
        " border on March 9.",
        "Russia handed over 1,000 bodies to Ukraine, which received them on March 9.",
        "Россия передала Украине 1000 тел, которые доставили на границу 9 марта.",
        "Украина передала 45 погибших солдат России 9 марта.",
        "Київ повернув сімох мешканців Курської області, яких 9 березня зустріли на кордоні.",
    ],
)
def test_a_clause_that_tells_of_the_handover_dates_it(text: str) -> None:
    assert _day(text) == date(2026, 3, 9)
