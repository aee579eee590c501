"""Numbers as reports write them: separators, words, ranges, vague words, zeros, ordinals."""

from __future__ import annotations

import re

import pytest

from extractor.text.fold import fold
from extractor.text.numbers import Number, find_numbers


def numbers(text: str) -> list[Number]:
    return find_numbers(fold(text).text)


def only(text: str) -> Number:
    found = numbers(text)
    assert len(found) == 1, [number.surface for number in found]
    return found[0]


def values(text: str) -> list[int | float | None]:
    return [number.value for number in numbers(text)]


@pytest.mark.parametrize(
    ("text", "value", "form"),
    [
        ("1,212 bodies", 1212, "digits"),
        ("1212 bodies", 1212, "digits"),
        ("1 212 тел", 1212, "digits"),
        ("1\u00a0212 тел", 1212, "digits"),
        ("1\u2009212 тіл", 1212, "digits"),
        ("1.212 Leichen", 1212, "digits"),
        ("1’212 bodies", 1212, "digits"),
        ("1,212,345 people", 1212345, "digits"),
        ("0.212 of it", 0.212, "digits"),
        ("6.5 per cent", 6.5, "digits"),
        ("3,125 % of them", 3.125, "digits"),
        ("1,212.5 tonnes", 1212.5, "digits"),
        ("1.5 million", 1_500_000, "mixed"),
        ("1.245 million", 1_245_000, "mixed"),
        ("1,200 thousand", 1_200_000, "mixed"),
        ("2,5 тысячи", 2500, "mixed"),
        ("1,2 тисячі", 1200, "mixed"),
        ("6 thousand bodies", 6000, "mixed"),
        ("6 тыс. тел", 6000, "mixed"),
        ("6тыс тел", 6000, "mixed"),
        ("6k bodies", 6000, "mixed"),
        ("6 тисяч тіл", 6000, "mixed"),
        ("2 млн 300 тыс.", 2_300_000, "mixed"),
        ("6 thousand 57 bodies", 6057, "mixed"),
        ("1 тысячу 212 тел", 1212, "mixed"),
        ("6 с половиной тысяч", 6500, "mixed"),
        ("a thousand bodies", 1000, "words"),
        ("twelve hundred bodies", 1200, "words"),
        ("a hundred and fifty men", 150, "words"),
        ("three hundred and three", 303, "words"),
        ("a dozen men", 12, "words"),
        ("half a dozen", 6, "words"),
        ("half a million", 500_000, "words"),
        ("two and a half thousand", 2500, "words"),
        ("две с половиной тысячи", 2500, "words"),
        ("дві з половиною тисячі", 2500, "words"),
        ("полторы тысячи", 1500, "words"),
        ("півтори тисячі", 1500, "words"),
        ("полтораста пленных", 150, "words"),
        ("пів мільйона", 500_000, "words"),
        ("тысячу тел", 1000, "words"),
        ("тисяча тіл", 1000, "words"),
        ("сотня пленных", 100, "words"),
        ("два десятка пленных", 20, "words"),
        ("десяток тысяч", 10_000, "words"),
        ("тела двумястами семью семьям", 207, "words"),
        ("передача тысячи тел", 1000, "words"),
        ("сто вісімдесят троє", 183, "words"),
        ("восьмеро", 8, "words"),
        ("двоє поранених", 2, "words"),
        ("дев'ятьма тисячами", 9000, "words"),
        ("трёхсот", 300, "words"),
    ],
)
def test_a_number_has_its_value(text: str, value: float, form: str) -> None:
    number = only(text)
    assert (number.value, number.form, number.bound) == (value, form, "exact")
    assert not number.ordinal


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in 2024, 2025 and 2026", [2024, 2025, 2026]),
        ("5, 6 and 7", [5, 6, 7]),
        ("5,6,7", [5, 6, 7]),
        ("in 2024 1 212 bodies", [2024, 1212]),
        ("on June 6 303 soldiers", [6, 303]),
        ("in June 6 303 bodies", [6303]),
        ("on June 6 000 bodies", [6000]),
        ("November 20, 2025", [20, 2025]),
        ("27 — 303", [27, 303]),
        ("from each: two, three, four", [2, 3, 4]),
        ("сто, двести, триста", [100, 200, 300]),
        ("twenty five thirty", [25, 30]),
        ("handed over 303; 27 came back", [303, 27]),
        ("303\nтысячи", [303, None]),
    ],
)
def test_neighbours_are_not_joined(text: str, expected: list[int]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("18-25", 18, 25),
        ("18–25", 18, 25),
        ("from 18 to 25", 18, 25),
        ("от 18 до 25", 18, 25),
        ("від 18 до 25", 18, 25),
        ("between 18 and 25", 18, 25),
        ("між 18 і 25", 18, 25),
        ("between one hundred and two hundred", 100, 200),
        ("between three hundred and five hundred", 300, 500),
        ("between two hundred and fifty and three hundred", 250, 300),
        ("5-6 thousand", 5000, 6000),
        ("от пяти до шести тысяч", 5000, 6000),
        ("сто-двести", 100, 200),
        ("две или три", 2, 3),
        ("two or three", 2, 3),
    ],
)
def test_a_range_has_two_ends_and_no_value(text: str, low: int, high: int) -> None:
    number = only(text)
    assert (number.form, number.value, number.low, number.high) == ("range", None, low, high)


@pytest.mark.parametrize("text", ["rose from 18 to 25", "193-0", "157-157", "выросло от 18 до 25"])
def test_two_numbers_that_are_no_range(text: str) -> None:
    assert [number.form for number in numbers(text)] == ["digits", "digits"]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("dozens of men", 20, 99),
        ("десятки", 20, 99),
        ("hundreds of men", 200, 999),
        ("сотни тел", 200, 999),
        ("thousands of men", 2000, None),
        ("передали тысячи тел", 2000, None),
        ("tens of thousands", 20_000, 99_999),
        ("сотні тисяч", 200_000, 999_999),
        ("several men", 2, 9),
        ("несколько человек", 2, 9),
        ("кілька осіб", 2, 9),
        ("a few men", 2, 9),
        ("several hundred", 200, 999),
        ("a few dozen", 20, 99),
        ("a couple of hundred", 200, 399),
        ("несколько десятков", 20, 99),
        ("кілька сотень", 200, 999),
        ("кількасот тіл", 200, 999),
    ],
)
def test_a_vague_word_keeps_its_bounds(text: str, low: int, high: int | None) -> None:
    number = only(text)
    assert (number.form, number.value, number.low, number.high) == ("vague", None, low, high)


@pytest.mark.parametrize(
    "text",
    [
        "received none of its own",
        "not a single one came back",
        "not one soldier came back",
        "Moscow received no bodies",
        "no Ukrainian prisoners came",
        "did not return any bodies",
        "не отримали жодного тіла",
        "жоден полонений не повернувся",
        "не получили ни одного тела",
        "ни одного",
        "zero bodies",
        "нуль тіл",
    ],
)
def test_a_zero_in_words_is_a_number(text: str) -> None:
    number = only(text)
    assert (number.form, number.value) == ("zero", 0)


@pytest.mark.parametrize(
    "text",
    [
        "no one came",
        "no longer",
        "no comment",
        "without any comment",
        "none of this is true",
        "One of the delegations",
        "they told one another",
        "один из них",
        "одна з делегацій",
        "with one of them",
        "с одной стороны",
        "з одного боку",
        "both sides",
        "the one that came",
        "вернулся в семью",
        "жодних коментарів",
        "другого варианта нет",
        "друг друга",
        "несколько позже",
        "few expected it",
    ],
)
def test_ordinary_words_are_no_numbers(text: str) -> None:
    assert numbers(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("the 66th exchange", 66),
        ("third round", 3),
        ("twenty-first stage", 21),
        ("one hundred and third", 103),
        ("66-го обмена", 66),
        ("66-й обмін", 66),
        ("третьего этапа", 3),
        ("перший етап", 1),
        ("двадцать первого", 21),
        ("двадцять другого", 22),
        ("сто тридцать шестой", 136),
        ("3-тя бригада", 3),
    ],
)
def test_an_ordinal_is_flagged(text: str, value: int) -> None:
    number = only(text)
    assert number.ordinal
    assert number.value == value


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [("157-ми", "157-ми", 157), ("2-х", "2-х", 2), ("5-ти", "5-ти", 5), ("18-летних", "18", 18)],
)
def test_a_case_ending_is_part_of_a_cardinal(text: str, surface: str, value: int) -> None:
    number = only(text)
    assert (number.surface, number.value, number.ordinal) == (surface, value, False)


CODES = """
T-72 F-16 Mi-8 Су-35 COVID-19 24/7 12:30 29.01.2026 2026-01-29 +380-67-123-45-67 5G 9М723 1.2.3.4
https://example.org/2026/01/5
"""


@pytest.mark.parametrize("text", CODES.split())
def test_codes_dates_and_times_are_glued_runs(text: str) -> None:
    found = numbers(text)
    assert all(number.glued for number in found)
    assert [number.surface for number in found] == re.findall(r"\d+", text)


def test_a_missing_space_does_not_hide_a_count() -> None:
    number = only("420drones")
    assert (number.value, number.surface, number.glued) == (420, "420", False)


def test_a_run_too_long_to_be_a_number_has_no_value() -> None:
    assert only("7" * 5000).value is None


def test_lookalikes_and_hidden_marks_change_nothing() -> None:
    plain = "Передали 1 212 тел и шесть тысяч"
    masked = "Пepeдaли 1\u200b 2\u00ad12 тeл и шecть ты\u00adсяч"
    assert values(masked) == values(plain) == [1212, 6000]


class TestWherePeersFail:
    """The same sentences, read by published tools, gave the wrong number."""

    def test_thousand_multiplies(self) -> None:
        assert values("6 thousand") == [6000]

    def test_one_of_is_no_count(self) -> None:
        assert values("One of the delegations left") == []

    def test_a_range_is_not_its_middle(self) -> None:
        number = only("aged 18-25")
        assert (number.value, number.low, number.high) == (None, 18, 25)

    def test_a_count_is_found_without_its_comma(self) -> None:
        assert only("1212 bodies").value == only("1,212 bodies").value == 1212

    def test_no_part_of_a_number_is_a_number(self) -> None:
        assert values("1,212 bodies of the fallen and 27 bodies") == [1212, 27]

    def test_near_is_not_equal(self) -> None:
        assert values("1,245 by one count, 1,248 by the other") == [1245, 1, 1248]


@pytest.mark.parametrize(
    "text",
    [
        "тіл цим разом не привозили, жодного",
        "Полонених не повернули, жодного.",
        "Тел на этот раз не привозили, ни одного.",
        "Тел не привезли — ни одного!",
        "Тіл не отримали: жодного.",
        "None were received.",
        "Russia handed over bodies; none was returned by Kyiv.",
        "Kyiv returned zero.",
        "Not one of ours came home.",
        "Not one of theirs was among the bodies.",
    ],
)
def test_a_zero_that_stands_alone(text: str) -> None:
    (number,) = [item for item in find_numbers(text) if item.form != "ordinal"]
    assert number.value == 0


@pytest.mark.parametrize(
    "text",
    [
        "A source close to the talks said so.",
        "a source said",
        "жодного разу не зустрілися",
        "жодного сумніву",
    ],
)
def test_nothing_is_counted_here(text: str) -> None:
    assert find_numbers(text) == []


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("she said that one child had been handed to relatives", True),
        ("he confirmed that one body was returned", True),
        ("nobody remembers that one day", False),
        ("she would not speak of that one", False),
    ],
)
def test_one_behind_that_counts_where_a_noun_follows(text: str, counted: bool) -> None:
    assert bool(find_numbers(text)) == counted
