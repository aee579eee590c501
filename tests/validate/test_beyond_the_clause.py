"""What is striven for, promised, summed up or told the next morning is no contradiction."""

from datetime import date
from typing import Any

import pytest

from extractor.article import Article
from extractor.validate.check import check

NEWS = date(2025, 6, 16)  # a Monday
RULES = {"status_agrees", "scope_agrees", "date_grounded", "date_of_event", "weekday_agrees"}


def record(value: int, category: str = "prisoners", **more: Any) -> dict[str, Any]:
    """Make a record of one transfer to Ukraine."""
    ends = {"from_party": "Russia", "to_party": "Ukraine"}
    transfers = [{"category": category, **ends, "quantity": {"value": value}}]
    return {"kind": "exchange", "transfers": transfers, **more}


def found(text: str, *records: dict[str, Any]) -> set[str]:
    """Name the rules of this file that find fault with the first record."""
    result = check(Article(id="t", text=text, published=NEWS), list(records))
    return {f.rule for f in result.records[0].findings if f.severity != "info"} & RULES


def day(first: str, last: str | None = None) -> dict[str, Any]:
    """Make a time out of one day, or of a period."""
    kind = "day" if last is None else "unknown"
    return {"start": first, "end": last or first, "precision": kind, "basis": "explicit"}


STRIVEN = (
    "The ombudsman is working on the release of 250 Ukrainian prisoners.",
    "Kyiv is pushing for the return of 250 prisoners held in Russia.",
    "Negotiators are seeking the release of 250 prisoners.",
    "Ukraine has sent Moscow a list for the release of 250 prisoners.",
    "Омбудсмен работает над освобождением 250 украинских пленных.",
    "Киев добивается освобождения 250 пленных.",
    "Сверяются списки на освобождение 250 пленных.",
    "Омбудсман працює над поверненням 250 українських полонених.",
    "Київ домагається звільнення 250 полонених.",
    "Узгоджено списки на звільнення 250 полонених.",
)


@pytest.mark.parametrize("text", STRIVEN)
def test_what_is_striven_for_may_be_a_plan(text: str) -> None:
    assert not found(text, record(250, status="planned"))


FREED = (
    "The ministry reported the release of 250 Ukrainian prisoners.",
    "Омбудсмен сообщил об освобождении 250 пленных.",
    "Омбудсман повідомив про звільнення 250 полонених.",
)


@pytest.mark.parametrize("text", FREED)
def test_a_release_that_is_reported_is_no_plan(text: str) -> None:
    assert "status_agrees" in found(text, record(250, status="planned"))


WHOLES = (
    "Russia handed over 1,212 bodies out of the promised 6,000 to Ukraine.",
    "Россия передала Украине 1212 тел из обещанных 6000.",
    "Росія передала Україні 1212 тіл із обіцяних 6000, а також списки.",
)


@pytest.mark.parametrize("text", WHOLES)
def test_a_part_that_was_moved_leaves_the_whole_ahead(text: str) -> None:
    assert not found(text, record(6000, "bodies", status="planned", scope="total"))
    assert "status_agrees" in found(text, record(1212, "bodies", status="planned"))


RAISED = (
    "The latest handover lifted the number of captives exchanged to 5,955.",
    "The swap brought the overall number of Ukrainians freed to 5,955.",
    "Нынешний обмен довёл число освобождённых украинцев до 5955.",
    "Сьогоднішній обмін довів кількість звільнених українців до 5955.",
)


@pytest.mark.parametrize("text", RAISED)
def test_a_number_that_was_raised_is_a_total(text: str) -> None:
    assert not found(text, record(5955, scope="total"))
    assert "scope_agrees" in found(text, record(5955))


PROMISED = (
    "Russia says that it has completed the handover of 6,060 bodies promised in the second round"
    " of the talks. On Monday it sent 51.",
    "Россия заявляет, что завершила передачу 6060 тел, обещанных на втором раунде стамбульских"
    " переговоров. В понедельник она передала 51.",
    "Росія заявляє, що завершила передачу 6060 тіл, обіцяних на другому раунді стамбульських"
    " перемовин. У понеділок вона передала 51.",
)


@pytest.mark.parametrize("text", PROMISED)
def test_a_round_of_talks_is_no_handover(text: str) -> None:
    assert not found(f"The news\n\nBriefly.\n\n{text}", record(6060, "bodies", scope="total"))


NEXT = (
    "On Friday Russia freed 390 prisoners. The next morning 307 prisoners came home.",
    "On Friday Russia freed 390 prisoners. Twenty-four hours later 307 prisoners came home.",
    "В пятницу Россия освободила 390 пленных. На следующее утро вернулись ещё 307 пленных.",
    "В пятницу Россия освободила 390 пленных. На другой день вернулись ещё 307 пленных.",
    "У п'ятницю Росія звільнила 390 полонених. Наступного ранку повернулися ще 307 полонених.",
    "У п'ятницю Росія звільнила 390 полонених. За добу повернулися ще 307 полонених.",
)


@pytest.mark.parametrize("text", NEXT)
def test_the_next_morning_is_a_day_of_its_own(text: str) -> None:
    assert not found(text, record(307, when=day("2025-06-14")))
    assert "date_grounded" in found(text, record(307, when=day("2025-06-17")))


ANOTHER = (
    "Home: 1,000\n\nToday trucks with bodies arrived in Ukraine.\n\nThe previous such handover was"
    " on 18 May: 1,000 bodies as well.",
    "Домой - 1000\n\nСегодня в Украину прибыли фуры с телами.\n\nПредыдущая такая передача была"
    " 18 мая: тогда тоже 1000 тел.",
    "Додому - 1000\n\nСьогодні до України прибули рефрижератори з тілами.\n\nПопередня така"
    " репатріація була 18 травня: тоді теж 1000 тіл.",
)


@pytest.mark.parametrize("text", ANOTHER)
def test_the_day_of_an_earlier_handover_is_not_that_of_the_news(text: str) -> None:
    assert not found(text, record(1000, "bodies", when=day("2025-06-16")))


def test_the_day_behind_a_wires_town_is_that_of_the_report() -> None:
    text = (
        "168 prisoners return home\n\nKYIV, June 15. The swap is over.\n\nOn June 14, Russia"
        " released 168 prisoners, the ministry said."
    )
    assert "date_of_event" in found(text, record(168, when=day("2025-06-15")))
    assert not found(text, record(168, when=day("2025-06-14")))


def test_days_that_make_up_what_was_agreed_show_it_done() -> None:
    text = (
        "The largest swap is over. On Friday Russia released 390 prisoners, on Saturday 307, on"
        " Sunday 303. What the sides agreed on in Istanbul was 1,000 prisoners from each side."
    )
    days = (("2025-06-13", 390), ("2025-06-14", 307), ("2025-06-15", 303))
    parts = [record(value, when=day(when)) for when, value in days]
    whole = record(1000, scope="total", when=day("2025-06-13", "2025-06-15"))
    assert "status_agrees" not in found(text, whole, *parts)
    assert "status_agrees" in found(text, whole)


SINCE = ("З 2022-го — 3956 звільнених.", "С 2022-го — 3956 освобождённых пленных.")


@pytest.mark.parametrize("text", SINCE)
def test_a_year_before_a_dash_is_a_year(text: str) -> None:
    when = day("2022-01-01", "2025-06-16")
    assert "date_grounded" not in found(text, record(3956, scope="total", when=when))
