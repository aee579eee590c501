"""What is only agreed on, promised or listed, beside what is done: status, scope and day."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from extractor.article import Article
from extractor.validate.check import check

THURSDAY = date(2025, 7, 24)


def found(text: str, value: int | None, status: str, **more: Any) -> set[str]:
    """The rules that find fault with such a record of the text."""
    quantity = {"bound": "undisclosed"} if value is None else {"value": value}
    transfer = {"category": more.pop("category", "prisoners"), "quantity": quantity}
    record = {"kind": "exchange", "status": status, "transfers": [transfer], **more}
    result = check(Article(id="t", text=text, published=THURSDAY), [record])
    return {item.rule for item in result.records[0].findings if item.severity != "info"}


def on(iso: str) -> dict[str, Any]:
    return {"when": {"start": iso, "end": iso, "precision": "day"}}


AHEAD = (
    "It took the teams barely an hour to agree that 1,200 prisoners would be exchanged.",
    "Both delegations accepted a swap of 1,200 captives, to be carried out at a later date.",
    "Kyiv received assurances that 1,200 prisoners would be freed.",
    "The ministers took a decision to exchange 1,200 prisoners.",
    "Kyiv got a promise from Moscow to return 1,200 prisoners.",
    "Besides the 250 men freed on Wednesday, the sides agreed on 1,200 prisoners each.",
    "Стороны приняли решение об обмене 1200 пленных.",
    "Киев получил согласие Москвы на обмен 1200 пленных.",
    "Київ отримав згоду Москви на обмін 1200 полонених.",
    "The delegations returned home with an accord on 1,200 prisoners a side.",
    "Both capitals have signed off on the return of 1,200 prisoners.",
    "Делегация вернулась домой с договорённостью об обмене 1200 пленных.",
    "Списки на обмін 1200 полонених передано, дати ще немає.",
    "Україна отримала від Росії обіцянку повернути 1200 полонених.",
    "Their teams, led by a minister, who took the chair, agreed on 1,200 prisoners a side.",
    "The envoy took a seat between them and both sides promised 1,200 prisoners.",
    "Kyiv received confirmation that 1,200 prisoners are to be exchanged.",
    "Омбудсмены приняли участие в переговорах о возвращении 1200 пленных.",
    "Київ отримав запрошення на переговори про звільнення 1200 полонених.",
)


@pytest.mark.parametrize("text", AHEAD)
def test_what_is_agreed_on_or_promised_is_not_done(text: str) -> None:
    assert "status_agrees" not in found(text, 1200, "planned")


DONE = (
    "Ukraine took 1,200 prisoners on Monday and gave as many.",
    "It took three weeks of work to bring home 1,200 prisoners.",
    "Ukraine received 1,200 prisoners after Moscow gave its consent.",
    "On top of the 200 freed on Monday, 1,200 prisoners were exchanged on Wednesday.",
    "The decision to exchange 1,200 prisoners was carried out on Monday.",
    "По списку на обмен 1200 пленных переданы украинской стороне.",
    "Москва отдала сверх договорённости 1200 пленных.",
    "Украина получила 1200 пленных по согласованному списку.",
    "Після 200 звільнених у понеділок у середу повернули 1200 полонених.",
)


@pytest.mark.parametrize("text", DONE)
def test_what_was_handed_over_is_no_plan(text: str) -> None:
    assert "status_agrees" in found(text, 1200, "planned")
    assert "status_agrees" not in found(text, 1200, "completed")


PARTS = (
    "On Monday trucks brought 1,245 bodies, the closing instalment of the repatriation that was"
    " agreed in Istanbul.",
    "Передача 1245 тел в понедельник стала последней партией репатриации, согласованной в мае.",
    "Передача 1245 тіл у понеділок стала останньою партією репатріації, погодженої у Стамбулі.",
)


@pytest.mark.parametrize("text", PARTS)
def test_a_part_of_what_was_agreed_is_done(text: str) -> None:
    assert "status_agrees" not in found(text, 1245, "completed", category="bodies")


def test_a_comma_of_a_number_ends_no_clause() -> None:
    text = "A swap of 1,200 prisoners is to take place in August."
    assert "status_agrees" not in found(text, 1200, "planned")
    assert "status_agrees" in found(text, 1200, "completed")


RANKS = (
    "The news came on Wednesday: 157 prisoners crossed over, the first swap in five months.",
    "23 июля, в сорок восьмой раз с начала войны, прошёл обмен: домой вернулись 157 пленных.",
    "23 липня, у сорок восьмий раз від початку війни, полонених обміняли: прийшло 157.",
)


@pytest.mark.parametrize("text", RANKS)
def test_the_span_of_a_rank_sums_up_nothing(text: str) -> None:
    assert "scope_agrees" not in found(text, 157, "completed", scope="single", **on("2025-07-23"))
    assert "scope_agrees" in found(text, 157, "completed", scope="total", **on("2025-07-23"))


OTHERS = (
    "Next week the sides plan another prisoner exchange. The previous one was on 22 July.",
    "Завтра пройдёт новый обмен пленными. Прошлый был 22 июля, число не назвали.",
    "Завтра має відбутися наступний етап обміну полоненими. Попередній був 22 липня.",
)


@pytest.mark.parametrize("text", OTHERS)
def test_a_swap_to_come_says_nothing_of_the_one_before(text: str) -> None:
    assert "status_agrees" not in found(text, None, "completed", **on("2025-07-22"))


def test_a_title_in_the_present_makes_no_plan_done() -> None:
    text = "Як повертають полонених\nНаступний обмін готують на серпень, кількість не називають."
    assert "status_agrees" not in found(text, None, "planned")


CALLS = (
    "Another 22 prisoners were freed after the 21 July call between the presidents."
    " It happened on Wednesday.",
    "Ще 22 полонені прибули поза паритетом, як жест після контакту президентів 21 липня."
    " Обмін був у середу.",
)


@pytest.mark.parametrize("text", CALLS)
def test_the_day_of_a_call_dates_no_handover(text: str) -> None:
    assert "date_of_event" not in found(text, 22, "completed", **on("2025-07-23"))
