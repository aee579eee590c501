"""Days that a text tells by their ends, by steps, and in lists of counts."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from extractor.article import Article
from extractor.validate.check import check

FRIDAY = date(2026, 3, 6)
RULES = {"date_grounded", "date_of_event", "weekday_agrees"}


def faults(text: str, value: int, first: str, last: str | None = None, **more: Any) -> set[str]:
    when = {
        "start": f"2026-{first}",
        "end": f"2026-{last or first}",
        "precision": "unknown" if last else "day",
        "basis": "relative",
    }
    ends = {"from_party": "Russia", "to_party": "Ukraine"}
    transfer = {"category": "prisoners", **ends, "quantity": {"value": value}}
    record = {"kind": "exchange", "transfers": [transfer], "when": when, **more}
    [checked] = check(Article(id="t", text=text, published=FRIDAY), [record]).records
    return {f.rule for f in checked.findings if f.severity != "info"} & RULES


SPANS = (
    "The swap of 1,000 Ukrainian prisoners has got under way and is to go on until Sunday.",
    "В пятницу начался обмен: 1000 украинских пленных. В субботу и воскресенье ждут продолжения.",
    "Обмін почався: 1000 українських полонених. Він розтягнеться на три дні, до неділі.",
)


@pytest.mark.parametrize("text", SPANS)
def test_a_span_runs_from_its_first_day_to_its_last(text: str) -> None:
    more = {"scope": "total", "status": "ongoing"}
    assert not faults(text, 1000, "03-06", "03-08", **more)
    assert faults(text, 1000, "02-20", "02-22", **more)


LIST = (
    "Russia freed 303 prisoners on Thursday, following 307 on Wednesday and 390, civilians among"
    " them, on Tuesday."
)


def test_a_day_of_a_list_is_of_the_count_before_it() -> None:
    assert not faults(LIST, 390, "03-03")
    assert not faults(LIST, 307, "03-04")
    assert faults(LIST, 303, "03-03")


STEPS = (
    "On Thursday Ukraine freed 150 Russians. A day earlier, Russia had released 200 Ukrainian"
    " prisoners.",
    "В четверг Украина освободила 150 россиян. За день до того Россия отпустила 200 украинских"
    " пленных.",
    "У четвер Україна звільнила 150 росіян. За день до того Росія відпустила 200 українських"
    " полонених.",
)


@pytest.mark.parametrize("text", STEPS)
def test_a_step_back_is_a_day_of_its_own(text: str) -> None:
    assert not faults(text, 200, "03-04")
    assert faults(text, 200, "03-03")
    assert faults(text, 200, "02-25")
