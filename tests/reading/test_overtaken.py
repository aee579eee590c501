"""Words of delay or plan that only describe a handover which then was held."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.article import Article
from extractor.extract import Extractor
from extractor.records import ExchangeRecord

FRIDAY = date(2026, 2, 27)


def _only(text: str) -> ExchangeRecord:
    article = Article(id="a", text=text, published=FRIDAY)
    (record,) = Extractor(model="rules").extract(article).records
    assert isinstance(record, ExchangeRecord)
    return record


@pytest.mark.parametrize(
    "text",
    [
        "Delayed since Monday, the handover of 1,000 bodies to Ukraine was completed on Friday.",
        "Отложенная с понедельника передача 1000 тел Украине завершилась в пятницу.",
        "Відкладена з понеділка передача 1000 тіл Україні завершилася в п'ятницю.",
        "Planned for Thursday, the handover of 84 prisoners to Ukraine took place on Friday.",
        "Запланированная на четверг передача 84 пленных Украине состоялась в пятницу.",
        "Запланована на четвер передача 84 полонених Україні відбулася в п'ятницю.",
        "On Friday Russia completed the handover of 84 bodies to Ukraine that was suspended.",
        "В пятницу Россия завершила передачу Украине 300 тел, приостановленную в январе.",
        "У п'ятницю Росія завершила передачу Україні 300 тіл, призупинену в січні.",
        "The long-awaited return of 84 prisoners to Ukraine took place on Friday.",
    ],
)
def test_what_was_held_is_done(text: str) -> None:
    record = _only(text)
    assert (record.status, record.scope) == ("completed", "single")
    assert record.when.start == FRIDAY


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Запланированная на пятницу передача 1000 тел Украине не состоялась.", "cancelled"),
        ("Запланована на п'ятницю передача 1000 тіл Україні не відбулася.", "cancelled"),
        ("The planned return of 84 prisoners to Ukraine was not carried out.", "cancelled"),
        ("Передача 500 тел Украине задерживается из-за непогоды.", "postponed"),
        ("Передача 500 тіл Україні затримується через негоду.", "postponed"),
        ("Reports that Russia returned 120 prisoners to Ukraine are false.", "denied"),
        ("Сообщения о том, что Россия вернула Украине 120 пленных, ложны.", "denied"),
        ("Повідомлення про те, що Росія повернула Україні 120 полонених, неправдиві.", "denied"),
    ],
)
def test_what_was_not_held_is_not_done(text: str, status: str) -> None:
    assert _only(text).status == status
