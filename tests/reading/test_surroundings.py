"""Place, framework, mediators and claimants of the rules' own exchange records."""

import time
from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.events import exchange_records
from extractor.reading.page import prepare
from extractor.records import ExchangeRecord

MARCH = date(2026, 3, 12)  # a Thursday


def records(text: str) -> list[ExchangeRecord]:
    return exchange_records(prepare(Article(text=text, id="a", published=MARCH)))


SWAP = {
    "en": "Russia and Ukraine exchanged 120 prisoners each on Thursday. ",
    "ru": "Россия и Украина в четверг обменялись пленными по 120 человек с каждой стороны. ",
    "uk": "Росія та Україна в четвер обмінялися полоненими по 120 осіб з кожного боку. ",
}


@pytest.mark.parametrize(
    ("language", "said", "place"),
    [
        ("en", "The swap took place on the border with Belarus.", "Belarus-Ukraine border"),
        ("en", "The exchange was carried out in Belarus.", "Belarus"),
        ("ru", "Обмен прошёл на границе с Белоруссией.", "Belarus-Ukraine border"),
        ("ru", "Передача прошла в Минске.", "Minsk"),
        ("uk", "Обмін відбувся на кордоні з Білоруссю.", "Belarus-Ukraine border"),
        ("uk", "Повернення відбулося на території Білорусі.", "Belarus"),
        ("en", "The exchange was agreed at talks in Istanbul.", None),
        ("ru", "Об обмене договорились на переговорах в Стамбуле.", None),
        ("uk", "Про обмін домовилися на перемовинах у Стамбулі.", None),
        ("en", "The freed men are now in Belarus.", None),
    ],
)
def test_the_place_is_the_handovers(language: str, said: str, place: str | None) -> None:
    assert records(SWAP[language] + said)[0].location == place


@pytest.mark.parametrize(
    ("language", "said", "framework"),
    [
        ("en", "The swap follows agreements reached in Istanbul.", "Istanbul agreements"),
        ("ru", "Обмен прошёл в рамках стамбульских встреч.", None),
        ("ru", "О передаче пленных условились в Стамбуле.", "Istanbul agreements"),
        ("uk", "Обмін проведено за домовленостями, досягнутими у Стамбулі.", "Istanbul agreements"),
        ("en", "The prisoners landed in Istanbul.", None),
    ],
)
def test_the_framework_is_named_by_its_town(
    language: str, said: str, framework: str | None
) -> None:
    assert records(SWAP[language] + said)[0].framework == framework


@pytest.mark.parametrize(
    ("language", "said", "mediators"),
    [
        ("en", "Qatar and the United States mediated the exchange.", ["Qatar", "United States"]),
        ("ru", "Посредником в обмене стал Катар.", ["Qatar"]),
        ("uk", "Посередниками обміну були США.", ["United States"]),
        ("en", "The men were flown to Qatar.", []),
    ],
)
def test_mediators_may_have_a_sentence_of_their_own(
    language: str, said: str, mediators: list[str]
) -> None:
    assert records(SWAP[language] + said)[0].mediators == mediators


def test_details_are_of_the_reported_event_and_not_of_an_earlier_one() -> None:
    text = (
        SWAP["en"] + "On January 9 Russia handed over 300 bodies to Ukraine.\n"
        "The exchange took place on the border with Belarus."
    )
    new, old = records(text)
    assert (new.location, old.location) == ("Belarus-Ukraine border", None)


@pytest.mark.parametrize(
    ("text", "speaker", "act"),
    [
        ("Russia returned 500 bodies to Ukraine, Kyrylo Budanov said.", "Kyrylo Budanov",
         "announced"),
        ("Kyrylo Budanov confirmed that Russia had returned 500 bodies to Ukraine.",
         "Kyrylo Budanov", "confirmed"),
        ("Russia returned 500 bodies to Ukraine, a source said.", "source", "reported"),
        ("Россия передала Украине 500 тел. Об этом рассказал Владимир Мединский.",
         "Владимир Мединский", "announced"),
        ("Росія передала Україні 500 тіл. Про це повідомив Дмитро Лубінець.", "Дмитро Лубінець",
         "announced"),
    ],
)  # fmt: skip
def test_a_named_claimant_announces(text: str, speaker: str, act: str) -> None:
    told = records(text)[0].attributions[0]
    assert (told.speaker, told.act) == (speaker, act)


def test_a_surname_is_given_in_full_where_the_article_does() -> None:
    text = (
        "Vladimir Medinsky spoke to reporters. Medinsky said Russia returned 500 bodies to Ukraine."
    )
    assert records(text)[0].attributions[0].speaker == "Vladimir Medinsky"


def test_an_office_that_publishes_its_own_statement_claims_it() -> None:
    text = " date 2026-03-12 Минобороны России\n\nУкраине переданы 500 тел погибших военных.\n"
    told = records(text)[0].attributions
    assert [(each.side, each.act) for each in told] == [("Russia", "announced")]


@pytest.mark.parametrize(
    ("language", "said", "framework"),
    [
        ("en", "The operation was carried out pursuant to the Istanbul accord.", "Istanbul"),
        ("en", "All of it was done under the Geneva deal.", "Geneva"),
        ("ru", "Обмен прошёл по стамбульским договорённостям.", "Istanbul"),
        ("ru", "Это сделано в рамках женевских соглашений.", "Geneva"),
        ("uk", "Захід провели в межах Стамбульських домовленостей.", "Istanbul"),
        ("uk", "Про обмін домовилися у Стамбулі.", "Istanbul"),
    ],
)
def test_an_agreement_is_known_by_its_towns_adjective(
    language: str, said: str, framework: str
) -> None:
    assert records(SWAP[language] + said)[0].framework == f"{framework} agreements"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "The exchange was agreed at talks in Ankara."),
        ("ru", "Об обмене договорились встретиться в Стамбуле."),
        ("uk", "Про обмін домовилися на зустрічі в Анкарі."),
    ],
)
def test_a_town_that_is_only_the_occasion_names_no_agreement(language: str, said: str) -> None:
    assert records(SWAP[language] + said)[0].framework is None


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Return was possible as part of the Bring Kids Back UA initiative."),
        ("uk", "Повернення відбулося в межах ініціативи Bring Kids Back UA."),
        ("ru", "Возвращение прошло в рамках инициативы Bring Kids Back UA."),
    ],
)
def test_a_programme_is_a_framework_by_its_name(language: str, said: str) -> None:
    assert records(SWAP[language] + said)[0].framework == "Bring Kids Back UA"


@pytest.mark.parametrize(
    ("language", "said", "place"),
    [
        ("en", "The swap took place in the Sumy region.", "Sumy region"),
        (
            "en",
            "The men were handed over at the Qatari embassy in Moscow.",
            "Qatari embassy in Moscow",
        ),
        ("ru", "Пленных передали в посольстве Катара в Москве.", "посольство Катара в Москве"),
        ("uk", "Полонених передали у посольстві Катару в Москві.", "посольство Катару в Москві"),
        (
            "ru",
            "Процедура состоялась в четверг на границе с Белоруссией.",
            "Belarus-Ukraine border",
        ),
        ("uk", "Обмін відбувся у четвер на території Білорусі.", "Belarus"),
        ("en", "There were tears at the border.", None),
        ("en", "The returned men were already in Belarus.", None),
        ("ru", "Этот обмен родился в Женеве.", None),
        ("uk", "Перелік, переданий Москві в Женеві, довгий.", None),
    ],
)
def test_the_place_may_be_a_region_an_embassy_or_a_border(
    language: str, said: str, place: str | None
) -> None:
    assert records(SWAP[language] + said)[0].location == place


@pytest.mark.parametrize(
    ("language", "said", "mediators"),
    [
        (
            "en",
            "The United States and Qatar acted as mediators, it adds.",
            ["United States", "Qatar"],
        ),
        ("en", "The headquarters thanked Qatar for its assistance.", []),
        (
            "ru",
            "Переговорщики поблагодарили за посредничество Катар и США.",
            ["Qatar", "United States"],
        ),
        ("ru", "Штаб поблагодарил за помощь в обмене Катар.", []),
        ("uk", "Посередником, як і раніше, був Катар.", ["Qatar"]),
        ("uk", "Посередником наступного обміну буде Катар.", []),
    ],
)
def test_help_is_no_mediation(language: str, said: str, mediators: list[str]) -> None:
    assert records(SWAP[language] + said)[0].mediators == mediators


def test_what_is_said_once_holds_for_the_whole_exchange_of_several_days() -> None:
    text = (
        "On March 11 Russia and Ukraine exchanged 120 prisoners each. "
        "On March 12 they exchanged another 150 prisoners each.\n"
        "The Emirates mediated."
    )
    assert [each.mediators for each in records(text)] == [["United Arab Emirates"]] * 2


def test_a_word_is_read_in_one_way_only() -> None:
    """Nine words that may begin at any of their letters were tried in millions of ways."""
    words = " and representatives of international humanitarian organisations" * 3
    began = time.process_time()
    records(SWAP["en"] + f"Kyiv thanked the Emirates{words} for the exchange. " * 10)
    assert time.process_time() - began < 2


@pytest.mark.parametrize(
    ("language", "said", "place"),
    [
        ("en", "Belarus again served as the meeting point for the exchange.", "Belarus"),
        ("ru", "Местом обмена вновь стала Белоруссия.", "Belarus"),
        ("uk", "Білорусь знову стала майданчиком для обміну.", "Belarus"),
        ("en", "Belarus served as the venue of the talks on the exchange.", None),
        ("ru", "Омбудсмены встретились на границе с Белоруссией.", None),
    ],
)
def test_a_venue_is_a_place(language: str, said: str, place: str | None) -> None:
    assert records(SWAP[language] + said)[0].location == place


@pytest.mark.parametrize(
    ("language", "said", "mediators"),
    [
        ("en", "The Emiratis had brokered the exchange.", ["United Arab Emirates"]),
        (
            "ru",
            "Договориваться об обмене помогали эмиратские посредники.",
            ["United Arab Emirates"],
        ),
        ("uk", "Про обмін домовлялися посередники з США та Катару.", ["United States", "Qatar"]),
        ("en", "Qatar stands ready to act as a mediator in an exchange.", []),
        ("ru", "Катар готов выступить посредником в обмене.", []),
    ],
)
def test_a_people_mediates_and_the_willing_do_not(
    language: str, said: str, mediators: list[str]
) -> None:
    assert records(SWAP[language] + said)[0].mediators == mediators


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("В четверг Киеву переданы тела 20 военнослужащих, сообщил Омбудсман Дмитрий Лубинец.",
         ["Дмитрий Лубинец"]),
        ("Украина получила 20 тел, пишет РБК со ссылкой на Мединского.", ["Мединский"]),
        ("Ukraine received 20 bodies on Thursday, Belta reported.", ["Belta"]),
    ],
)  # fmt: skip
def test_the_claimant_is_the_one_cited(text: str, speakers: list[str]) -> None:
    assert [each.speaker for each in records(text)[0].attributions] == speakers
