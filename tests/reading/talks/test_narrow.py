"""A clause of diplomacy keeps who, where and when it tells of itself, and no more."""

from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.page import prepare
from extractor.reading.talks.records import THINLY_TOLD, talk_records
from extractor.records import DiplomacyRecord


def _records(text: str) -> list[DiplomacyRecord]:
    return talk_records(prepare(Article(text=text, id="a", published=date(2025, 8, 20))))


def _parties(record: DiplomacyRecord) -> list[str]:
    return [each.party for each in record.participants]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Moscow has declined to meet the Ukrainian delegation in Geneva.", "Russia"),
        ("Зеленский отказался от встречи с Путиным в Москве.", "Ukraine"),
        ("Зеленський у Варшаві відкинув переговори з Росією без гарантій безпеки.", "Ukraine"),
    ],
)
def test_a_refusal_is_of_who_refuses_and_of_no_place(text: str, party: str) -> None:
    [record] = _records(text)

    assert (record.type, _parties(record), record.location) == ("refusal", [party], None)


@pytest.mark.parametrize(
    "text",
    [
        "The pope's envoy for Ukraine, Matteo Zuppi, met Sergei Lavrov in Moscow on Monday.",
        "Ukraine's Rustem Umerov met Hakan Fidan in Ankara on Monday, he told a Russian newspaper.",
        "Україна та США провели 18 серпня перемовини у Вашингтоні, де є російські журналісти.",
    ],
)
def test_titles_and_newspapers_seat_nobody(text: str) -> None:
    [record] = _records(text)

    assert len(record.participants) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Kyiv proposed a summit of the presidents. Medinsky called such a meeting premature.",
        "Киев предложил встречу президентов. Мединский назвал такой саммит преждевременным.",
        "Київ запропонував перемир'я на свята. Пєсков назвав цю ідею передчасною.",
        "Пропозицію зустрічі президентів, з якою приїхали українці, у Кремлі відхилили.",
    ],
)
def test_an_offer_called_premature_is_declined(text: str) -> None:
    [record] = _records(text)

    assert (record.type, record.status) == ("proposal", "declined")
    assert _parties(record) == ["Ukraine", "Russia"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Russia and Ukraine agreed on the exchange in Istanbul on June 2. "
            "It was the second meeting of the delegations.",
            "talks",
        ),
        (
            "Об обмене переговорщики России и Украины условились 2 июня в Стамбуле. "
            "Это была вторая встреча делегаций.",
            "talks",
        ),
        ("Україна та Росія підписали 12 серпня в Досі меморандум про поранених.", "agreement"),
    ],
)
def test_a_deal_whose_talks_are_described_is_talks(text: str, kind: str) -> None:
    [record] = _records(text)

    assert record.type == kind
    assert not [each for each in record.findings if each.rule == THINLY_TOLD]


def test_a_day_of_the_telling_is_none_of_the_talks() -> None:
    [record] = _records(
        "Russian and Ukrainian officials met face to face in Doha, Qatar's minister told "
        "journalists at the airport on Monday."
    )

    assert record.when.start is None


def test_a_journey_for_talks_is_still_to_be_made() -> None:
    [record] = _records("Umerov was flying to Miami for talks with the American side.")

    assert record.status == "planned"
