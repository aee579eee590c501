"""Where words leave room: delays that were none, rests, deals in the present, ceilings of a day."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from extractor.article import Article
from extractor.validate.check import check

NEWS = date(2025, 3, 20)


def faults(text: str, value: int | None, status: str = "completed", **more: Any) -> set[str]:
    """The rules that find fault with such a record."""
    quantity: dict[str, Any] = {
        "bound": more.pop("bound", "undisclosed" if value is None else "exact")
    }
    if value is not None:
        quantity["value"] = value
    transfer = {"category": more.pop("category", "prisoners"), "quantity": quantity}
    record = {"kind": "exchange", "status": status, "transfers": [transfer], **more}
    result = check(Article(id="t", text=text, published=NEWS), [record])
    return {item.rule for item in result.records[0].findings if item.severity != "info"}


NO_DELAY = (
    "On 12 March each side set 61 prisoners free, and no delay was needed then.",
    "On 12 March, without any postponement, each side returned 61 prisoners.",
    "12 марта стороны освободили по 61 пленному; тот обмен никто не откладывал.",
    "12 марта стороны вернули по 61 пленному, и обмен ни разу не отменяли.",
    "12 березня сторони звільнили по 61 полоненому; той обмін ніхто не відкладав.",
    "12 березня сторони повернули по 61 полоненому, і обмін жодного разу не скасовували.",
)
DELAY = (
    "The exchange of 61 prisoners from each side, planned for 12 March, was postponed.",
    "Обмен по 61 пленному, намеченный на 12 марта, отложили.",
    "Обмін по 61 полоненому, намічений на 12 березня, відклали.",
)


@pytest.mark.parametrize("text", NO_DELAY)
def test_what_was_not_put_off_took_place(text: str) -> None:
    assert "status_agrees" not in faults(text, 61)


@pytest.mark.parametrize("text", DELAY)
def test_what_was_put_off_did_not(text: str) -> None:
    assert "status_agrees" in faults(text, 61)
    assert "status_agrees" not in faults(text, 61, "postponed")


REST = (
    "Ukraine got back 277 of its soldiers on Wednesday, so that 223 are left for Friday.",
    "On Wednesday Ukraine brought home 277 soldiers; 223 remain to be returned.",
    "В среду Украина вернула 277 своих бойцов, значит, на пятницу остаётся 223.",
    "В среду Украина вернула 277 своих бойцов; на пятницу осталось 223 человека.",
    "У середу Україна повернула 277 своїх бійців, отже, на п'ятницю лишається 223.",
    "У середу Україна повернула 277 своїх бійців; на п'ятницю залишилося 223 особи.",
)


@pytest.mark.parametrize("text", REST)
def test_the_rest_is_still_to_come(text: str) -> None:
    assert "status_agrees" not in faults(text, 223, "planned")
    assert "status_agrees" in faults(text, 277, "planned")


SETTLED = (
    "2 марта делегации условились, что молодых меняют всех на всех, а погибших возвращают "
    "по шесть тысяч тел.",
    "Так решили в Стамбуле: погибших возвращают по шесть тысяч тел.",
    "2 березня делегації домовилися, що молодих міняють усіх на всіх, а загиблих повертають "
    "по шість тисяч тіл.",
    "Так вирішили у Стамбулі: загиблих повертають по шість тисяч тіл.",
)
DONE_SO = (
    "Во вторник стороны вернули друг другу по шесть тысяч тел.",
    "У вівторок сторони повернули одна одній по шість тисяч тіл.",
)


@pytest.mark.parametrize("text", SETTLED)
def test_a_present_lays_down_what_was_settled(text: str) -> None:
    assert "status_agrees" not in faults(text, 6000, "planned", category="bodies", scope="total")


@pytest.mark.parametrize("text", DONE_SO)
def test_a_past_does_not(text: str) -> None:
    assert "status_agrees" in faults(text, 6000, "planned", category="bodies", scope="total")


APPOSED = (
    "One more handover, of 70 wounded captives from each side, is envisaged for April.",
    "Ещё одна передача, по 70 раненых пленных с каждой стороны, предусмотрена на апрель.",
    "Ще одна передача, на 70 поранених полонених для кожної сторони, передбачена на квітень.",
    "Наступна передача, по 70 полонених з кожного боку, очікується у квітні.",
)
APPOSED_DONE = (
    "The handover, of 70 captives from each side, took place on Tuesday.",
    "Передача по 70 пленных, предусмотренная договорённостями, состоялась во вторник.",
    "Передача по 70 полонених, передбачена домовленостями, відбулася у вівторок.",
)


@pytest.mark.parametrize("text", APPOSED)
def test_a_plan_may_stand_behind_an_apposition(text: str) -> None:
    assert "status_agrees" not in faults(text, 70, "planned")


@pytest.mark.parametrize("text", APPOSED_DONE)
def test_what_was_held_behind_one_is_done(text: str) -> None:
    assert "status_agrees" not in faults(text, 70)


RETOLD = (
    "A post has it that Russia gave Ukraine 2600 bodies on 4 March. Where does the 2600 come from? "
    "In January Medinsky said that Moscow was ready to return that many bodies.",
    "В сети пишут, будто 4 марта Россия передала Украине 2600 тел. Откуда взялось число 2600? "
    "В январе Мединский говорил, что Москва готова отдать столько тел.",
    "У мережі пишуть, нібито 4 березня Росія передала Україні 2600 тіл. Звідки взялося число 2600? "
    "У січні Мединський казав, що Москва готова віддати стільки тіл.",
)


@pytest.mark.parametrize("text", RETOLD)
def test_a_rumour_may_go_back_to_an_offer(text: str) -> None:
    assert "status_agrees" not in faults(text, 2600, "offered", category="bodies")


CALLED_OFF = (
    "The ombudsmen discussed the return of civilians. The last bus, set for 15 January, "
    "was cancelled.",
    "Омбудсмены разбирали возвращение гражданских. Прошлый рейс, назначенный на 15 января, "
    "отменили.",
    "Омбудсмани обговорили повернення цивільних. Минулий рейс, призначений на 15 січня, скасували.",
)


@pytest.mark.parametrize("text", CALLED_OFF)
def test_the_day_tells_what_was_called_off(text: str) -> None:
    when = {"start": "2025-01-15", "end": "2025-01-15", "precision": "day"}
    more: dict[str, Any] = {"category": "civilians", "when": when, "bound": "not_stated"}
    assert "status_agrees" not in faults(text, None, "cancelled", **more)


ON_ONE_DAY = (
    "Up to 100 prisoners from each camp are due to be moved on 28 March.",
    "28 марта ждут передачи не более 100 пленных с каждой стороны.",
    "28 березня чекають на передачу щонайбільше 100 полонених з кожного боку.",
)
ONE_MORE = (
    "The emirates hope for one more exchange, of no more than 300 captives from each side.",
    "Эмираты надеются на ещё один обмен, в который войдут не более 300 пленных с каждой стороны.",
    "Емірати сподіваються на ще один обмін, до якого ввійдуть не більш як 300 полонених з боку.",
)
CEILING = (
    "In Istanbul the sides agreed on the return of up to 6,000 bodies.",
    "В Стамбуле стороны договорились о возвращении до 6000 тел.",
    "У Стамбулі сторони домовилися про повернення до 6000 тіл.",
)


@pytest.mark.parametrize("text", ON_ONE_DAY)
def test_a_ceiling_of_a_day_is_of_one_handover(text: str) -> None:
    when = {"start": "2025-03-28", "end": "2025-03-28", "precision": "day"}
    assert "scope_agrees" not in faults(text, 100, "planned", when=when, bound="at_most")


@pytest.mark.parametrize("text", ONE_MORE)
def test_one_more_exchange_is_one(text: str) -> None:
    assert "scope_agrees" not in faults(text, 300, "planned", bound="at_most")


@pytest.mark.parametrize("text", CEILING)
def test_an_agreed_ceiling_is_a_total(text: str) -> None:
    more: dict[str, Any] = {"bound": "at_most", "category": "bodies"}
    assert "scope_agrees" in faults(text, 6000, "planned", **more)


REACHED = (
    "On Sunday each side got 146 captives back, and the total number of those swapped through the "
    "Emirates has thus reached 4,641.",
    "В воскресенье стороны получили по 146 пленных, а общее число обменянных при участии "
    "Эмиратов достигло 4641.",
    "У неділю сторони отримали по 146 полонених, відтак загальна кількість тих, кого вдалося "
    "обміняти, досягла 4641.",
)


@pytest.mark.parametrize("text", REACHED)
def test_a_total_number_reached_is_a_total(text: str) -> None:
    assert "scope_agrees" not in faults(text, 4641, scope="total")
    assert "scope_agrees" in faults(text, 4641)


EXCEED = (
    "On 12 March 77 prisoners were returned by each side, and the bodies given back since "
    "1 January exceed 7,000 in total.",
    "12 марта стороны вернули по 77 пленных, а тела, переданные с 1 января, превысили 7000.",
    "12 березня сторони повернули по 77 полонених, а тіла, передані з 1 січня, перевищили 7000.",
)


@pytest.mark.parametrize("text", EXCEED)
def test_the_subject_says_what_a_figure_comes_to(text: str) -> None:
    more: dict[str, Any] = {"bound": "at_least", "scope": "total"}
    assert "noun_fits" not in faults(text, 7000, category="bodies", **more)


WOUNDED = (
    "Forty-six gravely wounded prisoners of war should come home. On Saturday Kyiv expects "
    "31 wounded of its own, Moscow 15.",
    "Домой должны вернуться 46 тяжелораненых пленных. В субботу Киев ожидает 31 своего раненого.",
    "Додому мають повернутися 46 тяжкопоранених полонених. У суботу Київ очікує 31 свого "
    "пораненого.",
)
SHELLED = (
    "Forty-six gravely wounded prisoners of war should come home. A strike on Nikopol left "
    "31 wounded, doctors expect no more.",
    "Домой должны вернуться 46 тяжелораненых пленных. После удара по Никополю 31 раненый, врачи "
    "ожидают новых.",
    "Додому мають повернутися 46 тяжкопоранених полонених. Після удару по Нікополю 31 поранений, "
    "лікарі очікують нових.",
)


@pytest.mark.parametrize("text", WOUNDED)
def test_wounded_captives_are_captives(text: str) -> None:
    assert "noun_fits" not in faults(text, 31, "planned")


@pytest.mark.parametrize("text", SHELLED)
def test_those_hurt_by_a_strike_are_not(text: str) -> None:
    assert "noun_fits" in faults(text, 31, "planned")


UNANSWERED = (
    'Kyiv opened its gates in return. For how many? "That I leave to the authorities," he said.',
    "Киев взамен открыл ворота. Скольким? «Это я оставлю тамошним властям», — сказал он.",
    "Ще одну групу полонених очікують першого квітня. Назвати її величину він відмовився.",
    "Ещё одну группу пленных ждут первого апреля. Назвать её величину он не захотел.",
)


@pytest.mark.parametrize("text", UNANSWERED)
def test_a_question_left_open_keeps_a_number_back(text: str) -> None:
    text = "On 3 March Russia freed 41 prisoners. " + text
    status = "planned" if "пер" in text else "completed"
    assert "zero_or_silence" not in faults(text, None, status)
