"""A small case a language, in our own words, about things that did not happen."""

from datetime import date

import pytest

from extractor.article import Article
from extractor.evaluate.gold import GoldCase, GoldNumber
from extractor.records import DiplomacyRecord, ExchangeRecord, Record

EN = """Two neighbours count their dead

Russia handed over 1,212 bodies of fallen soldiers to Ukraine on Thursday, Vladimir Medinsky said. \
Kyiv returned 27 bodies and gave no prisoners back.

The two also met in Istanbul and freed 157 captives each. Ukraine has received about 6,000 bodies \
since June. Overnight 44 drones were shot down.
"""


def exchange(transfers, **fields):
    rows = [
        {
            "category": category,
            "from_party": giver,
            "to_party": receiver,
            "quantity": quantity if isinstance(quantity, dict) else {"value": quantity},
        }
        for quantity, category, giver, receiver in transfers
    ]
    return ExchangeRecord.model_validate({"transfers": rows, **fields})


def english_records() -> tuple[Record, ...]:
    lopsided = exchange(
        [
            (1212, "bodies", "Russia", "Ukraine"),
            (27, "bodies", "Ukraine", "Russia"),
            (0, "prisoners", "Ukraine", "Russia"),
        ],
        id="lopsided",
        when={
            "start": "2026-02-26",
            "end": "2026-02-26",
            "precision": "day",
            "basis": "weekday",
            "surface": "Thursday",
        },
        attributions=[{"speaker": "Vladimir Medinsky", "side": "Russia", "act": "announced"}],
    )
    even = exchange(
        [(157, "prisoners", "Russia", "Ukraine"), (157, "prisoners", "Ukraine", "Russia")],
        id="even",
    )
    total = exchange(
        [({"value": 6000, "bound": "about"}, "bodies", "Russia", "Ukraine")],
        id="total",
        scope="total",
    )
    talks = DiplomacyRecord.model_validate(
        {
            "id": "talks",
            "location": "Istanbul",
            "participants": [{"party": "Russia"}, {"party": "Ukraine"}],
        }
    )
    return lopsided, even, total, talks


@pytest.fixture
def english() -> GoldCase:
    labels = [
        ("1,212", "exchange_count"),
        ("27", "exchange_count"),
        ("no", "exchange_count"),
        ("157", "exchange_count"),
        ("6,000", "total"),
        ("44", "weapons"),
    ]
    return GoldCase(
        Article(text=EN, id="english", published=date(2026, 2, 27)),
        english_records(),
        tuple(GoldNumber(surface=surface, role=role) for surface, role in labels),
        "en",
    )


@pytest.fixture
def russian() -> GoldCase:
    text = (
        "Стороны вновь разошлись в подсчётах\n\n"
        "Татьяна Москалькова заявила, что Украина отпустила 29 военнопленных. "
        "В Координационном штабе говорят о 26. Назад поехали триста три человека.\n"
    )
    claims = [(29, "Татьяна Москалькова", "Russia"), (26, "Координационный штаб", "Ukraine")]
    records = [
        exchange(
            [(value, "prisoners", "Ukraine", "Russia")],
            attributions=[{"speaker": speaker, "side": side, "act": "announced"}],
        )
        for value, speaker, side in claims
    ]
    records.append(exchange([(303, "prisoners", "Russia", "Ukraine")]))
    return GoldCase(Article(text=text, id="russian"), tuple(records), (), "ru")


@pytest.fixture
def ukrainian() -> GoldCase:
    text = (
        "У п'ятницю росіяни передали 640 тіл. Скільки тіл віддала Україна, не повідомили. "
        "Наступний обмін, 75 на 75, запланували на квітень.\n"
    )
    told = exchange(
        [
            (640, "bodies", "Russia", "Ukraine"),
            ({"bound": "undisclosed"}, "bodies", "Ukraine", "Russia"),
        ]
    )
    planned = exchange(
        [(75, "prisoners", "Russia", "Ukraine"), (75, "prisoners", "Ukraine", "Russia")],
        status="planned",
    )
    return GoldCase(Article(text=text, id="ukrainian"), (told, planned), (), "uk")
