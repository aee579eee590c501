from datetime import date

import pytest

from extractor.article import Article
from extractor.extract import Extractor

APRIL = date(2025, 4, 8)  # a Tuesday


def told(text: str):
    result = Extractor(model="rules").extract(Article(text=text, id="a", published=APRIL))
    return [record for record in result.records if record.kind == "exchange"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "Kyiv says Russia is ready to return 400 bodies to Ukraine and has put off the "
            "transfer again.",
            "postponed",
        ),
        ("Россия готова передать Украине 400 тел, а Украина отложила передачу.", "postponed"),
        ("Росія готова передати Україні 400 тіл, а Україна відклала передачу.", "postponed"),
        (
            "Намеченный на 3 апреля обмен пленными, по 80 человек с каждой стороны, Киев отменил.",
            "cancelled",
        ),
        (
            "Намічений на 3 квітня обмін полоненими, по 80 осіб з кожного боку, Київ скасував.",
            "cancelled",
        ),
        (
            "Сегодня должны были обменять по восемьдесят пленных. Но никто не приехал: в Москве "
            "всё отменили.",
            "cancelled",
        ),
        (
            "Сьогодні мали обміняти по вісімдесят полонених. Але не приїхав ніхто: у Москві все "
            "скасували.",
            "cancelled",
        ),
    ],
)
def test_what_the_words_behind_call_off(text, status):
    assert {record.status for record in told(text)} == {status}


@pytest.mark.parametrize(
    "text",
    [
        "Russia is ready to return 400 bodies to Ukraine and called off a strike on the port.",
        "Обмен пленными, по 80 человек с каждой стороны, пройдёт завтра, визит в Москву отменён.",
        "Обмін полоненими, по 80 осіб з кожного боку, відбудеться завтра, візит скасовано.",
        "Завтра мають обміняти по вісімдесят полонених.",
    ],
)
def test_what_else_is_called_off_is_another_matter(text):
    assert not {record.status for record in told(text)} & {"cancelled", "postponed"}


@pytest.mark.parametrize(
    "text",
    [
        "На этой неделе из России на Украину уехали двое детей, так что всего их семеро.",
        "Цього тижня з Росії в Україну виїхали двоє дітей, тож усього їх семеро.",
    ],
)
def test_how_many_they_are_is_no_total_of_a_time(text):
    assert {record.scope for record in told(text)} == {"single"}


@pytest.mark.parametrize(
    "text",
    [
        "Обмен, тысяча пленных на тысячу, растянется минимум до воскресенья.",
        "Обмін, тисяча полонених на тисячу, розтягнеться щонайменше до неділі.",
    ],
)
def test_what_will_stretch_over_days_is_not_done(text):
    assert "completed" not in {record.status for record in told(text)}


def test_a_plan_whose_day_the_report_reaches_is_left_to_a_second_voice():
    plan = "On Monday the envoy said that 80 prisoners would be exchanged for 80 the next day."
    assert {record.verdict for record in told(plan)} == {"verified"}
    both = told(f"{plan} By noon on 8 April the buses had left.")
    assert "verified" not in {record.verdict for record in both}
