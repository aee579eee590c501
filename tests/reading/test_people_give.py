"""Peoples and epithets as sides: who gave "from the Russians", and whom "of its own" counts."""

import pytest

from tests.reading.firstof import read


@pytest.mark.parametrize(
    ("text", "value", "giver"),
    [
        ("Того дня від росіян надійшло 950 полеглих.", 950, "Russia"),
        ("От россиян поступило 950 тел погибших.", 950, "Russia"),
        ("Officials received 950 bodies from the Russians.", 950, "Russia"),
        ("От украинцев получили 17 тел.", 17, "Ukraine"),
        (
            "Від росіян надійшло 950 полеглих, а в протилежний бік поїхало 17 загиблих.",
            17,
            "Ukraine",
        ),
        ("От россиян поступило 950 тел, а в обратном направлении отправили 17 тел.", 17, "Ukraine"),
        ("З країни-агресорки повернулися 77 захисників.", 77, "Russia"),
        ("Из страны-агрессора вернулись 77 военных.", 77, "Russia"),
    ],
)
def test_a_people_or_an_epithet_gives(text: str, value: int, giver: str) -> None:
    flow = read(text, value).flow
    assert flow is not None
    assert flow.from_party == giver
    assert flow.is_sure


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Листа від росіян отримали родини 30 полонених.", 30),
        ("Письмо от россиян получили семьи 30 пленных.", 30),
        ("A letter from the Russians was received by the families of 30 prisoners.", 30),
    ],
)
def test_who_writes_gives_nobody(text: str, value: int) -> None:
    flow = read(text, value).flow
    assert flow is None or not flow.is_sure


@pytest.mark.parametrize(
    ("text", "value", "taker"),
    [
        (
            "Визволили 40 військових і 12 цивільних; російське оборонне відомство сповістило про 52"
            " своїх.",
            52,
            "Russia",
        ),
        (
            "Додому повернулися 40 військових та 12 цивільних, а Міноборони РФ відзвітувало про 52"
            " своїх.",
            52,
            "Russia",
        ),
        ("У травні вивезли 45 бійців, а росіяни дістали за них двох своїх льотчиків.", 2, "Russia"),
        ("Росіяни дістали натомість дев'ятьох своїх.", 9, "Russia"),
    ],
)
def test_a_sides_own_go_home_to_it(text: str, value: int, taker: str) -> None:
    mention = read(text, value)
    assert mention.category == "prisoners"
    assert mention.flow is not None
    assert mention.flow.to_party == taker


@pytest.mark.parametrize(
    "text",
    [
        "Додому повернулися 40 військових, а Міноборони РФ відзвітувало про 52 своїх.",
        "Домой вернулись 40 военных; Минобороны РФ сообщило о 52 своих.",
    ],
)
def test_who_counts_its_own_tells_not_of_the_others(text: str) -> None:
    flow = read(text, 40).flow
    assert flow is None or flow.to_party != "Russia"


@pytest.mark.parametrize(
    "text", ["Рятувальники дістали з води тіла трьох військових.", "Водолази дістали 3 загиблих."]
)
def test_who_is_dug_out_is_not_got_back(text: str) -> None:
    assert read(text, 3).role != "exchange_count"


@pytest.mark.parametrize("word", ["Впродовж", "Упродовж", "Протягом"])
def test_days_make_a_total_however_they_are_spelt(word: str) -> None:
    assert read(f"{word} трьох діб сторони обміняли 800 на 800.", 800).scope == "total"
