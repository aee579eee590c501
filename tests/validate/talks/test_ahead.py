"""Talks that are yet to come are not told as held beside the talks that were."""

from datetime import date
from typing import Any

import pytest

from extractor.article import Article
from extractor.validate.check import check

FRIDAY = date(2026, 2, 6)
TEXTS = {
    "en": "Ukrainian and Russian delegations held talks in Abu Dhabi on Thursday, the envoy said."
    " Another round of talks is expected within weeks.",
    "ru": "В четверг в Абу-Даби делегации Украины и России провели переговоры, сообщил посланник."
    " Следующий раунд переговоров пройдёт в ближайшие недели.",
    "uk": "У четвер в Абу-Дабі делегації України та Росії провели переговори, сказав посланець."
    " Наступний раунд переговорів відбудеться найближчими тижнями.",
}


def talks(status: str, day: str | None = None) -> dict[str, Any]:
    when = {} if day is None else {"start": day, "end": day, "precision": "day"}
    sides = [{"party": "Ukraine"}, {"party": "Russia"}]
    return {
        "kind": "diplomacy",
        "type": "talks",
        "status": status,
        "when": when,
        "participants": sides,
    }


def verdicts(text: str, *records: dict[str, Any]) -> list[str]:
    result = check(Article(id="own", text=text, published=FRIDAY), list(records))
    return [record.verdict for record in result.records]


@pytest.mark.parametrize("language", TEXTS)
def test_the_round_to_come_is_planned(language: str) -> None:
    found = verdicts(TEXTS[language], talks("held", "2026-02-05"), talks("planned"))
    assert found == ["verified", "verified"]


@pytest.mark.parametrize("language", TEXTS)
def test_the_round_to_come_is_not_held(language: str) -> None:
    found = verdicts(TEXTS[language], talks("held", "2026-02-05"), talks("held"))
    assert found[0] == "verified"
    assert found[1] != "verified"


@pytest.mark.parametrize("language", TEXTS)
def test_talks_that_were_held_need_no_day(language: str) -> None:
    assert verdicts(TEXTS[language], talks("held"), talks("planned")) == ["verified"] * 2


PUT_OFF = (
    "Prisoners came home on Thursday. A third meeting of Ukraine and Russia had been on the"
    " cards, but it has been put off.",
    "В четверг пленные вернулись домой. О третьей встрече Украины и России говорят давно, но она"
    " откладывается.",
    "У четвер полонені повернулися додому. Про третю зустріч України та Росії говорять давно,"
    " проте вона відкладається.",
)


@pytest.mark.parametrize("text", PUT_OFF)
def test_a_meeting_that_is_put_off_is_not_held(text: str) -> None:
    assert verdicts(text, talks("held")) != ["verified"]
    assert verdicts(text, talks("postponed")) == ["verified"]


HELD_LATE = (
    "Ukraine and Russia held their third meeting, though it had been put off twice.",
    "Украина и Россия провели третью встречу, хотя её дважды откладывали.",
    "Україна та Росія провели третю зустріч, хоча її двічі відкладали.",
)


@pytest.mark.parametrize("text", HELD_LATE)
def test_a_meeting_that_was_put_off_before_may_be_held(text: str) -> None:
    assert verdicts(text, talks("held")) == ["verified"]
