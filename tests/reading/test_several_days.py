"""A count of several days is a total of them, wherever the article names the days."""

from datetime import date

import pytest

from tests.reading.firstof import read


def told(text: str, value: int) -> tuple[str, date | None, date | None]:
    """The scope, first and last day of the first mention of a value."""
    mention = read(text, value, date(2026, 5, 14))
    day = mention.date
    return mention.scope, day.first if day else None, day.last if day else None


BESIDE = (
    "Between 5 and 7 March the two countries each released 1,000 people.",
    "С 5 по 7 марта обе страны освободили по 1000 человек.",
    "З 5 по 7 березня обидві країни звільнили по 1000 людей.",
)
BEFORE = (
    "The latest swap was held on March 5-7. Each side returned 1,000 people.",
    "Последний обмен пленными состоялся 5–7 марта. Стороны вернули домой по 1000 человек.",
    "Останній обмін полоненими відбувся 5–7 березня. Сторони повернули додому по 1000 людей.",
)
POINTED = (
    "The largest swap took place on March 5-7. Over those three days, 1,000 people from each side,"
    " including 120 civilians, regained their freedom.",
    "Крупнейший обмен прошёл 5–7 марта. За те три дня домой вернулись по 1000 пленных.",
    "Найбільший обмін пройшов 5–7 березня. За ті три дні додому повернулися по 1000 полонених.",
)


@pytest.mark.parametrize("text", [*BESIDE, *BEFORE, *POINTED])
def test_the_days_make_it_a_total(text: str) -> None:
    assert told(text, 1000) == ("total", date(2026, 3, 5), date(2026, 3, 7))


SHARED = (
    "The swap was held on March 5-6. Russia returned 300 on the first day and 200 on the second.",
    "Обмен прошёл 5–6 марта. Россия вернула 300 в первый день и 200 во второй.",
    "Обмін пройшов 5–6 березня. Росія повернула 300 першого дня і 200 другого.",
)


@pytest.mark.parametrize("text", SHARED)
def test_counts_that_share_the_days_are_of_one_each(text: str) -> None:
    assert told(text, 300)[0] == "single"


CARRIED_OUT = (
    "Talks went on. Nothing was signed. A month later came a third round. It produced an exchange"
    " of 1,000 prisoners from each side, which was carried out over three days.",
    "Переговоры шли. Ничего не подписали. Через месяц был третий раунд. Он дал обмен 1000 пленных"
    " с каждой стороны, который прошёл за три дня.",
)


@pytest.mark.parametrize("text", CARRIED_OUT)
def test_what_was_carried_out_over_days(text: str) -> None:
    assert told(text, 1000)[0] == "total"


STRANDED = (
    "Nine residents of Sudzha who had been stranded in Sumy since last year returned to Russia on"
    " Monday, the ombudswoman said."
)


def test_how_long_people_were_stranded_sums_up_nobody() -> None:
    assert told(STRANDED, 9) == ("single", date(2026, 5, 11), date(2026, 5, 11))
