"""What comes on top of a count belongs to it, and goes its way."""

from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.events import exchange_records
from extractor.reading.page import prepare

PUBLISHED = date(2025, 3, 20)


def flows(text: str) -> list[set[tuple[str | None, int | None]]]:
    """Read who got how many, one set a record."""
    page = prepare(Article(id="t", text=text, published=PUBLISHED))
    return [
        {(t.to_party, t.quantity.value) for t in record.transfers}
        for record in exchange_records(page)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "175 of our men are back from Russian captivity, and 22 more came outside the exchange.",
        "Russia released 175 Ukrainian prisoners. In addition it released 22 wounded prisoners.",
        "Из российского плена вернулись 175 бойцов, и ещё 22 пленных Россия передала сверх обмена.",
        "Росія звільнила 175 українських полонених. Пізніше вона передала ще 22 полонених.",
    ],
)
def test_what_is_added_makes_one_count(text: str) -> None:
    assert flows(text) == [{("Ukraine", 197)}]


@pytest.mark.parametrize(
    "text",
    [
        "Each side released 175 prisoners, and Russia let a further 22 go as a goodwill gesture.",
        "Украина вернула 175 бойцов, столько же пленных получила Россия. Кроме того, Москва "
        "передала 22 тяжелораненых пленных.",
        "Україна повернула 175 бійців, стільки ж полонених отримала Росія. Крім того, Москва "
        "віддала 22 тяжкопоранених полонених.",
    ],
)
def test_it_is_added_to_one_side_of_an_even_swap(text: str) -> None:
    assert flows(text) == [{("Ukraine", 197), ("Russia", 175)}]


@pytest.mark.parametrize(
    "text",
    [
        "175 Ukrainians came home. Russia received another 150 prisoners.",
        "175 пленных вернулись на Украину. Ещё 150 получила Россия.",
        "175 полонених повернулися в Україну. Ще 150 отримала Росія.",
    ],
)
def test_what_the_other_side_got_is_not_added(text: str) -> None:
    assert flows(text) == [{("Ukraine", 175), ("Russia", 150)}]


def test_few_bodies_on_top_of_many_may_go_the_other_way() -> None:
    text = "Russia handed over 1,000 bodies. Another 31 were passed on as well."
    assert all(("Ukraine", 1031) not in told for told in flows(text))


def test_what_is_still_to_follow_is_not_added() -> None:
    text = "175 prisoners came home to Ukraine; 22 more are to follow."
    assert all(("Ukraine", 197) not in told for told in flows(text))


def test_who_lets_somebody_go_gives() -> None:
    assert flows("Ukraine let 22 Russian prisoners go.") == [{("Russia", 22)}]
    assert flows("Russia will let 22 captives go.") == [{("Ukraine", 22)}]
