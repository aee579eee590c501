"""Records held against all that is told of their counts: scope, status and day."""

from datetime import date
from typing import Any

import pytest

from extractor.article import Article
from extractor.validate.check import check

FRIDAY = date(2026, 2, 27)


def found(text: str, value: int | None, category: str = "prisoners", **more: Any) -> set[str]:
    """Check one record of one transfer, and name the rules that find fault with it."""
    quantity: dict[str, Any] = {"value": value}
    if value is None:
        quantity["bound"] = "undisclosed"
    transfer = {"category": category, "quantity": {**quantity, **more.pop("quantity", {})}}
    record = {"kind": "exchange", "transfers": [transfer], **more}
    result = check(Article(id="t", text=text, published=FRIDAY), [record])
    return {item.rule for item in result.records[0].findings if item.severity != "info"}


ONE = (
    "The previous exchange took place on February 5, when Russia released 157 prisoners.",
    "In August, Ukraine sent home 120 prisoners.",
    "Russia has released 157 prisoners in one of the largest exchanges since the invasion.",
    "В ходе одного из крупнейших обменов Россия вернула 157 пленных.",
    "Під час одного з найбільших обмінів Росія звільнила 157 полонених.",
    "Предыдущий обмен состоялся 5 февраля, Россия вернула 157 пленных.",
    "В начале мая Россия отпустила 157 пленных.",
    "Останній обмін відбувся 5 лютого: додому повернулися 157 полонених.",
    "Раніше, на початку липня, Росія звільнила 157 полонених.",
)


@pytest.mark.parametrize("text", ONE)
def test_one_handover_is_no_total(text: str) -> None:
    value = 120 if "120" in text else 157
    assert "scope_agrees" in found(text, value, scope="total")
    assert "scope_agrees" not in found(text, value)


SUMS = (
    ("Last year Ukraine received 14,500 bodies from Russia.", 14500),
    ("Over three days, Russia handed over 6,057 bodies to Ukraine.", 6057),
    ("За прошлый год Россия передала Украине 14500 тел.", 14500),
    ("Всего за три дня Россия передала 6057 тел.", 6057),
    ("За минулий рік Росія передала Україні 14500 тіл.", 14500),
    ("Від початку року Росія передала 6057 тіл.", 6057),
)


@pytest.mark.parametrize(("text", "value"), SUMS)
def test_a_total_is_no_single_handover(text: str, value: int) -> None:
    assert "scope_agrees" in found(text, value, "bodies")
    assert "scope_agrees" not in found(text, value, "bodies", scope="total")


def test_a_headline_that_only_names_the_formula_does_not_hide_the_total() -> None:
    text = (
        "Обмен 750 на 750: что известно\n\n"
        "Всего за три дня каждая из сторон освободила по 750 пленных."
    )
    assert "scope_agrees" in found(text, 750)


def test_what_is_under_way_may_be_summed_up_so_far() -> None:
    text = "The exchange continues: 250 prisoners have come home so far."
    assert "scope_agrees" not in found(text, 250, status="ongoing")


def test_an_agreed_formula_may_be_one_event_or_a_total() -> None:
    text = "The sides agreed in Geneva on February 18 to swap 500 prisoners for 500."
    assert "scope_agrees" not in found(text, 500, status="planned")
    assert "scope_agrees" not in found(text, 500, status="planned", scope="total")


DONE = (
    "The sides agreed in Geneva to go on. Russia handed over 1,000 bodies to Ukraine.",
    "Стороны договорились продолжать. Россия передала Украине 1000 тел.",
    "Сторони домовилися продовжувати. Росія передала Україні 1000 тіл.",
)


@pytest.mark.parametrize("text", DONE)
def test_a_plan_near_by_makes_no_plan_of_what_is_done(text: str) -> None:
    assert "status_agrees" in found(text, 1000, "bodies", status="planned")
    assert "status_agrees" not in found(text, 1000, "bodies")


AHEAD = (
    ("Ukraine to receive 1,000 bodies from Russia", "planned"),
    ("Передача 1000 тел состоится в субботу.", "planned"),
    ("Передача 1000 тіл відбудеться в суботу.", "planned"),
    ("Russia is ready to hand over 1,000 bodies.", "offered"),
)


@pytest.mark.parametrize(("text", "status"), AHEAD)
def test_what_lies_ahead_is_not_done(text: str, status: str) -> None:
    assert "status_agrees" in found(text, 1000, "bodies")
    assert "status_agrees" not in found(text, 1000, "bodies", status=status)


BROUGHT = (
    "Kyiv postponed the exchange. 1,150 bodies had been delivered to the exchange area, he said.",
    "Киев отложил обмен. На место передачи прибыли 1150 тел, сказал он.",
    "Київ відклав обмін. До місця обміну доставлено 1150 тіл, сказав він.",
)


@pytest.mark.parametrize("text", BROUGHT)
def test_what_was_brought_to_the_place_is_not_handed_over(text: str) -> None:
    assert "status_agrees" in found(text, 1150, "bodies")
    assert "status_agrees" not in found(text, 1150, "bodies", status="postponed")


UNCOUNTED = (
    (
        "On Thursday the sides swapped prisoners.",
        "Another exchange of prisoners is being prepared.",
    ),
    ("В четверг стороны обменялись пленными.", "Новый обмен пленными готовится."),
    ("У четвер сторони обмінялися полоненими.", "Новий обмін полоненими готується."),
)


@pytest.mark.parametrize(("done", "ahead"), UNCOUNTED)
def test_a_swap_without_a_count_has_a_status_too(done: str, ahead: str) -> None:
    assert "status_agrees" in found(done, None, status="planned")
    assert "status_agrees" not in found(done, None)
    assert "status_agrees" in found(ahead, None)
    assert "status_agrees" not in found(ahead, None, status="planned")


def day(iso: str) -> dict[str, Any]:
    return {"when": {"start": iso, "end": iso, "precision": "day"}}


DAYS = (
    "On Wednesday Russia released 310 prisoners, and on Thursday it released 302 more.",
    "В среду Россия вернула 310 пленных, а в четверг — ещё 302 пленных.",
    "У середу Росія звільнила 310 полонених, а в четвер — ще 302 полонених.",
)


@pytest.mark.parametrize("text", DAYS)
def test_a_count_has_the_day_of_its_own_clause(text: str) -> None:
    assert "date_of_event" in found(text, 310, **day("2026-02-26"))
    assert "date_of_event" not in found(text, 310, **day("2026-02-25"))


def test_a_headline_without_a_day_leaves_the_day_of_the_text() -> None:
    text = (
        "Russia returns 168 prisoners\n\nOn Wednesday Russia released 168 prisoners."
        " Kyiv, the ministry wrote on Thursday, thanked the mediators."
    )
    assert "date_of_event" in found(text, 168, **day("2026-02-26"))
    assert "date_of_event" not in found(text, 168, **day("2026-02-25"))


def test_equal_tranches_on_two_days_are_both_right() -> None:
    text = "Russia released 250 prisoners on Wednesday. On Thursday Russia released 250 prisoners."
    for iso in ("2026-02-25", "2026-02-26"):
        assert "date_of_event" not in found(text, 250, **day(iso))


def test_the_same_weekday_of_another_sentence_does_not_help() -> None:
    text = (
        "Russia handed over 1,203 bodies on Friday.\n\n"
        "On Friday last week, February 20, the delegations met in Geneva."
    )
    when = {"when": {"start": "2026-02-20", "end": "2026-02-20", "precision": "day",
                     "surface": "on Friday", "basis": "weekday"}}  # fmt: skip
    assert {"weekday_agrees", "date_of_event"} & found(text, 1203, "bodies", **when)


@pytest.mark.parametrize(
    "text",
    [
        "Russia got back 51 bodies, and nobody denies it.",
        "Обратно поехало 51 тело, и этого никто не отрицает.",
        "Назад поїхало 51 тіло, і цього ніхто не заперечує.",
    ],
)
def test_what_nobody_denies_stands(text: str) -> None:
    assert "status_agrees" not in found(text, 51, "bodies")


@pytest.mark.parametrize(
    "text",
    [
        "Kyiv was to hand over men on Friday.\n\nOn February 5, 152 prisoners came home."
        "\n\nA mother read of the postponed swap in the news.",
        "Последний обмен прошёл 5 февраля: вышли 152 пленных.\n\n"
        "Мать узнала о переносе из новостей.",
        "Останній обмін пройшов 5 лютого: вийшли 152 полонених.\n\n"
        "Мати дізналася про скасування з новин.",
    ],
)
def test_an_earlier_swap_is_not_put_off_by_another_paragraph(text: str) -> None:
    assert "status_agrees" not in found(text, 152, **day("2026-02-05"))
