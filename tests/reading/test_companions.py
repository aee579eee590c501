"""Companions go the way of those they came with; what is sent to fight goes to nobody."""

from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.events import exchange_records
from extractor.reading.mentions import read_mentions
from extractor.reading.page import prepare
from extractor.records import ExchangeRecord, Quantity, Transfer
from extractor.validate.check import check

FRIDAY = date(2026, 2, 27)


def flows(text: str) -> list[tuple[str, str | None, int | None]]:
    page = prepare(Article(id="t", text=text, published=FRIDAY))
    return [
        (m.category, m.flow.to_party if m.flow else None, page.value_of(m.number))
        for m in read_mentions(page)
        if m.category is not None
    ]


COMPANIONS = (
    "Russia freed 75 soldiers on Thursday. Four civilians came with them.",
    "Russia gave up 75 soldiers on Thursday. Four civilians also came back on the same buses.",
    "Россия в четверг вернула Украине 75 военных. Вместе с ними приехали четверо гражданских.",
    "Росія в четвер віддала 75 військових. Разом з ними відпустили й чотирьох цивільних.",
)


@pytest.mark.parametrize("text", COMPANIONS)
def test_companions_go_the_same_way(text: str) -> None:
    assert ("civilians", "Ukraine", 4) in flows(text)


@pytest.mark.parametrize("text", COMPANIONS)
@pytest.mark.parametrize("turned", [False, True])
def test_companions_are_not_turned_round(text: str, turned: bool) -> None:
    ends = ("Ukraine", "Russia") if turned else ("Russia", "Ukraine")
    record = ExchangeRecord(
        transfers=[
            Transfer(
                category="prisoners",
                from_party="Russia",
                to_party="Ukraine",
                quantity=Quantity(value=75),
            ),
            Transfer(
                category="civilians",
                from_party=ends[0],
                to_party=ends[1],
                quantity=Quantity(value=4),
            ),
        ]
    )
    (told,) = check(Article(id="t", text=text, published=FRIDAY), [record]).records
    assert ("direction_agrees" in {finding.rule for finding in told.findings}) is turned


DEPLOYED = (
    "Ukraine sent 5,000 soldiers to the Kursk region in August.",
    "Pyongyang has sent 12,000 troops to Russia.",
    "Moscow deployed 50,000 soldiers last month.",
    "Киев направил 5000 солдат в Курскую область.",
    "Пхеньян отправил в Россию 12 000 солдат.",
    "Київ відправив 5000 військових на фронт.",
)


@pytest.mark.parametrize("text", DEPLOYED)
def test_soldiers_sent_to_fight_are_not_handed_over(text: str) -> None:
    told = exchange_records(
        prepare(
            Article(
                id="t",
                text=f"Russia and Ukraine exchanged 95 prisoners each on Thursday. {text}",
                published=FRIDAY,
            )
        )
    )
    assert {t.quantity.value for record in told for t in record.transfers} == {95}


def test_soldiers_sent_home_are_handed_over() -> None:
    assert flows("Ukraine sent 95 soldiers home to Russia.") == [("prisoners", "Russia", 95)]


WAYS = (
    ("Four Ukrainian children returned to their families from Russia.", "Ukraine"),
    ("Міноборони РФ говорить про 50 росіян, яких відправили у зворотний бік.", "Russia"),
    ("Російській стороні передано тіла 89 її військових, а Україна дістала 501.", "Ukraine"),
)


@pytest.mark.parametrize(("text", "taker"), WAYS)
def test_who_tells_or_is_left_behind_receives_nobody(text: str, taker: str) -> None:
    assert flows(text)[-1][1] == taker


def test_an_own_account_owns_nobody() -> None:
    (told,) = flows("Since June Russia has already returned 7,000 dead, by its own account.")
    assert told != ("bodies", "Russia", 7000)


def test_who_is_accused_of_delay_gives_nothing() -> None:
    text = "The envoy accused Kyiv of putting off, with no new date, the transfer of 6,000 bodies."
    assert all(taker != "Russia" for _, taker, _ in flows(text))


def test_a_contrast_of_kinds_is_no_way_back() -> None:
    text = "Україна повернула 200 полонених. Натомість тіл загиблих прийнято 1000."
    assert ("bodies", "Russia", 1000) not in flows(text)


def test_ages_are_no_count() -> None:
    assert flows("Russia returned children aged two to 17 to Ukraine on Monday.") == []
