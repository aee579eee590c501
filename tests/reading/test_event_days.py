"""The day of an event: not that of the words, found again by "that day", several days as one."""

from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.context import when_of
from extractor.reading.events import exchange_records
from extractor.reading.page import prepare
from extractor.records import When
from tests.reading.firstof import read

FRIDAY = date(2026, 2, 27)


def times(text: str) -> list[When]:
    """The times of a text's exchange records."""
    return [r.when for r in exchange_records(prepare(Article(id="t", text=text, published=FRIDAY)))]


def written(text: str) -> When:
    """The only time of a text, as a record tells it."""
    page = prepare(Article(id="t", text=text, published=FRIDAY))
    (mention,) = page.dates
    return when_of(page, mention)


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine has received 1,000 bodies from Russia, officials in Kyiv said on Thursday.",
        "Украине переданы 1000 тел, сообщил в четверг Мединский.",
        "Україні передали 1000 тіл, повідомив у четвер Лубінець.",
    ],
)
def test_the_day_of_the_words_is_not_the_days_of_the_event(text: str) -> None:
    assert read(text, 1000).date is None


@pytest.mark.parametrize(
    "text",
    [
        "On Thursday Russia handed over 1,000 bodies, the headquarters said.",
        "Medinsky said on Thursday that 1,000 bodies had been handed over that morning.",
        "KYIV, Feb. 27 (Wire) - Russia gave Ukraine 1,000 bodies on Thursday, officials said.",
        "Мединский сообщил, что в четверг Украине передали 1000 тел.",
        "Лубінець повідомив, що у четвер Україна отримала 1000 тіл.",
    ],
)
def test_the_day_of_the_event_stands_beside_words(text: str) -> None:
    said = read(text, 1000).date
    assert said is not None
    assert said.first == date(2026, 2, 26)


@pytest.mark.parametrize(
    "text",
    [
        "An exchange took place on January 29. It was cold. Ukraine took in 1,245 bodies that day.",
        "Обмен прошёл 29 января. Было холодно. Украина тогда получила 1245 тел.",
        "Обмін пройшов 29 січня. Було холодно. Того дня Україна отримала 1245 тіл.",
    ],
)
def test_that_day_is_the_last_one_named(text: str) -> None:
    said = read(text, 1245).date
    assert said is not None
    assert said.first == date(2026, 1, 29)


@pytest.mark.parametrize(
    "text",
    [
        "По договорённостям 26 февраля Россия вернула 30 военных.",
        "Згідно з домовленостями 26 лютого Росія повернула 30 військових.",
    ],
)
def test_an_agreement_has_its_own_day_only_behind_a_word(text: str) -> None:
    said = read(text, 30).date
    assert said is not None
    assert said.first == date(2026, 2, 26)


@pytest.mark.parametrize(
    "text",
    [
        "Since January 2025 Russia has returned 5,857 bodies.",
        "С января 2025 года Россия вернула 5857 тел.",
        "Від січня 2025 року Росія повернула 5857 тіл.",
    ],
)
def test_a_start_has_no_end(text: str) -> None:
    assert [(w.start, w.end, w.precision) for w in times(text)] == [
        (date(2025, 1, 1), None, "unknown")
    ]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("It happened in early January 2026.", 1, 10),
        ("Это было в середине января 2026 года.", 11, 20),
        ("Це було наприкінці січня 2026 року.", 21, 31),
    ],
)
def test_a_part_of_a_month_is_a_third_of_it(text: str, first: int, last: int) -> None:
    when = written(text)
    assert (when.start, when.end) == (date(2026, 1, first), date(2026, 1, last))
    assert when.precision == "unknown"


@pytest.mark.parametrize(
    "text",
    [
        "Russia freed 200 prisoners on Thursday and 300 prisoners on Friday.\n\n"
        "In all, 500 prisoners came home over two days.",
        "В четверг Россия вернула 200 пленных, в пятницу — 300 пленных.\n\n"
        "Всего за два дня домой вернулись 500 пленных.",
        "У четвер Росія повернула 200 полонених, у п'ятницю — 300 полонених.\n\n"
        "Загалом за два дні додому повернулися 500 полонених.",
    ],
)
def test_days_told_apart_are_the_days_of_their_sum(text: str) -> None:
    said = read(text, 500).date
    assert said is not None
    assert (said.first, said.last) == (date(2026, 2, 26), date(2026, 2, 27))


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine brought home 120 prisoners over three days.",
        "За три дня домой вернулись 120 пленных.",
        "За три дні додому повернулися 120 полонених.",
    ],
)
def test_days_that_nobody_names_stay_open(text: str) -> None:
    assert read(text, 120).date is None


@pytest.mark.parametrize(
    "text",
    [
        "Daily News\n\nBy A. Reporter\n\nThe captives came home on Thursday, the ministry wrote."
        "\n\nRussia got 56 people back.",
        "Лента дня\n\nФото: пресс-служба\n\nПередача прошла в четверг на границе.\n\n"
        "Россия получила 56 человек.",
        "Стрічка дня\n\nФото: пресслужба\n\nПередача відбулася в четвер на кордоні.\n\n"
        "Росія отримала 56 осіб.",
    ],
)
def test_page_furniture_is_no_part_of_the_news(text: str) -> None:
    said = read(text, 56).date
    assert said is not None
    assert said.first == date(2026, 2, 26)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Russia returned 300 men on Thursday. In all, 6,060 bodies have now been returned.", 6060),
        ("В четверг Россия вернула 300 человек. Итого нами уже передано 6060 тел.", 6060),
        ("У четвер Росія повернула 300 осіб. Завдяки обмінам вже визволено 4641 людину.", 4641),
    ],
)
def test_a_count_beyond_one_handover_is_a_total_without_the_day_of_the_news(
    text: str, value: int
) -> None:
    mention = read(text, value)
    assert mention.scope == "total" or mention.date is None
    assert mention.date is None


@pytest.mark.parametrize(
    "text",
    [
        "Russia freed 200 prisoners on Thursday and 310 prisoners on Friday.",
        "В четверг Россия вернула 200 пленных, в пятницу — 310.",
        "У четвер Росія повернула 200 полонених, у п'ятницю — 310.",
    ],
)
def test_each_count_has_its_own_day(text: str) -> None:
    days = [read(text, value).date for value in (200, 310)]
    assert [day.first for day in days if day] == [date(2026, 2, 26), date(2026, 2, 27)]
