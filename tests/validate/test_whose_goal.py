"""Whose goal, whose people: words beside a count that are another's, and counts added to others.

Each text stands with its flows. The record that tells them is left alone; with one flow turned
round it is not verified.
"""

from datetime import date
from typing import Any

import pytest

from extractor.article import Article
from extractor.records import ExchangeRecord
from extractor.validate.check import check

PARTIES = {"R": "Russia", "U": "Ukraine", "Hungary": "Hungary"}

TOLD = [
    # behind "the number of" stands where others went
    ("Украинской стороне отдали 310 тел, число переданных в Россию не назвали.", "bodies R>U 310"),
    ("Українській стороні віддали 310 тіл, кількість переданих до Росії не назвали.",
     "bodies R>U 310"),
    ("Russia handed over 310 bodies; the number of those sent to Moscow is unknown.",
     "bodies R>U 310"),
    # a singular subject does no plural verb
    ("Москва насчитала 61 своего бойца, которых вернули в среду, Украина это подтвердила.",
     "prisoners U>R 61"),
    # a name that does not decline, behind "according to"
    ("По данным Минобороны РФ, им отдали 82 российских солдат.", "prisoners U>R 82"),
    ("За даними Міноборони РФ, їм віддали 82 російських солдатів.", "prisoners U>R 82"),
    # stranded there, reunited here
    ("Семеро детей, оставшихся после начала войны в России, воссоединились с родными на Украине.",
     "children R>U 7"),
    ("Семеро дітей, що опинилися після початку війни в Росії, возз'єдналися з рідними в Україні.",
     "children R>U 7"),
    # for whom
    ("The two sides swapped their dead: 140 for Ukraine, 12 for Russia.",
     "bodies R>U 140; bodies U>R 12"),
    ("Стороны обменялись телами: 140 для Украины, 12 для России.", "bodies R>U 140; bodies U>R 12"),
    ("Сторони обмінялися тілами: 140 для України, 12 для Росії.", "bodies R>U 140; bodies U>R 12"),
    # a verb between a colon and its count
    ("Стороны снова обменялись телами павших: на Украину увезли 66.", "bodies R>U 66"),
    ("Сторони знову обмінялися тілами полеглих: в Україну відправили 66.", "bodies R>U 66"),
    # told besides
    ("Moscow freed 64 Ukrainian soldiers. Five bodies were given up as well.",
     "prisoners R>U 64; bodies R>U 5"),
    ("Россия освободила 64 украинских солдата. Кроме того, передали пять тел.",
     "prisoners R>U 64; bodies R>U 5"),
    ("Росія звільнила 64 українських бійців. Крім того, передано п'ять тіл.",
     "prisoners R>U 64; bodies R>U 5"),
    # "as many" are as many of the same people only
    ("Eighty Ukrainian soldiers and nine civilians left Russian captivity, and just as many"
     " soldiers went to Moscow.", "prisoners R>U 80; civilians R>U 9; prisoners U>R 80"),
    # "each" of the count before
    ("On that day 46 captives returned to each country, and three residents of the Belgorod region"
     " were let go by Ukraine.", "prisoners R>U 46; prisoners U>R 46; civilians U>R 3"),
    # "such a number" is the one just told
    ("Россия отдала украинской стороне 410 тел. Киев говорит о 412 телах: именно такое число назвал"
     " секретарь штаба.", "bodies R>U 412"),
    # they are going to leave
    ("Четверо детей уедут из России к родным на Украину.", "children R>U 4"),
    ("Четверо дітей виїдуть з Росії до рідних в Україну.", "children R>U 4"),
    # ours are those of the only one who speaks
    ("Обмен сорвался, рассказала Татьяна Москалькова. На родину должны были приехать 60 наших"
     " военных.", "prisoners U>R 60"),
    # third ends by the verb's own words
    ("Москва передала Будапешту десять украинских военнопленных.", "prisoners R>Hungary 10"),
    ("Ten Ukrainian prisoners of war were transferred from Russia to Hungary.",
     "prisoners R>Hungary 10"),
    ("Москва передала Будапешту десятьох українських військовополонених.",
     "prisoners R>Hungary 10"),
]  # fmt: skip

SUMS = [
    ("Ukraine got 140 soldiers back from Russia. Moscow handed over another 12 wounded"
     " prisoners.", 152),
    ("Украина получила от России 140 военных. Кроме того, Москва отпустила 12 раненых"
     " военнопленных.", 152),
    ("Україна отримала від Росії 140 бійців. Крім того, Москва віддала 12 поранених"
     " полонених.", 152),
]  # fmt: skip

EVEN = [
    "Дома 48 наших бойцов, в обмен отправили 48 чужих. Так закончился обмен России и Украины.",
    "Russia got 48 soldiers home and gave 48 captives in return to Ukraine.",
]


def record(transfers: list[dict[str, Any]], text: str) -> ExchangeRecord:
    status = "planned" if " уедут " in text or " виїдуть " in text else "completed"
    status = "cancelled" if "сорвался" in text else status
    return ExchangeRecord.model_validate(
        {"kind": "exchange", "status": status, "transfers": transfers}
    )


def flows(told: str) -> list[dict[str, Any]]:
    made = []
    for flow in told.split("; "):
        category, way, value = flow.split()
        giver, taker = (PARTIES[end] for end in way.split(">"))
        ends = {"from_party": giver, "to_party": taker}
        made.append({"category": category, **ends, "quantity": {"value": int(value)}})
    return made


def findings(text: str, transfers: list[dict[str, Any]]) -> list[str]:
    article = Article(text=text, published=date(2026, 3, 12))
    [judged] = check(article, [record(transfers, text)]).records
    return [f"{f.rule}: {f.message}" for f in judged.findings if f.severity != "info"]


def turned(transfer: dict[str, Any]) -> dict[str, Any]:
    return {**transfer, "from_party": transfer["to_party"], "to_party": transfer["from_party"]}


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_the_flows_told_are_left_alone(text: str, told: str) -> None:
    assert not [f for f in findings(text, flows(told)) if "direction" in f or "symmetry" in f]


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_the_flows_turned_round_are_refuted(text: str, told: str) -> None:
    broken = [turned(transfer) for transfer in flows(told)]
    assert findings(text, broken)


@pytest.mark.parametrize(("text", "value"), SUMS)
def test_a_sum_goes_the_way_of_its_parts(text: str, value: int) -> None:
    [whole] = flows(f"prisoners R>U {value}")
    whole["quantity"]["derivation"] = "sum"
    assert not [f for f in findings(text, [whole]) if "direction" in f]
    assert [f for f in findings(text, [turned(whole)]) if "direction" in f]


@pytest.mark.parametrize("text", EVEN)
def test_what_is_given_in_return_goes_the_other_way(text: str) -> None:
    both = flows("prisoners U>R 48; prisoners R>U 48")
    assert not [f for f in findings(text, both) if "symmetry" in f]


@pytest.mark.parametrize(
    "text",
    [
        "Moscow freed 64 Ukrainian soldiers, Kyiv freed 60 Russians. Two civilians left, too.",
        "Из плена вернулись 64 украинца, взамен отдали 60 россиян. Также освободили двоих"
        " гражданских.",
    ],
)
@pytest.mark.parametrize("way", ["R>U", "U>R"])
def test_what_is_added_to_both_ways_may_be_of_either(text: str, way: str) -> None:
    told = flows(f"civilians {way} 2")
    assert not [f for f in findings(text, told) if "direction" in f]
