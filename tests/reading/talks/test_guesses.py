"""What the rules' own talks only guess is left out or flagged; what the clause says is not."""

from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.page import prepare
from extractor.reading.talks.records import THINLY_TOLD, talk_records


def read(text: str):
    return talk_records(prepare(Article(text=text, id="a", published=date(2026, 3, 14))))


def doubts(text: str) -> list[bool]:
    return [any(f.rule == THINLY_TOLD for f in record.findings) for record in read(text)]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Putin and Trump spoke by phone on March 12 about Ukraine.", {"Russia", "United States"}),
        (
            "Путин и Трамп 12 марта полтора часа говорили по телефону об Украине.",
            {"Russia", "United States"},
        ),
        (
            "Трамп і Зеленський 12 березня говорили телефоном про Росію.",
            {"Ukraine", "United States"},
        ),
        (
            "Встреча Лаврова и Рубио прошла вчера в Эр-Рияде, Украину на неё не позвали.",
            {"Russia", "United States"},
        ),
        (
            "Рубіо та Лавров зустрілися 12 березня в Ер-Ріяді, України за столом не було.",
            {"Russia", "United States"},
        ),
    ],
)
def test_whom_talks_are_about_or_without_does_not_sit_there(text, parties):
    [record] = read(text)
    assert {p.party for p in record.participants} == parties


def test_a_subject_behind_a_topic_keeps_its_seat():
    [record] = read("Про нові кроки Дмитро Лубінець говорив 12 березня з Москальковою телефоном.")
    assert {p.party for p in record.participants} == {"Ukraine", "Russia"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Talks of Russia and Ukraine in Geneva on March 12 nearly collapsed over lists.", "held"),
        ("Talks of Russia and Ukraine in Geneva on March 20 were cancelled.", "cancelled"),
        ("Переговоры России и Украины в Женеве 12 марта чуть не сорвал обстрел.", "held"),
        ("Переговоры России и Украины в Минске сорвал обстрел.", "cancelled"),
        ("Перемовини України та Росії в Женеві 12 березня ледь не зірвав обстріл.", "held"),
        ("Перемовини України та Росії в Женеві скасовано.", "cancelled"),
        (
            "The meeting of the Russian and Ukrainian delegations in Geneva, the first since the "
            "war began, broke up on Thursday.",
            "held",
        ),
    ],
)
def test_a_failure_that_did_not_come_is_none(text, status):
    assert [record.status for record in read(text)] == [status]


def test_a_day_of_talks_called_off_lies_ahead():
    [record] = read("Talks of Russia and Ukraine in Geneva on March 20 were cancelled.")
    assert record.when.start == date(2026, 3, 20)


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Новую встречу в Турции Москва предложила ещё в феврале.", "proposal", "proposed"),
        ("Нову зустріч у Стамбулі запропонував Ердоган.", "proposal", "proposed"),
        ("Переговоры в Минске Киев отверг.", "refusal", "declined"),
        ("Зустріч у Мінську Україна відхилила.", "refusal", "declined"),
        ("Предложение Эрдогана о встрече Путин отклонил.", "proposal", "declined"),
        ("Пропозицію Ердогана зустрітися в Анкарі Путін відхилив.", "proposal", "declined"),
        (
            "Украина предложила перемирие; в Кремле это предложение отвергли.",
            "proposal",
            "declined",
        ),
        ("Ukraine proposed a truce, but Moscow did not accept it.", "proposal", "declined"),
        ("Україна запропонувала перемир'я, але Москва його не прийняла.", "proposal", "declined"),
    ],
)
def test_a_verb_behind_its_object_governs_it(text, kind, status):
    assert {(record.type, record.status) for record in read(text)} == {(kind, status)}


@pytest.mark.parametrize(
    "text",
    [
        "Украинскую делегацию на встречу в Анкоридже не пригласили.",
        "Ukraine was not invited to the talks in Riyadh.",
        "Делегацію України на зустріч в Анкориджі не запросили.",
    ],
)
def test_nobody_invited_is_no_offer(text):
    assert not read(text)


@pytest.mark.parametrize(
    "text",
    [
        "Kremlin rules out Easter truce",
        "Кремль исключил перемирие на Пасху.",
        "Кремль відкинув перемир'я на Великдень.",
    ],
)
def test_a_holiday_is_not_the_day_of_a_refusal(text):
    assert [record.when.start for record in read(text)] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "The convoys stem from the June 2 meeting in Istanbul, where Russia and Ukraine promised "
        "to hand over the dead.",
        "The White House has no plans for Trump to meet Putin.",
        "Kyiv wants a meeting of the leaders.",
        "Говорили о мирном плане, который в мае предложили Китай и Бразилия.",
        "Хоч Зеленський пропонував Путіну зустрітися в Анкарі, той не приїхав.",
        "Начался обмен, о котором Россия и Украина договорились 2 июня в Стамбуле.",
        "Новую встречу в Абу-Даби, назначенную на 22 марта, сдвигают: американцы заняты Ираном.",
    ],
)
def test_what_is_only_guessed_is_not_vouched_for(text):
    assert doubts(text)
    assert all(doubts(text))


@pytest.mark.parametrize(
    "text",
    [
        "The Russian and Ukrainian delegations managed to agree in Geneva on March 12 on a swap.",
        "Zelensky had spent Thursday evening with Recep Tayyip Erdogan in Istanbul.",
        "12 марта делегации России и Украины совещались в Абу-Даби.",
        "12 марта делегации России и Украины говорили об обмене в Абу-Даби.",
        "Менее двух часов понадобилось делегациям России и Украины, чтобы закончить переговоры, "
        "прошедшие в четверг 12 марта в Женеве.",
        "12 березня делегації України та Росії говорили про обмін полоненими в Абу-Дабі.",
        "12 березня в Женеві за один стіл сіли військові з України та Росії.",
        "12 березня в Женеві вперше від грудня за один стіл сіли військові з України та Росії.",
    ],
)
def test_sessions_told_in_full_are(text):
    [record] = read(text)
    assert record.when.start == date(2026, 3, 12)
    assert doubts(text) == [False]


@pytest.mark.parametrize(
    "text",
    [
        "On March 12 Putin phoned him, and Zelensky did so in the evening.",
        "12 марта утром ему позвонил Путин, вечером с ним связался Зеленский.",
        "12 березня вранці йому зателефонував Путін, увечері з ним зв'язався Зеленський.",
    ],
)
def test_two_who_ring_a_third_do_not_ring_each_other(text):
    assert all(doubts(text))


@pytest.mark.parametrize(
    "text",
    [
        "On March 12 Putin phoned Trump.",
        "Путин 12 марта позвонил Трампу по телефону и рассказал ему о списках.",
        "12 березня Путін зателефонував Трампові.",
    ],
)
def test_one_who_is_named_is_called(text):
    assert doubts(text) == [False]


def test_a_third_state_may_have_met_the_team_there():
    assert doubts(
        "The talks his delegation held in Miami on March 10 went well, Zelensky said. Steve"
        " Witkoff, who received Umerov there, will press Russia."
    )[0]
