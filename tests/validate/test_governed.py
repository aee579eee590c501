"""A record is refuted only by words that govern its own count."""

from datetime import date
from typing import Any

import pytest

from extractor.article import Article
from extractor.records import ExchangeRecord
from extractor.validate.check import check

SATURDAY = date(2026, 2, 28)
OPPOSITE = {"Russia": "Ukraine", "Ukraine": "Russia"}


def flow(category: str, giver: str, value: int, **quantity: Any) -> dict[str, Any]:
    return {
        "category": category,
        "from_party": giver,
        "to_party": OPPOSITE[giver],
        "quantity": {"value": value, **quantity},
    }


def faults(text: str, *records: dict[str, Any]) -> set[str]:
    """Check exchange records, and name the rules that find fault with any of them."""
    article = Article(id="t", text=text, published=SATURDAY)
    loaded = [ExchangeRecord.model_validate({"kind": "exchange", **record}) for record in records]
    result = check(article, loaded)
    return {
        item.rule
        for record in result.records
        for item in record.findings
        if item.severity != "info"
    }


def day(text: str) -> dict[str, Any]:
    return {"start": text, "end": text, "precision": "day", "basis": "weekday"}


def test_a_weekday_is_read_by_what_the_record_says_of_it() -> None:
    text = "About 90 captives are to walk free on Saturday: Russia will free 45 and Ukraine 45."
    both = [flow("prisoners", "Russia", 45), flow("prisoners", "Ukraine", 45)]
    planned = {"status": "planned", "transfers": both}
    assert "date_grounded" not in faults(text, {**planned, "when": day("2026-02-28")})
    assert "date_grounded" in faults(text, {**planned, "when": day("2026-03-01")})


def test_a_will_beside_the_weekday_of_what_is_done() -> None:
    text = "Ukraine took home 60 soldiers on Thursday in what is set to become a series of swaps."
    done = {"transfers": [flow("prisoners", "Russia", 60)]}
    assert not faults(text, {**done, "when": day("2026-02-26")})
    assert faults(text, {**done, "when": day("2026-03-05")})


def test_a_day_of_the_month_is_no_count_with_a_date() -> None:
    text = (
        "The ombudsmen met on February 20, and Ukraine received five civilians that day.\n\n"
        "The last swap was held on February 5, when Russia got back 80 soldiers."
    )
    record = {"transfers": [flow("civilians", "Russia", 5)], "when": day("2026-02-20")}
    assert not faults(text, record)


def test_today_in_quotation_marks_is_the_speaker_s() -> None:
    text = '"We got 75 of our men back today," an officer in Kyiv said on Friday of the swap.'
    record = {"transfers": [flow("prisoners", "Russia", 75)], "when": day("2026-02-27")}
    assert not faults(text, record)


def test_a_day_of_an_agreement_is_not_the_count_s() -> None:
    text = (
        "Yesterday 55 Ukrainians were exchanged for 55 Russians, completing the swap agreed in"
        " Geneva on 16 February."
    )
    both = [flow("prisoners", "Russia", 55), flow("prisoners", "Ukraine", 55)]
    assert not faults(text, {"transfers": both, "when": day("2026-02-27")})


NOT_DONE = (
    "Two hundred captives were exchanged on Friday, the first step of a 900-for-900 deal.",
    "The talks in Geneva yielded one thing: an agreement to swap 900 captives on each side.",
    "Of the 900 captives due to be freed by each side, the first 200 were exchanged on Friday.",
)


@pytest.mark.parametrize("text", NOT_DONE)
def test_a_verb_of_other_words_does_not_make_a_plan_done(text: str) -> None:
    both = [flow("prisoners", "Russia", 900), flow("prisoners", "Ukraine", 900)]
    assert "status_agrees" not in faults(text, {"status": "planned", "transfers": both})


def test_a_plan_told_as_done_is_still_refuted() -> None:
    text = "On Friday Russia handed over 900 bodies to Ukraine."
    record = {"status": "planned", "transfers": [flow("bodies", "Russia", 900)]}
    assert "status_agrees" in faults(text, record)


def test_a_plan_in_the_name_of_a_swap_is_no_plan() -> None:
    text = "It is set to become the largest swap of the war: 390 came home to Ukraine on Friday."
    record = {"transfers": [flow("prisoners", "Russia", 390)], "when": day("2026-02-27")}
    assert "status_agrees" not in faults(text, record)


def test_each_way_has_its_own_telling() -> None:
    text = (
        "Nine civilians returned as well, Zelensky said.\n\nThe Russian defence ministry said"
        " that nine residents of the Kursk region had been brought back to Russia."
    )
    both = [flow("civilians", "Russia", 9), flow("civilians", "Ukraine", 9)]
    assert "direction_agrees" not in faults(text, {"transfers": both})


def test_the_same_number_stands_a_little_behind() -> None:
    text = (
        "Ukraine brought home 157 soldiers on Friday.\n\nMost had been held for years. The oldest"
        " is 63.\n\nMoscow said the same number of its servicemen had been handed over in return."
    )
    both = [flow("prisoners", "Russia", 157), flow("prisoners", "Ukraine", 157)]
    assert not faults(text, {"transfers": both, "when": day("2026-02-27")})


def test_the_day_since_which_none_was_held_dates_one_event() -> None:
    text = "No bodies have been exchanged since 29 January, when 900 went to Ukraine."
    record = {"transfers": [flow("bodies", "Russia", 900)], "when": day("2026-01-29")}
    assert not faults(text, record)


def test_an_undated_event_and_a_dated_one_may_have_one_count() -> None:
    text = (
        "Russia has handed over 900 bodies to Ukraine, which gave back 38.\n\nThe previous exchange"
        " took place on November 20, 2025. At that time, Russia transferred 900 bodies to Ukraine,"
        " while Ukraine returned 30."
    )
    news = {"transfers": [flow("bodies", "Russia", 900), flow("bodies", "Ukraine", 38)]}
    before = {
        "transfers": [flow("bodies", "Russia", 900), flow("bodies", "Ukraine", 30)],
        "when": {**day("2025-11-20"), "basis": "explicit"},
    }
    assert "told_once" not in faults(text, news, before)
    assert "told_once" in faults(text.partition("The previous")[0], news, before)


def test_unnamed_people_beside_civilians_may_be_civilians() -> None:
    text = "Seven civilians crossed into Russia, and four Ukrainians were taken home to Ukraine."
    assert "noun_fits" not in faults(text, {"transfers": [flow("civilians", "Russia", 4)]})
    assert "noun_fits" in faults(text, {"transfers": [flow("bodies", "Russia", 4)]})


def test_a_war_s_first_day_and_a_bare_year_need_no_date() -> None:
    text = "More than 7,000 Ukrainians have been returned since the full-scale invasion began."
    total = {"scope": "total", "when": {"start": "2022-02-24", "precision": "unknown"}}
    many = flow("prisoners", "Russia", 7000, low=7000, bound="at_least")
    assert not faults(text, {**total, "transfers": [many]})
    year = {"start": "2024-01-01", "end": "2024-12-31", "precision": "year"}
    text = "By comparison, 2024 saw 1,358 people come home to Ukraine from captivity in Russia."
    record = {"scope": "total", "when": year, "transfers": [flow("prisoners", "Russia", 1358)]}
    assert not faults(text, record)


@pytest.mark.parametrize(
    "text",
    [
        "Ten foreign volunteers were freed from captivity and flown by Russia to Riyadh.",
        "Десять иностранных пленных Россия отправила самолётом в Саудовскую Аравию.",
        "Десятьох іноземних полонених Росія відправила літаком до Саудівської Аравії.",
    ],
)
def test_people_may_be_taken_to_a_third_country(text: str) -> None:
    away = {
        "category": "prisoners",
        "from_party": "Russia",
        "to_party": "Saudi Arabia",
        "quantity": {"value": 10},
    }
    assert "party_grounded" not in faults(text, {"transfers": [away]})


def test_thanks_to_a_mediator_make_it_no_receiver() -> None:
    text = "Russia freed 10 prisoners. Kyiv sent its gratitude to Saudi Arabia."
    away = {
        "category": "prisoners",
        "from_party": "Russia",
        "to_party": "Saudi Arabia",
        "quantity": {"value": 10},
    }
    assert "party_grounded" in faults(text, {"transfers": [away]})


@pytest.mark.parametrize(
    "text",
    [
        "Moscow got back 60 soldiers. The handover was in Belarus, it says.",
        "14:31 Moscow: swap took place in Belarus\nRussia got back 60 soldiers.",
        "Россия получила 60 военных. Обмен был в Белоруссии, сообщает ведомство.",
        "Росія отримала 60 військових. Обмін був у Білорусі, повідомляє відомство.",
    ],
)
def test_a_place_before_the_words_of_saying(text: str) -> None:
    record = {"location": "Belarus", "transfers": [flow("prisoners", "Ukraine", 60)]}
    assert "place_of_event" not in faults(text, record)


def test_through_whose_efforts_is_no_place() -> None:
    text = "Nine children were returned through Doha's efforts, 5 of them on Monday."
    record = {"location": "Doha", "transfers": [flow("children", "Russia", 9)]}
    assert "place_of_event" in faults(text, record)
