"""What a text only asks, or holds up as a claim, or leaves to a nationality, is not verified."""

from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.events import exchange_records
from extractor.reading.mentions import read_mentions
from extractor.reading.page import prepare
from extractor.records import Record
from extractor.validate.check import check_page

FRIDAY = date(2026, 3, 20)


def judged(text: str) -> list[Record]:
    """The rules' own records of a text, with their verdicts."""
    page = prepare(Article(id="t", text=text, published=FRIDAY))
    mentions = read_mentions(page)
    return list(check_page(page, mentions, exchange_records(page, mentions)).records)


def doubts(text: str) -> set[str]:
    return {
        finding.message
        for record in judged(text)
        for finding in record.findings
        if finding.rule == "plainly_read"
    }


@pytest.mark.parametrize(
    "text",
    [
        "Did Russia hand over 700 bodies to Ukraine on March 8?\n\nWe looked into it.",
        "Правда ли, что 8 марта Россия передала Украине 700 тел?\n\nМы проверили.",
        "Передавала ли Россия Украине 700 тел 8 марта?\n\nМы проверили.",
        "Чи правда, що 8 березня Росія передала Україні 700 тіл?\n\nМи перевірили.",
        "Чи передала Росія Україні 700 тіл 8 березня?\n\nМи перевірили.",
    ],
)
def test_a_question_tells_nothing(text: str) -> None:
    assert "The words only ask whether it is so." in doubts(text) or not judged(text)


@pytest.mark.parametrize(
    "text",
    [
        "Did it help? On March 8 Russia handed over 700 bodies to Ukraine.",
        "Помогло ли это? 8 марта Россия передала Украине 700 тел.",
        "Чи допомогло це? 8 березня Росія передала Україні 700 тіл.",
        "Who waited? On March 8 Russia handed over 700 bodies to Ukraine.",
    ],
)
def test_what_follows_a_question_is_told(text: str) -> None:
    assert [record.verdict for record in judged(text)] == ["verified"]


@pytest.mark.parametrize(
    "text",
    [
        "What was claimed\n\nOn March 8 Russia released 300 Ukrainian prisoners.",
        "A clip is shared with the claim that Russia released 300 Ukrainian prisoners on March 8.",
        "Что утверждают\n\n8 марта Россия освободила 300 украинских пленных.",
        "Ролик выложили с подписью, что Россия освободила 300 украинских пленных 8 марта.",
        "Що стверджують\n\n8 березня Росія звільнила 300 українських полонених.",
        "Ролик поширили з підписом, що Росія звільнила 300 українських полонених 8 березня.",
    ],
)
def test_a_claim_held_up_is_a_rumour(text: str) -> None:
    assert "The words give it as a rumour." in doubts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Two Georgian volunteers were freed from Russian captivity; they fought for Ukraine.",
        "Двое грузинских добровольцев, воевавших за Украину, освобождены из российского плена.",
        "Двох грузинських добровольців, які воювали за Україну, звільнили з російського полону.",
    ],
)
def test_a_foreign_volunteer_goes_to_no_country_for_certain(text: str) -> None:
    records = judged(text)
    assert all(record.verdict != "verified" for record in records)
    assert not any(
        transfer.to_party == "Georgia"
        for record in records
        if record.kind == "exchange"
        for transfer in record.transfers
    )


def test_a_receiver_that_is_named_stands() -> None:
    text = "On Monday Russia handed over two Georgian prisoners to Georgia, Ukraine said."
    assert any(
        transfer.to_party == "Georgia"
        for record in judged(text)
        if record.kind == "exchange"
        for transfer in record.transfers
    )


@pytest.mark.parametrize(
    "text",
    [
        "Six soldiers from Samara were released from Ukrainian captivity last week. On March 11"
        " Ukraine released 150 Russian prisoners.",
        "Шестеро солдат из Самары освобождены из украинского плена на прошлой неделе. 11 марта"
        " Украина освободила 150 российских пленных.",
        "Шістьох солдатів із Самари звільнили з українського полону минулого тижня. 11 березня"
        " Україна звільнила 150 російських полонених.",
    ],
)
def test_a_few_of_the_week_may_be_some_of_the_days(text: str) -> None:
    assert any("these may be a part" in message for message in doubts(text))
