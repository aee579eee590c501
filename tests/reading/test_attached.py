"""Who gave or got a count, where the words right behind it, or another count, say so."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.article import Article
from extractor.extract import Extractor
from extractor.records import ExchangeRecord


def _read(text: str) -> list[ExchangeRecord]:
    article = Article(text=text, published=date(2025, 6, 12))
    records = Extractor("rules").extract(article).records
    return [record for record in records if isinstance(record, ExchangeRecord)]


def _ways(text: str) -> set[tuple[int | None, str | None]]:
    return {(t.quantity.value, t.to_party) for record in _read(text) for t in record.transfers}


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        (
            "Міноборони РФ відзвітувало про 248 своїх солдатів, яких віддала українська сторона.",
            {(248, "Russia")},
        ),
        (
            "Родственники встретили 90 военных, которых отпустила Россия.",
            {(90, "Ukraine")},
        ),
        (
            "It was a grim day: 1,000 bodies accepted by Kyiv against 38 received by Moscow.",
            {(1000, "Ukraine"), (38, "Russia")},
        ),
        (
            "Yermak announced that 108 captives had been freed by Russia on Monday.",
            {(108, "Ukraine")},
        ),
        (
            "She said that 29 children would travel to Ukraine and 19 to Russia.",
            {(29, "Ukraine"), (19, "Russia")},
        ),
        ("Росія віддала 1000 полеглих, взяла 41.", {(1000, "Ukraine"), (41, "Russia")}),
        ("Шестеро дітей передані родичам з України.", {(6, "Ukraine")}),
        (
            "Вчера в Россию вернулись 94 солдата, в Украину, как сообщил Ермак, — 95.",
            {(94, "Russia"), (95, "Ukraine")},
        ),
    ],
)
def test_the_words_behind_a_count_tell_its_way(
    text: str, ways: set[tuple[int | None, str | None]]
) -> None:
    assert _ways(text) == ways


def test_the_number_of_another_day_is_that_of_the_same_way() -> None:
    told = _ways(
        "Россия передала Украине 1000 тел, забрав 30 своих. В прошлый раз, 23 мая, Киев принял "
        "столько же останков, а Москва — 31 погибшего."
    )
    assert told == {(1000, "Ukraine"), (30, "Russia"), (31, "Russia")}


def test_what_comes_on_top_of_a_count_for_each_side_is_not_shared() -> None:
    told = _ways(
        "246 soldiers from each side will go home on Saturday, and 31 wounded Ukrainians besides."
    )
    assert told == {(246, "Ukraine"), (246, "Russia"), (31, "Ukraine")}


@pytest.mark.parametrize(
    "text",
    [
        "За двое суток на свободу вышли по 500 пленных с каждой стороны.",
        "Упродовж двох діб сторони звільнили по 500 полонених.",
    ],
)
def test_what_took_days_is_a_total(text: str) -> None:
    assert {record.scope for record in _read(text)} == {"total"}


def test_counts_of_several_days_add_up_to_a_total_beside_them() -> None:
    records = _read(
        "В четверг с обеих сторон отпустили по 200 пленных, в среду — по 300. Таким образом, "
        "свободу обрели по пятьсот военных из каждой армии."
    )
    told = {(record.scope, record.transfers[0].quantity.value) for record in records}
    assert told == {("single", 200), ("single", 300), ("total", 500)}


@pytest.mark.parametrize(
    "text",
    [
        "Теза перша. «Ми передали близько 6000 тіл»",
        "Мединський заявив, що Україна перенесла прийом тіл, хоча привезли перші 1212 тіл.",
        "Російські канали пишуть, що українська влада не приїхала по 1212 тіл своїх солдатів.",
    ],
)
def test_guesses_are_not_verified(text: str) -> None:
    assert "verified" not in {record.verdict for record in _read(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Киев передал список с фамилиями 339 детей, которых считает вывезенными.",
        "Київ передав перелік із прізвищами 339 дітей.",
    ],
)
def test_names_on_a_list_are_nobody_handed_over(text: str) -> None:
    assert _read(text) == []


@pytest.mark.parametrize(
    ("head", "speaker"),
    [
        ("Владимир Мединский в своём канале:", "Владимир Мединский"),
        ("Дмитро Лубінець у Telegram:", "Дмитро Лубінець"),
    ],
)
def test_whose_post_it_is_says_so(head: str, speaker: str) -> None:
    (record,) = _read(f"{head}\nСьогодні з полону повернулися 90 захисників України.")
    assert [claim.speaker for claim in record.attributions] == [speaker]
