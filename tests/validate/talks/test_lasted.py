"""Talks of several days, told by the last of them alone."""

from datetime import date

import pytest

from extractor.article import Article
from extractor.validate.check import check

DAYS = {"start": "2026-02-04", "end": "2026-02-05", "basis": "weekday"}
ENDED = (
    "Envoys from Moscow and Kyiv ended two days of talks in Abu Dhabi on Thursday.",
    "Делегации России и Украины завершили в четверг в Абу-Даби двухдневные переговоры.",
    "Делегації Росії та України завершили в четвер в Абу-Дабі дводенні переговори.",
)
TO_COME = "Envoys from Moscow and Kyiv will end two days of talks in Abu Dhabi on Thursday."


def verdict(text: str, status: str, published: date) -> str:
    """Judge talks of the two sides in Abu Dhabi on the two days."""
    record = {
        "kind": "diplomacy",
        "type": "talks",
        "status": status,
        "when": DAYS,
        "location": "Abu Dhabi",
        "participants": [{"party": "Russia"}, {"party": "Ukraine"}],
    }
    [checked] = check(Article(id="t", text=text, published=published), [record]).records
    return str(checked.verdict)


@pytest.mark.parametrize("text", ENDED)
def test_talks_told_by_their_last_day_are_no_plan(text: str) -> None:
    assert verdict(text, "held", date(2026, 2, 5)) == "verified"
    assert verdict(text, "planned", date(2026, 2, 5)) != "verified"


def test_talks_that_will_end_are_a_plan() -> None:
    assert verdict(TO_COME, "planned", date(2026, 2, 3)) == "verified"


RUNNING = (
    "Envoys from Moscow and Kyiv are holding talks in Abu Dhabi for the second day running.",
    "Делегации России и Украины второй день подряд ведут переговоры в Абу-Даби.",
    "Делегації Росії та України другий день поспіль ведуть переговори в Абу-Дабі.",
)


@pytest.mark.parametrize("text", RUNNING)
def test_the_last_of_days_running_is_that_of_the_report(text: str) -> None:
    assert verdict(text, "ongoing", date(2026, 2, 5)) == "verified"
    assert verdict(text, "ongoing", date(2026, 2, 9)) != "verified"
