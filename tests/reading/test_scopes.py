"""One handover or a total: what sums up, what only ranks, and what a day takes for itself."""

import pytest

from tests.reading.firstof import read


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Since January Ukraine has brought home 5,857 prisoners.", 5857),
        ("Altogether, 1,000 prisoners from each side were freed over three days last May.", 1000),
        ("The sides held ten swaps, in which 2,600 prisoners returned to Ukraine.", 2600),
        ("The number of Ukrainians freed from captivity has now reached 7,000.", 7000),
        ("С самого начала года из плена возвращены 2300 российских военных.", 2300),
        ("В этом году состоялось три обмена, на родину вернулись 600 пленных.", 600),
        ("Всего за три дня домой вернулись 750 пленных.", 750),
        ("Із самого початку вторгнення додому повернули 1819 дітей.", 1819),
        ("Загалом за два дні додому повернулися 405 полонених.", 405),
        ("Кількість звільнених з полону українців сягнула 7000.", 7000),
        ("Since last year's incursion 80 people have been sent home to Russia.", 80),
        ("Торік з полону повернули 215 українців.", 215),
        ("Three swaps were held in April, freeing 615 Ukrainian prisoners.", 615),
        (
            "On March 5 and 6 Russia released 500 Ukrainian prisoners, 200 on the first day and"
            " 300 on the second.",
            500,
        ),
        (
            "5 и 6 марта Россия освободила 500 украинских пленных: 200 в первый день и 300 во"
            " второй.",
            500,
        ),
        (
            "5 та 6 березня Росія звільнила 500 українських полонених: 200 першого дня і 300"
            " другого.",
            500,
        ),
    ],
)
def test_sums_are_totals(text: str, value: int) -> None:
    assert read(text, value).scope == "total"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It was the 71st swap since the invasion; 185 prisoners returned to Ukraine.", 185),
        ("Two swaps took place in April, the first freeing 175 Ukrainian prisoners.", 175),
        ("In the third transfer this year Russia handed over 909 bodies.", 909),
        ("Seven prisoners returned to Ukraine over the past 24 hours.", 7),
        ("Since January it is the second swap: on February 5 Russia released 157 prisoners.", 157),
        ("Medinsky has since said that Russia handed over 1,000 bodies.", 1000),
        ("С начала года это второй обмен: 5 февраля Россия вернула 157 пленных.", 157),
        ("Крупнейший обмен с начала года: Россия освободила 300 пленных.", 300),
        ("В мае прошлого года Россия вернула 120 пленных.", 120),
        ("За последние сутки на родину вернулись 12 пленных.", 12),
        ("В пятницу уже вернулись 25 пленных.", 25),
        ("Найбільший за час війни обмін: Росія звільнила 300 полонених.", 300),
        ("Цим разом Росія передала 31 тіло.", 31),
        ("Двенадцать детей, среди них трое сирот, уже вернулись домой на Украину.", 12),
        ("Дванадцятеро дітей, серед них троє сиріт, уже повернулися додому в Україну.", 12),
        ("Twelve children, three of them orphans, have already returned home to Ukraine.", 12),
        ("Last year, on September 21, 215 Ukrainians were released from captivity.", 215),
        ("В прошлом году, 21 сентября, из плена освободили 215 украинцев.", 215),
        ("Торік, 21 вересня, з полону звільнили 215 українців.", 215),
        ("80 people stuck in Ukraine since last year's incursion were sent home to Russia.", 80),
    ],
)
def test_ranks_days_and_hours_sum_up_nothing(text: str, value: int) -> None:
    assert read(text, value).scope == "single"


def test_a_sum_far_above_all_other_counts_is_a_total() -> None:
    text = (
        "Qatar helped 7 children return to Ukraine this week.\n\n"
        "In all, officials brought back 1,900 children to Ukraine, and returned 29 to Russia."
    )
    assert read(text, 1900).scope == "total"
    assert read(text, 29).scope == "total"
    assert read(text, 7).scope == "single"


def test_one_days_parts_make_no_total() -> None:
    text = "In all, 163 people returned to Ukraine: 155 prisoners and 8 civilians."
    assert read(text, 155).scope == "single"


def test_what_was_agreed_beyond_a_semicolon_is_another_count() -> None:
    text = (
        "The sides agreed to hand over up to 6,000 bodies each;"
        " Medinsky says Moscow is ready to give 3,000 bodies more."
    )
    assert read(text, 6000).scope == "total"
    assert read(text, 3000).scope == "single"


@pytest.mark.parametrize(
    "text",
    [
        "Russia today returned 28 residents, who since August lived in a cellar.",
        "Сегодня Россия вернула 28 жителей, которые с августа жили в подвале.",
        "Сьогодні Росія повернула 28 жителів, які з серпня жили в підвалі.",
    ],
)
def test_since_when_they_were_stranded_sums_up_nothing(text: str) -> None:
    assert read(text, 28).scope == "single"


@pytest.mark.parametrize(
    "text",
    [
        "Between 5 and 7 June 900 prisoners returned to Ukraine.",
        "С 5 по 7 июня на Украину вернулись 900 пленных.",
        "Між 5 і 7 червня в Україну повернулися 900 полонених.",
        "С пятницы по воскресенье Россия освободила 900 пленных.",
    ],
)
def test_first_and_last_day_make_a_total(text: str) -> None:
    assert read(text, 900).scope == "total"


def test_days_shared_out_among_counts_make_no_total() -> None:
    text = "Between 23 and 25 May 390, 307 and 303 prisoners returned to Ukraine."
    assert read(text, 307).scope == "single"


@pytest.mark.parametrize(
    "text",
    [
        "Five exchanges took place this year, and Russia released 205 soldiers on Friday.",
        "There were five exchanges this year and on Friday Russia released 205 soldiers.",
        "В этом году прошло пять обменов, и в пятницу Россия освободила 205 военных.",
        "Цього року відбулося п'ять обмінів, і в п'ятницю Росія звільнила 205 військових.",
    ],
)
def test_the_year_of_several_exchanges_is_not_that_of_a_count_with_a_day(text: str) -> None:
    mention = read(text, 205)
    assert mention.scope == "single"
    assert mention.date is not None
    assert mention.date.precision == "day"


@pytest.mark.parametrize(
    "text",
    [
        "Five exchanges took place this year, and in all Russia released 205 soldiers.",
        "В этом году прошло пять обменов, и Россия освободила 205 военных.",
        "Цього року відбулося п'ять обмінів, і Росія звільнила 205 військових.",
    ],
)
def test_a_count_of_several_exchanges_without_a_day_is_a_total(text: str) -> None:
    assert read(text, 205).scope == "total"
