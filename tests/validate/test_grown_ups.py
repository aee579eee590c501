"""People under a mere noun for people whom nothing tells to be soldiers may be civilians."""

from datetime import date
from typing import Any

import pytest

from extractor.article import Article
from extractor.validate.check import check

NEWS = date(2025, 11, 14)
WAY = {"from_party": "Ukraine", "to_party": "Russia"}


def faults(text: str, category: str, value: int, **way: str) -> set[str]:
    """The rules that find fault with one flow."""
    flow: dict[str, Any] = {"category": category, **(way or WAY), "quantity": {"value": value}}
    record = {"kind": "exchange", "transfers": [flow]}
    [told] = check(Article(id="t", text=text, published=NEWS), [record]).records
    return {item.rule for item in told.findings if item.severity == "error"}


ADULTS = (
    "Four adults and two children went to their relatives in Russia.",
    "К родственникам в Россию уехали четверо взрослых и двое детей.",
    "До родичів у Росію поїхали четверо дорослих та двоє дітей.",
)


@pytest.mark.parametrize("text", ADULTS)
def test_adults_beside_children_may_be_civilians(text: str) -> None:
    assert "noun_fits" not in faults(text, "civilians", 4)


TO_KIN = (
    "Eleven residents of the Kursk region were brought back. Four citizens left for Russia to join"
    " their families.",
    "Вернулись одиннадцать жителей Курской области. Четверо граждан выехали в Россию к родным.",
)


@pytest.mark.parametrize("text", TO_KIN)
def test_people_on_their_way_to_their_families(text: str) -> None:
    assert "noun_fits" not in faults(text, "civilians", 4)


SOLDIERS = (
    "Ukraine returned four soldiers to their families in Russia, and two more prisoners.",
    "Украина вернула семьям в России четверых солдат и ещё двух пленных.",
    "Україна повернула родинам у Росії чотирьох солдатів і ще двох полонених.",
)


@pytest.mark.parametrize("text", SOLDIERS)
def test_soldiers_are_none(text: str) -> None:
    assert "noun_fits" in faults(text, "civilians", 4)


YOUTHS = (
    "Six children and two young men have left occupation. Soldiers had come for both.",
    "Шестеро детей и двое юношей выехали из оккупации. К обоим приходили военные.",
    "Шестеро дітей і двоє юнаків виїхали з окупації. До обох приходили військові.",
)


@pytest.mark.parametrize("text", YOUTHS)
def test_the_young_out_of_occupation_may_be_civilians(text: str) -> None:
    assert "noun_fits" not in faults(text, "civilians", 2, from_party="Russia", to_party="Ukraine")


STRONG = (
    "On Monday 250 Ukrainian soldiers were set free by Russia. A second group, 150 strong, arrived"
    " on Tuesday, and another 100 followed on Wednesday.",
    "В понедельник Россия освободила 250 украинских солдат. Ещё 150 прибыли во вторник, и ещё 100"
    " последовали в среду.",
)


@pytest.mark.parametrize("text", STRONG)
@pytest.mark.parametrize("value", [150, 100])
def test_further_groups_are_of_the_kind_told_before(text: str, value: int) -> None:
    assert "noun_fits" not in faults(
        text, "prisoners", value, from_party="Russia", to_party="Ukraine"
    )
