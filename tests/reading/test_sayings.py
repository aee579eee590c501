"""Who says what an event tells, where his verb stands elsewhere in the article."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.events import exchange_records
from extractor.reading.page import prepare
from extractor.reading.talks.records import talk_records
from extractor.records import Attribution, ExchangeRecord

DAY = date(2026, 3, 6)


def records(text: str) -> list[ExchangeRecord]:
    return exchange_records(prepare(Article(id="a", text=text, published=DAY)))


def told(text: str, index: int = 0) -> list[tuple[str, str | None, str]]:
    return [_row(each) for each in records(text)[index].attributions]


def _row(each: Attribution) -> tuple[str, str | None, str]:
    return each.speaker, each.side, each.act


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Russia handed over 120 bodies to Ukraine on Thursday. "
            "This was reported by Vladimir Medinsky.",
            ["Vladimir Medinsky"],
        ),
        (
            "Россия передала Украине 120 тел. Об этом сообщил Владимир Мединский.",
            ["Владимир Мединский"],
        ),
        ("Росія передала Україні 120 тіл. Про це повідомив Дмитро Лубінець.", ["Дмитро Лубінець"]),
        (
            '"Good news. Russia returned 120 prisoners to Ukraine today," wrote Dmytro Lubinets.',
            ["Dmytro Lubinets"],
        ),
        (
            "«Добрі новини. Росія повернула Україні 120 полонених», — написав Дмитро Лубінець.",
            ["Дмитро Лубінець"],
        ),
        ("Умеров: Россия вернула Украине 120 пленных", ["Умеров"]),
        ("Russia returned 120 prisoners to Ukraine - Umerov", ["Umerov"]),
        ("14:20 Умєров: Росія повернула Україні 120 полонених", ["Умєров"]),
        (
            "Russia returned 120 prisoners to Ukraine, according to the Russian defence ministry "
            "and President Zelensky.",
            ["Russian defence ministry", "Zelensky"],
        ),
        (
            "Россия вернула Украине 120 пленных, сообщили Минобороны РФ и Владимир Зеленский.",
            ["Минобороны РФ", "Владимир Зеленский"],
        ),
        (
            "Росія повернула Україні 120 полонених, повідомили Міноборони РФ та Дмитро Лубінець.",
            ["Міноборони РФ", "Дмитро Лубінець"],
        ),
        (
            "Vladimir Medinsky, who leads the team of the Kremlin, said Russia had returned "
            "120 prisoners to Ukraine.",
            ["Vladimir Medinsky"],
        ),
    ],
)
def test_a_saying_beside_an_event_covers_it(text: str, speakers: list[str]) -> None:
    assert {name for name, _, _ in told(text)} == set(speakers)


@pytest.mark.parametrize(
    "text",
    [
        "Russia handed over 120 bodies to Ukraine, Vladimir Medinsky said.\n\n"
        "It rained all day.\n\nThe Coordination Headquarters confirmed the return of the bodies.",
        "Россия передала Украине 120 тел, сообщил Владимир Мединский.\n\nВесь день шёл дождь.\n\n"
        "Координационный штаб подтвердил возвращение тел.",
        "Росія передала Україні 120 тіл, повідомив Володимир Мединський.\n\nУвесь день дощило.\n\n"
        "Координаційний штаб підтвердив повернення тіл.",
    ],
)
def test_the_other_side_has_its_word_on_the_news(text: str) -> None:
    assert [(side, act) for _, side, act in told(text)] == [
        ("Russia", "announced"),
        ("Ukraine", "confirmed"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Russia returned 120 prisoners to Ukraine, Dmytro Lubinets said.\n\n"
        "The previous swap took place on February 5, when Russia returned 150 prisoners.",
        "Россия вернула Украине 120 пленных, сообщил Дмитрий Лубинец.\n\n"
        "Предыдущий обмен прошёл 5 февраля, тогда Россия вернула 150 пленных.",
        "Росія повернула Україні 120 полонених, повідомив Дмитро Лубінець.\n\n"
        "Попередній обмін відбувся 5 лютого, тоді Росія повернула 150 полонених.",
    ],
)
def test_background_is_nobodys_claim(text: str) -> None:
    assert told(text, 1) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine took in 120 bodies from Russia. The headquarters would not say how many it gave.",
        "В Украину вернули 120 тел, которые, как утверждает Россия, принадлежат её военным.",
        "В Україну повернули 120 тіл, які, за твердженням Росії, належать її військовим.",
    ],
)
def test_who_keeps_a_number_back_or_names_the_dead_claims_nothing(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "A talk: an interview with Dmytro Lubinets\n\nHow was it?\n"
        "Hard. In the end Russia returned 120 prisoners to Ukraine.",
        "Интервью с Дмитрием Лубинцом\n\nКак это было?\n"
        "Тяжело. В итоге Россия вернула Украине 120 пленных.",
        "Розмова з Дмитром Лубінцем\n\nЯк це було?\nВажко. Росія повернула Україні 120 полонених.",
        "Дмитро Лубінець:\n\nРосія повернула Україні 120 полонених.",
    ],
)
def test_one_voice_tells_a_whole_text(text: str) -> None:
    assert [(side, act) for _, side, act in told(text)] == [("Ukraine", "announced")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "President Volodymyr Zelensky met families. "
            '"Russia returned 120 prisoners to Ukraine," the president said.',
            "Volodymyr Zelensky",
        ),
        (
            "Президент Владимир Зеленский был на границе. "
            "«Россия вернула Украине 120 пленных», — сказал президент.",
            "Владимир Зеленский",
        ),
        (
            "Президент Володимир Зеленський був на кордоні. "
            "«Росія повернула Україні 120 полонених», — сказав глава держави.",
            "Володимир Зеленський",
        ),
    ],
)
def test_an_office_holder_goes_by_his_name(text: str, speaker: str) -> None:
    assert [name for name, _, _ in told(text)] == [speaker]


def test_a_source_is_named_with_where_it_sits() -> None:
    text = "Россия вернула Украине 120 пленных, рассказал источник в российской делегации."
    assert told(text) == [("источник в российской делегации", "Russia", "reported")]


def test_who_rejects_a_meeting_announces_the_refusal() -> None:
    text = "Volodymyr Zelensky rejected a proposal to meet Vladimir Putin in Moscow."
    page = prepare(Article(id="a", text=text, published=DAY))
    acts = {each.act for record in talk_records(page) for each in record.attributions}
    assert acts == {"announced"}


@pytest.mark.parametrize(
    "text",
    [
        "Petro Vymysel, 48, speaks for Ukraine's prisoners.\n\n"
        "Q: What about the swap?\nA: It was hard.\n\nQ: And the figure?\n"
        "A: Russia returned 120 prisoners to Ukraine.\n\nQ: What is next?\nA: Work.",
        "Петр Вымысел: «Ждут звонка»\n\nГоворит представитель Украины Петр Вымысел.\n\n"
        "— Тяжело ли это?\n\n— Да.\n\n— Сколько вернулось?\n\n"
        "— Россия вернула Украине 120 пленных.\n\n— Что дальше?\n\n— Работа.",
        "Дмитро Лубінець: «Чекаємо»\n\n— Чи це важко?\n— Так.\n\n— Скільки повернулося?\n"
        "— Росія повернула Україні 120 полонених.\n\n— Що далі?\n— Праця.",
    ],
)
def test_who_is_asked_tells_what_a_dialogue_tells(text: str) -> None:
    assert [(side, act) for _, side, act in told(text)] == [("Ukraine", "announced")]


def test_questions_that_nobody_is_asked_have_no_author() -> None:
    text = (
        "Обмены: коротко\n\nСколько вернулось?\n\nРоссия вернула Украине 120 пленных.\n\n"
        "Кто помог?\n\nТурция.\n\nЧто дальше?\n\nНеизвестно."
    )
    assert told(text) == []
