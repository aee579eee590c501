"""Numbers that are hidden, and nobody given for those who came: in words of three languages."""

from datetime import date

import pytest

from extractor.article import Article
from extractor.records import Category, ExchangeRecord, Quantity, Transfer
from extractor.validate.check import check

THURSDAY = date(2026, 5, 14)


def broken(text: str, value: int, back: Quantity, category: Category = "prisoners") -> set[str]:
    """The rules that a record of so many from Russia, and of some back, breaks."""
    record = ExchangeRecord(
        status="completed",
        transfers=[
            Transfer(
                category=category,
                from_party="Russia",
                to_party="Ukraine",
                quantity=Quantity(value=value),
            ),
            Transfer(category=category, from_party="Ukraine", to_party="Russia", quantity=back),
        ],
    )
    (told,) = check(Article(id="t", text=text, published=THURSDAY), [record]).records
    return {finding.rule for finding in told.findings if finding.severity == "error"}


@pytest.mark.parametrize(
    "text",
    [
        "Россия вернула 87 пленных. Сколько своих она приняла, в Москве утаили.",
        "Россия вернула 87 пленных. Какой была встречная группа, Москва держит в секрете.",
        "Росія повернула 87 полонених. Скільки росіян поїхало навзаєм, у Києві приховали.",
        "Росія повернула 87 полонених. Якою була зворотна група, Київ тримає в таємниці.",
        "Russia returned 87 prisoners. How many it got back, Moscow concealed.",
    ],
)
def test_what_is_hidden_is_undisclosed(text: str) -> None:
    assert "zero_or_silence" not in broken(text, 87, Quantity(bound="undisclosed"))


@pytest.mark.parametrize(
    "text",
    [
        "Россия вернула 87 пленных. Многие скрыли слёзы.",
        "Росія повернула 87 полонених. Якою була погода, ніхто не питав.",
        "Russia returned 87 prisoners. The buses hid behind the trees.",
    ],
)
def test_what_is_not_spoken_of_is_not(text: str) -> None:
    assert "zero_or_silence" in broken(text, 87, Quantity(bound="undisclosed"))


@pytest.mark.parametrize(
    "text",
    [
        "Россия отдала Украине 12 пленных. Никого из наших за них не дали.",
        "Россия отдала Украине 12 пленных. За них Москва не получила никого.",
        "Росія віддала Україні 12 полонених. За них нікого не дали.",
        "Russia gave Ukraine 12 prisoners. Nobody was released for them.",
    ],
)
def test_nobody_for_them_is_zero(text: str) -> None:
    assert "quantity_grounded" not in broken(text, 12, Quantity(value=0))


@pytest.mark.parametrize(
    "text",
    [
        "Россия отдала Украине 12 пленных. Никого из них за это не наказали.",
        "Росія віддала Україні 12 полонених. За них ніхто не молився.",
    ],
)
def test_nobody_else_is_not(text: str) -> None:
    assert "quantity_grounded" in broken(text, 12, Quantity(value=0))


def test_the_noughts_of_a_telephone_are_no_zero_told_in_words() -> None:
    text = (
        "Росія повернула 1200 тіл. Росія ж тіл своїх військових не отримала.\n\n"
        "Телефон: 0 800 300 529"
    )
    assert "noun_fits" not in broken(text, 1200, Quantity(value=0), "bodies")
