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


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Budanov is in Doha, where they spend the day on how to free more captives.", "Doha"),
        ("Umerov in Riyadh, 10 May, where the lists for this exchange were checked.", "Riyadh"),
        ("Лубинец был в Дохе, где бумаги для этого обмена подписывали всю ночь.", "Доха"),
        ("Умєров побував у Досі, де списки до цього обміну звіряли востаннє.", "Доха"),
        ("В Минске уполномоченные, Москалькова и Лубинец, два часа листали папки.", "Минск"),
        ("У Мінську Москалькова і Лубінець дві години гортали теки.", "Мінськ"),
        ("There was news from Ankara, too.", "Ankara"),
        ("Есть новости из Анкары.", "Анкара"),
        ("Є новини з Анкари.", "Анкара"),
        ("У Відні говорити нема про що.", "Відень"),
        ("Delegations will meet for talks in Bursa.", "Bursa"),
        ("Делегации встретятся в Бурсе.", "Бурса"),
        ("Делегації зустрінуться в Бурсі.", "Бурса"),
    ],
)
def test_work_on_a_swap_is_no_handover(text: str, place: str) -> None:
    assert _faults(f"{text} Russia freed 95 men.", place) == {"place_of_event"}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Buses reached Gomel, where 60 men were handed over to Ukraine.", "Gomel"),
        ("Автобусы прибыли в Гомель, где 60 пленных передали Украине.", "Гомель"),
        ("Автобуси прибули до Гомеля, де 60 полонених передали Україні.", "Гомель"),
        ("95 men were driven into the Sumy region, Russian negotiators said.", "Sumy region"),
        ("В Сумскую область привезли 95 пленных, сообщила делегация.", "Сумская область"),
        ("На Сумщину привезли 95 полонених, повідомила делегація Росії.", "Сумщина"),
        ("Россия отпустила 95 пленных. На белорусской земле их встречали врачи.", "Беларусь"),
        ("Росія відпустила 95 полонених. На білоруській землі їх зустрічають лікарі.", "Білорусь"),
        ("95 men were handed over near the village of Pisky.", "Pisky"),
        ("95 пленных передали возле посёлка Победа.", "Победа"),
        ("95 полонених передали біля села Піски.", "Піски"),
    ],
)
def test_whoever_tells_or_meets_the_freed_holds_no_talks(text: str, place: str) -> None:
    assert _faults(text, place) == set()
