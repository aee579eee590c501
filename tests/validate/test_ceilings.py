"""Ceilings, batches and totals; numbers kept back by others; two sides' figures set apart."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from extractor.article import Article
from extractor.validate.check import check

NEWS = date(2026, 1, 30)
HOME = {"from_party": "Russia", "to_party": "Ukraine"}
BACK = {"from_party": "Ukraine", "to_party": "Russia"}


def flow(ends: dict[str, str], category: str, **quantity: Any) -> dict[str, Any]:
    return {"category": category, **ends, "quantity": quantity}


def rules(text: str, *records: dict[str, Any]) -> list[str]:
    claims = [{"kind": "exchange", **record} for record in records]
    result = check(Article(id="a", text=text, published=NEWS), claims)
    return [finding.rule for record in result.records for finding in record.findings]


DAY = {"start": "2026-02-20", "end": "2026-02-20", "precision": "day", "basis": "explicit"}


@pytest.mark.parametrize(
    "text",
    [
        "An exchange is due on 20 February. Up to 140 prisoners from each side are to go home.",
        "Обмен намечен на 20 февраля. Домой вернут не более 140 пленных с каждой стороны.",
        "Обмін призначено на 20 лютого. Додому повернуть не більше 140 полонених з кожного боку.",
    ],
)
def test_a_ceiling_of_one_day_is_one_handover(text: str) -> None:
    ceiling = {"value": 140, "high": 140, "bound": "at_most", "derivation": "each_side"}
    flows = [flow(HOME, "prisoners", **ceiling), flow(BACK, "prisoners", **ceiling)]
    record = {"status": "planned", "when": DAY, "transfers": flows}
    assert "scope_agrees" not in rules(text, record)
    undated = {"status": "planned", "transfers": flows}
    agreed = "The agreement allows up to 140 prisoners from each side to go home."
    assert "scope_agrees" in rules(agreed, undated)


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine received the second of four batches of bodies on Monday. Medinsky writes of 931.",
        "В понедельник Украина приняла вторую из четырёх партий тел. Мединский пишет о 931.",
        "У понеділок Україна прийняла другу з чотирьох партій тіл. Мединський пише про 931.",
    ],
)
def test_batches_are_not_bodies(text: str) -> None:
    record = {"transfers": [flow(HOME, "bodies", value=931)]}
    assert "count_of_event" not in rules(text, record)
    assert rules(text, {"transfers": [flow(HOME, "bodies", value=4)]})


@pytest.mark.parametrize(
    "text",
    [
        "On Friday 77 prisoners came home, and the bodies that Russia has given Ukraine since June"
        " exceed 7,000 in total.",
        "В пятницу вернулись 77 пленных, а общее число тел, что Россия передала Украине с июня,"
        " превышает 7000.",
        "У п'ятницю повернулися 77 полонених, а загальна кількість тіл, що їх Росія передала"
        " Україні з червня, перевищує 7000.",
    ],
)
def test_a_verb_of_amounting_bounds_its_own_subject(text: str) -> None:
    least = {"value": 7000, "low": 7000, "bound": "at_least"}
    assert not rules(text, {"scope": "total", "transfers": [flow(HOME, "bodies", **least)]})
    exact = {"scope": "total", "transfers": [flow(HOME, "bodies", value=7000)]}
    assert "bound_agrees" in rules(text, exact)
    captives = {"scope": "total", "transfers": [flow(HOME, "prisoners", **least)]}
    assert "noun_fits" in rules(text, captives)


@pytest.mark.parametrize(
    "text",
    [
        "Claim: on Monday Ukraine gave Russia 300 prisoners and received no one. This is false.",
        "Утверждают, будто в понедельник Украина отдала России 300 пленных и не получила никого."
        " Это ложь.",
        "Твердять, нібито в понеділок Україна віддала Росії 300 полонених і не отримала нікого."
        " Це неправда.",
    ],
)
def test_a_denied_claim_may_tell_of_nobody(text: str) -> None:
    flows = [flow(BACK, "prisoners", value=300), flow(HOME, "prisoners", value=0)]
    assert "quantity_grounded" not in rules(text, {"status": "denied", "transfers": flows})


@pytest.mark.parametrize(
    "words",
    [
        "And how many went to Russia? That I leave to the authorities there.",
        "How large the other group was, the ministry declined to say.",
        "Сколько уехало в Россию? Это пусть скажут в Москве.",
        "Величину второй группы он назвать отказался.",
        "Скільки поїхало до Росії? Це нехай скажуть у Москві.",
        "Назвати величину другої групи він відмовився.",
    ],
)
def test_others_are_left_to_tell_the_number(words: str) -> None:
    told = "On Monday Russia freed 41 prisoners, and Kyiv let prisoners go in return. "
    flows = [flow(HOME, "prisoners", value=41), flow(BACK, "prisoners", bound="undisclosed")]
    assert "zero_or_silence" not in rules(told + words, {"transfers": flows})
    assert "zero_or_silence" in rules(told, {"transfers": flows})


@pytest.mark.parametrize(
    "text",
    [
        "Rumour has it that 600 prisoners will be freed on Sunday; the headquarters denies it. "
        "Umerov said that Russia is to release 600 Ukrainian prisoners under the agreements.",
        "По слухам, в воскресенье освободят 600 пленных; штаб это опроверг. Умеров заявил, что по"
        " договорённостям Россия должна отпустить 600 пленных украинцев.",
        "За чутками, у неділю звільнять 600 полонених; штаб це спростував. Умєров заявив, що за"
        " домовленостями Росія має відпустити 600 полонених українців.",
    ],
)
def test_a_denied_number_may_come_again(text: str) -> None:
    flows = [flow(HOME, "prisoners", value=600)]
    records = [{"status": "denied", "transfers": flows}, {"status": "planned", "transfers": flows}]
    assert "told_once" not in rules(text, *records)


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "On Monday Russia received 31 bodies, Medinsky said. Kyiv's headquarters insists on 29:"
            " two bags went back to the experts.",
            ("Medinsky", "headquarters"),
        ),
        (
            "В понедельник Россия получила 31 тело, сообщил Мединский. Штаб в Киеве настаивает на"
            " 29: ещё два пакета вернули экспертам.",
            ("Мединский", "Штаб"),
        ),
        (
            "У понеділок Росія отримала 31 тіло, повідомив Мединський. Штаб у Києві наполягає на"
            " 29: ще два пакети повернули експертам.",
            ("Мединський", "Штаб"),
        ),
    ],
)
def test_a_told_difference_still_sets_two_claims_apart(
    text: str, speakers: tuple[str, str]
) -> None:
    theirs = {"speaker": speakers[0], "side": "Russia", "act": "announced"}
    ours = {"speaker": speakers[1], "side": "Ukraine", "act": "announced"}
    flows = [flow(BACK, "bodies", value=31)]
    both = {"transfers": flows, "attributions": [theirs, ours]}
    assert "claims_apart" in rules(text, both)
    assert "claims_apart" not in rules(text, {"transfers": flows, "attributions": [theirs]})
