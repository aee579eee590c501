"""Hedges: what the words beside a number do to it."""

from __future__ import annotations

import pytest

from extractor.text.fold import fold
from extractor.text.numbers import find_numbers


def hedges(text: str) -> list[tuple[float | None, str, str | None]]:
    folded = fold(text).text
    return [
        (number.value, number.bound, folded[slice(*number.hedge)] if number.hedge else None)
        for number in find_numbers(folded)
    ]


@pytest.mark.parametrize(
    ("hedge", "text"),
    [
        ("more than", "more than 303 bodies"),
        ("over", "over 303 bodies"),
        ("at least", "at least 303 bodies"),
        ("no fewer than", "no fewer than 303 bodies"),
        ("upwards of", "upwards of 303 bodies"),
        ("just over", "just over 303 bodies"),
        ("at least some", "at least some 303 bodies"),
        ("+", "303+ bodies"),
        ("over", "it makes over 303 bodies"),
        ("exceed", "the bodies exceed 303"),
        ("превышает", "число тел превышает 303"),
        ("перевищує", "кількість тіл перевищує 303"),
        ("or more", "303 or more"),
        ("or more", "303 bodies or more"),
        ("более", "более 303 тел"),
        ("более чем", "более чем 303 тела"),
        ("чуть больше", "чуть больше 303 тел"),
        ("свыше", "свыше 303 тел"),
        ("не менее", "не менее 303 тел"),
        ("как минимум", "как минимум 303 тела"),
        ("или больше", "303 или больше"),
        ("с лишним", "303 с лишним тела"),
        ("понад", "понад 303 тіла"),
        ("щонайменше", "щонайменше 303 тіла"),
        ("принаймні", "принаймні 303 тіла"),
        ("не менш як", "не менш як 303 тіла"),
        ("або більше", "303 або більше"),
    ],
)
def test_at_least(hedge: str, text: str) -> None:
    assert hedges(text) == [(303, "at_least", hedge)]
    number = find_numbers(text)[0]
    assert (number.low, number.high) == (303, None)


@pytest.mark.parametrize(
    ("hedge", "text"),
    [
        ("up to", "up to 303 bodies"),
        ("no more than", "no more than 303 bodies"),
        ("fewer than", "fewer than 303 bodies"),
        ("at most", "303 at most"),
        ("до", "до 303 тел"),
        ("не более", "не более 303 тел"),
        ("менее", "менее 303 тел"),
        ("до", "до 303 тіл"),
        ("не більше", "не більше 303 тіл"),
        ("менш як", "менш як 303 тіла"),
        ("not exceed", "must not exceed 303 bodies"),
        ("не должно превышать", "число не должно превышать 303 тел"),
        ("не перевищить", "кількість не перевищить 303 тіл"),
    ],
)
def test_at_most(hedge: str, text: str) -> None:
    assert hedges(text) == [(303, "at_most", hedge)]
    number = find_numbers(text)[0]
    assert (number.low, number.high) == (None, 303)


@pytest.mark.parametrize(
    ("hedge", "text"),
    [
        ("about", "about 303 bodies"),
        ("some", "some 303 bodies"),
        ("almost", "almost 303 bodies"),
        ("nearly", "nearly 303 bodies"),
        ("~", "~303 bodies"),
        ("or so", "303 or so"),
        ("около", "около 303 тел"),
        ("порядка", "порядка 303 тел"),
        ("почти", "почти 303 тела"),
        ("примерно", "примерно 303 тела"),
        ("близько", "близько 303 тіл"),
        ("майже", "майже 303 тіла"),
        ("орієнтовно", "орієнтовно 303 тіла"),
    ],
)
def test_about(hedge: str, text: str) -> None:
    assert hedges(text) == [(303, "about", hedge)]


@pytest.mark.parametrize(
    "text",
    [
        "up to 20 June",
        "до 20 июня",
        "до 20 червня",
        "до 2024 года",
        "до 2024 року",
        "до 6 утра",
        "over 3 days",
        "talks about 303 prisoners",
        "what he said about 303 prisoners who came home",
        "число выросло до 303",
        "more than that, 303 bodies",
    ],
)
def test_words_with_other_uses_do_not_hedge(text: str) -> None:
    assert [bound for _, bound, _ in hedges(text)] == ["exact"]


@pytest.mark.parametrize(
    "text",
    [
        "The minister says about 303 bodies have arrived.",
        "Kyiv claims about 303 prisoners of war were freed.",
        "He knows about 303 of them will be home soon.",
    ],
)
def test_about_hedges_the_subject_of_what_is_said(text: str) -> None:
    assert hedges(text) == [(303, "about", "about")]


def test_as_many_as_is_exact_and_keeps_its_words() -> None:
    assert hedges("as many as 6,000 bodies") == [(6000, "exact", "as many as")]


def test_each_number_has_its_own_hedge() -> None:
    assert hedges("303 или больше, около 20 и 5") == [
        (303, "at_least", "или больше"),
        (20, "about", "около"),
        (5, "exact", None),
    ]


def test_a_hedge_before_the_next_number_is_not_shared() -> None:
    assert hedges("303 примерно 20") == [(303, "exact", None), (20, "about", "примерно")]


def test_words_are_hedged_like_digits() -> None:
    assert hedges("более тысячи") == [(1000, "at_least", "более")]
    assert hedges("more than a thousand") == [(1000, "at_least", "more than")]
    assert hedges("понад сто") == [(100, "at_least", "понад")]


def test_ordinals_are_not_hedged() -> None:
    assert hedges("до 66-го обмена") == [(66, "exact", None)]


def test_a_hedged_range_keeps_the_bound_that_holds() -> None:
    number = find_numbers("at least 18-25 men")[0]
    assert (number.bound, number.low, number.high) == ("at_least", 18, None)


def test_over_behind_a_passive_given_is_a_hedge() -> None:
    (number,) = find_numbers("Ukraine has been given over 20,000 bodies")
    assert number.bound == "at_least"


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("речь не менее чем о 1000 пленных", "at_least"),
        ("говорили примерно о 40 раненых", "about"),
        ("йшлося приблизно про 40 бійців", "about"),
        ("йдеться щонайменше про 300 полонених", "at_least"),
        ("список вырос более на 40 имён", "exact"),
        ("зустріч з 40 родинами", "exact"),
        ("ориентировочно речь идёт о 1000 тел", "about"),
        ("орієнтовно йдеться про 1000 тіл", "about"),
        ("речь идёт о 1000 тел", "exact"),
    ],
)
def test_an_adverb_bounds_a_number_across_a_preposition(text: str, bound: str) -> None:
    (number,) = find_numbers(text)
    assert number.bound == bound


@pytest.mark.parametrize(
    ("hedge", "text"),
    [
        ("щонайменше", "кількома етапами щонайменше по 303 тіла"),
        ("как минимум", "несколькими группами как минимум по 303 тела"),
    ],
)
def test_a_hedge_before_a_distributive_bounds_what_follows(hedge: str, text: str) -> None:
    assert hedges(text)[-1] == (303, "at_least", hedge)
    assert hedges(text)[0][2] is None


def test_odd_is_about() -> None:
    assert hedges("5,900-odd people") == [(5900, "about", "-odd")]
    assert hedges("mentioned 3 odd numbers")[0][1] == "exact"
