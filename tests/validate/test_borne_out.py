"""Foretold, wished for or agreed on, and done since: the status is that of what came of it."""

import pytest

from tests.validate.bothways import faults

PROVED = (
    "Both presidents said that 140 prisoners each would be exchanged within hours. So it proved.",
    "Moscow and Kyiv said that 140 prisoners each would be freed. Both sides kept their word.",
    "Стороны объявили, что обменяют по 140 пленных. Так и вышло.",
    "Стороны объявили, что обменяют по 140 пленных. Слово сдержали.",
    "Сторони оголосили, що обміняють по 140 полонених. Так і сталося.",
    "Сторони оголосили, що обміняють по 140 полонених. Обіцянку виконали.",
    "They agreed on a swap, 140 prisoners each, and on 17 July it took place.",
    "Стороны договорились об обмене по 140 пленных, и 17 июля он состоялся.",
    "Сторони домовилися про обмін по 140 полонених, і 17 липня він відбувся.",
)
OPEN = (
    "Both presidents said that 140 prisoners each would be exchanged. So it will be, they hope.",
    "Стороны объявили, что обменяют по 140 пленных. Так и будет.",
    "Сторони домовилися про обмін по 140 полонених, і 17 липня він відбудеться.",
    "They agreed on a swap, 140 prisoners each, and on 17 July it was postponed.",
)


@pytest.mark.parametrize("text", PROVED)
def test_what_was_borne_out_is_done(text: str) -> None:
    assert "status_agrees" not in faults(text, 140, "prisoners", 2, status="completed")
    assert "status_agrees" in faults(text, 140, "prisoners", 2, status="planned")


@pytest.mark.parametrize("text", OPEN)
def test_what_is_only_expected_again_is_not_done(text: str) -> None:
    assert "status_agrees" in faults(text, 140, "prisoners", 2, status="completed")


GRANTED = (
    "Seven of the prisoners wanted to go home: on Tuesday the guards let them over the bridge.",
    "Семеро пленных захотели вернуться домой: во вторник их отпустили через мост.",
    "Семеро полонених захотіли повернутися додому: у вівторок їх відпустили через міст.",
)
WISHED = (
    "Seven of the prisoners want to go home: their mothers have asked the Red Cross for help.",
    "Семеро пленных хотят вернуться домой: их матери обратились в Красный Крест.",
)


@pytest.mark.parametrize("text", GRANTED)
def test_a_wish_that_was_granted_is_done(text: str) -> None:
    assert "status_agrees" not in faults(text, 7, "prisoners", status="completed")


@pytest.mark.parametrize("text", WISHED)
def test_a_wish_alone_is_not(text: str) -> None:
    assert "status_agrees" in faults(text, 7, "prisoners", status="completed")


DENIED = (
    "The headquarters denied a post about 700 soldiers just freed by Russia.",
    "Kyiv dismissed as invention a report that Russia was about to release 700 prisoners.",
    "Штаб опроверг слухи про обмен, в котором вернулись 700 пленных.",
    "Штаб спростував допис про 700 полонених, яких щойно звільнила Росія.",
)


@pytest.mark.parametrize("text", DENIED)
def test_what_a_denied_report_says_is_denied(text: str) -> None:
    assert "status_agrees" in faults(text, 700, "prisoners", status="completed")
    assert "status_agrees" not in faults(text, 700, "prisoners", status="denied")


def test_a_report_dismissed_beside_another_statement_denies_nothing() -> None:
    text = "He dismissed the report of the envoys and said that Russia had freed 120 prisoners."
    assert "status_agrees" not in faults(text, 120, "prisoners", status="completed")


NOT_YET = (
    (
        "Channels had it that 500 prisoners would be let out and be flown home from Ankara.",
        500,
        "prisoners",
    ),
    (
        "Thirty prisoners, too ill to walk, are to be sent home by each army before winter.",
        30,
        "prisoners",
    ),
    (
        "Two lorries have been standing at the border all day. In them lie the fallen, 450 bodies."
        " Nobody has come for them.",
        450,
        "bodies",
    ),
    (
        "По 60 пленных должны были пройти через мост. К полудню стало известно: обмен сорвался.",
        60,
        "prisoners",
    ),
    (
        "По 60 полонених мали пройти через міст. Опівдні стало відомо: обмін зірвали.",
        60,
        "prisoners",
    ),
)


@pytest.mark.parametrize(("text", "value", "category"), NOT_YET)
def test_what_has_not_come_to_pass_is_not_done(text: str, value: int, category: str) -> None:
    assert "status_agrees" in faults(text, value, category, status="completed")


SIZES = (
    "The delegations agreed to release all the sick. “At least 900 for 900,” the envoy added.",
    "Делегации договорились отдать всех больных пленных. «Минимум 900 на 900», — уточнил глава.",
    "Делегації погодилися віддати всіх хворих полонених. «Мінімум 900 на 900», — додав голова.",
)


@pytest.mark.parametrize("text", SIZES)
def test_a_size_quoted_of_what_was_agreed_is_planned(text: str) -> None:
    assert "status_agrees" in faults(text, 900, "prisoners", 2, status="completed")


CONCURRED = (
    "Ukraine had its bodies on Monday: 1,200 of them, on that both capitals agree.",
    "Согласно сводке штаба, в понедельник выгрузили 1200 тел.",
    "Згодом у понеділок вивантажили 1200 тіл.",
)


@pytest.mark.parametrize("text", CONCURRED)
def test_concurring_on_a_count_plans_nothing(text: str) -> None:
    assert "status_agrees" not in faults(text, 1200, "bodies", status="completed")
