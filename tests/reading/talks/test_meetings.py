"""Meetings in rarer words, calls told in passing, and what only looks like either."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.page import prepare
from extractor.reading.talks.records import talk_records
from extractor.records import DiplomacyRecord

PUBLISHED = date(2026, 3, 12)


def read(text: str) -> list[DiplomacyRecord]:
    return talk_records(prepare(Article(text=text + "\n", id="a", published=PUBLISHED)))


@pytest.mark.parametrize(
    ("text", "kind", "day", "parties"),
    [
        (
            "Hakan Fidan hosted Sergei Lavrov in Ankara on Monday.",
            "talks",
            date(2026, 3, 9),
            {"Türkiye", "Russia"},
        ),
        (
            "Главы делегаций Рустем Умеров и Владимир Мединский во вторник увиделись в Анкаре.",
            "talks",
            date(2026, 3, 10),
            {"Ukraine", "Russia"},
        ),
        (
            "У середу Путін говорив телефоном із шейхом Мохаммедом бен Заїдом.",
            "call",
            date(2026, 3, 11),
            {"Russia", "United Arab Emirates"},
        ),
        (
            "Дмитро Лубінець у середу зідзвонився з Тетяною Москальковою.",
            "call",
            date(2026, 3, 11),
            {"Ukraine", "Russia"},
        ),
        (
            "Tatyana Moskalkova met Dmytro Lubinets in Minsk. That same day, March 9, 95 Russians "
            "came home.",
            "talks",
            date(2026, 3, 9),
            {"Russia", "Ukraine"},
        ),
        (
            "Владимир Путин в телефонном разговоре с Дональдом Трампом сообщил, что 19 марта "
            "стороны обменяются пленными. Беседа прошла во вторник.",
            "call",
            date(2026, 3, 10),
            {"Russia", "United States"},
        ),
        (
            "Новий раунд між Росією та Україною намітили на 20 березня, він пройде в Досі.",
            "talks",
            date(2026, 3, 20),
            {"Russia", "Ukraine"},
        ),
    ],
)
def test_a_meeting_is_read(text: str, kind: str, day: date, parties: set[str]) -> None:
    (record,) = read(text)
    found = {item.party for item in record.participants}
    assert (record.type, record.when.start, found) == (kind, day, parties)


@pytest.mark.parametrize(
    "text",
    [
        "One hundred Russian soldiers were flown to Moscow on Monday after negotiations with Kyiv.",
        "О новых встречах с Киевом в Кремле пока не говорят.",
        "Росія та Україна в суботу обміняли по 103 полонених за домовленістю, якої досягли за "
        "посередництва ОАЕ.",
        "Four Ukrainian children left Russia under an arrangement negotiated by Qatar.",
        "No new meeting between Moscow and Kyiv is planned, the Kremlin said.",
    ],
)
def test_what_is_no_event_is_left_out(text: str) -> None:
    assert read(text) == []


def test_who_is_ready_to_mediate_makes_an_offer() -> None:
    for text in (
        "Qatar is prepared to mediate between Kyiv and Moscow, its foreign minister said.",
        "Катар готов посредничать между Киевом и Москвой, сказал глава МИД страны.",
        "Катар готовий бути посередником між Києвом і Москвою, сказав очільник МЗС країни.",
    ):
        (record,) = read(text)
        assert record.type == "proposal"
        assert [item.party for item in record.participants] == ["Qatar"]
