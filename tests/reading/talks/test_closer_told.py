"""Talks by the day that makes a season exact, and not in the town of a source or of one caller."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.page import prepare
from extractor.reading.talks.records import talk_records
from extractor.records import DiplomacyRecord

THURSDAY = date(2025, 7, 24)


def _only(text: str) -> DiplomacyRecord:
    [record] = talk_records(prepare(Article(id="t", text=text, published=THURSDAY)))
    return record


@pytest.mark.parametrize(
    "text",
    [
        "The third meeting of the summer between Russia and Ukraine in Istanbul lasted an hour on"
        " Wednesday. They discussed prisoners.",
        "Час длилась в среду третья за лето стамбульская встреча Москвы и Киева."
        " Говорили о пленных.",
        "Третя за літо стамбульська зустріч Росії та України тривала в середу годину."
        " Говорили про полонених.",
    ],
)
def test_a_day_goes_before_the_season_that_it_lies_in(text: str) -> None:
    record = _only(text)
    assert (record.when.start, record.location) == (date(2025, 7, 23), "Istanbul")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Teams of Russia and Ukraine will meet on 5 August, a source in Ankara said.", None),
        ("Делегации России и Украины встретятся 5 августа, сообщил источник в Анкаре.", None),
        ("Делегації Росії та України зустрінуться 5 серпня, повідомило джерело в Анкарі.", None),
        ("Delegations of Russia and Ukraine met in Ankara on Tuesday, a source said.", "Ankara"),
        ("Делегации России и Украины встретились в Анкаре во вторник.", "Ankara"),
        ("Лубинец в понедельник разговаривал с Москальковой, находившейся в Дохе.", None),
        ("Лубінець у понеділок розмовляв із Москальковою, яка перебувала в Досі.", None),
        ("Лубинец встретился в понедельник с Москальковой в Дохе.", "Doha"),
    ],
)
def test_the_town_of_who_speaks_is_no_venue(text: str, place: str | None) -> None:
    assert _only(f"{text} An exchange of prisoners. Обмен пленными.").location == place
