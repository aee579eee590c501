"""Checks of claims that ask, exchanges that may be held, joint scenes, and few beside many."""

from datetime import date
from typing import Any

import pytest

from extractor.article import Article
from extractor.validate.check import check

NEWS = date(2025, 12, 19)


def faults(text: str, **record: Any) -> set[str]:
    """The rules that find fault with a record."""
    [told] = check(
        Article(id="t", text=text, published=NEWS), [{"kind": "exchange", **record}]
    ).records
    return {item.rule for item in told.findings if item.severity != "info"}


def flow(category: str, to: str, value: int, **quantity: Any) -> dict[str, Any]:
    giver = {"Ukraine": "Russia", "Russia": "Ukraine"}[to]
    ends = {"from_party": giver, "to_party": to}
    return {"category": category, **ends, "quantity": {"value": value, **quantity}}


ASKED = (
    "Is it true that Russia handed Ukraine 450 captured fighters at Easter?\n\nWe looked. Nobody"
    " has said anything of the kind. Verdict: false.",
    "Правда ли, что на Пасху Россия отдала Украине 450 пленных?\n\nМы проверили. Никто ни о чём"
    " подобном не заявлял. Вывод: неправда.",
    "Чи правда, що на Великдень Росія віддала Україні 450 полонених?\n\nМи перевірили. Ніхто"
    " нічого такого не заявляв. Висновок: неправда.",
)


@pytest.mark.parametrize("text", ASKED)
def test_a_question_with_a_verdict_is_denied(text: str) -> None:
    transfers = [flow("prisoners", "Ukraine", 450)]
    assert "status_agrees" not in faults(text, transfers=transfers, status="denied")
    assert "status_agrees" in faults(text, transfers=transfers)


MAY_BE = (
    "До Нового года может состояться и обмен пленными, его уже согласовывают ведомства.",
    "До Нового року може відбутися й обмін полоненими, сказав депутат.",
    "В январе мог бы пройти новый обмен пленными.",
)


@pytest.mark.parametrize("text", MAY_BE)
def test_what_may_be_held_is_ahead(text: str) -> None:
    transfers = [{"category": "prisoners"}]
    assert "status_agrees" not in faults(text, transfers=transfers, status="planned")
    assert "status_agrees" in faults(text, transfers=transfers)


SCENES = (
    ("Three children left Russia for Ukraine. A meeting with relatives and the handover of the"
     " children took place at the embassy of Qatar in Moscow.", "embassy of Qatar in Moscow"),
    ("Трое детей уехали из России на Украину. Встреча с родными и передача детей прошли в"
     " посольстве Катара в Москве.", "посольство Катара в Москве"),
    ("Троє дітей поїхали з Росії в Україну. Зустріч із рідними та передача дітей відбулися в"
     " посольстві Катару в Москві.", "посольство Катару в Москві"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "place"), SCENES)
def test_a_handover_may_share_its_scene_with_a_meeting(text: str, place: str) -> None:
    transfers = [flow("children", "Ukraine", 3)]
    assert "place_of_event" not in faults(text, transfers=transfers, location=place)


FEW = (
    "Kyiv got 1,003 bodies on Friday. On 20 November 1,000 bodies were sent to Ukraine. Since"
    " January the Ukrainian side has been given more than 14,000 fallen, and over 400 have come.",
    "В пятницу Киеву передали 1003 тела. 20 ноября 1000 тел отправили на Украину. С начала года"
    " украинской стороне вернули более 14 тысяч погибших, к нам приехали более 400.",
)


@pytest.mark.parametrize("text", FEW)
def test_the_few_beside_the_many_go_the_other_way(text: str) -> None:
    many = flow("bodies", "Ukraine", 14000, bound="at_least", low=14000)
    few = flow("bodies", "Russia", 400, bound="at_least", low=400)
    told = faults(text, transfers=[many, few], scope="total")
    assert "direction_usual" not in told
