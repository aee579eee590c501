"""Soldiers called boys, the dead of another act, captive civilians, third states as ends."""

from datetime import date

import pytest

from extractor.article import Article
from extractor.records import ExchangeRecord, Quantity, Transfer
from extractor.validate.check import check

SUNDAY = date(2025, 3, 9)
HELD = frozenset({"noun_fits", "party_grounded", "direction_agrees"})


def errors(
    text: str, category: str, value: int, giver: str = "Russia", taker: str = "Ukraine"
) -> set[str]:
    transfer = Transfer.model_validate(
        {
            "category": category,
            "from_party": giver,
            "to_party": taker,
            "quantity": Quantity(value=value),
        }
    )
    record = ExchangeRecord(status="completed", transfers=[transfer])
    (told,) = check(Article(id="t", text=text, published=SUNDAY), [record]).records
    return {finding.rule for finding in told.findings if finding.severity == "error"} & HELD


@pytest.mark.parametrize(
    ("text", "category", "value"),
    [
        ("A swap took place. “Sixty-one of our boys are home,” the mayor wrote.", "prisoners", 61),
        ("The headquarters said 61 boys had come out of Russian captivity.", "prisoners", 61),
        ("Из российского плена вернулся 61 наш мальчишка.", "prisoners", 61),
        ("«Шістдесят двоє наших хлопчиків удома після обміну», — радіє мер.", "prisoners", 62),
        ("Seven boys from a Kherson orphanage were returned to Ukraine.", "children", 7),
        (
            "While 61 Ukrainians walked free, the repatriation of the fallen went on.",
            "prisoners",
            61,
        ),
        (
            "На свободу вышел 61 украинец, и тогда же прошла репатриация погибших: 300 тел.",
            "prisoners",
            61,
        ),
        (
            "Поряд з обміном, що дав свободу 62 українцям, тривала передача загиблих: 300 тіл.",
            "prisoners",
            62,
        ),
        ("Живими повернулися 62 українці, мертвими — 300.", "bodies", 300),
        ("Киеву отдали 300 мёртвых солдат.", "bodies", 300),
        ("Троє братів — п'яти, восьми й одинадцяти років — повернулися з Росії.", "children", 3),
        ("It was not the first return of civilians. Ten left Russian captivity.", "civilians", 10),
        (
            "Це не перше повернення цивільних. З російського полону приїхали десятеро.",
            "civilians",
            10,
        ),
        ("Россия отпустила из тюрем 17 украинцев. Все они гражданские.", "civilians", 17),
    ],
)
def test_who_is_counted_may_be_meant(text: str, category: str, value: int) -> None:
    assert errors(text, category, value) == set()


@pytest.mark.parametrize(
    ("text", "category", "value"),
    [
        ("Seven boys from a Kherson orphanage were returned to Ukraine.", "prisoners", 7),
        ("Росія повернула Україні сімох хлопчиків із херсонського інтернату.", "prisoners", 7),
        (
            "While 61 Ukrainians walked free, the repatriation of the fallen went on.",
            "bodies",
            61,
        ),
        (
            "Civilians are still held. On Friday 61 soldiers were freed from captivity.",
            "civilians",
            61,
        ),
        (
            "Цивільних Росія відпускати не хоче. З полону повернувся 61 військовий.",
            "civilians",
            61,
        ),
    ],
)
def test_who_is_counted_is_not_meant(text: str, category: str, value: int) -> None:
    assert "noun_fits" in errors(text, category, value)


@pytest.mark.parametrize(
    ("text", "giver", "taker"),
    [
        ("Eleven Ukrainian captives were moved by Russia to Hungary.", "Russia", "Hungary"),
        ("Россия вывезла в Венгрию одиннадцать украинских пленных.", "Russia", "Hungary"),
        ("Одинадцятьох полонених вивезли з Росії до Угорщини.", "Russia", "Hungary"),
        ("Zelensky flew home from Turkey with eleven commanders aboard.", "Turkey", "Ukraine"),
        ("Одиннадцать командиров вернулись из Турции домой.", "Turkey", "Ukraine"),
        ("Зеленський забрав із Туреччини одинадцятьох командирів.", "Turkey", "Ukraine"),
    ],
)
def test_a_third_state_may_be_an_end(text: str, giver: str, taker: str) -> None:
    assert errors(text, "prisoners", 11, giver, taker) == set()


@pytest.mark.parametrize(
    ("text", "giver", "taker"),
    [
        ("Russia freed 11 Ukrainians. A delegation went to Hungary.", "Russia", "Hungary"),
        ("Домой вернулись 11 военных. Посредником была Турция.", "Turkey", "Ukraine"),
        (
            "Повернулися 11 військових, а президент прилетів із Туреччини.",
            "Turkey",
            "Ukraine",
        ),
        ("11 captives came home after the talks in Turkey had failed.", "Turkey", "Ukraine"),
    ],
)
def test_a_third_state_named_is_no_end(text: str, giver: str, taker: str) -> None:
    assert errors(text, "prisoners", 11, giver, taker)


def test_the_same_count_is_told_of_by_its_own_noun() -> None:
    text = (
        "Minsk released 17 Ukrainians from its prisons\n"
        "Belarus has handed seventeen civilians over to Ukraine."
    )
    assert errors(text, "civilians", 17, "Belarus") == set()
