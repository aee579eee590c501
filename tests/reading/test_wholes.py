"""Wholes of staged exchanges, and cumulative words that belong to something else."""

from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.mention import Mention
from extractor.reading.mentions import read_mentions
from extractor.reading.page import prepare

MONDAY = date(2026, 3, 9)


def read(text: str, value: int) -> Mention:
    """Read the first mention of a value."""
    page = prepare(Article(id="t", text=text, published=MONDAY))
    return next(
        m
        for m in read_mentions(page)
        if m.number is not None and page.numbers[m.number].value == value
    )


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The sides have begun a 700-for-700 swap of prisoners that will last three days.", 700),
        ("On Friday 180 captives a side crossed, the first leg of a 600-for-600 exchange.", 600),
        ("A two-day exchange that freed 400 captives from each side ended on Sunday.", 400),
        ("Обмен пленными «700 на 700» полностью завершён, сообщили в штабе.", 700),
        ("Сегодня начался первый этап сделки 600 на 600, домой едут 180 военных.", 600),
        ("Обмін полоненими у форматі 700 на 700 триває, попереду ще два етапи.", 700),
        ("У п'ятницю за формулою «600 на 600» вдома перші 180 бійців; попереду ще два етапи.", 600),
        ("Qatar reunited nine children with kin, bringing to 88 the children it has helped.", 88),
        ("Катар вернул родным девять детей, что довело до 88 число воссоединённых.", 88),
        ("Moscow said that 5,040 bodies had been delivered to Kyiv.", 5040),
    ],
)
def test_wholes_and_sums_are_totals(text: str, value: int) -> None:
    assert read(text, value).scope == "total"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("On Friday the sides swapped 300 for 300. It was the third stage of the deal.", 300),
        ("Вчера обменяли 300 на 300. Это был третий этап договорённостей.", 300),
        ("Учора відбувся третій етап обміну: 300 на 300.", 300),
        ("On Friday 62 people were released: soldiers and medics, some in jail since 2015.", 62),
        ("On 2 March ten villagers left, and officials say 90 have returned since January.", 10),
        ("On Friday the tally of those freed had been 49.", 49),
        ("2 марта домой уехали десять человек, а всего с начала года вернулись 90.", 10),
        ("В пятницу освободили 62 человека, кое-кто сидел в тюрьме с 2015 года.", 62),
        ("Дві передачі за тиждень: у вівторок Київ отримав 400 тіл, у п'ятницю - 410.", 400),
        ("У п'ятницю визволили 62 людини, дехто чекав на це з 2015 року.", 62),
        ("Friday's return of 900 bodies brings to 9,000 the number received this year.", 900),
    ],
)
def test_other_clauses_and_stages_leave_one_handover(text: str, value: int) -> None:
    assert read(text, value).scope == "single"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "The accords have also made possible a multi-stage swap of 800 captives a side.",
            "completed",
        ),
        (
            "On Friday 180 captives a side crossed, the first leg of a 600-for-600 exchange.",
            "ongoing",
        ),
    ],
)
def test_a_whole_goes_on_where_a_stage_or_its_course_is_told(text: str, status: str) -> None:
    value = 800 if "800" in text else 600
    told = read(text, value)
    assert (told.scope, told.status) == ("total", status)
