"""Who sat at the table, who chaired and who mediated, told around the talks."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.page import prepare
from extractor.reading.talks.records import talk_records
from extractor.records import DiplomacyRecord

EN = "Russia and Ukraine held talks in Geneva on March 18. "
RU = "Россия и Украина провели переговоры в Женеве 18 марта. "
UK = "Україна та Росія провели переговори в Женеві 18 березня. "


def _record(text: str) -> DiplomacyRecord:
    article = Article(text=text, id="a", published=date(2026, 3, 20))
    return next(r for r in talk_records(prepare(article)) if r.type == "talks")


def _people(record: DiplomacyRecord) -> dict[str, list[str]]:
    return {each.party: each.delegates for each in record.participants}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (EN + "Rustem Umerov, who led the Ukrainian team, told reporters more.", "Rustem Umerov"),
        (EN + "Ukrainian negotiator Rustem Umerov said it went well.", "Rustem Umerov"),
        (RU + "Глава украинской делегации Рустем Умеров заявил об этом.", "Рустем Умеров"),
        (UK + "Це підтвердив керівник української делегації Рустем Умєров.", "Рустем Умєров"),
        (UK + "З українського боку участь узяв Рустем Умєров, у зустрічі.", "Рустем Умєров"),
    ],
)
def test_a_title_or_a_seat_makes_a_delegate(text: str, name: str) -> None:
    assert _people(_record(text))["Ukraine"] == [name]


def test_who_only_comments_is_no_delegate() -> None:
    record = _record(EN + "Dmitry Peskov said on Friday that it went well.")
    assert _people(record) == {"Russia": [], "Ukraine": []}


@pytest.mark.parametrize(
    "text",
    [
        EN + "The meeting was chaired by Turkish minister Hakan Fidan.",
        RU + "Заседание открыл министр иностранных дел Турции Хакан Фидан.",
        UK + "Головував на зустрічі міністр Туреччини Хакан Фідан.",
    ],
)
def test_who_chairs_is_at_the_table(text: str) -> None:
    chair = _record(text).participants[-1]
    assert (chair.party, chair.role) == ("Türkiye", "chair")


@pytest.mark.parametrize(
    "text",
    [
        EN + "The meeting was mediated by Qatar.",
        RU + "Встреча прошла при посредничестве Катара.",
        UK + "Переговори, в яких посередничав Катар, тривали добу.",
    ],
)
def test_a_sentence_beside_the_talks_names_the_mediator(text: str) -> None:
    assert _record(text).mediators == ["Qatar"]


def test_who_mediated_the_swap_did_not_mediate_the_talks() -> None:
    text = EN + "On Friday 50 prisoners came home; the swap was mediated by the Emirates."
    assert _record(text).mediators == []


def test_a_surname_takes_the_full_name_the_article_gives_elsewhere() -> None:
    text = "Лубінець зустрівся з Москальковою в Мінську 18 березня. Дмитро Лубінець радий."
    assert _people(_record(text))["Ukraine"] == ["Дмитро Лубінець"]
