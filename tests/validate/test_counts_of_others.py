"""Right records that a count of another day, of the unwanted, or of the company once refuted."""

from datetime import date
from typing import Any

import pytest

from extractor.article import Article
from extractor.records import ExchangeRecord
from extractor.validate.check import check

UKRAINE, RUSSIA = "Ukraine", "Russia"


def rules(text: str, category: str, taker: str, value: int, **fields: Any) -> set[str]:
    transfer = {
        "category": category,
        "from_party": RUSSIA if taker == UKRAINE else UKRAINE,
        "to_party": taker,
        "quantity": {"value": value},
    }
    record = ExchangeRecord.model_validate({"transfers": [transfer], **fields})
    result = check(Article(text=text, published=date(2026, 3, 20)), [record])
    return {item.rule for item in result.records[0].findings if item.severity != "info"}


@pytest.mark.parametrize(
    "text",
    [
        "Russia released 400 Ukrainian prisoners on March 17. On March 5 each side freed 200"
        " prisoners.",
        "17 марта Россия освободила 400 украинских пленных. 5 марта каждая сторона освободила"
        " по 200 пленных.",
        "17 березня Росія звільнила 400 українських полонених. 5 березня кожна сторона"
        " звільнила по 200 полонених.",
    ],
)
def test_another_days_each_side_makes_no_sum(text: str) -> None:
    assert "sum_stated" not in rules(text, "prisoners", UKRAINE, 400)


@pytest.mark.parametrize(
    "text",
    [
        "In all 400 prisoners were freed on March 17, when each side released 200 prisoners.",
        "Всего 17 марта освобождены 400 пленных: каждая сторона отпустила по 200 пленных.",
        "Усього 17 березня звільнено 400 полонених: кожна сторона відпустила по 200 полонених.",
    ],
)
def test_the_same_days_each_side_does(text: str) -> None:
    assert "sum_stated" in rules(text, "prisoners", UKRAINE, 400)


@pytest.mark.parametrize(
    "text",
    [
        "RT printed the names of 700 prisoners whom, it said, Ukraine did not want to take.",
        "RT опубликовал список 700 пленных, которых Украина, по его словам, отказалась забрать.",
        "RT оприлюднив список 700 полонених, яких Україна, за його словами, не хоче забирати.",
    ],
)
def test_those_on_a_list_may_be_refused(text: str) -> None:
    assert "noun_fits" not in rules(text, "prisoners", UKRAINE, 700, status="offered")


@pytest.mark.parametrize(
    "text",
    [
        "RT printed the names of 700 prisoners who, it said, had been captured in Kursk.",
        "RT опубликовал список 700 пленных, которых взяли под Курском.",
        "RT оприлюднив список 700 полонених, яких узяли під Курськом.",
    ],
)
def test_a_list_alone_offers_nobody(text: str) -> None:
    assert "noun_fits" in rules(text, "prisoners", UKRAINE, 700, status="offered")


@pytest.mark.parametrize(
    "text",
    [
        "Civilians seldom come home. In February 20 of them returned together with 185 soldiers,"
        " and in March only three were released.",
        "Гражданские возвращаются редко. В феврале 20 из них освободили вместе со 185 солдатами,"
        " а в марте отпустили только троих.",
        "Цивільні повертаються рідко. У лютому 20 із них звільнили разом зі 185 військовими,"
        " а в березні відпустили тільки трьох.",
    ],
)
def test_the_company_lends_no_noun(text: str) -> None:
    assert "noun_fits" not in rules(text, "civilians", UKRAINE, 3)


@pytest.mark.parametrize(
    "text",
    [
        "Since February 153 people have come home. Kyiv refuses"
        " to take back 700 of its captured servicemen.",
        "С февраля домой вернулись 153 человека. Киев отказывается забирать 700 своих пленных.",
    ],
)
def test_those_who_went_nowhere_tell_no_way(text: str) -> None:
    assert "direction_agrees" not in rules(text, "civilians", RUSSIA, 153, scope="total")


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine received 19 civilians. Since February 153 residents of the border areas of the"
        " Kursk region have come home.",
        "Украина получила 19 гражданских. С февраля домой вернулись 153 жителя приграничных"
        " районов Курской области.",
        "Україна отримала 19 цивільних. Від лютого додому повернулися 153 мешканці прикордонних"
        " районів Курської області.",
    ],
)
def test_residents_of_a_regions_parts_are_its_people(text: str) -> None:
    assert "direction_agrees" not in rules(text, "civilians", RUSSIA, 153, scope="total")
    assert "direction_agrees" in rules(text, "civilians", UKRAINE, 153, scope="total")
