"""An exchange that talks bring about is planned where the clause behind it looks ahead."""

from __future__ import annotations

from datetime import date

import pytest

from extractor import Extractor
from extractor.article import Article
from extractor.records import ExchangeRecord

PUBLISHED = date(2026, 4, 16)


def _status(text: str) -> str:
    records = Extractor("rules").extract(Article(text=text, published=PUBLISHED)).records
    return next(r.status for r in records if isinstance(r, ExchangeRecord))


@pytest.mark.parametrize(
    "text",
    [
        "What came of it was humanitarian: a swap of 250 prisoners from each side, to be carried"
        " out before the month is over.",
        "The talks produced one result: an exchange of 250 prisoners for 250, which is to be"
        " completed before Easter.",
        "The talks brought the handover of 1,000 bodies to Ukraine, to be held in two stages.",
        "Переговоры принесли обмен 250 на 250 пленных, который предстоит провести до мая.",
        "Итог встречи - обмен 250 на 250 пленных, который должен быть проведён до конца месяца.",
        "Результат переговоров - передача Украине 1000 тел, которую осуществят до мая.",
        "Підсумок зустрічі - обмін 250 на 250 полонених, який має відбутися до кінця місяця.",
        "Підсумок зустрічі - обмін 250 на 250 полонених, який проведуть до кінця місяця.",
        "Результат перемовин - передача Україні 1000 тіл, яку здійснять до травня.",
    ],
)
def test_what_is_to_be_carried_out_is_planned(text: str) -> None:
    assert _status(text) == "planned"


@pytest.mark.parametrize(
    "text",
    [
        "The sides held a swap of 250 prisoners from each side, carried out on the border.",
        "The sides held a swap of 250 prisoners from each side, the first to be held in May.",
        "Стороны провели обмен 250 на 250 пленных, который прошёл на границе.",
        "Состоялся обмен 250 на 250 пленных, первый, который удалось провести в этом году.",
        "Сторони провели обмін 250 на 250 полонених, який пройшов на кордоні.",
    ],
)
def test_what_was_carried_out_is_done(text: str) -> None:
    assert _status(text) == "completed"
