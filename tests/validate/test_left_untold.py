"""Counts that are kept back, go each way, are named instead of counted, or are none."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from extractor.article import Article
from extractor.validate.check import check

NEWS = date(2026, 1, 30)
Flow = dict[str, Any]


def to_ukraine(category: str, **quantity: Any) -> Flow:
    ends = {"from_party": "Russia", "to_party": "Ukraine"}
    return {"category": category, **ends, "quantity": quantity}


def to_russia(category: str, **quantity: Any) -> Flow:
    ends = {"from_party": "Ukraine", "to_party": "Russia"}
    return {"category": category, **ends, "quantity": quantity}


def verdict(text: str, *flows: Flow, **fields: Any) -> str:
    record = {"kind": "exchange", "transfers": list(flows), **fields}
    result = check(Article(id="a", text=text, published=NEWS), [record])
    return result.records[0].verdict


FREED = {
    "en": "Russia freed a group of Ukrainian prisoners on Monday. ",
    "ru": "В понедельник Россия освободила группу украинских пленных. ",
    "uk": "У понеділок Росія звільнила групу українських полонених. ",
}


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "The statement omits their number."),
        ("en", "How many of them? I will not say."),
        ("en", "The exact figure will be known once all of them are home."),
        ("en", "Asked for a figure, the spokesman shook his head."),
        (
            "en",
            "How many people exactly were freed in the course of this exchange the defence"
            " ministry, together with the Coordination Headquarters, will not reveal.",
        ),
        ("ru", "Её численность штаб опустил."),
        ("ru", "От чисел представитель штаба уклонился."),
        ("ru", "— Сколько их? — Этого я не назову."),
        ("ru", "Точную цифру обещают после завершения всех этапов."),
        (
            "ru",
            "Сколько именно человек вернулось во время этого обмена, министерство обороны вместе с"
            " Координационным штабом по договорённости сторон не раскрывает.",
        ),
        ("uk", "Її чисельність штаб оминув."),
        ("uk", "Від чисел речниця ухилилася."),
        ("uk", "— Скільки їх? — Цього я не назву."),
        ("uk", "Скільки їх, стане відомо, коли всі будуть удома."),
        (
            "uk",
            "Скільки саме людей повернулося під час цього обміну, міністерство оборони разом із"
            " Координаційним штабом за домовленістю сторін не розголошує.",
        ),
    ],
)
def test_the_number_is_kept_back(language: str, words: str) -> None:
    assert verdict(FREED[language] + words, to_ukraine("prisoners", bound="undisclosed")) == (
        "verified"
    )


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "The ministry thanked the United Arab Emirates."),
        ("en", "How many buses? A crowd of relatives counted them and cheered."),
        ("en", "How many are still held? That I will not say."),
        (
            "ru",
            "Сколько человек вернулось во время этого обмена, министерство обороны вместе со"
            " штабом сообщит семьям сегодня, и никто не останется без внимания.",
        ),
        ("ru", "— Сколько ещё остаётся в плену? — Этого я не назову."),
        ("uk", "— Скільки ще залишається в полоні? — Цього я не назву."),
    ],
)
def test_nothing_is_kept_back(language: str, words: str) -> None:
    assert verdict(FREED[language] + words, to_ukraine("prisoners", bound="undisclosed")) == (
        "rejected"
    )


def each(category: str, value: int) -> tuple[Flow, Flow]:
    quantity = {"value": value, "derivation": "each_side"}
    return to_ukraine(category, **quantity), to_russia(category, **quantity)


@pytest.mark.parametrize(
    "text",
    [
        "An exchange of prisoners took place: 82 captives in each direction.",
        "Обмен состоялся. В каждую сторону поехали 82 пленных.",
        "Обмін відбувся. У кожен бік поїхали 82 полонених.",
        "Тоді з полону повернулися 82 військових, і Росія одержала своїх у тій же кількості.",
        "Тогда из плена в Украину вернулись 82 военных, а Россия получила своих в той же"
        " численности.",
        "Ukraine got back 82 of its soldiers in a like-for-like exchange of prisoners.",
        "В ходе обмена Украина вернула 82 своих солдат. Россия забрала не больше и не меньше.",
        "Під час обміну Україна повернула 82 своїх солдатів. Росія забрала не більше й не менше.",
    ],
)
def test_as_many_each_way(text: str) -> None:
    assert verdict(text, *each("prisoners", 82)) == "verified"


@pytest.mark.parametrize(
    "text",
    [
        "An exchange took place. Ukraine received 82 prisoners; buses ran in one direction only.",
        "Тогда из плена в Украину вернулись 82 военных, а Россия получила своих в меньшем"
        " количестве.",
        "Тоді з полону в Україну повернулися 82 військових, а Росія отримала своїх у меншій"
        " кількості.",
    ],
)
def test_not_as_many(text: str) -> None:
    assert verdict(text, *each("prisoners", 82)) != "verified"


@pytest.mark.parametrize(
    "text",
    [
        "Civilians will go home in February, 20 from each side, the ombudsman said. Lists are"
        " being checked. Captives were last exchanged in October.",
        "В феврале домой поедут гражданские, по 20 с каждой стороны. Списки сверяют."
        " Пленных обменивали в октябре.",
        "У лютому додому поїдуть цивільні, по 20 з кожного боку. Списки звіряють."
        " Полонених обмінювали в жовтні.",
    ],
)
def test_each_side_gives_one_kind(text: str) -> None:
    ours, theirs = each("civilians", 20)
    captives, _ = each("prisoners", 20)
    assert verdict(text, ours, theirs, status="planned") == "verified"
    assert verdict(text, captives, theirs, status="planned") == "flagged"


@pytest.mark.parametrize(
    "text",
    [
        "Russia got 120 of its soldiers in a prisoner exchange. Ukraine has another figure for its"
        " own: 124 were met in Sumy region.",
        "A list of 124 Ukrainians is complete, and their transfer to Ukraine in the prisoner"
        " exchange took place on Monday.",
        "Список из 124 украинцев был готов, и их передача Украине в обмене пленными состоялась.",
        "Список зі 124 українців був готовий, і їх передача Україні в обміні полоненими відбулася.",
    ],
)
def test_people_counted_without_their_noun(text: str) -> None:
    assert verdict(text, to_ukraine("prisoners", value=124)) == "verified"


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("185 военных и 20 штатских вернулись из России в Украину.", "civilians"),
        ("Росія передала Україні 20 невійськових, яких тримала з 2022 року.", "civilians"),
        ("Россия отправила Украине 20 гробов.", "bodies"),
        ("Росія відправила Україні 20 трун.", "bodies"),
    ],
)
def test_words_for_civilians_and_the_dead(text: str, category: str) -> None:
    assert verdict(text, to_ukraine(category, value=20)) == "verified"
    assert verdict(text, to_ukraine("prisoners", value=20)) == "rejected"


def test_who_is_not_military_is_a_civilian() -> None:
    text = "Russia handed over 20 non-military Ukrainians, whom it had detained in 2022."
    assert verdict(text, to_ukraine("civilians", value=20)) == "verified"


@pytest.mark.parametrize(
    "text",
    [
        "Russia handed over 60 soldiers and the journalists Olha Bondar and Ivan Rud to Ukraine."
        " Two weeks ago there was no exchange.",
        "В Украину из России вернулись 60 военных и журналисты Ольга Бондарь и Иван Рудь.",
        "В Україну з Росії приїхали 60 військових і журналісти Ольга Бондар та Іван Рудь.",
    ],
)
def test_civilians_named_are_counted_by_their_names(text: str) -> None:
    soldiers = to_ukraine("prisoners", value=60)
    named = to_ukraine("civilians", value=2, derivation="sum")
    assert verdict(text, soldiers, named) == "verified"
    assert verdict(text, soldiers, to_ukraine("civilians", value=3, derivation="sum")) == "rejected"


@pytest.mark.parametrize(
    "text",
    [
        "Russia returned 900 bodies to Ukraine. The lorries went back empty.",
        "Россия вернула Украине 900 тел. Обратно машины ушли пустыми.",
        "Росія повернула Україні 900 тіл. Назад машини поїхали порожніми.",
        "Росія повернула Україні 900 тіл. Жодного свого вона не отримала.",
    ],
)
def test_none_went_back(text: str) -> None:
    bodies = to_ukraine("bodies", value=900)
    assert verdict(text, bodies, to_russia("bodies", value=0)) == "verified"
    assert verdict(text, bodies, to_russia("bodies", value=19)) == "rejected"


def test_an_offer_to_each_side_is_no_half_of_what_was_called_off() -> None:
    text = (
        "On 11 January we were to receive 120 people in a prisoner exchange, and the Russian side"
        " called it off. Is anything on the table? We have proposed exchanging the wounded, sixty"
        " from each side."
    )
    day = {"start": "2026-01-11", "end": "2026-01-11", "precision": "day", "basis": "explicit"}
    flow = to_ukraine("prisoners", value=120)
    assert verdict(text, flow, status="cancelled", when=day) == "verified"


def test_both_sides_together_are_no_one_side() -> None:
    text = "On 11 January 120 prisoners came home, sixty from each side."
    assert verdict(text, to_ukraine("prisoners", value=120)) == "flagged"
