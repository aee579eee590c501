"""What a reader supplies: whose part a count is, which way it went, and who holds whom."""

from datetime import date

import pytest

from extractor.article import Article
from extractor.extract import Extractor
from extractor.reading.events import exchange_records
from extractor.reading.page import prepare

FRIDAY = date(2025, 6, 20)


def counts(text: str) -> set[tuple[str, str | None, str | None, int | None]]:
    page = prepare(Article(id="t", text=text, published=FRIDAY))
    return {
        (t.category, t.from_party, t.to_party, t.quantity.value)
        for record in exchange_records(page)
        for t in record.transfers
    }


def verdict(text: str) -> set[str | None]:
    result = Extractor("rules").extract(Article(id="t", text=text, published=FRIDAY))
    return {record.verdict for record in result.records}


ORIGINS = (
    (563, "563 bodies were returned to Ukraine on Friday. Of these 320 came from the Donetsk "
     "front, 89 from Bakhmut and 154 from morgues in Russia."),
    (909, "The bodies of 909 servicemen were handed over to Ukraine on Friday. Most, 500, had lain "
     "in the Donetsk sector; 300 were brought from the Zaporizhzhia direction."),
    (100, "Украине передали 100 тел. Из них 77 привезли с донецкого направления, 20 — с "
     "харьковского, три доставили из моргов."),
    (451, "До України повернули тіла 451 полеглого. 295 — з Донецького напрямку, 100 — з "
     "Запорізького, 56 — з моргів на території Росії."),
)  # fmt: skip


@pytest.mark.parametrize(("whole", "text"), ORIGINS)
def test_where_the_dead_lay_makes_no_transfer_of_its_own(whole, text):
    assert counts(text) == {("bodies", "Russia", "Ukraine", whole)}


def test_bodies_sent_to_the_other_side_are_no_part():
    text = (
        "Ukraine received 502 bodies. In return, 45 bodies were handed to Russia from a morgue "
        "in Kyiv."
    )
    assert ("bodies", "Ukraine", "Russia", 45) in counts(text)


PARDONED = (
    (31, "Belarus released 31 Ukrainians on Friday and handed them over to Ukraine, Kyiv said."),
    (14, "Alexander Lukashenko pardoned 14 Ukrainians, who were handed over to Ukraine on Friday."),
    (9, "Минск отпустил 9 украинцев, сообщил Зеленский."),
    (12, "З білоруських колоній звільнили 12 громадян України, у п'ятницю їх передали додому."),
)  # fmt: skip


@pytest.mark.parametrize(("count", "text"), PARDONED)
def test_whom_belarus_lets_go_are_civilians(count, text):
    assert counts(text) == {("civilians", "Belarus", "Ukraine", count)}


def test_prisoners_who_come_home_through_belarus_stay_prisoners():
    text = "У п'ятницю з Білорусі в Україну повернулися 300 військових, звільнених з полону РФ."
    assert counts(text) == {("prisoners", "Russia", "Ukraine", 300)}


ONE_WAY = (
    "Another stage of the prisoner exchange took place on Monday: a group of seriously wounded "
    "soldiers came home to Ukraine. Their number was not disclosed.",
    "Продолжались обмены пленными: в субботу в Украину вернулась группа тяжелораненых бойцов, "
    "число которых стороны не раскрыли.",
    "Відбувся черговий етап обміну: додому приїхали тяжкохворі й поранені захисники. Скільки саме "
    "людей вийшло на волю, у Києві не уточнили.",
)


@pytest.mark.parametrize("text", ONE_WAY)
def test_a_swap_whose_homecoming_alone_is_told_goes_one_way(text):
    assert counts(text) == {("prisoners", "Russia", "Ukraine", None)}


ALONG = (
    (103, "Її син, строковик Назар, повернувся в суботу разом зі ста двома побратимами."),
    (84, "Дмитра визволено вкупі з 83 іншими українцями."),
)


@pytest.mark.parametrize(("sum_", "text"), ALONG)
def test_whoever_came_with_fellows_is_one_more(sum_, text):
    assert {value for *_, value in counts(text)} == {sum_}


def test_a_whole_whose_parts_are_told_apart_makes_no_transfer():
    text = (
        "175 Ukrainian soldiers were freed on Friday, Moscow said. Zelensky said 182 people had "
        "come home, seven of them civilians."
    )
    assert {(kind, value) for kind, *_, value in counts(text)} == {
        ("prisoners", 175),
        ("civilians", 7),
    }


FORMULAS = (
    "On Thursday Russia and Ukraine exchanged prisoners 300 for 300.",
    "В четверг Россия и Украина обменялись пленными по формуле 300 на 300.",
    "У четвер Україна і Росія обмінялися полоненими за формулою «300 на 300».",
)


@pytest.mark.parametrize("text", FORMULAS)
def test_a_dated_swap_that_names_prisoners_before_its_formula_is_plain(text):
    assert verdict(text) == {"verified"}


def test_a_coming_swap_by_formula_is_not():
    assert verdict("Россия и Украина обменяются пленными по формуле 300 на 300 в четверг.") == {
        "flagged"
    }


def test_far_more_than_the_civilians_told_last_are_prisoners():
    text = (
        "Под Новый год домой вернулись 189 украинцев, среди них двое гражданских. Своих россияне "
        "насчитали 150."
    )
    assert ("prisoners", "Ukraine", "Russia", 150) in counts(text)


def test_the_number_beside_the_same_number_of_troops_counts_troops():
    text = (
        "Seven civilians came home with 175 Ukrainian soldiers on Friday. The same number of "
        "Russian troops, 175, went back."
    )
    assert ("prisoners", "Ukraine", "Russia", 175) in counts(text)


def test_those_brought_in_a_ukrainian_report_are_its_own():
    text = "У п'ятницю автобуси привезли 270 військових. Про обмін домовилися Україна й Росія."
    assert counts(text) == {("prisoners", "Russia", "Ukraine", 270)}
