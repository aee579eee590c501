"""Zero, a number kept for later, and silence: what an article says of those who went back."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.article import Article
from extractor.records import Bound, ExchangeRecord, Quantity, Transfer, When
from extractor.validate.check import check

DAY = date(2026, 3, 11)
PUBLISHED = date(2026, 3, 12)


def rules(text: str, *flows: tuple[str, Quantity]) -> set[str]:
    """The rules that object to a record of bodies or prisoners, by what the text names."""
    other = {"Ukraine": "Russia", "Russia": "Ukraine"}
    dead = any(word in text for word in ("bodies", "тел", "тіл"))
    record = ExchangeRecord(
        when=When(start=DAY, end=DAY, precision="day"),
        transfers=[
            Transfer(
                category="bodies" if dead else "prisoners",
                from_party=other[to],
                to_party=to,
                quantity=quantity,
            )
            for to, quantity in flows
        ],
    )
    findings = check(Article(text=text, published=PUBLISHED), [record]).records[0].findings
    return {found.rule for found in findings if found.severity == "error"}


def unknown(bound: Bound) -> Quantity:
    return Quantity(bound=bound)


NONE_BACK = [
    "On Wednesday Russia returned 700 bodies to Ukraine and got nothing back.",
    "On Wednesday Russia returned 700 bodies to Ukraine; there was no transfer the other way.",
    "On Wednesday Russia returned 700 bodies to Ukraine. Bodies received: zero.",
    "В среду Россия передала Украине 700 тел. Взамен — ни одного.",
    "В среду Россия передала Украине 700 тел. Ответной передачи не было.",
    "В среду Россия отправила Украине 700 тел. Нам сегодня отдали ноль.",
    "У середу Росія передала Україні 700 тіл, сама не отримала нічого.",
    "У середу Росія передала Україні 700 тіл. У зворотний бік — нуль.",
]


@pytest.mark.parametrize("text", NONE_BACK)
def test_none_back_is_zero_and_no_silence(text: str) -> None:
    came = ("Ukraine", Quantity(value=700))
    assert "zero_or_silence" not in rules(text, came, ("Russia", Quantity(value=0)))
    assert "zero_or_silence" in rules(text, came, ("Russia", unknown("not_stated")))


@pytest.mark.parametrize(
    "text",
    [
        "On Wednesday Russia returned 700 bodies to Ukraine. Kyiv said nothing of its own.",
        "В среду Россия передала Украине 700 тел. Бои шли на самом «нуле».",
        "У середу Росія передала Україні 700 тіл. Скільки віддали натомість, не кажуть.",
    ],
)
def test_words_of_nothing_else_are_no_zero(text: str) -> None:
    back = ("Russia", unknown("not_stated"))
    assert "zero_or_silence" not in rules(text, ("Ukraine", Quantity(value=700)), back)


KEPT = [
    "The sides swapped prisoners on Wednesday. The figures will be made public later.",
    "Captives were swapped on Wednesday. As to how many, the two sides are keeping quiet.",
    "Prisoners were swapped on Wednesday. The size of the groups has yet to be released.",
    "Стороны в среду обменялись пленными. Число обещают обнародовать позже.",
    "Стороны в среду обменялись пленными, точные цифры будут позже.",
    "Сторони в середу обмінялися полоненими. Цифри назвуть після завершення обміну.",
    "Сторони в середу обмінялися полоненими, кількість яких лишилася неназваною.",
]
OPEN = [
    "The sides swapped prisoners on Wednesday. Zelensky thanked the mediators.",
    "Стороны в среду обменялись пленными. Число раненых при обстреле выросло.",
    "Сторони в середу обмінялися полоненими. Кількість обстрілів зросла.",
]


@pytest.mark.parametrize("text", KEPT)
def test_a_number_promised_for_later_is_kept_back(text: str) -> None:
    both = [(side, unknown("undisclosed")) for side in ("Ukraine", "Russia")]
    assert "zero_or_silence" not in rules(text, *both)


@pytest.mark.parametrize("text", OPEN)
def test_a_number_that_nobody_speaks_of_is_not_kept_back(text: str) -> None:
    both = [(side, unknown("undisclosed")) for side in ("Ukraine", "Russia")]
    assert "zero_or_silence" in rules(text, *both)


@pytest.mark.parametrize(
    "text",
    [
        "Each country is to free a group of badly wounded captives on Thursday.",
        "Next week, as agreed, the sides let more prisoners out.",
    ],
)
def test_what_is_ahead_needs_no_verb_of_moving(text: str) -> None:
    record = ExchangeRecord(
        status="planned",
        transfers=[
            Transfer(
                category="prisoners",
                from_party="Russia",
                to_party="Ukraine",
                quantity=unknown("not_stated"),
            )
        ],
    )
    findings = check(Article(text=text, published=PUBLISHED), [record]).records[0].findings
    assert "uncounted_told" not in {found.rule for found in findings}
