"""Who sat at talks by the words around them: hosts in the chair, sides heard at another table."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.page import prepare
from extractor.records import DiplomacyRecord
from extractor.validate.talks.diplomacy import check_diplomacy


def _found(text: str, *parties: str, **record: object) -> set[str]:
    page = prepare(Article(text=text, id="a", published=date(2025, 4, 11)))
    told = {"type": "talks", "participants": [{"party": party} for party in parties], **record}
    return {item.rule for item in check_diplomacy(page, DiplomacyRecord.model_validate(told))}


CHAIRED = [
    "Witkoff and Dmitriev met in Jeddah on April 9. The Saudis were in the chair.",
    "Уиткофф и Дмитриев встретились в Джидде 9 апреля, встречу вели саудовцы.",
    "У Джидді 9 квітня зустрілися Віткофф і Дмитрієв, вели її саудівці.",
]


@pytest.mark.parametrize("text", CHAIRED)
def test_who_runs_talks_sits_at_them(text: str) -> None:
    assert not _found(text, "United States", "Russia", "Saudi Arabia", location="Jeddah")


@pytest.mark.parametrize(
    "text",
    [
        "Witkoff and Dmitriev met in Jeddah on April 9. The Chinese ran a story about it.",
        "Уиткофф и Дмитриев встретились в Джидде 9 апреля. Об этом узнали китайцы.",
        "У Джидді 9 квітня зустрілися Віткофф і Дмитрієв. Про це дізналися китайці.",
    ],
)
def test_who_hears_of_talks_does_not(text: str) -> None:
    rules = _found(text, "United States", "Russia", "China", location="Jeddah")
    assert rules == {"talk_party_grounded"}


APART = [
    "The Ukrainian team met the American one in Riyadh. The Russians were heard by the Americans"
    " separately.",
    "Украинская делегация встретилась в Эр-Рияде с американской. Россиян американцы выслушали"
    " отдельно.",
    "Українська делегація зустрілася в Ер-Ріяді з американською. Росіян американці вислухали"
    " окремо.",
]


@pytest.mark.parametrize("text", APART)
def test_a_side_heard_apart_has_talks_of_its_own(text: str) -> None:
    assert not _found(text, "Russia", "United States", location="Riyadh")
    assert _found(text, "Japan", "United States", location="Riyadh") == {"talk_party_grounded"}


@pytest.mark.parametrize(
    "text",
    [
        "Macron's suggestion, Geneva, has an answer: no. Lavrov called a meeting pointless.",
        "На предложение Макрона, Женеву, Лавров ответил: встреча без повестки бессмысленна.",
        "На пропозицію Макрона, Женеву, Лавров відповів: зустріч без порядку денного безглузда.",
    ],
)
def test_an_offer_may_be_told_by_its_noun(text: str) -> None:
    assert not _found(text, "France", type="proposal", status="declined")
