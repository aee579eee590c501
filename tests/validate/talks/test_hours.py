"""Days of talks that an hour, "just now" or "there" tells, and those that none of them does."""

from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.page import prepare
from extractor.records import DiplomacyRecord
from extractor.validate.talks.diplomacy import check_diplomacy

UKRAINE, RUSSIA, FRANCE = {"party": "Ukraine"}, {"party": "Russia"}, {"party": "France"}
THURSDAY = date(2026, 3, 12)
TODAY, BEFORE = {"start": "2026-03-12"}, {"start": "2026-03-11"}
DATED = "talk_date_grounded"


def found(text: str, **record: object) -> set[str]:
    page = prepare(Article(text=text, id="a", published=THURSDAY))
    return {item.rule for item in check_diplomacy(page, DiplomacyRecord.model_validate(record))}


@pytest.mark.parametrize(
    "text",
    [
        "President Zelensky has just spoken by phone with Emmanuel Macron. They discussed Odesa.",
        "Зеленский только что говорил по телефону с Макроном. Обсудили Одессу.",
        "Щойно Зеленський говорив телефоном із Президентом Макроном. Обговорили Одесу.",
        "Зеленський хвилину тому зателефонував Макрону. Обговорили Одесу.",
    ],
)
def test_what_has_just_been_is_of_the_day_of_the_report(text):
    call = {"type": "call", "participants": [UKRAINE, FRANCE]}
    assert found(text, when=TODAY, **call) == set()
    assert found(text, when=BEFORE, **call) == {DATED}


@pytest.mark.parametrize(
    "text",
    [
        "As soon as he has just landed on March 10, Zelensky met Macron in Paris.",
        "10 марта, только что прилетев, Зеленский встретился с Макроном в Париже.",
        "10 березня, щойно прилетівши, Зеленський зустрівся з Макроном у Парижі.",
    ],
)
def test_a_day_beside_just_now_goes_before_it(text):
    talks = {"type": "talks", "location": "Paris", "participants": [UKRAINE, FRANCE]}
    assert found(text, when={"start": "2026-03-10"}, **talks) == set()
    assert found(text, when=TODAY, **talks) == {DATED}


THERE = [
    "Today nine people came home to Kursk.\n\nA bus took them. Doctors were there. Nobody was ill."
    "\n\nThere I also met my Ukrainian colleague Dmytro Lubinets.",
    "Сегодня девять человек вернулись в Курск.\n\nИх вёз автобус. Были врачи. Никто не болел.\n\n"
    "Там же Москалькова встретилась с Дмитрием Лубинцом.",
    "Сьогодні дев'ятеро людей повернулися до Курська.\n\nЇх віз автобус. Були лікарі. Ніхто не "
    "хворів.\n\nТам само Москалькова зустрілася з Дмитром Лубінцем.",
]


@pytest.mark.parametrize("text", THERE)
def test_there_is_on_the_day_told_before(text):
    talks = {"type": "talks", "participants": [RUSSIA, UKRAINE]}
    assert found(text, when=TODAY, **talks) == set()
    assert found(text, when=BEFORE, **talks) == {DATED}


@pytest.mark.parametrize(
    "text",
    [
        "Today 146 of ours came home. Nine days ago, on March 3, it was 84.\n\n"
        "In the afternoon Zelensky received Emmanuel Macron in Kyiv.",
        "Сегодня дома 146 наших. Девять дней назад, 3 марта, было 84.\n\n"
        "Днём Зеленский принимал в Киеве Эмманюэля Макрона.",
        "Сьогодні вдома 146 наших. Дев'ять днів тому, 3 березня, було 84.\n\n"
        "Вдень Зеленський приймав у Києві Емманюеля Макрона.",
    ],
)
def test_a_new_paragraph_goes_on_with_today(text):
    talks = {"type": "talks", "location": "Kyiv", "participants": [UKRAINE, FRANCE]}
    assert found(text, when=TODAY, **talks) == set()
    assert found(text, when=BEFORE, **talks) == {DATED}


@pytest.mark.parametrize(
    "text",
    [
        "On March 3 Lubinets and Moskalkova came to Istanbul and spoke of prisoners.\n\n"
        "Lubinets expects another meeting at the border.",
        "3 марта в Стамбул приезжали Лубинец и Москалькова, речь шла о пленных.\n\n"
        "Лубинец ожидает и следующую встречу на границе.",
        "3 березня до Стамбула приїздили Лубінець і Москалькова, йшлося про полонених.\n\n"
        "Лубінець очікує і наступну зустріч на кордоні.",
    ],
)
def test_what_is_to_come_has_no_day_that_is_over(text):
    talks = {"location": "Istanbul", "participants": [UKRAINE, RUSSIA]}
    assert found(text, type="talks", when={"start": "2026-03-03"}, **talks) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Vance and Yermak conferred in Washington on Tuesday. On Wednesday, Ukraine's holiday, "
        "people were let through.",
        "Вэнс и Ермак встретились в Вашингтоне во вторник. В среду, в праздник Украины, людей "
        "пропустили.",
        "Венс і Єрмак зустрілися у Вашингтоні у вівторок. У середу, у свято України, людей "
        "пропустили.",
    ],
)
def test_talks_that_have_a_day_take_no_other(text):
    talks = {"type": "talks", "location": "Washington"}
    seated = [{"party": "United States"}, UKRAINE]
    assert found(text, **talks, participants=seated, when={"start": "2026-03-10"}) == set()
    assert found(text, **talks, participants=seated, when=BEFORE) == {DATED}


def test_a_week_ago_is_counted_from_no_other_day():
    text = "Они условились неделю назад. 5 марта делегации Украины и России встретились в Анкаре."
    talks = {"type": "talks", "location": "Ankara", "participants": [UKRAINE, RUSSIA]}
    assert found(text, when={"start": "2026-03-05"}, **talks) == set()
    assert found(text, when={"start": "2026-02-26"}, **talks) == {DATED}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Trump has dropped the idea of seeing Putin in Budapest. The vehicles had met.", "talks"),
        ("Трамп отказался от мысли увидеться с Путиным в Будапеште.", "talks"),
        ("Трамп відмовився від думки побачитися з Путіним у Будапешті.", "talks"),
    ],
)
def test_an_idea_that_is_dropped_calls_talks_off(text, kind):
    record = {"type": kind, "location": "Budapest"}
    seated = [{"party": "United States"}, RUSSIA]
    assert found(text, **record, participants=seated, status="cancelled") == set()
    assert found(text, **record, participants=seated) == {"talk_status_supported"}


def test_a_place_told_as_an_adjective_the_same_evening():
    text = (
        "Накануне домой вернулись пленные. Их число не раскрыто. Все болели. Обмен был девятым.\n\n"
        "Тем же вечером в стамбульском дворце сели за стол делегации Умерова и Мединского."
    )
    talks = {"type": "talks", "when": BEFORE, "participants": [UKRAINE, RUSSIA]}
    assert found(text, location="Istanbul", **talks) == set()
    assert found(text, location="Geneva", **talks) == {"talk_place_grounded"}


@pytest.mark.parametrize(
    "text",
    [
        "The Kremlin said on Wednesday that Putin and Trump had talked by telephone the night "
        "before.",
        "В среду в Кремле сообщили, что накануне вечером Путин и Трамп говорили по телефону.",
        "У середу в Кремлі повідомили, що напередодні ввечері Путін і Трамп говорили телефоном.",
    ],
)
def test_the_night_before_is_the_day_before(text):
    call = {"type": "call", "participants": [RUSSIA, {"party": "United States"}]}
    assert found(text, when={"start": "2026-03-10"}, **call) == set()
    assert found(text, when={"start": "2026-03-08"}, **call) == {DATED}


@pytest.mark.parametrize(
    "text",
    [
        "Четыре часа провели 11 марта в женевском отеле команды Умерова и Мединского.",
        "Чотири години провели 11 березня в женевському готелі команди Умєрова та Мединського.",
    ],
)
def test_a_place_told_as_an_adjective_without_a_word_of_talks(text):
    talks = {"type": "talks", "when": BEFORE, "participants": [UKRAINE, RUSSIA]}
    assert found(text, location="Geneva", **talks) == set()
    assert found(text, location="Istanbul", **talks) == {"talk_place_grounded"}


@pytest.mark.parametrize("day", [3, 9])
def test_two_days_apart_are_two_events(day):
    text = "Путин и Эрдоган созванивались дважды: 3 и 9 марта."
    call = {"type": "call", "participants": [RUSSIA, {"party": "Türkiye"}]}
    assert found(text, when={"start": f"2026-03-0{day}"}, **call) == set()
    assert found(text, when={"start": "2026-03-05"}, **call) == {DATED}


@pytest.mark.parametrize(
    "text",
    [
        "No talks took place on Wednesday: the Russian plane stayed in Moscow, Umerov in Ankara.",
        "Переговоров в среду так и не было: российский самолёт не вылетел, Умеров ждал в Анкаре.",
        "Перемовин у середу так і не було: російський літак не вилетів, Умєров чекав в Анкарі.",
    ],
)
def test_no_talks_took_place(text):
    talks = {"type": "talks", "when": BEFORE, "participants": [UKRAINE, RUSSIA]}
    assert found(text, status="cancelled", **talks) == set()
    assert "talk_status_supported" in found(text, status="held", **talks)
