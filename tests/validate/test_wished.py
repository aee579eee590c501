"""What is hoped for, awaited or left at the border is not done; what was done as agreed is."""

from datetime import date
from typing import Any

import pytest

from extractor.article import Article
from extractor.validate.check import check

FRIDAY = date(2025, 11, 14)


def faults(text: str, value: int, category: str, **more: Any) -> set[str]:
    """Check a flow from Russia to Ukraine, and name the rules that find fault with it."""
    ends = {"from_party": "Russia", "to_party": "Ukraine"}
    transfer = {"category": category, **ends, "quantity": {"value": value}}
    record = {"kind": "exchange", "transfers": [transfer], **more}
    [checked] = check(Article(id="t", text=text, published=FRIDAY), [record]).records
    return {f.rule for f in checked.findings if f.severity != "info"}


AHEAD = (
    ("Kyiv hopes to have 1,200 of its prisoners freed by New Year, the minister said.", 1200),
    ("Officials in Kyiv expect to see 300 prisoners of war released next week.", 300),
    ("Sources expect a swap, with 250 Ukrainian prisoners going home on Saturday.", 250),
    ("Negotiations on the release of 300 Ukrainian prisoners are going on in Istanbul.", 300),
    ("Киев добивается, чтобы 1200 украинских пленных вернулись домой.", 1200),
    ("Ведутся переговоры об освобождении 300 украинских пленных.", 300),
    ("Київ прагне, аби до Різдва додому повернулися 300 українських полонених.", 300),
    ("Ідеться про звільнення 1200 українських полонених до кінця року.", 1200),
)


@pytest.mark.parametrize(("text", "value"), AHEAD)
def test_what_is_wished_for_is_planned(text: str, value: int) -> None:
    assert not faults(text, value, "prisoners", status="planned")
    assert "status_agrees" in faults(text, value, "prisoners", status="completed")


LEFT = (
    "Wagons with 1,300 corpses of Ukrainian soldiers stood idle at a siding. Kyiv, he said, had"
    " put the transfer off.",
    "Вагоны с 1300 телами украинских военных стоят на границе. Киев, по его словам, отложил"
    " передачу.",
    "Вагони з 1300 тілами українських військових стоять на кордоні. Передачу, за його словами,"
    " відкладено.",
)


@pytest.mark.parametrize("text", LEFT)
def test_what_was_left_at_the_border_was_not_handed_over(text: str) -> None:
    assert "status_agrees" not in faults(text, 1300, "bodies", status="postponed")
    assert "status_agrees" in faults(text, 1300, "bodies", status="completed")


DONE = (
    ("Russia freed 50 Ukrainian prisoners, which is part of what was agreed in Istanbul.", 50),
    ("Россия освободила 50 украинских пленных в рамках того, о чём договорились весной.", 50),
    ("Росія звільнила 50 українських полонених у межах того, про що домовилися навесні.", 50),
    ("Десятьма днями раніше сторони обмінювалися: додому приїхали 84 українські полонені.", 84),
    ("Ukraine will bring home 185 of its prisoners today, the president said in the morning. By"
     " evening the buses had crossed the border.", 185),
    ("Сегодня домой вернутся 185 украинских пленных, сообщил утром президент. К вечеру автобусы"
     " уже пересекли границу.", 185),
    ("Сьогодні додому повернуться 185 українських полонених, повідомив зранку президент. Увечері"
     " автобуси вже прибули на Сумщину.", 185),
    ("A swap took place on Thursday, with 250 Ukrainian prisoners going home.", 250),
)  # fmt: skip


@pytest.mark.parametrize(("text", "value"), DONE)
def test_what_was_done_as_agreed_or_foretold_is_done(text: str, value: int) -> None:
    assert not faults(text, value, "prisoners", status="completed")
    assert "status_agrees" in faults(text, value, "prisoners", status="planned")


def test_children_who_will_travel_to_their_families_have_not_come_yet() -> None:
    for text in (
        "К родным на Украину поедут 29 детей, сообщила омбудсмен.",
        "До рідних в Україну поїдуть 29 дітей, запевнила омбудсменка.",
    ):
        assert not faults(text, 29, "children", status="planned")
        assert "status_agrees" in faults(text, 29, "children", status="completed")
