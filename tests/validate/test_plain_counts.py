"""Counts of which no noun says whom they count, and people who are children by their age."""

from datetime import date

import pytest

from extractor.article import Article
from extractor.records import ExchangeRecord, Quantity, Transfer
from extractor.validate.check import check

FRIDAY = date(2026, 3, 6)


def misfits(text: str, category: str, value: int, to: str = "Ukraine") -> bool:
    transfer = Transfer(
        category=category,  # type: ignore[arg-type]
        from_party="Ukraine" if to == "Russia" else "Russia",
        to_party=to,
        quantity=Quantity(value=value),
    )
    record = ExchangeRecord(status="completed", transfers=[transfer])
    (told,) = check(Article(id="t", text=text, published=FRIDAY), [record]).records
    return any(finding.rule == "noun_fits" for finding in told.findings)


BARE = (
    ("Forty-four, says Kyiv; fifty, says Moscow. So many prisoners went home.", "prisoners", 44),
    ("Сорок домой, сорок в Россию. Так разъехались автобусы с пленными.", "prisoners", 40),
    ("Сорок додому, сорок до Росії. Так роз'їхалися автобуси з полоненими.", "prisoners", 40),
    ("Маємо ще 52 врятованих. Обмін полоненими провели сьогодні.", "prisoners", 52),
    ("The bus brought soldiers freed by Russia. The next had 60 aboard.", "prisoners", 60),
    ("Скільки тіл віддала Росія? В Києві цифру назвали: 131.", "bodies", 131),
    ("A thousand white bags came from Russia. In them were soldiers' remains.", "bodies", 1000),
)


@pytest.mark.parametrize(("text", "category", "value"), BARE)
def test_a_bare_figure_may_be_of_what_is_told_nearest(text: str, category: str, value: int) -> None:
    assert not misfits(text, category, value)


@pytest.mark.parametrize(("text", "category", "value"), BARE)
def test_it_may_be_of_nothing_else(text: str, category: str, value: int) -> None:
    assert misfits(text, "prisoners" if category == "bodies" else "bodies", value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Russia freed 60 captives. The oldest of them is 58.", 58),
        ("Россия освободила 60 пленных. Самому старшему 58.", 58),
        ("Росія звільнила 60 полонених. Наймолодшому 21, найстаршому 58.", 58),
        ("Росія звільнила 60 полонених. Телефон лінії 112.", 112),
        ("Russia freed 60 captives. It was minus 15 in Chernihiv.", 15),
        ("Russia freed 60 captives. Some 400 people rallied in the square.", 400),
        ("Россия освободила 60 пленных. На площади собрались 400 человек.", 400),
    ],
)
def test_ages_names_and_rallies_are_no_counts_of_the_freed(text: str, value: int) -> None:
    assert misfits(text, "prisoners", value)


@pytest.mark.parametrize(
    "text",
    [
        "Three siblings aged between 5 and 14 were returned to Ukraine by Russia.",
        "Росія повернула Україні трьох братів і сестер віком від 4 до 15 років.",
        "Россия вернула Украине трёх братьев и сестёр в возрасте от 4 до 15 лет.",
        "Russia let three young residents of Kherson go to Ukraine.",
        "До України повернули трьох юних мешканців Херсона.",
        "Трьох діток вивезли з окупації до Києва.",
        "Трьох сестер, 9 і 15 років, Росія повернула до Києва.",
        "Трьох братів віком до 16 років Росія повернула до Києва.",
    ],
)
def test_the_young_are_children(text: str) -> None:
    assert not misfits(text, "children", 3)
    assert misfits(text, "bodies", 3)


def test_young_soldiers_are_none() -> None:
    assert misfits("Russia let three young soldiers go to Ukraine.", "children", 3)
    assert misfits(
        "Three soldiers aged 19 to 24 were returned to Ukraine by Russia.", "children", 3
    )


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("For 88 families the wait is over: their soldiers came home from captivity.", True),
        ("88 родин сьогодні плачуть від щастя: їхні воїни повернулися з полону.", True),
        ("88 families live in the shelter in Lviv. Russia freed 60 captives.", False),
        ("88 родин отримали квартири у Львові. Росія звільнила 60 полонених.", False),
    ],
)
def test_glad_families_stand_for_those_who_come_home(text: str, fits: bool) -> None:
    assert misfits(text, "prisoners", 88) is not fits


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("A swap is near. On the lists are 120 people from each side.", True),
        ("У списку 120 українців, яких Росія відпустила сьогодні в межах обміну.", True),
        ("Russia freed 60 captives. Kyiv passed on a list of 120 names.", False),
    ],
)
def test_who_is_handed_over_off_a_list_is_counted(text: str, fits: bool) -> None:
    assert misfits(text, "prisoners", 120) is not fits


@pytest.mark.parametrize(
    "text",
    [
        "Kyiv gave Russia eleven civilian sailors and got nineteen of its own.",
        "Киев вернул России одиннадцать гражданских моряков, а получил девятнадцать своих.",
    ],
)
def test_what_comes_back_may_be_like_what_went(text: str) -> None:
    assert not misfits(text, "civilians", 19)
    assert misfits(text, "bodies", 19)


@pytest.mark.parametrize(
    "text",
    [
        "A thousand bodies came, the Headquarters for Prisoners of War says. Russia got 30.",
        "Тысячу тел получил Киев, сообщил штаб по вопросам военнопленных. Россия получила 30.",
    ],
)
def test_an_office_for_captives_tells_of_none(text: str) -> None:
    assert misfits(text, "prisoners", 30, to="Russia")
    assert not misfits(text, "bodies", 30, to="Russia")
