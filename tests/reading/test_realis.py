"""Done, under way, ahead, or denied: what governs the verb that moves a count."""

import pytest

from tests.reading.firstof import read


@pytest.mark.parametrize(
    ("text", "value", "status"),
    [
        ("Kyiv denied that it had received 1,212 bodies from Russia.", 1212, "denied"),
        ("Киев опроверг, что получил от России 1212 тел.", 1212, "denied"),
        ("Київ спростував, що отримав від Росії 1212 тіл.", 1212, "denied"),
        ("Передача 1000 тел состоится в субботу.", 1000, "planned"),
        ("Обмен по формуле 175 на 175 должен пройти в субботу.", 175, "planned"),
        ("Передача 1000 тіл відбудеться в суботу.", 1000, "planned"),
        ("Росія мала передати Україні 1212 тіл.", 1212, "planned"),
        ("The swap will last two days, and 500 prisoners will come home.", 500, "planned"),
        ("Обмен продлится два дня, домой вернутся 500 пленных.", 500, "planned"),
        ("A swap of 300 prisoners is being prepared, Umerov said.", 300, "planned"),
        ("Возвращены и будут доставлены домой 8 гражданских.", 8, "completed"),
        ("Kyiv confirmed the transfer of 1,000 bodies by Russia.", 1000, "completed"),
        ("Повернути за весь цей час удалося лише 147 полонених.", 147, "completed"),
        ("Вернуть за всё это время удалось лишь 147 пленных.", 147, "completed"),
        ("The exchange, 600 prisoners for 600, runs from Friday to Sunday.", 600, "ongoing"),
        ("Обмен, 600 пленных на 600, идёт с пятницы.", 600, "ongoing"),
        ("Обмін, 600 полонених на 600, триває з п'ятниці.", 600, "ongoing"),
        ("Речь идёт о 300 пленных с каждой стороны.", 300, "completed"),
        ("The bodies of 1,000 soldiers could be collected at any time.", 1000, "offered"),
        ("There is no date for accepting the 6,000 bodies from Russia.", 6000, "planned"),
        ("Russia will return 29 children to Ukraine and receive 19.", 19, "planned"),
        ("29 children will be returned to Ukraine and 19 sent to Russia.", 19, "planned"),
        ("29 детей будут переданы Украине, а 19 — возвращены в Россию.", 19, "planned"),
        ("29 дітей будуть передані Україні, а 19 повернуті до Росії.", 19, "planned"),
        ("29 children were returned to Ukraine and 19 sent to Russia.", 19, "completed"),
        ("29 детей были переданы Украине, а 19 возвращены в Россию.", 19, "completed"),
        ("Lists will be agreed, and 19 prisoners sent home by Russia are well.", 19, "completed"),
        ("It goes on until 500 prisoners have gone home to Ukraine.", 500, "planned"),
        ("It went on until 500 prisoners had been returned to Ukraine.", 500, "completed"),
        ("A deal under which Russia is to free a thousand prisoners stands.", 1000, "planned"),
        ("До этого обменов не было пять месяцев: последний, 2 октября, прошел по формуле 185 на 185"
         " пленных.", 185, "completed"),
        ("Обмінів не було п'ять місяців: останній, 2 жовтня, відбувся за формулою 185 на 185"
         " полонених.", 185, "completed"),
        ("There had been no exchanges for months: the last, on October 2, took place on a"
         " 185-for-185 basis.", 185, "completed"),
        ("Никакого обмена не было: последние слухи, 185 на 185 пленных, назвали ложью.", 185,
         "denied"),
        ("Обмена 300 пленными, которого ждали в субботу, так и не случилось.", 300, "cancelled"),
        ("Обміну 300 полоненими, якого чекали в суботу, так і не сталося.", 300, "cancelled"),
        ("The swap of 300 prisoners expected on Saturday never materialised.", 300, "cancelled"),
        ("Прорыва не произошло, Россия вернула Украине 300 пленных.", 300, "completed"),
        ("An exchange which was to free 250 prisoners was put off by Kyiv.", 250, "postponed"),
    ],
)  # fmt: skip
def test_status(text: str, value: int, status: str) -> None:
    assert read(text, value).status == status


@pytest.mark.parametrize(
    "text",
    [
        "On November 13 Russia returned 900 bodies to Ukraine. On Saturday the figure was up:"
        " 1,200 bodies, and there was no load in return.",
        "13 ноября Россия вернула Украине 900 тел. В субботу цифра выросла: 1200 тел, ответного"
        " груза снова не было.",
        "13 листопада Росія повернула Україні 900 тіл. У суботу цифра зросла: 1200 тіл, зворотного"
        " вантажу знову не було.",
    ],
)
def test_nothing_in_return_denies_not_what_came(text: str) -> None:
    assert read(text, 1200).status == "completed"
