"""The town of talks is the town of a handover only where somebody is handed over in it."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.article import Article
from extractor.records import ExchangeRecord
from extractor.validate.check import check

_RECORD = {
    "kind": "exchange",
    "scope": "single",
    "status": "completed",
    "transfers": [
        {
            "category": "prisoners",
            "from_party": "Russia",
            "to_party": "Ukraine",
            "quantity": {"bound": "not_stated"},
        }
    ],
}


def _faults(text: str, place: str) -> set[str]:
    article = Article(id="a", text=text, published=date(2025, 6, 10))
    record = ExchangeRecord.model_validate({**_RECORD, "location": place})
    found = {each.rule for each in check(article, [record]).records[0].findings}
    return found & {"place_of_event"}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Zelensky in Ankara. The president hopes that 1,200 captives will come home.", "Ankara"),
        ("Negotiators shook hands on it in Geneva. On Friday Russia freed 300 men.", "Geneva"),
        ("Erdogan received Zelensky in Ankara, and Russia is to free 200 men.", "Ankara"),
        ("Омбудсмены увиделись в Минске. В тот же день Россия вернула 95 пленных.", "Минск"),
        ("Лубінець і Москалькова спілкувалися в Досі віч-на-віч. Росія віддала 11 дітей.", "Доха"),
        ("Зеленський — в Анкарі\nВідновити обміни він хоче до кінця року.", "Анкара"),
        (
            "Umerov is in Ankara, where he and Hakan Fidan spend two hours on how to resume swaps."
            " On Tuesday 61 men came home from Russia.",
            "Ankara",
        ),
        (
            "В Минске уполномоченные двух стран, Москалькова и Лубинец, вдвоём сверяли фамилии."
            " Россия вернула 33 человека.",
            "Минск",
        ),
        (
            "Перехід порожній, зате є новини з Анкари. Умєров і Мединський погодили обмін."
            " Росія віддала 48 полонених.",
            "Анкара",
        ),
        (
            "Делегації двох країн приїдуть до Бурси, аби домовитися про наступну передачу."
            " Росія віддала 1 000 тіл.",
            "Бурса",
        ),
        ("У Відні говорити нема про що.\nРосія віддала Україні 84 тіла.", "Відень"),
    ],
)
def test_a_town_of_talks_alone_is_caught(text: str, place: str) -> None:
    assert _faults(text, place) == {"place_of_event"}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Talks were held in Istanbul. 300 men were handed over in Istanbul.", "Istanbul"),
        ("The two delegations sat down in Doha. There, in Doha, Kyiv got 29 people.", "Doha"),
        ("The buses met in Belarus and 95 Ukrainians were handed over by Russia.", "Belarus"),
        ("Минск не возражал. Территорию республики использовали для обмена.", "Беларусь"),
        ("Переговоры прошли в Стамбуле. Обмен пленными состоялся в Стамбуле.", "Стамбул"),
        ("In Bursa, where Fidan met the buses, Russia handed over 61 men.", "Bursa"),
        ("Россия передала в Бурсе 61 пленного.", "Бурса"),
        ("У Бурсі Росія передала 61 полоненого.", "Бурса"),
        ("Обмін відбувся на Чернігівщині: 185 військових повернулися.", "Чернігівщина"),
    ],
)
def test_a_handover_told_there_is_left_alone(text: str, place: str) -> None:
    assert not _faults(text, place)
