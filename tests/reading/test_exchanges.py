"""Sentences whose way, category or role the rules once misread."""

from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.events import exchange_records
from extractor.reading.page import prepare

FRIDAY = date(2026, 2, 27)
R, U = "Russia", "Ukraine"
Flows = set[tuple[str, str | None, str | None, int | None]]


def flows(text: str) -> Flows:
    records = exchange_records(prepare(Article(id="t", text=text, published=FRIDAY)))
    return {
        (t.category, t.from_party, t.to_party, t.quantity.value)
        for record in records
        for t in record.transfers
    }


READ: tuple[tuple[str, Flows], ...] = (
    # a subject behind the count and a "but" is another clause's
    ("«Ми забрали 40 полонених і двох цивільних, а росіяни — 35 своїх», — сказав речник"
     " українського Координаційного штабу.",
     {("prisoners", R, U, 40), ("civilians", R, U, 2), ("prisoners", U, R, 35)}),
    # a converb's subject is the giver, though only the receiver is named
    ("Украине отдали останки 900 военных, получив 38 своих.",
     {("bodies", R, U, 900), ("bodies", U, R, 38)}),
    ("Україні віддали тіла 900 військових, отримавши 38 своїх.",
     {("bodies", R, U, 900), ("bodies", U, R, 38)}),
    # the comma of a number ends no clause; a passive with an object
    ("Russia passed 1,000 bodies to Ukraine and was given 24.",
     {("bodies", R, U, 1000), ("bodies", U, R, 24)}),
    # a name without case endings
    ("До РФ того самого дня відправлено 34 полеглих.", {("bodies", U, R, 34)}),
    # to oneself
    ("Росіяни стверджують, що повернули собі 63 військових.", {("prisoners", U, R, 63)}),
    ("Россияне утверждают, что вернули себе 63 военных.", {("prisoners", U, R, 63)}),
    # what is paid for those who came home
    ("Додому повернулися 16 українських військових і одна цивільна особа, в обмін на 15 росіян.",
     {("prisoners", R, U, 16), ("civilians", R, U, 1), ("prisoners", U, R, 15)}),
    # told at home
    ("Окремо на щиті повернулися 503 загиблих.", {("bodies", R, U, 503)}),
    ("У жовтні надійшло 501 тіло.", {("bodies", R, U, 501)}),
    # who they are
    ("The 157 Ukrainians, soldiers and civilians alike, came home.", {("prisoners", R, U, 157)}),
    ("Додому повернулися понад 1600 малих українців.", {("children", R, U, 1600)}),
    ("Домой вернулись девять маленьких украинцев.", {("children", R, U, 9)}),
    ("The Ukrainians saw a bridge. Moscow got 45 men back. In May 108 women were freed.",
     {("prisoners", U, R, 45), ("prisoners", R, U, 108)}),
    # a part in apposition, a price, an age, a year
    ("Russia released 195 Ukrainians, among them a teacher from Enerhodar, 63, and her nephew.",
     {("prisoners", R, U, 195)}),
    ("Russia released 195 Ukrainians. Lubinets counted 57 exchanges since 2022.",
     {("prisoners", R, U, 195)}),
    # carried off, or no count at all
    ("Росія незаконно вивезла щонайменше 19 546 українських дітей.", set()),
    ("Россия незаконно вывезла не менее 19 546 украинских детей.", set()),
    ('Додому повернулися 195 українців. Звільнених відвідають фахівці "Центру 4.5.0".',
     {("prisoners", R, U, 195)}),
    ("Russia released 195 Ukrainians. Their families got the call at seven in the morning.",
     {("prisoners", R, U, 195)}),
    ("Домой вернулись 195 россиян. Катастрофа Ил-76 обмену не помешала.",
     {("prisoners", U, R, 195)}),
)  # fmt: skip


@pytest.mark.parametrize(("text", "told"), READ)
def test_what_is_handed_over_by_whom(text: str, told: Flows) -> None:
    assert flows(text) == told


def test_set_free_is_done() -> None:
    text = "Seven Ukrainian civilians were set free as well on Thursday."
    page = prepare(Article(id="t", text=text, published=FRIDAY))
    assert [record.status for record in exchange_records(page)] == ["completed"]


def test_a_sum_of_both_ways_makes_no_total() -> None:
    text = "Moscow and Kyiv have exchanged a total of 100 prisoners of war, 50 from each side."
    page = prepare(Article(id="t", text=text, published=FRIDAY))
    (record,) = exchange_records(page)
    assert record.scope == "single"
    assert [transfer.quantity.value for transfer in record.transfers] == [50, 50]
