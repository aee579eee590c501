"""A figure that one of a record's own voices gives is not left out for the other side's."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.article import Article
from extractor.records import Attribution, ExchangeRecord, Quantity, Transfer
from extractor.validate.check import check

KYIV, MOSCOW = ("Coordination Headquarters", "Ukraine"), ("Vladimir Medinsky", "Russia")


def record(count: int, *voices: tuple[str, str]) -> ExchangeRecord:
    transfer = Transfer(
        category="bodies",
        from_party="Ukraine",
        to_party="Russia",
        quantity=Quantity(value=count),
    )
    said = [Attribution(speaker=name, side=side, act="announced") for name, side in voices]
    return ExchangeRecord(transfers=[transfer], attributions=said)


def apart(text: str, *records: ExchangeRecord) -> list[bool]:
    article = Article(id="t", text=text, published=date(2026, 2, 27))
    told = check(article, records).records
    return [any(item.rule == "claims_apart" for item in each.findings) for each in told]


TWO_FIGURES = (
    "Ukraine handed over 9 bodies to Russia on Thursday, the Coordination Headquarters said; in a"
    " post of his own Medinsky has them at 11.",
    "Украина в четверг передала России 9 тел, сообщил Координационный штаб; у Мединского в канале"
    " их 11.",
    "Україна в четвер передала Росії 9 тіл, повідомив Координаційний штаб; у Мединського в каналі"
    " їх 11.",
)


@pytest.mark.parametrize("text", TWO_FIGURES)
def test_a_voice_is_not_lent_to_the_other_sides_figure(text: str) -> None:
    assert apart(text, record(9, KYIV, MOSCOW)) == [True]


@pytest.mark.parametrize("text", TWO_FIGURES)
def test_each_with_its_own_figure_is_left_alone(text: str) -> None:
    assert apart(text, record(9, KYIV), record(11, MOSCOW)) == [False, False]


ONE_FIGURE = (
    "Ukraine handed over 9 bodies to Russia on Thursday, the Coordination Headquarters said."
    " Medinsky confirmed it; 11 drones were shot down in the night, he added.",
    "Украина в четверг передала России 9 тел, сообщил Координационный штаб. Мединский подтвердил"
    " это; за ночь, добавил он, сбито 11 дронов.",
    "Україна в четвер передала Росії 9 тіл, повідомив Координаційний штаб. Мединський підтвердив"
    " це; за ніч, додав він, збито 11 дронів.",
)


@pytest.mark.parametrize("text", ONE_FIGURE)
def test_what_a_voice_counts_besides_is_no_rival(text: str) -> None:
    assert apart(text, record(9, KYIV, MOSCOW)) == [False]
