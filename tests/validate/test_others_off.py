"""Whose event a word is of: another record's, one man's, of what was before, or of the end."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from extractor.article import Article
from extractor.validate.check import check

NEWS = date(2025, 10, 24)
BODIES = {"category": "bodies", "from_party": "Russia", "to_party": "Ukraine"}
CIVILIANS = {"category": "civilians", "from_party": "Russia", "to_party": "Ukraine"}
PRISONERS = {"category": "prisoners", "from_party": "Russia", "to_party": "Ukraine"}


def record(flow: dict[str, str], value: int, **more: Any) -> dict[str, Any]:
    """A record of one flow."""
    return {"kind": "exchange", "transfers": [{**flow, "quantity": {"value": value}}], **more}


def faults(text: str, *records: dict[str, Any]) -> set[str]:
    """The rules that find fault with the first record."""
    result = check(Article(id="t", text=text, published=NEWS), records)
    return {item.rule for item in result.records[0].findings if item.severity != "info"}


OTHER_OFF = (
    "Yesterday Russia returned bodies to Ukraine. There are exactly a thousand of them. The"
    " handover of ten civilians expected at the same time was cancelled.",
    "Вчера Россия вернула Украине тела. Их ровно тысяча. Передачу десяти гражданских, которую"
    " ждали в тот же день, отменили.",
    "Учора Росія повернула Україні тіла. Їх рівно тисяча. Передачу десятьох цивільних, якої"
    " чекали того ж дня, скасували.",
)
BOTH_OFF = (
    "The lorries with 1,212 bodies were brought to the border. Kyiv postponed the exchange of 640"
    " prisoners and the taking of the bodies.",
    "Рефрижераторы с 1212 телами привезли к границе. Киев отложил и обмен 640 пленных, и приём"
    " тел.",
    "Рефрижератори з 1212 тілами привезли до кордону. Київ відклав і обмін 640 полонених, і"
    " приймання тіл.",
)


@pytest.mark.parametrize("text", OTHER_OFF)
def test_what_another_record_accounts_for_was_called_off_alone(text: str) -> None:
    other = record(CIVILIANS, 10, status="cancelled")
    assert "status_agrees" not in faults(text, record(BODIES, 1000), other)
    assert "status_agrees" in faults(text, record(CIVILIANS, 10))


@pytest.mark.parametrize("text", BOTH_OFF)
def test_what_was_only_brought_was_called_off_with_it(text: str) -> None:
    other = record(PRISONERS, 640, status="postponed")
    assert "status_agrees" in faults(text, record(BODIES, 1212), other)


BARRED = (
    "On Thursday she met fifteen residents of Sumy who for more than a year could not return to"
    " Ukraine.",
    "В четверг он обнял пятнадцать жителей Сум, которые больше года не могли вернуться на Украину.",
    "У четвер він обійняв п'ятнадцятьох жителів Сум, які понад рік не могли повернутися в Україну.",
)
DUE = (
    "Fifteen residents of Sumy, who had waited for a year, are due to return to Ukraine on Friday.",
    "Пятнадцать жителей Сум, ждавших больше года, должны вернуться на Украину в пятницу.",
    "П'ятнадцять жителів Сум, що чекали понад рік, мають повернутися в Україну в п'ятницю.",
)


@pytest.mark.parametrize("text", BARRED)
def test_what_they_could_not_do_before_is_no_plan(text: str) -> None:
    assert "status_agrees" not in faults(text, record(CIVILIANS, 15))


@pytest.mark.parametrize("text", DUE)
def test_who_is_due_to_return_has_not(text: str) -> None:
    assert "status_agrees" in faults(text, record(CIVILIANS, 15))


ONE_REFUSED = (
    "Kyiv reported 84 of its servicemen; Moscow's figure is 85, since it counts a soldier who"
    " refused to go.",
    "Киев отчитался о 84 своих военных, а Москва оперирует числом 85, так как засчитывает бойца,"
    " отказавшегося ехать.",
    "Київ звітував про 84 своїх військових, а Москва оперує числом 85, бо зараховує бійця, який"
    " відмовився їхати.",
)
ALL_REFUSED = (
    "Moscow spoke of 84 soldiers, and Kyiv, which gave no reason, refused to take them.",
    "Москва говорила о 84 военных, от которых Киев отказался.",
    "Москва говорила про 84 військових, від яких Київ відмовився.",
)


@pytest.mark.parametrize("text", ONE_REFUSED)
def test_one_man_refuses_for_himself(text: str) -> None:
    assert "status_agrees" not in faults(text, record(PRISONERS, 84))


@pytest.mark.parametrize("text", ALL_REFUSED)
def test_a_side_refuses_for_all(text: str) -> None:
    assert "status_agrees" in faults(text, record(PRISONERS, 84))


AT_ITS_END = (
    "Today 200 soldiers a side were freed. The exchange lasts until Friday, and when it is over"
    " each country will have released 500.",
    "Сегодня освобождены по 200 военных. Обмен продлится до пятницы, и когда он завершится, каждая"
    " сторона отпустит по 500 человек.",
    "Сьогодні звільнено по 200 військових. Обмін триватиме до п'ятниці, і коли він завершиться,"
    " кожна сторона відпустить по 500 осіб.",
)
REST_OF = (
    "The exchange has only begun: 390 a side on Friday, the rest of the 500 by Sunday.",
    "Обмен только начался: в пятницу по 390 с каждой стороны, остальные из 500 до воскресенья.",
    "Обмін лише почався: у п'ятницю по 390 з кожного боку, решта з 500 до неділі.",
)


@pytest.mark.parametrize("text", AT_ITS_END + REST_OF)
def test_what_is_reached_at_the_end_is_a_total(text: str) -> None:
    whole = record(PRISONERS, 500, status="ongoing", scope="total")
    assert "scope_agrees" not in faults(text, whole)


CAME_TO = (
    "The June handovers under the Istanbul agreements came to 6,060 bodies, says Medinsky.",
    "Итог июньских передач по стамбульским договорённостям составил 6060 тел.",
    "Підсумок червневих передавань за стамбульськими домовленостями становив 6 060 тіл.",
)
AGREED = (
    "The talks yielded an understanding that 6,060 bodies would be returned to Ukraine.",
    "Делегации, заседая в Стамбуле, сошлись на 6060 телах.",
    "Делегації, засідаючи в Стамбулі, зійшлися на 6 060 тілах.",
)


@pytest.mark.parametrize("text", CAME_TO)
def test_what_handovers_came_to_was_handed_over(text: str) -> None:
    assert "status_agrees" not in faults(text, record(BODIES, 6060, scope="total"))


@pytest.mark.parametrize("text", AGREED)
def test_what_they_met_on_is_yet_to_come(text: str) -> None:
    assert "status_agrees" in faults(text, record(BODIES, 6060, scope="total"))
    assert "status_agrees" not in faults(
        text, record(BODIES, 6060, scope="total", status="planned")
    )


SET = (
    "The Emirates confirmed their readiness to host a new meeting of the delegations: it will take"
    " place in Abu Dhabi on 9 November.",
    "Эмираты подтвердили готовность принять новую встречу делегаций: она пройдёт в Абу-Даби"
    " 9 ноября.",
    "Емірати підтвердили готовність прийняти нову зустріч делегацій: вона відбудеться в Абу-Дабі"
    " 9 листопада.",
)


@pytest.mark.parametrize("text", SET)
def test_what_is_set_for_a_day_is_no_mere_offer(text: str) -> None:
    day = {"start": "2025-11-09", "end": "2025-11-09", "precision": "day"}
    talks = {"kind": "diplomacy", "type": "talks", "status": "planned", "when": day}
    assert "talk_type_supported" not in faults(text, talks)
