"""What one statement denies, puts off or offers says nothing of what the next one tells."""

import pytest

from tests.reading.firstof import read


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("There was no exchange, but Moscow promises to return 500 Ukrainians.", "planned"),
        ("There was no swap, while Moscow promises to return 500 Ukrainians.", "planned"),
        ("Обмена не было, но Москва обещает вернуть 500 украинцев.", "planned"),
        ("Обмен не состоялся, но Москва обещает вернуть 500 пленных.", "planned"),
        ("Обмена не было; Россия вернёт 500 украинцев в субботу.", "planned"),
        ("Обміну не було, але Москва обіцяє повернути 500 українців.", "planned"),
        ("Обміну не було, хоча Москва обіцяє повернути 500 українців.", "planned"),
        ("The swap did not take place, though Moscow had promised to free 500 men.", "denied"),
        ("There was no exchange, but Moscow refuses to return 500 Ukrainians.", "denied"),
        ("Обмен не состоялся, хотя Москва обещала вернуть 500 пленных.", "cancelled"),
        ("Обмена не было, и Москва отказалась вернуть 500 пленных.", "denied"),
        ("Обмін не відбувся, хоча Росія обіцяла повернути 500 полонених.", "cancelled"),
        ("Обміну не було: Москва відмовилася повернути 500 українців.", "denied"),
    ],
)
def test_a_promise_stands_behind_what_was_not(text: str, status: str) -> None:
    assert read(text, 500).status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Envoys conferred to restart the process and free 500 Ukrainian prisoners.", "planned"),
        ("Mediators managed to restart the process and free 500 soldiers.", "completed"),
        ("Buses came to collect the wounded and return 500 prisoners.", "completed"),
        ("They passed on Moscow's offer: to free 500 prisoners from each side.", "offered"),
        ("Они передали предложение Кремля: освободить по 500 пленных.", "offered"),
        ("Вони передали пропозицію Кремля: звільнити по 500 полонених.", "offered"),
    ],
)
def test_an_infinitive_is_an_aim_or_an_offer(text: str, status: str) -> None:
    assert read(text, 500).status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The swap of 500 prisoners has been moved to a later date.", "postponed"),
        ("Обмен перенесли на другой переход: домой вернулись 500 украинцев.", "completed"),
        ("Обмен 500 пленных перенесли на субботу.", "postponed"),
        ("Через пост, куда попросили перенести обмен, вернулись 500 украинцев.", "completed"),
        ("Обмін перенесли на інший пункт: додому повернулися 500 полонених.", "completed"),
        ("Обмін 500 полонених перенесли на невизначений строк.", "postponed"),
        ("Через пост, куди просили перенести обмін, повернулися 500 українців.", "completed"),
    ],
)
def test_moved_to_a_place_or_to_a_day(text: str, status: str) -> None:
    assert read(text, 500).status == status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Обмен 500 пленных назначен на субботу.", "planned"),
        ("Обмін 500 полонених призначено на суботу.", "planned"),
        ("Обмен, назначенный на субботу, состоялся: вернулись 500 пленных.", "completed"),
        ("Обмін, призначений на суботу, відбувся: повернулися 500 полонених.", "completed"),
    ],
)
def test_what_is_set_for_a_day(text: str, status: str) -> None:
    assert read(text, 500).status == status


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("No word of a swap since August, when Ukraine brought home 220 soldiers.", "single"),
        ("Об обмене молчат с августа, когда Украина вернула 220 бойцов.", "single"),
        ("Про обмін мовчать із серпня, коли Україна повернула 220 бійців.", "single"),
        ("Since August, when the swaps resumed, 220 soldiers have come home.", "total"),
        ("С августа, когда обмены возобновились, домой вернулись 220 бойцов.", "total"),
        ("Із серпня, коли обміни відновилися, додому повернулися 220 бійців.", "total"),
        ("They are 16,000 at least, and over the whole war 220 civilians came back.", "total"),
        ("Их не больше 16 тысяч, а за всё время вернулись 220 гражданских.", "total"),
        ("Їх щонайменше 16 тисяч, а за весь час повернулося 220 цивільних.", "total"),
        ("Найбільший за весь час обмін: додому повернулися 220 полонених.", "single"),
        ("He gave a tally of Thursday's swap: 220 prisoners came home to Ukraine.", "single"),
    ],
)
def test_the_time_of_another_clause(text: str, scope: str) -> None:
    assert read(text, 220).scope == scope


@pytest.mark.parametrize(
    "text",
    [
        "About 3,600 bodies have reached Ukraine, beginning with 1,212 on 3 December.",
        "До України надійшло близько 3600 тіл, починаючи з 1212 третього грудня.",
        "На Украину привезли около 3600 тел, начиная с 1212 третьего декабря.",
    ],
)
def test_the_day_of_the_first_of_them(text: str) -> None:
    assert read(text, 3600).date is None
    assert read(text, 1212).date is not None


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Медики привезли туда 500 пленных и повернули назад: никто не приехал.", "cancelled"),
        ("Лікарі привезли туди 500 полонених і повернули назад: ніхто не приїхав.", "cancelled"),
        ("Домой вернулись 500 пленных, автобусы развернулись и уехали.", "completed"),
        ("The accords, which provide for the release of 500 Ukrainians, stand.", "planned"),
        ("Соглашения, которые предусматривают освобождение 500 украинцев, в силе.", "planned"),
        ("Домовленості, що передбачають звільнення 500 українців, чинні.", "planned"),
    ],
)
def test_brought_in_vain_or_only_provided_for(text: str, status: str) -> None:
    assert read(text, 500).status == status


@pytest.mark.parametrize(
    "text",
    [
        "In May 2025 the sides held a swap, 1,000 men for 1,000, spreading it over three days.",
        "В мае 2025 года провели обмен, 1000 пленных на 1000, растянув его на три дня.",
        "У травні 2025 року провели обмін, 1000 полонених на 1000, розтягнувши його на три дні.",
    ],
)
def test_what_was_spread_over_days_is_over(text: str) -> None:
    assert read(text, 1000).status == "completed"
