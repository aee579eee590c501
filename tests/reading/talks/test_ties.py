"""What a clause of diplomacy takes from the words that it hangs on."""

from datetime import date

import pytest

from extractor.article import Article
from extractor.extract import Extractor
from extractor.records import DiplomacyRecord

THURSDAY = date(2026, 3, 12)


def read(text: str) -> list[DiplomacyRecord]:
    found = Extractor("rules").extract(Article(text=text, published=THURSDAY)).records
    return [record for record in found if isinstance(record, DiplomacyRecord)]


@pytest.mark.parametrize(
    ("text", "kind", "status", "day", "place", "parties"),
    [
        (
            "Envoys from Russia, Ukraine and Qatar gathered in Doha on Tuesday.",
            *("talks", "held", date(2026, 3, 10), "Doha", {"Russia", "Ukraine", "Qatar"}),
        ),
        (
            "Volodymyr Zelensky is due to be received by Emmanuel Macron in Paris on Monday.",
            *("talks", "planned", date(2026, 3, 16), "Paris", {"Ukraine", "France"}),
        ),
        (
            "Встреча в формате Россия — США — Украина, намеченная на пятницу в Женеве, перенесена.",
            "talks",
            "postponed",
            date(2026, 3, 13),
            "Geneva",
            {"Russia", "Ukraine", "United States"},
        ),
        (
            "Переговори України та Росії, що мали відбутися 20 березня в Досі, скасовано.",
            *("talks", "cancelled", date(2026, 3, 20), "Doha", {"Russia", "Ukraine"}),
        ),
        (
            "Про обмін домовилися 2 березня в Стамбулі, де українська й російська делегації "
            "провели дві години за столом.",
            *("talks", "held", date(2026, 3, 2), "Istanbul", {"Russia", "Ukraine"}),
        ),
        (
            "Соглашение, достигнутое Россией и Украиной 2 февраля в Стамбуле, выполнено.",
            *("agreement", "signed", date(2026, 2, 2), "Istanbul", {"Russia", "Ukraine"}),
        ),
        (
            "Кирилл Дмитриев прилетел в Майами. Здесь 10 марта он встретился со Стивом Уиткоффом.",
            *("talks", "held", date(2026, 3, 10), "Miami", {"Russia", "United States"}),
        ),
        (
            "Зеленський поговорив телефоном із Реджепом Таїпом Ердоганом. Розмова відбулася "
            "9 березня, повідомляє Офіс президента.",
            *("call", "held", date(2026, 3, 9), None, {"Ukraine", "Türkiye"}),
        ),
        (
            "Erdogan told Putin by phone on Monday that Turkey was ready to host a summit.",
            *("call", "held", date(2026, 3, 9), None, {"Türkiye", "Russia"}),
        ),
        (
            "«Ни о каких переговорах не может быть и речи», — сказал Дмитрий Песков.",
            *("refusal", "declined", None, None, {"Russia"}),
        ),
    ],
)
def test_a_clause_is_read_with_what_it_hangs_on(
    text: str, kind: str, status: str, day: date | None, place: str | None, parties: set[str]
) -> None:
    (record,) = read(text)
    found = (record.type, record.status, record.when.start, record.location)
    assert found == (kind, status, day, place)
    assert {item.party for item in record.participants} == parties


@pytest.mark.parametrize(
    "text",
    [
        "Families of Ukrainian prisoners gathered in Kyiv on Sunday; Russia freed 20 men.",
        "Ми зустрілися з Олексієм у Львові в суботу: Росія відпустила його, Україна чекала.",
        "Родители пленных сошлись в субботу в Киеве. Россия вернула Украине 20 человек.",
    ],
)
def test_who_is_no_delegate_meets_nobody(text: str) -> None:
    assert read(text) == []


def test_who_chaired_sits_at_the_head() -> None:
    (record,) = read(
        "Negotiators from Russia and Ukraine met in Istanbul on Monday. Turkish Foreign Minister "
        "Hakan Fidan chaired the session."
    )
    assert [(p.party, p.delegates) for p in record.participants if p.role] == [
        ("Türkiye", ["Hakan Fidan"])
    ]


def test_who_was_met_tells_nothing() -> None:
    (record,) = read(
        "Татьяна Москалькова встретилась 10 марта в Минске с коллегой Дмитрием Лубинцом, говорили "
        "о воссоединении семей."
    )
    assert record.attributions == []
