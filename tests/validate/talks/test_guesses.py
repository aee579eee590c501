"""Diplomacy records that no guess of the reader may refute, and what words do refute."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from extractor.article import Article
from extractor.records import DiplomacyRecord
from extractor.validate.check import check


def _faults(text: str, published: str, parties: list[str], **fields: Any) -> set[str]:
    record = DiplomacyRecord.model_validate(
        {"kind": "diplomacy", "participants": [{"party": party} for party in parties], **fields}
    )
    article = Article(id="a", text=text, published=date.fromisoformat(published))
    return {each.rule for each in check(article, [record]).records[0].findings}


def _talks(status: str, first: str | None = None, last: str | None = None, **more: str) -> Any:
    fields: dict[str, Any] = {"type": "talks", "status": status, **more}
    if first:
        fields["when"] = {"start": first, "end": last or first}
    return fields


_ALLOWED: list[tuple[str, str, list[str], dict[str, Any]]] = [
    (  # a bare weekday beside "could" is not the one to come
        "Two days of talks in Abu Dhabi gave the Russian and Ukrainian envoys something that they "
        "could show on Thursday.",
        "2026-02-06",
        ["Russia", "Ukraine"],
        _talks("held", "2026-02-04", "2026-02-05", location="Abu Dhabi"),
    ),
    (
        "Віткоффа та Кушнера чекають у москві в четвер.",
        "2026-01-12",
        ["United States", "Russia"],
        _talks("planned", "2026-01-15", location="Moscow"),
    ),
    (  # nor is a month the last one
        "Мединский допускает третью встречу с украинцами в первой декаде июля.",
        "2025-06-30",
        ["Russia", "Ukraine"],
        _talks("planned", "2025-07-01", "2025-07-10"),
    ),
    (  # what it took time to agree was agreed
        "It took the Ukrainian and Russian delegations forty minutes in Istanbul on Wednesday to "
        "agree that more prisoners would be swapped.",
        "2025-07-24",
        ["Ukraine", "Russia"],
        _talks("held", "2025-07-23", location="Istanbul"),
    ),
    (  # words that no list has
        "Qatar's prime minister will see the Ukrainian and Russian ombudsmen this week.",
        "2024-10-21",
        ["Qatar", "Ukraine", "Russia"],
        _talks("planned", "2024-10-21", "2024-10-27"),
    ),
    (
        "Поездку Умерова в Эр-Рияд, намеченную на вторник, отменили.",
        "2026-04-02",
        ["Ukraine", "Saudi Arabia"],
        _talks("cancelled", "2026-03-31", location="Riyadh"),
    ),
    (  # a bloc by its members, a residence by its town
        "Учора в Овальному кабінеті Трамп три години слухав Зеленського та сімох європейських "
        "лідерів.",
        "2025-08-19",
        ["United States", "Ukraine", "Europe"],
        _talks("held", "2025-08-18", location="Washington"),
    ),
    (  # who is busy with another is not all who was to come
        "Новую встречу в Абу-Даби, назначенную на воскресенье, сдвигают: американцы заняты Ираном. "
        "Москва и Киев ждут.",
        "2026-01-30",
        ["United States", "Russia", "Ukraine"],
        _talks("postponed", "2026-02-01", location="Abu Dhabi"),
    ),
    (  # the summit called off was another's
        "The summit with Putin in Budapest was cancelled by Trump on Wednesday, in the Oval Office "
        "where he received NATO's Rutte.",
        "2025-10-24",
        ["United States", "NATO"],
        _talks("held", "2025-10-22", location="Washington"),
    ),
    (  # a live page is of its day
        "Онлайн\n10:15. Автобуси рушили.\n10:50. Єрмак повідомив про дзвінок Рубіо.\n11:30. Дощ.",
        "2026-04-02",
        ["Ukraine", "United States"],
        _talks("held", "2026-04-02") | {"type": "call"},
    ),
    (
        "1 февраля\nДелегации США, Украины и России соберутся в Абу-Даби, объявил Умеров.",
        "2026-01-31",
        ["United States", "Ukraine", "Russia"],
        _talks("planned", "2026-02-01", location="Abu Dhabi"),
    ),
    (  # "the first", "the second": of what was told before
        "Уже третю зустріч у Стамбулі Київ пропонує провести до кінця липня. Перша була 16 травня, "
        "друга — 2 червня.",
        "2025-06-30",
        ["Ukraine", "Russia"],
        _talks("held", "2025-06-02", location="Istanbul"),
    ),
    (
        "Ердоган зателефонував путіну в суботу. Того ж вечора він говорив і з Зеленським.",
        "2025-11-03",
        ["Turkey", "Ukraine"],
        _talks("held", "2025-11-01") | {"type": "call"},
    ),
]


@pytest.mark.parametrize(("text", "published", "parties", "fields"), _ALLOWED)
def test_a_guess_refutes_nothing(
    text: str, published: str, parties: list[str], fields: dict[str, Any]
) -> None:
    assert _faults(text, published, parties, **fields) == set()


_REFUTED: list[tuple[str, str, str, list[str], dict[str, Any]]] = [
    (
        "talk_status_supported",
        "Наступний тристоронній раунд мав початися 5 березня в Абу-Дабі, але його відклали.",
        "2026-03-07",
        ["Ukraine", "Russia"],
        _talks("held", "2026-03-05", location="Abu Dhabi"),
    ),
    (
        "talk_status_supported",
        "American and Ukrainian negotiators wrapped up two days of talks in Geneva on Thursday.",
        "2026-02-05",
        ["United States", "Ukraine"],
        _talks("held", "2026-02-05", "2026-02-06", location="Geneva"),
    ),
    (
        "talk_date_grounded",
        "Переговоры россиян и украинцев в Женеве длились два дня и завершились 18 февраля.",
        "2026-02-24",
        ["Russia", "Ukraine"],
        _talks("held", "2026-02-18", "2026-02-19", location="Geneva"),
    ),
    (
        "talk_date_grounded",
        "Umerov met Witkoff in Miami on Thursday.",
        "2026-02-06",
        ["Ukraine", "United States"],
        _talks("held", "2026-01-29", location="Miami"),
    ),
    (
        "talk_party_grounded",
        "Умєров зустрівся з Віткоффом у Маямі в четвер.",
        "2026-02-06",
        ["Ukraine", "Europe"],
        _talks("held", "2026-02-05", location="Miami"),
    ),
    (
        "talk_type_supported",
        "Дощ ішов у Києві та Москві цілий день.",
        "2026-02-06",
        ["Ukraine", "Russia"],
        _talks("held"),
    ),
]


@pytest.mark.parametrize(("rule", "text", "published", "parties", "fields"), _REFUTED)
def test_words_do(
    rule: str, text: str, published: str, parties: list[str], fields: dict[str, Any]
) -> None:
    assert rule in _faults(text, published, parties, **fields)


def test_a_speaker_written_small_stands_on_his_own_side() -> None:
    text = "Ідею переговорів у Ватикані москва відкинула."
    fields = {"type": "refusal", "status": "declined"}
    for side, faults in (("Russia", set()), ("Ukraine", {"talk_speaker_side"})):
        said = [{"speaker": "москва", "side": side}]
        assert _faults(text, "2025-05-26", ["Russia"], **fields, attributions=said) == faults
