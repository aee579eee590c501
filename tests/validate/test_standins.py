"""Counts without a noun, with an unusual one, or in parts, held against a record's category."""

from datetime import date

import pytest

from extractor.article import Article
from extractor.records import ExchangeRecord, Quantity, Transfer
from extractor.validate.check import check

FRIDAY = date(2026, 3, 6)
COUNTING = frozenset({"noun_fits", "quantity_grounded", "uncounted_told"})


def rules_broken(text: str, category: str, value: int | None) -> set[str]:
    transfer = Transfer.model_validate(
        {
            "category": category,
            "from_party": "Russia",
            "to_party": "Ukraine",
            "quantity": Quantity(value=value)
            if value is not None
            else Quantity(bound="not_stated"),
        }
    )
    status = "planned" if value is None else "completed"
    record = ExchangeRecord(status=status, transfers=[transfer])
    article = Article(id="t", text=text, published=FRIDAY)
    (told,) = check(article, [record]).records
    return {finding.rule for finding in told.findings if finding.severity == "error"}


RIGHT = (
    ("How many dead crossed over? Nine hundred, Kyiv says.", "bodies", 900),
    ("Bodies came by rail on Thursday. Kyiv counted 909 arrivals.", "bodies", 909),
    ("Coaches with a hundred of ours reached Sumy on Monday.", "prisoners", 100),
    (
        "The last 85 from either side walked to the buses as the prisoner swap ended.",
        "prisoners",
        85,
    ),
    ("By evening 144 had been counted in. All of them had been in captivity.", "prisoners", 144),
    ("Two engineers killed in May are going home. Their bodies came with the swap.", "bodies", 2),
    ("71 families got a call: as many soldiers had been freed by Russia.", "prisoners", 71),
    ("Four boys and five girls were reunited with relatives in Ukraine.", "children", 9),
    ("Ihor Melnyk and 12 others were freed by Russia in the prisoner swap.", "prisoners", 13),
    ("Ten Moroccans and two Swedes were freed by Russia in the swap.", "prisoners", 10),
    (
        "270 soldiers crossed in the swap on Friday. The next groups travel later.",
        "prisoners",
        None,
    ),
    ("В Киеве говорят: по схеме «150 на 151» состоялся обмен пленными.", "prisoners", 151),
    ("71 семье позвонили: столько солдат освободила Россия.", "prisoners", 71),
    ("Трое врачей вернулись домой из российского плена.", "prisoners", 3),
    ("Сегодня вернули 307 пленных. Остальных ждем завтра.", "prisoners", None),
    ("Автобуси з сотнею наших заїхали на Сумщину після обміну.", "prisoners", 100),
    ("Розпочався великий обмін — по тисячі осіб із обох боків.", "prisoners", 1000),
    ("Сімох хлопчиків і двох дівчаток повернули в Україну з Росії.", "children", 9),
)


@pytest.mark.parametrize(("text", "category", "value"), RIGHT)
def test_what_a_count_may_stand_for(text: str, category: str, value: int | None) -> None:
    assert not rules_broken(text, category, value) & COUNTING


WRONG = (
    ("115 prisoners were freed by Russia. Some 300 journalists met them.", "prisoners", 300),
    ("230 mothers waited outside. 115 prisoners were freed by Russia.", "prisoners", 230),
    ("Rubble killed 19 people in Odesa. Russia returned 1,000 bodies.", "bodies", 19),
    ("Four boys and five girls were reunited with relatives in Ukraine.", "children", 8),
    ("Россия освободила 115 пленных. В больнице их осматривают 20 врачей.", "prisoners", 20),
    ("Россия вернула 1000 тел. В трех лабораториях работают 40 экспертов.", "bodies", 40),
    ("Росія звільнила 115 полонених. Їх зустрічали 40 волонтерів.", "prisoners", 40),
    ("Росія повернула 1000 тіл. Збито 120 безпілотників.", "bodies", 120),
)


@pytest.mark.parametrize(("text", "category", "value"), WRONG)
def test_what_it_may_not(text: str, category: str, value: int) -> None:
    assert rules_broken(text, category, value) & COUNTING
