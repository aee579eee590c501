"""Which day is a count's: its own, the news day, and never the day on which a plan was made."""

from datetime import date

import pytest

from tests.reading.firstof import read


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "Russia and Ukraine swapped prisoners on Thursday.\n\n"
            "The Defence Ministry wrote that Kyiv had released 157 prisoners.",
            157,
        ),
        (
            "В четверг состоялся обмен пленными.\n\nПо её данным, Киев вернул 157 пленных.",
            157,
        ),
        (
            "У четвер відбувся обмін полоненими.\n\n"
            "За даними штабу, Росія звільнила 157 полонених.",
            157,
        ),
    ],
)
def test_an_undated_count_has_the_day_of_the_news(text: str, value: int) -> None:
    said = read(text, value).date
    assert said is not None
    assert said.first == date(2026, 2, 26)


def test_what_happened_earlier_does_not_have_the_day_of_the_news() -> None:
    text = (
        "Russia and Ukraine swapped prisoners on Thursday.\n\n"
        "In the previous exchange Kyiv released 150 prisoners."
    )
    assert read(text, 150).date is None


def test_two_days_in_the_first_sentences_leave_the_day_open() -> None:
    text = (
        "Russia and Ukraine swapped prisoners on Thursday. Russia returned bodies on Wednesday.\n\n"
        "Kyiv released 157 prisoners."
    )
    assert read(text, 157).date is None


def test_a_plan_has_not_the_day_on_which_it_was_made() -> None:
    assert read("On February 18 the sides agreed to swap 500 prisoners.", 500).date is None


def test_a_date_behind_a_contrast_is_the_next_counts() -> None:
    text = "In January Russia handed over 1,003 bodies to Ukraine, but on Thursday it returned 900."
    said = read(text, 1003).date
    assert said is not None
    assert said.first == date(2026, 1, 1)


def test_the_same_day_is_the_day_of_the_sentence_before() -> None:
    text = "Russia returned 150 prisoners on February 5. Kyiv handed over 27 bodies the same day."
    said = read(text, 27).date
    assert said is not None
    assert said.first == date(2026, 2, 5)


@pytest.mark.parametrize(
    "text",
    [
        "Russia freed 200 Ukrainian prisoners on 13 February and 300 more on 14 February, with"
        " Russia saying it had got nobody back.",
        "Россия вернула Украине 200 пленных 13 февраля и 300 пленных 14 февраля, при этом Киев"
        " сообщил о больных.",
        "Росія повернула Україні 200 полонених 13 лютого і 300 полонених 14 лютого, причому Київ"
        " повідомив про хворих.",
    ],
)
def test_a_day_is_of_the_clause_it_closes_not_of_the_next_speaker(text: str) -> None:
    day = read(text, 300).date
    assert day is not None
    assert day.first == date(2026, 2, 14)
