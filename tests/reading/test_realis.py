"""Done, under way, ahead, or denied: what governs the verb that moves a count."""

import pytest

from tests.reading.test_scopes import read


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
        ("An exchange which was to free 250 prisoners was put off by Kyiv.", 250, "postponed"),
    ],
)
def test_status(text: str, value: int, status: str) -> None:
    assert read(text, value).status == status
