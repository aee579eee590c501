"""What leaves room for a record: a time between two words, a place's case, a swap struck behind."""

from datetime import date
from typing import Any

import pytest

from extractor import Article, check
from tests.validate.lastof import faults, flow, record

CANCELLED = {
    "kind": "exchange",
    "status": "cancelled",
    "when": {"start": "2026-02-01", "end": "2026-02-28", "precision": "month"},
    "transfers": [
        {
            "category": "prisoners",
            "from_party": "Russia",
            "to_party": "Ukraine",
            "quantity": {"bound": "not_stated"},
        }
    ],
}


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("Вернуть с мая 2022 года, по данным ассоциации, удалось 1800 защитников.", True),
        ("Повернути з травня 2022 року, за даними штабу, вдалося 1800 захисників.", True),
        ("Звільнити з полону, каже омбудсман, від 2022 року вдалося 1800 військових.", True),
        ("Вернуть с мая 2022 года, по данным ассоциации, не удалось 1800 защитников.", False),
        ("Россия обещает вернуть 1800 военных, и это удалось согласовать.", False),
        ("Росія обіцяє повернути 1800 військових, і це вдалося узгодити.", False),
    ],
)
def test_an_infinitive_is_managed_across_a_time_and_a_source(text: str, fits: bool) -> None:
    claimed = record(flow("prisoners", "Ukraine", 1800), scope="total", status="completed")
    assert ("status_agrees" not in faults(text, claimed)) is fits


@pytest.mark.parametrize(
    ("text", "place", "fits"),
    [
        ("14 пленных передали у Новой Рудни.", "Новая Рудня", True),
        ("14 полонених передали біля Нової Рудні.", "Нова Рудня", True),
        ("14 полонених передали у Старому Селі.", "Старе Село", True),
        ("14 пленных передали у новых складов.", "Новая Рудня", False),
        ("14 полонених передали у Старому Криму.", "Старе Село", False),
    ],
)
def test_a_place_of_two_words_in_any_case(text: str, place: str, fits: bool) -> None:
    claimed = record(flow("prisoners", "Ukraine", 14), location=place)
    assert ("place_grounded" not in faults(text, claimed)) is fits


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("Речь о феврале. Пленных вывезли на аэродром, а утром вернули: обмен отменили.", True),
        ("Це було в лютому. Бранців вивезли на аеродром і завернули: обмін скасували.", True),
        ("It was in February. The captives were driven out: then the swap was cancelled.", True),
        ("Речь о феврале. Обмен отменяли дважды, но потом пленных вернули домой.", False),
        ("Це було в лютому. Полонених вивезли на аеродром і повернули додому.", False),
        ("It was in February. The captives were driven out and came home.", False),
    ],
)
def test_a_deed_on_the_way_to_a_swap_called_off_behind_it(text: str, fits: bool) -> None:
    assert ("status_agrees" not in faults(text, CANCELLED)) is fits


@pytest.mark.parametrize(
    "text",
    [
        "Серед них дві лікарки. У зворотному напрямку проїхали двоє громадян України. "
        "Усі вони цивільні.",
        "Среди них две медсестры. В обратную сторону проследовали двое граждан Украины. "
        "Все они гражданские.",
    ],
)
def test_who_goes_the_other_way_is_no_bystander(text: str) -> None:
    assert "noun_fits" not in faults(text, record(flow("civilians", "Ukraine", 2)))


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Менш ніж за місяць, 17 жовтня, з полону вийшли 108 українських жінок.", "single"),
        ("Меньше чем за месяц, 17 октября, из плена вышли 108 украинских женщин.", "single"),
        ("За місяць з полону вийшли 108 українських жінок.", "total"),
        ("За неделю, 12 и 14 октября, из плена вышли 108 украинских женщин.", "total"),
    ],
)
def test_a_length_with_its_day_behind_it_is_a_distance(text: str, scope: str) -> None:
    claimed = record(flow("prisoners", "Ukraine", 108), scope=scope)
    assert "scope_agrees" not in faults(text, claimed)
    other = {"single": "total", "total": "single"}[scope]
    assert "scope_agrees" in faults(text, {**claimed, "scope": other})


def _call(text: str) -> set[str]:
    claimed: dict[str, Any] = {
        "kind": "diplomacy",
        "type": "call",
        "when": {"start": "2026-03-20", "end": "2026-03-20", "precision": "day"},
        "participants": [{"party": "Ukraine"}, {"party": "France"}],
    }
    article = Article(text=text, id="t", published=date(2026, 3, 20))
    return {item.rule for item in check(article, [claimed]).records[0].findings}


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("Что произошло 20 марта: обмен\n\nЗеленский поговорил по телефону с Макроном.", True),
        ("Що сталося 20 березня: обмін\n\nЗеленський поговорив телефоном з Макроном.", True),
        ("What happened on March 20: a swap\n\nZelensky spoke by phone with Macron.", True),
        ("What happened: a swap\n\nZelensky spoke by phone with Macron.", False),
    ],
)
def test_a_headline_below_the_crawlers_line_dates_a_digest(text: str, fits: bool) -> None:
    assert ("talk_date_grounded" not in _call(f" date 2026-03-20 Paper\n{text}")) is fits
