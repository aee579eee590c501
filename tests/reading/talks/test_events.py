"""The rules' own diplomacy records: one for each event, and none from thin words."""

from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.page import prepare
from extractor.reading.talks.records import THINLY_TOLD, talk_records
from extractor.records import DiplomacyRecord

MARCH = date(2026, 3, 12)  # a Thursday


def records(text: str) -> list[DiplomacyRecord]:
    return talk_records(prepare(Article(text=text, id="a", published=MARCH)))


def told(text: str) -> list[tuple[str, str]]:
    return [(record.type, record.status) for record in records(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Delegations of Russia and Ukraine met in Doha on March 3 and agreed on a swap.",
         [("talks", "held")]),
        ("Делегации России и Украины встретились в Дохе 3 марта и договорились об обмене.",
         [("talks", "held")]),
        ("Делегації України та Росії зустрілися в Досі 3 березня і домовилися про обмін.",
         [("talks", "held")]),
        ("An agreement was reached by Russia and Ukraine at talks in Doha on March 3.",
         [("agreement", "signed")]),
        ("Russia returned 90 bodies to Ukraine under the Doha agreements.", []),
        ("The freed Ukrainian soldiers, held in Russia, could ring their families.", []),
        ("Russia and Ukraine did not agree on borders and will meet again in Doha on March 20.",
         [("talks", "planned")]),
        ("В результате переговорного процесса 3 марта из Украины в Россию вернулись 40 военных.",
         []),
    ],
)  # fmt: skip
def test_an_event_is_told_once(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


def test_an_agreement_of_talks_told_elsewhere_is_theirs() -> None:
    text = (
        "Envoys of Russia and Ukraine met in Doha on March 3. "
        "The swap of Russia and Ukraine was agreed in Doha."
    )
    assert told(text) == [("talks", "held")]


def test_the_third_party_of_trilateral_talks_sits_at_the_table() -> None:
    text = (
        "Delegations of the United States, Russia and Ukraine met in Doha on March 3. "
        "Trilateral talks of Russia and Ukraine will go on in Geneva on March 20."
    )
    later = records(text)[1]
    assert {item.party for item in later.participants} == {"United States", "Russia", "Ukraine"}


def test_a_day_before_after_the_talks_is_the_other_events() -> None:
    text = "Russia and Ukraine swapped captives on Thursday after talks of both in Doha."
    assert all(record.when.start is None for record in records(text))


@pytest.mark.parametrize(
    ("text", "thin"),
    [
        ("Russia spoke of a swap, Ukraine was silent. The next talks are due in Doha.", True),
        ("Envoys of Russia and Ukraine held talks in Doha on March 3.", False),
    ],
)
def test_thin_support_is_said(text: str, thin: bool) -> None:
    (record,) = records(text)
    assert [item.rule for item in record.findings] == ([THINLY_TOLD] if thin else [])
