"""What the words around make of a mere "said"."""

from __future__ import annotations

import pytest

from extractor.text.speech.speakers import find_speakers

ROWS = [
    ("No swap is near, the Coordination Headquarters said, calling the idea a lie.", "denied"),
    ("Not so, replied the Kremlin: no date had been agreed.", "denied"),
    ("Not so, said Zelensky: 207 were back.", "reported"),
    ("The Kremlin wrote on Friday, confirming their arrival, that all were well.", "confirmed"),
    ("The ministry of Ukraine said, denying reports of a delay, that they were back.", "reported"),
    ("«Неправда», — ответили в Кремле.", "denied"),
    ("Мединский написал, опровергнув эти сообщения, что обмен состоялся.", "denied"),
    ("Мединский написал, опровергая слова Киева, что колонны стоят.", "reported"),
    ("«Це не так», — сказав Юсов.", "denied"),
    ("Лубінець написав, підтвердивши повернення дітей, що всі здорові.", "confirmed"),
]


@pytest.mark.parametrize(("text", "act"), ROWS)
def test_act(text: str, act: str) -> None:
    assert [speaker.act for speaker in find_speakers(text)][:1] == [act]


NAMES = [
    ("Об этом РБК рассказал источник.", "источник"),
    ("Депутат Шамсаил Саралиев в разговоре с РБК назвал число 31.", "Шамсаил Саралиев"),
    ("Их осудили, сообщила пресс-секретарь Лукашенко Наталья Эйсмонт.", "Наталья Эйсмонт"),
    ("Росіяни запевняють, що обмін відбувся.", "Росіяни"),
    ("Таку цифру навів Координаційний штаб.", "Координаційний штаб"),
    ("Lorries were waiting, Kremlin aide Vladimir Medinsky complained.", "Vladimir Medinsky"),
]


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_name(text: str, name: str) -> None:
    assert [speaker.name for speaker in find_speakers(text)] == [name]
