"""Which way counts went: gapped, offered, or as many told again."""

import pytest

from tests.validate.flowrows import faults

OWN = {"direction_agrees", "direction_usual", "symmetry_cued", "flows_differ"}
TOLD = """
ru|p R U 100|Пленных обменяли. Украинский штаб отчитался о возвращении ста человек.
uk|p U R 90|Міноборони РФ доповіло про повернення 90 російських військових.
en|b R U 900;b U R 40|Kyiv took delivery of exactly 900 bodies and Moscow of 40.
ru|b R U 900;b U R 40|Девятьсот тел приняла Украина, 40 — российская сторона.
uk|b R U 900;b U R 40|900 тіл отримала Україна, 40 — Росія.
ru|p R U 80|С украинской стороны домой вернулись 80 человек.
uk|p U R 1100|Росіяни відмовляються забирати 1100 своїх полонених.
en|b R U 2500|His opposite number, Vladimir Medinsky, offered to hand over 2,500 bodies.
ru|b R U 2500|Москва предложила Киеву принять 2500 тел.
en|p R U 61|Only the day before, Zelensky had welcomed home 61 people.
ru|c U R 7|На родину, в Курскую область, отправились семь мирных жителей.
uk|b R U 640|Київ відклав приймання 640 тіл.
en|b R U 640|Kyiv has called off a transfer. It had been due to take in around 640 bodies.
en|p R U 24|Ukraine's deputy prime minister Iryna Vereshchuk said 24 people had been freed.
ru|p R U 106|Наёмники передают украинцам пленных: сто шесть человек.
"""
EVEN = """
en|b R U 1003|The dead came. The figure, 1,003, was given by the Coordination Headquarters.
ru|p R U 44;p U R 44|Из плена – 44 к 44. Обмен пленными прошёл в субботу.
ru|p R U 95;p U R 95|Дома 95 украинцев. О том же количестве своих бойцов сообщили в Москве.
uk|p R U 95;p U R 95|Додому прибули 95 українців. Кремль заявляє про аналогічне число своїх.
en|p U R 95;p R U 95|Russia got 95 soldiers. Identical numbers of Ukrainians went the other way.
"""


def rows(table: str) -> list[str]:
    """Lines of language, flows and text: "b R U 40" is 40 bodies from Russia to Ukraine."""
    return table.strip().splitlines()


@pytest.mark.parametrize("row", rows(TOLD) + rows(EVEN))
def test_the_way_told_is_left_alone(row: str) -> None:
    assert not faults(row, OWN)


@pytest.mark.parametrize("row", rows(TOLD))
def test_the_way_back_is_caught(row: str) -> None:
    assert faults(row, OWN, turned=True)
