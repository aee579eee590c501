"""An offer by one side is no argument against an offer by the other."""

from datetime import date

import pytest

from extractor.article import Article
from extractor.records import DiplomacyRecord, Participant
from extractor.validate.check import check


def _faults(text: str, kind: str, status: str, party: str) -> set[str]:
    record = DiplomacyRecord(type=kind, status=status, participants=[Participant(party=party)])
    article = Article(text=text, id="a", published=date(2025, 8, 20))
    [checked] = check(article, [record]).records
    return {each.rule for each in checked.findings if each.severity == "error"}


@pytest.mark.parametrize(
    "text",
    [
        "Moscow proposed a truce of three days. A meeting of the leaders was raised by Umerov, "
        "Kyiv suggesting the end of August.",
        "Москва предложила перемирие на три дня. Вопрос о саммите поднимал Киев, предлагая "
        "провести его до конца августа.",
        "Москва запропонувала перемир'я на три дні. Питання про саміт порушував Київ, пропонуючи "
        "провести його до кінця серпня.",
        "Москва запропонувала перемир'я на три дні. На наступну розмову Київ кличе у вересні.",
    ],
)
def test_who_offers_in_a_participle_may_have_offered(text: str) -> None:
    assert "talk_party_grounded" not in _faults(text, "proposal", "proposed", "Ukraine")


@pytest.mark.parametrize(
    "text",
    [
        "Президент відмовився їхати до Москви на зустріч із Путіним: «Хай приїде до Києва».",
        "Президент отказался ехать в Москву на встречу с Путиным: «Пусть приедет в Киев».",
    ],
)
def test_who_refuses_may_be_told_by_his_office(text: str) -> None:
    assert "talk_party_grounded" not in _faults(text, "refusal", "declined", "Ukraine")


def test_who_only_receives_an_offer_does_not_make_it() -> None:
    text = "Moscow proposed a truce of three days. The answer of Kyiv is not known."

    assert "talk_party_grounded" in _faults(text, "proposal", "proposed", "Ukraine")
