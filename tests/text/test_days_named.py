"""Days that other words name: weekends, "that day, a Wednesday", seasons, days ahead, headlines."""

from datetime import date

import pytest

from extractor.text.dates import DateMention, find_dates

WRITTEN = date(2025, 10, 8)  # a Wednesday


def _dates(text: str) -> list[DateMention]:
    return [each for each in find_dates(text, WRITTEN) if each.role != "crawl"]


@pytest.mark.parametrize(
    "text",
    [
        "They are not coming home this weekend.",
        "Домой на этих выходных они не едут.",
        "Додому цими вихідними вони не їдуть.",
    ],
)
def test_a_weekend_of_no_clear_tense_may_be_either(text: str) -> None:
    weekend = _dates(text)[0]
    assert {date(2025, 10, 4), date(2025, 10, 11)} == {*weekend.others}


@pytest.mark.parametrize(
    "text",
    [
        "It ended on 1 October. That day, a Wednesday, 230 came home.",
        "Все кончилось 1 октября. В тот день, в среду, вернулись 230 человек.",
        "Усе скінчилося 1 жовтня. Того дня, у середу, повернулися 230 людей.",
    ],
)
def test_a_weekday_beside_that_day_is_the_day_told(text: str) -> None:
    assert _dates(text)[1].first == date(2025, 10, 1)


@pytest.mark.parametrize(
    "text",
    [
        "It ended on 1 October. That day was cold. On Wednesday 230 came home.",
        "Все кончилось 1 октября. В тот день было холодно. В среду вернулись 230 человек.",
        "Усе скінчилося 1 жовтня. Того дня було холодно. У середу повернулися 230 людей.",
    ],
)
def test_a_weekday_farther_on_is_its_own(text: str) -> None:
    assert _dates(text)[1].first == WRITTEN


@pytest.mark.parametrize(
    "text",
    [
        "Throughout winter Moscow will return bodies.",
        "В течение зимы Москва будет возвращать тела.",
        "Протягом зими Москва повертатиме тіла.",
    ],
)
def test_a_season_that_something_lasts_through(text: str) -> None:
    assert _dates(text)[0].first == date(2025, 12, 1)


@pytest.mark.parametrize("text", ["Произошло это два дня назад.", "Сталося це два дні тому."])
def test_a_pronoun_is_no_part_of_days_ago(text: str) -> None:
    assert _dates(text)[0].first == date(2025, 10, 6)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The next swap will be a week on Friday.", date(2025, 10, 17)),
        ("Встреча намечена на будущую неделю.", date(2025, 10, 13)),
        ("Зустріч запланована на майбутній тиждень.", date(2025, 10, 13)),
        ("За три дні Росія поверне полонених.", date(2025, 10, 11)),
    ],
)
def test_days_and_weeks_ahead(text: str, day: date) -> None:
    assert _dates(text)[0].first == day


@pytest.mark.parametrize("text", ["За три дня Россия вернет пленных.", "За три дні повернули 100."])
def test_how_long_it_takes_is_no_day(text: str) -> None:
    assert not _dates(text)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Милосердный вторник\nНакануне стороны провели обмен.", date(2025, 10, 7)),
        ("Милосердний вівторок\nНапередодні сторони провели обмін.", date(2025, 10, 7)),
        ("Во вторник обменяли 200 человек. Накануне обменяли 300.", date(2025, 10, 6)),
        ("У вівторок обміняли 200 людей. Напередодні обміняли 300.", date(2025, 10, 6)),
    ],
)
def test_an_eve_does_not_count_from_a_headline(text: str, day: date) -> None:
    assert _dates(text)[1].first == day
