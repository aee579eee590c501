"""Counts told by reference: of another day, or of the other side's own people."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.article import Article
from extractor.extract import Extractor

DAY, BEFORE = date(2025, 9, 18), date(2025, 9, 2)


def read(text: str) -> list[tuple[date | None, str, str | None, int | None]]:
    result = Extractor("rules").extract(Article(text=text, published=date(2025, 9, 19)))
    return sorted(
        (record.when.start, transfer.category, transfer.to_party, transfer.quantity.value)
        for record in result.records
        if record.kind == "exchange"
        for transfer in record.transfers
    )


@pytest.mark.parametrize(
    "text",
    [
        "On Thursday Russia returned the bodies of 402 Ukrainian soldiers. It had handed over the"
        " same number on September 2.",
        "On Thursday Ukraine received 402 bodies. The figure was identical on September 2.",
        "В четверг Россия передала Украине тела 402 военных, как и 2 сентября.",
        "В четверг Россия передала Украине тела 402 военных. 2 сентября вернули столько же тел.",
        "У четвер Росія передала Україні тіла 402 військових. Минулого разу, 2 вересня, додому"
        " повернули таку ж кількість тіл.",
    ],
)
def test_the_number_of_one_day_is_told_of_another(text: str) -> None:
    assert read(text) == [(BEFORE, "bodies", "Ukraine", 402), (DAY, "bodies", "Ukraine", 402)]


@pytest.mark.parametrize(
    "text",
    [
        "On Thursday Russia returned the bodies of 402 Ukrainian soldiers. The sides had repeated"
        " their demands on September 2.",
        "В четверг Россия передала Украине тела 402 военных. Та же комиссия работала 2 сентября.",
        "У четвер Росія передала Україні тіла 402 військових. Як домовилися 2 вересня, допомагав"
        " Червоний Хрест.",
    ],
)
def test_what_else_is_alike_tells_of_no_other_handover(text: str) -> None:
    assert read(text) == [(DAY, "bodies", "Ukraine", 402)]


@pytest.mark.parametrize(
    "text",
    [
        "On Thursday 189 Ukrainian prisoners came home. Russia spoke of 150 of its own.",
        "В четверг домой вернулись 189 украинских пленных. Россия сообщила о 150 своих военных.",
        "У четвер додому повернулися 189 українських полонених. Міноборони Росії заявило, що"
        " додому прибули 150 її військових.",
    ],
)
def test_those_whom_a_side_counts_as_its_own_went_to_it(text: str) -> None:
    assert read(text) == [(DAY, "prisoners", "Russia", 150), (DAY, "prisoners", "Ukraine", 189)]


@pytest.mark.parametrize(
    "text",
    [
        "On Thursday 189 Ukrainian prisoners came home. Moscow lost 120 of its soldiers nearby.",
        "В четверг домой вернулись 189 украинских пленных. Россия потеряла 120 своих военных.",
        "У четвер додому повернулися 189 українських полонених. Росія втратила 120 своїх солдатів.",
    ],
)
def test_a_sides_losses_are_no_way_back(text: str) -> None:
    assert read(text) == [(DAY, "prisoners", "Ukraine", 189)]
