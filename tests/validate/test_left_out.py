"""Counts of another day, group or side, which leave the record's own unclaimed."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from extractor.article import Article
from extractor.validate.check import check

FRIDAY = date(2026, 3, 6)
Record = dict[str, Any]


def flow(value: int, to: str = "Ukraine", category: str = "prisoners") -> Record:
    giver = "Russia" if to == "Ukraine" else "Ukraine"
    return {
        "category": category,
        "from_party": giver,
        "to_party": to,
        "quantity": {"value": value},
    }


def handover(day: str, *transfers: Record) -> Record:
    when = {"start": f"2026-{day}", "end": f"2026-{day}", "precision": "day", "basis": "explicit"}
    return {"kind": "exchange", "transfers": list(transfers), "when": when}


def verdicts(text: str, *records: Record) -> list[str]:
    article = Article(id="t", text=text, published=FRIDAY)
    return [record.verdict for record in check(article, list(records)).records]


DAYS = (
    "On Thursday, 120 Ukrainian soldiers came home. The day before, Russia had released 80"
    " Ukrainian prisoners.",
    "В четверг домой вернулись 120 украинских пленных. Накануне Россия освободила 80 украинских"
    " военнопленных.",
    "У четвер додому повернулися 120 українських полонених. Напередодні Росія звільнила 80"
    " українських військовополонених.",
)


@pytest.mark.parametrize("text", DAYS)
def test_a_count_of_the_day_before_is_not_that_of_the_day(text: str) -> None:
    before = handover("03-04", flow(80))
    assert verdicts(text, handover("03-05", flow(120)), before) == ["verified", "verified"]
    assert verdicts(text, handover("03-05", flow(80)), before)[0] != "verified"
    assert verdicts(text, handover("03-04", flow(120)), before)[0] != "verified"


GROUPS = (
    "On Friday Kyiv and Moscow traded 240 prisoners apiece. Separately, 31 wounded Ukrainians were"
    " handed over in return for 12 wounded Russians.",
    "В пятницу Киев и Москва обменялись пленными: по 240 с каждой стороны. Отдельно Украине"
    " передали 31 раненого, а России — 12 раненых.",
    "У п'ятницю Київ і Москва обмінялися полоненими: по 240 з кожного боку. Окремо Україні"
    " передали 31 пораненого, а Росії — 12 поранених.",
)


@pytest.mark.parametrize("text", GROUPS)
def test_a_count_of_the_wounded_is_not_that_of_all(text: str) -> None:
    wounded = (flow(31, category="wounded"), flow(12, "Russia", "wounded"))
    whole = (flow(240), flow(240, "Russia"))
    assert verdicts(text, handover("03-06", *whole, *wounded)) == ["verified"]
    mixed = handover("03-06", flow(240), flow(12, "Russia"), *wounded)
    assert verdicts(text, mixed) != ["verified"]
    turned = handover("03-06", *whole, flow(12, category="wounded"), wounded[1])
    assert verdicts(text, turned) != ["verified"]


IN_A_ROW = (
    "For the second day in a row there was a swap. After Wednesday's 50, another 90 Ukrainian"
    " prisoners were freed on Thursday.",
    "Второй день подряд идёт обмен. После 50, что вышли в среду, в четверг освобождены ещё 90"
    " украинских пленных.",
    "Другий день поспіль триває обмін. Після 50, що вийшли в середу, у четвер звільнено ще 90"
    " українських полонених.",
)


@pytest.mark.parametrize("text", IN_A_ROW)
def test_that_a_swap_comes_again_says_nothing_of_its_number(text: str) -> None:
    before = handover("03-04", flow(50))
    assert verdicts(text, handover("03-05", flow(90)), before) == ["verified", "verified"]
    assert verdicts(text, handover("03-05", flow(50)), before)[0] != "verified"


SPARED = (
    "More than 100 Ukrainian prisoners walked free on Thursday. The president put it at 108.",
    "В четверг на свободу вышли более 100 украинских пленных. Президент назвал точное число: 108.",
    "У четвер на волю вийшли понад 100 українських полонених. Президент назвав точне число: 108.",
    "On Thursday 104 Ukrainian soldiers came home. Moscow says it handed over 108 prisoners.",
    "В четверг домой вернулись 104 украинских военных. Москва утверждает, что передала 108"
    " пленных.",
    "У четвер додому повернулися 104 українських військових. Москва стверджує, що передала 108"
    " полонених.",
    "On Thursday 118 Ukrainian people were freed: 108 soldiers and ten civilians.",
    "В четверг освободили 118 украинцев: 108 военных и десять гражданских.",
    "У четвер звільнили 118 українців: 108 військових і десятьох цивільних.",
)


@pytest.mark.parametrize("text", SPARED)
def test_a_rounded_a_rival_and_a_whole_count_take_nothing_away(text: str) -> None:
    assert verdicts(text, handover("03-05", flow(108))) == ["verified"]
