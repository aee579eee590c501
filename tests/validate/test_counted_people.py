"""Right records that one wrong guess about a noun, a hedge or a silence would refute."""

from datetime import date
from typing import Any

import pytest

from extractor.article import Article
from extractor.records import ExchangeRecord
from extractor.validate.check import check

UKRAINE, RUSSIA = "Ukraine", "Russia"


def transfer(
    category: str, taker: str, value: int | None = None, **quantity: Any
) -> dict[str, Any]:
    giver = RUSSIA if taker == UKRAINE else UKRAINE
    return {
        "category": category,
        "from_party": giver,
        "to_party": taker,
        "quantity": {"value": value, **quantity},
    }


def rules(text: str, *transfers: dict[str, Any], **fields: Any) -> set[str]:
    record = ExchangeRecord.model_validate({"transfers": transfers, **fields})
    result = check(Article(text=text, published=date(2026, 3, 20)), [record])
    return {item.rule for item in result.records[0].findings if item.severity != "info"}


@pytest.mark.parametrize(
    ("text", "category", "value"),
    [
        ("Russia returned 34 gravediggers to Ukraine in the prisoner swap.", "prisoners", 34),
        ("Ukraine brought home 12 journalists from Russian captivity.", "civilians", 12),
        ("З російського полону звільнено 12 журналістів.", "civilians", 12),
        ("Из российского плена освобождены 12 журналистов.", "civilians", 12),
        ("Росія передала Україні 34 засуджених.", "prisoners", 34),
        ("Украине передали 34 осуждённых, отбывавших наказание в России.", "prisoners", 34),
        ("Росія передала Україні десятьох іноземців у межах обміну.", "prisoners", 10),
        ("Россия передала Украине десять иностранцев в рамках обмена.", "prisoners", 10),
        ("Наступного тижня з Росії повернуться двоє малюків.", "children", 2),
        ("На следующей неделе из России вернутся двое малышей.", "children", 2),
        ("Нас було сто вісім, нас забрали з російського полону.", "prisoners", 108),
        ("Нас было сорок шесть. Из российского плена вернулись все.", "prisoners", 46),
        ("214 residents of Sumy region were brought back from captivity.", "prisoners", 214),
        ("Из плена вернулись 214 жителей Сумской области.", "prisoners", 214),
        ("З полону повернулися 214 мешканців Сумщини.", "prisoners", 214),
        ("Завтра додому поїдуть 132 тяжкопоранені полонені.", "prisoners", 132),
        ("Завтра домой поедут 132 тяжелораненых пленных.", "prisoners", 132),
        ("Russia will hand over 132 seriously wounded prisoners.", "prisoners", 132),
    ],
)
def test_the_noun_need_not_be_known(text: str, category: str, value: int) -> None:
    assert "noun_fits" not in rules(text, transfer(category, UKRAINE, value))


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine sent Russia 30 soldiers and 80 sailors from civilian ships.",
        "Украина отправила в Россию 30 военных и 80 моряков гражданского флота.",
        "Україна відправила до Росії 30 військових і 80 моряків із цивільних суден.",
    ],
)
def test_an_adjective_makes_sailors_civilians(text: str) -> None:
    assert "noun_fits" not in rules(text, transfer("civilians", RUSSIA, 80))
    assert "noun_fits" in rules(text, transfer("civilians", RUSSIA, 30))


@pytest.mark.parametrize(
    ("text", "category", "value"),
    [
        ("The two sides released prisoners and civilians.", "prisoners", 2),
        ("Three people were killed in Lviv and 18 injured. Captives were freed.", "prisoners", 18),
        ("Russia returned prisoners in 12 wagons to Ukraine.", "prisoners", 12),
    ],
)
def test_other_nouns_still_refute(text: str, category: str, value: int) -> None:
    assert "noun_fits" in rules(text, transfer(category, UKRAINE, value))


@pytest.mark.parametrize(
    "text",
    [
        "The sides agreed on 48 children: 29 will go to Ukraine, 19 - to Russia.",
        "Согласован обмен 48 детьми: 29 поедут на Украину, 19 — в Россию.",
        "Домовилися про обмін 48 дітьми: 29 поїдуть в Україну, 19 — до Росії.",
    ],
)
def test_a_country_has_no_age(text: str) -> None:
    found = rules(
        text, transfer("children", UKRAINE, 29), transfer("children", RUSSIA, 19), status="planned"
    )
    assert "noun_fits" not in found


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("The sides agreed to swap at least another 1,200 prisoners each.", "at_least"),
        ("Стороны согласились обменять минимум по 1200 пленных.", "at_least"),
        ("Сторони погодилися обміняти щонайменше по 1200 полонених.", "at_least"),
        ("Стороны обменяют примерно по 1200 пленных.", "about"),
        ("Russia undertook to hand over as many as 1,200 prisoners.", "at_most"),
        ("Число возвращённых Украине пленных может достичь 1200.", "at_most"),
        ("Кількість повернутих Україні полонених перевищила 1200.", "at_least"),
        ("The number of prisoners returned to Ukraine has passed 1,200.", "at_least"),
    ],
)
def test_hedges_at_a_distance(text: str, bound: str) -> None:
    assert "bound_agrees" not in rules(text, transfer("prisoners", UKRAINE, 1200, bound=bound))
    wrong = "at_least" if bound == "at_most" else "at_most"
    assert "bound_agrees" in rules(text, transfer("prisoners", UKRAINE, 1200, bound=wrong))


@pytest.mark.parametrize(
    "text",
    [
        "500 Ukrainian and 500 Russian soldiers walked free.",
        "Свободу обрели 500 украинских и 500 российских солдат.",
        "Сто три бійці вийшли до українських автобусів, сто три — до російських.",
    ],
)
def test_a_count_for_each_way(text: str) -> None:
    value = 500 if "500" in text else 103
    found = rules(text, transfer("prisoners", UKRAINE, value), transfer("prisoners", RUSSIA, value))
    assert "symmetry_cued" not in found


def test_one_count_is_not_two() -> None:
    text = "500 Ukrainian soldiers walked free on Friday; Moscow named no dead."
    found = rules(text, transfer("prisoners", UKRAINE, 500), transfer("prisoners", RUSSIA, 500))
    assert "symmetry_cued" in found


@pytest.mark.parametrize(
    "text",
    [
        "49 Ukrainians returned from captivity. Whom Russia got, Kyiv would not disclose.",
        "49 украинцев вернулись из плена. Кого получила Россия, назвать отказались.",
        "49 українців повернулися з полону. Що саме дістала Росія, оголошувати відмовилися.",
        "49 українців повернулися з полону. Розмір обміну сторони не розкривають.",
    ],
)
def test_silence_on_whom(text: str) -> None:
    found = rules(
        text,
        transfer("prisoners", UKRAINE, 49),
        transfer("prisoners", RUSSIA, bound="undisclosed"),
    )
    assert "zero_or_silence" not in found


@pytest.mark.parametrize(
    "text",
    [
        "A plane with the remains is expected next week, but nobody says how many there will be.",
        "Борт с останками ждут на неделе, но сколько их будет, никто не говорит.",
        "Борт із тілами чекають за тиждень, та скільки їх буде, ніхто не каже.",
    ],
)
def test_bodies_awaited_uncounted(text: str) -> None:
    found = rules(text, transfer("bodies", UKRAINE, bound="undisclosed"), status="planned")
    assert not found & {"uncounted_told", "zero_or_silence"}


def test_twins_without_a_count() -> None:
    text = "The sides exchanged prisoners on Thursday and would not say how many."
    one = {"transfers": [transfer("prisoners", UKRAINE, bound="undisclosed")]}
    other = {**one, "location": "Belarus"}
    twins = [ExchangeRecord.model_validate(one), ExchangeRecord.model_validate(one)]
    apart = [twins[0], ExchangeRecord.model_validate(other)]

    def told_once(records: list[ExchangeRecord]) -> bool:
        result = check(Article(text=text, published=date(2026, 3, 20)), records)
        return all("told_once" not in {f.rule for f in r.findings} for r in result.records)

    assert not told_once(twins)
    assert told_once(apart)


@pytest.mark.parametrize(
    ("text", "category", "value"),
    [
        (
            "The remains of two medics came back on Friday. The hospital was full."
            " Ukraine says it has got back 2,430 of its people.",
            "prisoners",
            2430,
        ),
        ("Пленных ждут дома. Обмен будет.\n— А тела?\n— 29 ноября отдали 502.", "bodies", 502),
        ("Тіла двох волонтерів Росія віддала Україні в лютому.", "bodies", 2),
        ("Тела двух детей Россия отдала Украине в феврале.", "bodies", 2),
        ("Russia gave Ukraine the bodies of two children in February.", "bodies", 2),
    ],
)
def test_what_is_inferred_refutes_nobody(text: str, category: str, value: int) -> None:
    assert "noun_fits" not in rules(text, transfer(category, UKRAINE, value))


@pytest.mark.parametrize(
    "text",
    [
        "Moscow returned 300 bodies in May. On June 8 the two sides swapped 100 soldiers each.",
        "Москва вернула 300 тел в мае. 8 июня стороны обменялись: по 100 военных с каждой стороны.",
        "Москва повернула 300 тіл у травні. 8 червня сторони провели обмін: по 100 військових.",
    ],
)
def test_soldiers_without_a_word_of_death_are_living(text: str) -> None:
    assert "noun_fits" not in rules(text, transfer("prisoners", UKRAINE, 100))
    assert "noun_fits" in rules(text, transfer("bodies", UKRAINE, 100))
