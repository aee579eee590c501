"""Numbers, property by property: round trips, offsets, coverage of digits, linear time."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from num2words import num2words

from extractor.text.fold import fold
from extractor.text.numbers import find_numbers, find_shares

counts = st.one_of(st.integers(0, 1500), st.integers(0, 9_999_999))
quick = settings(max_examples=80, deadline=None)

# Ukrainian cases, word by word: num2words only knows the nominative.
_GENITIVE = {
    "один": "одного", "одна": "однієї", "два": "двох", "дві": "двох", "три": "трьох",
    "чотири": "чотирьох", "п'ять": "п'яти", "шість": "шести", "сім": "семи", "вісім": "восьми",
    "дев'ять": "дев'яти", "сорок": "сорока", "дев'яносто": "дев'яноста", "сто": "ста",
    "двісті": "двохсот", "триста": "трьохсот", "чотириста": "чотирьохсот", "п'ятсот": "п'ятисот",
    "шістсот": "шестисот", "сімсот": "семисот", "вісімсот": "восьмисот",
    "дев'ятсот": "дев'ятисот", "тисяча": "тисячі", "тисячі": "тисяч", "мільйон": "мільйона",
    "мільйони": "мільйонів",
}  # fmt: skip
_INSTRUMENTAL = {
    "один": "одним", "одна": "однією", "два": "двома", "дві": "двома", "три": "трьома",
    "чотири": "чотирма", "п'ять": "п'ятьма", "шість": "шістьма", "сім": "сімома",
    "вісім": "вісьмома", "дев'ять": "дев'ятьма", "сорок": "сорока", "дев'яносто": "дев'яноста",
    "сто": "ста", "двісті": "двомастами", "триста": "трьомастами", "чотириста": "чотирмастами",
    "п'ятсот": "п'ятьмастами", "шістсот": "шістьмастами", "сімсот": "сьомастами",
    "вісімсот": "вісьмастами", "дев'ятсот": "дев'ятьмастами", "тисяча": "тисячею",
    "тисячі": "тисячами", "тисяч": "тисячами", "мільйон": "мільйоном", "мільйони": "мільйонами",
    "мільйонів": "мільйонами",
}  # fmt: skip


def _inflected(words: str, case: str) -> str:
    if case == "nominative":
        return words
    table, ending = (_GENITIVE, "и") if case == "genitive" else (_INSTRUMENTAL, "ьма")
    return " ".join(
        table.get(word)
        or (word.removesuffix("ь") + ending if word[-3:] in ("ять", "сят") else word)
        for word in words.split()
    )


def _only_value(text: str) -> float | None:
    found = find_numbers(fold(text).text)
    assert len(found) == 1, [number.surface for number in found]
    assert not found[0].ordinal
    return found[0].value


@quick
@given(counts)
def test_english_words_round_trip(count: int) -> None:
    words = num2words(count, lang="en").replace(",", "")
    assert _only_value(f"handed over {words} bodies today") == count
    assert _only_value(words.replace(" and ", " ").capitalize() + " bodies") == count


@quick
@given(counts, st.sampled_from("ngdaip"), st.sampled_from("mf"))
def test_russian_words_round_trip_in_every_case(count: int, case: str, gender: str) -> None:
    words = num2words(count, lang="ru", case=case, gender=gender)
    assert _only_value(f"{words} телами") == count


@quick
@given(counts.filter(bool), st.sampled_from(["nominative", "genitive", "instrumental"]))
def test_ukrainian_words_round_trip_in_cases(count: int, case: str) -> None:
    words = _inflected(num2words(count, lang="uk"), case)
    assert _only_value(f"{words} тілами") == count


@quick
@given(st.integers(1, 999), st.sampled_from(["en", "ru", "uk"]))
def test_ordinal_words_round_trip(count: int, language: str) -> None:
    found = find_numbers(num2words(count, lang=language, to="ordinal"))
    assert [(number.value, number.ordinal) for number in found] == [(count, True)]


@quick
@given(counts, st.sampled_from(["", ",", ".", " ", "\u00a0", "\u2009", "\u202f", "'"]))
def test_digits_round_trip_with_any_separator(count: int, separator: str) -> None:
    assert _only_value(f"передали {count:,} тел".replace(",", separator)) == count


@quick
@given(
    counts,
    st.lists(st.tuples(st.integers(0, 30), st.sampled_from("\u00ad\u200b\u2060")), max_size=4),
)
def test_hidden_marks_do_not_change_the_value(count: int, marks: list[tuple[int, str]]) -> None:
    text = f"about {count:,} bodies"
    for place, mark in marks:
        text = text[: place % len(text)] + mark + text[place % len(text) :]
    found = find_numbers(fold(text).text)
    assert [number.value for number in found] == [count]


_WORDS = """
6 57 1,212 1.5 303 2026 one hundred and thousand half a - dozens of no none bodies more
than or each for to th до от по на тысяч сто двести тысячи несколько третий го ни одного
жодного тіла тисяча понад 12:30 T- тыс. , . k
"""
_PIECES = st.lists(st.sampled_from([*_WORDS.split(), "\n"]), max_size=14)


@settings(max_examples=250, deadline=None)
@given(
    st.one_of(st.text(max_size=60), st.text("0123456789 .,-–/:+'kaтсoпя\n", max_size=40))
    | _PIECES.map(" ".join)
    | _PIECES.map("".join)
)
def test_any_text_gives_valid_offsets_and_covers_every_digit(text: str) -> None:
    for read in (text, fold(text).text):
        numbers = find_numbers(read)
        end = 0
        for number in numbers:
            assert end <= number.start < number.end <= len(read)
            assert read[number.start : number.end] == number.surface
            end = number.end
            if number.hedge is not None:
                first, last = number.hedge
                assert 0 <= first < last <= number.start or number.end <= first < last <= len(read)
        for run in re.finditer(r"\d+", read):
            holders = [n for n in numbers if n.start <= run.start() and run.end() <= n.end]
            assert len(holders) == 1
        for share in find_shares(read, numbers):
            assert 0 <= share.start < share.end <= len(read)
            for index in (share.left, share.right):
                assert index is None or 0 <= index < len(numbers)


@pytest.mark.parametrize(
    "unit",
    [
        "111,",
        "1 ",
        "1.",
        "1-",
        "7",
        "+1 ",
        "hundred and ",
        "тысяч ",
        "по 5 ",
        "5 на ",
        "each ",
        "not any ",
    ],
)
def test_time_is_linear(unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        begin = time.process_time()
        find_shares(text, find_numbers(text))
        return time.process_time() - begin

    seconds(1000)
    # Other work on the machine may slow one try; a quadratic reader fails all three.
    assert any(seconds(16_000) < 10 * seconds(4_000) + 0.1 for _ in range(3))
