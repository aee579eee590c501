"""A sum is what its parts are: their people, their way, their status, scope and day."""

from datetime import date
from typing import Any

import pytest

from extractor.article import Article
from extractor.records import ExchangeRecord
from extractor.validate.check import check

PUBLISHED = date(2025, 3, 20)

ON_TOP = [
    "Russia released 175 Ukrainian prisoners on Wednesday. In addition, Russia handed over 22 "
    "wounded captives.",
    "On Wednesday each side released 175 prisoners, and Russia let a further 22 go as a goodwill "
    "gesture.",
    "В среду из российского плена вернулись 175 украинских военнопленных. Сверх обмена Россия "
    "передала 22 тяжелораненых пленных.",
    "В среду стороны обменялись пленными по формуле 175 на 175. Дополнительно Россия передала 22 "
    "тяжелораненых военнопленных.",
    "У середу з російського полону повернулися 175 українських військовополонених. Крім того, "
    "Росія віддала 22 тяжкопоранених полонених.",
    "У середу сторони обмінялися полоненими за формулою 175 на 175. Росія додатково віддала 22 "
    "тяжкопоранених полонених.",
]


def objections(text: str, value: int, **changes: Any) -> set[str]:
    """Check a sum that went to Ukraine on that Wednesday, and name the rules that object."""
    flow: dict[str, Any] = {
        "category": changes.pop("category", "prisoners"),
        "from_party": "Russia",
        "to_party": "Ukraine",
        "quantity": {"value": value, "bound": "exact", "derivation": "sum"},
    }
    if changes.pop("turned", False):
        flow["from_party"], flow["to_party"] = "Ukraine", "Russia"
    told = ExchangeRecord.model_validate({"transfers": [flow], **changes})
    result = check(Article(id="t", text=text, published=PUBLISHED), [told])
    errors = (f for f in result.records[0].findings if f.severity == "error")
    return {finding.rule for finding in errors}


@pytest.mark.parametrize("text", ON_TOP)
def test_parts_add_up(text: str) -> None:
    day = {"start": date(2025, 3, 19), "end": date(2025, 3, 19), "precision": "day"}
    assert objections(text, 197) == set()
    assert objections(text, 197, when=day) == set()


@pytest.mark.parametrize("text", ON_TOP)
def test_other_numbers_do_not(text: str) -> None:
    assert "quantity_grounded" in objections(text, 199)
    assert "quantity_grounded" in objections(text, 194)  # 175 and the day of a month


@pytest.mark.parametrize("text", ON_TOP)
@pytest.mark.parametrize("category", ["bodies", "civilians", "children"])
def test_parts_of_another_kind_do_not(text: str, category: str) -> None:
    assert "quantity_grounded" in objections(text, 197, category=category)


@pytest.mark.parametrize("text", ON_TOP)
def test_parts_that_went_the_other_way_refute_it(text: str) -> None:
    assert "parts_agree" in objections(text, 197, turned=True)


@pytest.mark.parametrize("text", ON_TOP)
def test_parts_that_are_done_refute_a_plan(text: str) -> None:
    assert "parts_agree" in objections(text, 197, status="planned")


@pytest.mark.parametrize("text", ON_TOP)
def test_parts_of_one_handover_refute_a_total(text: str) -> None:
    assert objections(text, 197, scope="total")


@pytest.mark.parametrize(
    "text",
    [
        "175 Ukrainian prisoners are home\n\nRussia released 175 Ukrainian prisoners on Wednesday.",
        "Домой вернулись 175 украинцев\n\nВ среду Россия освободила 175 украинских пленных.",
        "Додому повернулися 175 українців\n\nУ середу Росія звільнила 175 українських полонених.",
    ],
)
def test_a_count_told_again_adds_nothing(text: str) -> None:
    assert "quantity_grounded" in objections(text, 350)


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine brought 254 people home. Of them 221 are privates, four are cadets, and five are "
        "civilians.",
        "Украина вернула из плена 254 человека. Из них 221 — рядовые, четыре — курсанты, и пять — "
        "гражданские.",
        "Україна повернула з полону 254 людини. Із них 221 — рядові, чотири — курсанти, і п'ять — "
        "цивільні.",
    ],
)
def test_a_list_of_who_they_are_tells_its_parts(text: str) -> None:
    assert "quantity_grounded" not in objections(text, 225)
    assert "quantity_grounded" in objections(text, 226)


def test_wounded_among_captives_are_captives() -> None:
    text = (
        "The sides exchanged 246 prisoners each, with 31 injured captives also handed over in "
        "return for 15 wounded Russian ones."
    )
    assert "quantity_grounded" not in objections(text, 261, turned=True)
    apart = text.replace("captives", "Ukrainians").replace("prisoners", "soldiers")
    assert "quantity_grounded" in objections(apart, 261, turned=True)
