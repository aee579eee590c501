"""Counts set against each other: what is given for others, and who goes the other way."""

from datetime import date

import pytest

from extractor import Article, Extractor

FRIDAY = date(2026, 2, 27)


def _read(text: str) -> list[tuple[int | None, str | None, str | None, str]]:
    result = Extractor("rules").extract(Article(id="t", text=text, published=FRIDAY))
    return [
        (each.quantity.value, each.to_party, each.category, str(record.verdict))
        for record in result.records
        if record.kind == "exchange"
        for each in record.transfers
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Киев в субботу передал России 120 пленных за 35 солдат.",
        "Київ у суботу передав Росії 120 полонених за 35 солдатів.",
        "Kyiv on Saturday handed Russia 120 prisoners for 35 soldiers.",
    ],
)
def test_the_price_goes_the_other_way(text: str) -> None:
    ways = {value: to for value, to, _, _ in _read(text)}
    assert ways == {120: "Russia", 35: "Ukraine"}


@pytest.mark.parametrize(
    "text",
    [
        "Киев в субботу передал Москве 120 пленных за десятерых крымчан.",
        "Київ у суботу передав Москві 120 полонених за «десятьох кримчан».",
    ],
)
def test_whom_a_price_counts_is_open(text: str) -> None:
    assert {verdict for value, _, _, verdict in _read(text) if value == 10} == {"flagged"}


@pytest.mark.parametrize(
    "text",
    [
        "С начала войны к родным на Украину уехали 16 детей, в обратном направлении, в Россию, 29.",
        "Від початку війни до рідних в Україну поїхали 16 дітей, у зворотному напрямку, "
        "до Росії, 29.",
        "Since the war began 16 children have been sent to Ukraine, and in the opposite direction, "
        "to Russia, 29.",
    ],
)
def test_the_goal_behind_a_turn_is_the_next_ones(text: str) -> None:
    assert {(value, to) for value, to, _, _ in _read(text)} == {(16, "Ukraine"), (29, "Russia")}


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Из украинского плена в субботу вернулись 63 жителя республики.", "flagged"),
        ("З російського полону в суботу повернулися 63 мешканці області.", "flagged"),
        ("On Saturday 63 residents of the region came home from Ukrainian captivity.", "flagged"),
        ("Из украинского плена в субботу вернулись 63 мирных жителя.", "verified"),
        ("В субботу Украина вернула России 63 жителей области.", "verified"),
    ],
)
def test_residents_from_captivity_may_be_soldiers(text: str, verdict: str) -> None:
    assert _read(text)[0][3] == verdict


@pytest.mark.parametrize(
    "text",
    [
        "Он говорил о готовности Москвы обменять не менее 1200 военнопленных с каждой стороны, "
        "но речь шла о нескольких месяцах.",
        "Він казав про готовність Москви обміняти щонайменше по 1200 військовополонених, "
        "але йшлося про кілька місяців.",
    ],
)
def test_readiness_is_no_agreed_total(text: str) -> None:
    article = Article(id="t", text=text, published=FRIDAY)
    told = Extractor("rules").extract(article).records[0]
    assert (told.status, told.scope) == ("offered", "single")
