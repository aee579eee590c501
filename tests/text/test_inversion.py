"""Rough guesses with the noun in front, and groups named for their size."""

import pytest

from extractor.text.numbers import find_numbers


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Вернулось человек восемьдесят.", 80),
        ("Привезли душ сто, не меньше того.", 100),
        ("Осенью ждём человек двадцать пленных.", 20),
        ("Приїхало осіб тридцять.", 30),
        ("У липні їх було чоловік із сорок.", 40),
    ],
)
def test_a_noun_in_front_makes_a_number_rough(text: str, value: int) -> None:
    (number,) = find_numbers(text)
    assert (number.value, number.bound) == (value, "about")


@pytest.mark.parametrize(
    "text",
    [
        "Из двадцати человек восемь вернулись.",
        "Обменяли тридцать человек. Двадцать ещё ждут.",
        "Всего человек 80.",
        "Из этих человек десять ранены.",
        "Зі ста осіб двадцять поранені.",
    ],
)
def test_a_noun_of_the_number_before_does_not(text: str) -> None:
    assert all(number.bound == "exact" for number in find_numbers(text))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("A pair of Russian soldiers went home.", 2),
        ("A trio of Ukrainian medics came back.", 3),
        ("Домой вернулась четвёрка гражданских.", 4),
        ("Додому потрапила двійка цивільних.", 2),
        ("Київ забрав п'ятірку бійців.", 5),
    ],
)
def test_a_group_is_named_for_its_size(text: str, value: int) -> None:
    (number,) = find_numbers(text)
    assert number.value == value


@pytest.mark.parametrize(
    "text",
    [
        "The pair met in Istanbul, and a trio of mediators helped.",
        "Тройка судей поставила двойку.",
        "Трійки бійців штурмують позиції.",
        "Лидеры «Большой семёрки» встретились.",
    ],
)
def test_other_pairs_count_nobody(text: str) -> None:
    assert not find_numbers(text)


@pytest.mark.parametrize(
    "text",
    [
        "Он говорил о судьбе тысячи пленных.",
        "Москва прокоментувала долю тисячі полонених.",
        "Её тревожит участь тысячи солдат.",
    ],
)
def test_a_fate_is_that_of_one_thousand(text: str) -> None:
    (number,) = find_numbers(text)
    assert number.value == 1000
