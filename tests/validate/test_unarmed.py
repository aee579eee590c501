"""Whom people, the sick and nobody are of: civilians where only such are told of."""

import pytest

from extractor.article import Article
from extractor.reading.mentions import read_mentions
from extractor.reading.page import prepare
from extractor.validate.check import check
from tests.validate.bothways import faults

CIVIL = (
    "Residents of Sudzha are coming home. Moskalkova fetched fifteen people at the border.",
    "Жители Суджи едут домой. Украина отпустила пятнадцать человек.",
    "Мешканці Суджі їдуть додому. Україна відпустила п'ятнадцять осіб.",
)


@pytest.mark.parametrize("text", CIVIL)
def test_people_beside_civilians_alone_are_no_prisoners(text: str) -> None:
    assert "noun_fits" in faults(text, 15, "prisoners", status="completed")
    assert "noun_fits" not in faults(text, 15, "civilians", status="completed")


WAR = (
    "Russia released 189 Ukrainians on Monday, including civilians.",
    "Жители Суджи едут домой. Россия отпустила 189 человек из плена.",
    "Мешканці Суджі їдуть додому. Серед 189 звільнених осіб є й військові.",
    "Children met the buses. In the swap Russia released 189 people.",
)


@pytest.mark.parametrize("text", WAR)
def test_a_word_of_the_war_leaves_people_open(text: str) -> None:
    assert "noun_fits" not in faults(text, 189, "prisoners", status="completed")


SICK = (
    "Ukraine returned nine residents of Kursk. Two sick women will be handed over in October.",
    "Украина вернула девять жителей Курска. Двух больных она отдаст в октябре.",
    "Україна повернула дев'ять мешканців Курська. Двох хворих вона віддасть у жовтні.",
)


@pytest.mark.parametrize("text", SICK)
def test_the_sick_beside_residents_are_civilians(text: str) -> None:
    assert "noun_fits" not in faults(text, 2, "civilians", status="planned")


def test_the_sick_beside_soldiers_are_captives() -> None:
    text = "Украина вернула девять жителей и 40 солдат. Двух больных пленных она отдаст в октябре."
    assert "noun_fits" in faults(text, 2, "civilians", status="planned")


NOUGHTS = (
    "Росія передала 20 полонених. Вона отримала 31 тіло; цивільних вона не дістала жодного.",
    "Россия передала 20 пленных. Она получила 31 тело; гражданских она не получила ни одного.",
    "Russia handed over 20 captives. It got 31 bodies; of civilians it received none.",
)


def of_nought(text: str) -> list[str | None]:
    page = prepare(Article(id="t", text=text))
    return [m.category for m in read_mentions(page) if page.value_of(m.number) == 0]


@pytest.mark.parametrize("text", NOUGHTS)
def test_a_nought_counts_the_noun_set_out_before_its_verb(text: str) -> None:
    assert of_nought(text) == ["civilians"]


def test_a_nought_behind_bodies_handed_over_is_of_bodies() -> None:
    assert of_nought("Росія передала 500 тіл і не отримала жодного.") == ["bodies"]
    assert of_nought("Russia handed over 500 bodies and received none.") == ["bodies"]


NOBODY = (
    "Россия вернула восемнадцать гражданских. Ни одного человека она в ответ не получила.",
    "Росія повернула вісімнадцять цивільних. Жодної людини вона у відповідь не отримала.",
)


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_went_back_is_of_the_kind_that_came(text: str) -> None:
    there = {"category": "civilians", "from_party": "Russia", "to_party": "Ukraine"}
    back = {"category": "civilians", "from_party": "Ukraine", "to_party": "Russia"}
    flows = [{**there, "quantity": {"value": 18}}, {**back, "quantity": {"value": 0}}]
    record = {"kind": "exchange", "transfers": flows}
    [checked] = check(Article(id="t", text=text), [record]).records
    assert "noun_fits" not in {f.rule for f in checked.findings}
