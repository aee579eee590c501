"""Numbers that are not made public, or that you will hear later; days of reports and accords."""

from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.page import prepare
from extractor.validate.counts.silence import keeps_secret
from tests.reading.firstof import read


def _keeps(text: str) -> bool:
    return keeps_secret(prepare(Article(text=text, published=date(2026, 4, 30))))


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine welcomed 49 people, and what it gave for them has not been made public.",
        "Россия вернула 49 человек. Кого отпустили взамен, не обнародовано.",
        "Росія повернула 49 людей. Кого відпустили натомість, не оприлюднено.",
        "An exchange of prisoners was agreed. You will hear the number once the buses are here.",
        "The prisoner exchange will take place on Friday; its size remains to be seen.",
        "The exact count of the bodies that were returned is still being established.",
        "Обменяют пленных, но сколько, решат позже.",
        "Обміняють полонених, але скільки саме, вирішать пізніше.",
        "Об обмене пленными договорились. Число узнаете, когда автобусы вернутся.",
        "Про обмін полоненими домовилися. Кількість почуєте, коли автобуси повернуться.",
    ],
)
def test_a_number_is_kept_back(text: str) -> None:
    assert _keeps(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine welcomed 49 people, and the agreement has been made public.",
        "Россия вернула 49 человек. Документ обнародован.",
        "Росія повернула 49 людей. Документ оприлюднено.",
    ],
)
def test_nothing_is_kept_back(text: str) -> None:
    assert not _keeps(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("A bulletin that came out yesterday counts 85 servicemen returned to Russia.", 85),
        ("У бюлетені, що вийшов учора, йдеться про 85 звільнених полонених.", 85),
        ("В отчёте, опубликованном вчера, речь о 85 освобождённых пленных.", 85),
        ("The 500 prisoners were settled in Geneva on 17 and 18 February.", 500),
    ],
)
def test_the_day_of_a_report_is_not_the_count_s(text: str, value: int) -> None:
    assert read(text, value).date is None


def test_who_came_out_of_captivity_did_so_that_day() -> None:
    said = read("Yesterday 85 prisoners came home.", 85).date
    assert said is not None
