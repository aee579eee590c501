"""What was refused, put off or foretold before, and done after all; and what never was."""

from __future__ import annotations

import pytest

from tests.validate.test_others_off import BODIES, PRISONERS, faults, record

AFTER_ALL = (
    "The 157 soldiers, whose release Moscow had refused for two years, came home on Thursday.",
    "157 военных, в освобождении которых Москва два года отказывала, в четверг вернулись домой.",
    "157 військових, у звільненні яких Москва два роки відмовляла, у четвер повернулися додому.",
    "After two postponements the exchange took place on Thursday: 157 Ukrainian soldiers are home.",
    "После двух переносов обмен в четверг состоялся: дома 157 украинских солдат.",
    "Після двох перенесень обмін у четвер відбувся: вдома 157 українських солдатів.",
    "The swap of 157 for 157, called off in March, was held on Thursday after all.",
    "Обмен 157 на 157, сорванный в марте, в четверг всё же состоялся.",
    "Обмін 157 на 157, зірваний у березні, у четвер таки відбувся.",
    "157 soldiers were to come home on Monday, but only on Thursday did Russia let them go.",
    "157 военных должны были вернуться в понедельник, но отпустила их Россия только в четверг.",
    "157 військових мали повернутися в понеділок, але відпустила їх Росія лише в четвер.",
    "Of the 180 men promised, 157 came over on Thursday; the bus with the rest broke down.",
)
NOT_AFTER_ALL = (
    "157 soldiers were to come home on Monday, but Russia did not let them go.",
    "157 военных должны были вернуться в понедельник, но Россия их не отпустила.",
    "157 військових мали повернутися в понеділок, але Росія їх не відпустила.",
    "After two postponements the exchange of 157 prisoners was cancelled.",
    "После двух переносов обмен 157 пленных отменили.",
    "Після двох перенесень обмін 157 полонених скасували.",
    "The swap of 157 for 157, announced in March, was called off on Thursday.",
    "Обмен 157 на 157, намеченный на март, сорван.",
    "Обмін 157 на 157, намічений на березень, зірвано.",
)


@pytest.mark.parametrize("text", AFTER_ALL)
def test_what_was_done_after_all_is_done(text: str) -> None:
    assert "status_agrees" not in faults(text, record(PRISONERS, 157))


@pytest.mark.parametrize("text", NOT_AFTER_ALL)
def test_what_was_not_done_after_all_is_not(text: str) -> None:
    assert "status_agrees" in faults(text, record(PRISONERS, 157))


STOPPED = (
    "Medinsky said that the swap of 640 prisoners was frozen by Kyiv.",
    "Мединский заявил, что обмен 640 пленных Киев заморозил.",
    "Мединський заявив, що обмін 640 полонених Київ заморозив.",
)
UNTRUE = (
    "Channels wrote that 700 bodies had been handed over on Monday. There was nothing of the kind.",
    "Каналы писали, что в понедельник передали 700 тел. Ничего подобного не происходило.",
    "Канали писали, що в понеділок передали 700 тіл. Нічого подібного не сталося.",
)


@pytest.mark.parametrize("text", STOPPED)
def test_what_was_stopped_may_be_put_off(text: str) -> None:
    assert "status_agrees" not in faults(text, record(PRISONERS, 640, status="postponed"))


@pytest.mark.parametrize("text", UNTRUE)
def test_what_is_untrue_may_be_denied(text: str) -> None:
    assert "status_agrees" not in faults(text, record(BODIES, 700, status="denied"))


SUMS = (
    "Nobody knows when. All wait. Over three weeks Russia freed 1,200 men, the last on Thursday.",
    "Когда, не знают. Ждут. За три недели Россия отпустила 1200 человек, последних в четверг.",
    "Коли, ніхто не знає. Чекають. За три тижні Росія відпустила 1200 осіб, останніх у четвер.",
    "Освобождено по 407 пленных, в три приёма; четвёртый, в четверг, отменили за час до начала.",
    "Звільнено по 407 полонених, у три заходи; четвертий, у четвер, скасували за годину до нього.",
)
ONE = (
    "Nobody knows why. All ask. On Thursday Russia freed 1,200 men, the first in five months.",
    "Почему, никто не знает. В четверг Россия отпустила 1200 человек, первых за пять месяцев.",
    "Чому, ніхто не знає. У четвер Росія відпустила 1200 осіб, перших за п'ять місяців.",
)


@pytest.mark.parametrize("text", SUMS)
def test_the_day_of_the_last_is_not_the_sums(text: str) -> None:
    value = 407 if "407" in text else 1200
    assert "scope_agrees" not in faults(text, record(PRISONERS, value, scope="total"))


@pytest.mark.parametrize("text", ONE)
def test_the_first_in_months_are_one_handover(text: str) -> None:
    assert "scope_agrees" not in faults(text, record(PRISONERS, 1200))
    assert "scope_agrees" in faults(text, record(PRISONERS, 1200, scope="total"))


OFFERED_ELSE = (
    "The exchange took place on Thursday without Belarus, offering its territory: 157 for 157.",
    "Обмен прошёл в четверг без Белоруссии, предлагавшей свою территорию: 157 на 157.",
    "Обмін пройшов у четвер без Білорусі, яка пропонувала свою територію: 157 на 157.",
)
OFFERED = (
    "Moscow said in June what it says now: 3,000 bodies are at Kyiv's disposal.",
    "Москва говорила в июне то же, что говорит сейчас: 3000 тел в распоряжении Киева.",
    "Москва казала в червні те саме, що каже тепер: 3000 тіл у розпорядженні Києва.",
)


@pytest.mark.parametrize("text", OFFERED_ELSE)
def test_a_place_on_offer_is_no_offer_of_people(text: str) -> None:
    assert "status_agrees" not in faults(text, record(PRISONERS, 157))


@pytest.mark.parametrize("text", OFFERED)
def test_what_is_at_somebodys_disposal_is_offered(text: str) -> None:
    assert "status_agrees" not in faults(text, record(BODIES, 3000, status="offered"))
    assert "status_agrees" in faults(text, record(BODIES, 3000))


UNMET = (
    "Wagons brought 528 bodies to the crossing on Saturday; nobody came to meet them. Kyiv has put"
    " off the handover, Zorin said.",
    "Фуры привезли в субботу 528 тел; встречать их никто не приехал. Киев отложил приём.",
    "Фури привезли в суботу 528 тіл, а забирати їх нема кому. Київ відклав приймання.",
)
MET = (
    "Lorries brought 528 bodies to Kyiv on Saturday; nobody said how many went back.",
    "Фуры привезли в субботу 528 тел; никто не сказал, сколько ушло обратно.",
    "Фури привезли в суботу 528 тіл; ніхто не сказав, скільки поїхало назад.",
)


@pytest.mark.parametrize("text", UNMET)
def test_what_nobody_came_to_meet_was_not_handed_over(text: str) -> None:
    assert "status_agrees" in faults(text, record(BODIES, 528))
    assert "status_agrees" not in faults(text, record(BODIES, 528, status="postponed"))


@pytest.mark.parametrize("text", MET)
def test_what_nobody_tells_is_no_absence(text: str) -> None:
    assert "status_agrees" not in faults(text, record(BODIES, 528))
