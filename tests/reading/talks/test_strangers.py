"""Talks of those whom no table knows, of allies, in capitals, and lands that seat nobody."""

from datetime import date

import pytest

from extractor import Article, check
from extractor.extract import Extractor
from extractor.reading.page import prepare
from extractor.reading.talks.reader import find_talks
from extractor.reading.talks.records import talk_records

FRIDAY = date(2025, 10, 17)


def read(text):
    return talk_records(prepare(Article(text=text, id="a", published=FRIDAY)))


def verified(text):
    article = Article(text=text, id="a", published=FRIDAY)
    told = Extractor(model="rules").extract(article).records
    return [r for r in told if r.kind == "diplomacy" and r.verdict == "verified"]


def parties(record):
    return {each.party for each in record.participants}


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine and Russia trade prisoners. On Tuesday he met there in Geneva with Moskalkova.",
        "The bishop of Lyon met on Tuesday in Geneva with Lubinets. Russia and Ukraine are at war.",
        "Украина и Россия меняют пленных. Во вторник епископ встретился в Женеве с Москальковой.",
        "Україна та Росія міняють полонених. У вівторок єпископ зустрівся в Женеві з Лубінцем.",
        "Today I received Mark Carney in Geneva. Ukraine and Russia trade prisoners.",
        "Сегодня я принял в Женеве Марка Карни. Украина и Россия меняют пленных.",
        "До Мюнхена, де 20 жовтня зберуться союзники, Україна везе план. Росія мовчить.",
        "В Мюнхене, где 20 октября соберутся союзники, Украина покажет план. Россия молчит.",
        "In Munich, where allies will meet on 20 October, Ukraine has a plan. Russia is silent.",
    ],
)
def test_nobody_at_war_is_guessed_for_a_stranger(text):
    assert not [record for record in verified(text) if parties(record) >= {"Ukraine", "Russia"}]


@pytest.mark.parametrize(
    "text",
    [
        "On Tuesday in Geneva Umerov met with Medinsky.",
        "Во вторник в Женеве Умеров встретился с Мединским.",
        "У вівторок у Женеві Умєров зустрівся з Мединським.",
    ],
)
def test_two_who_are_known_met(text):
    assert [parties(record) for record in verified(text)] == [{"Ukraine", "Russia"}]


@pytest.mark.parametrize(
    "text",
    [
        "Erdoğan met Putin in Ankara on Tuesday to discuss the return of Ukrainian minors.",
        "Erdoğan met Putin in Ankara on Tuesday; they spoke of Ukrainian hostages and detainees.",
        "Эрдоган встретился с Путиным в Анкаре во вторник и обсудил судьбу украинских заложников.",
        "Ердоган зустрівся з Путіним в Анкарі у вівторок про долю українських неповнолітніх.",
    ],
)
def test_the_land_of_the_freed_seats_nobody(text):
    assert [parties(record) for record in read(text)] == [{"Türkiye", "Russia"}]


def test_a_national_adviser_sits_there():
    text = "On Tuesday the Ukrainian national security adviser met Putin in Sochi."
    assert [parties(record) for record in read(text)] == [{"Ukraine", "Russia"}]


def test_a_capital_is_where_talks_are():
    text = (
        "On 13 and 14 October the UAE capital was the venue of talks in which Russian, Ukrainian "
        "and American representatives examined guarantees."
    )
    assert [parties(r) for r in read(text)] == [{"Russia", "Ukraine", "United States"}]


@pytest.mark.parametrize(
    "text",
    [
        "On 14 October Lubinets and Moskalkova met in Doha and discussed evacuating old people "
        "from the Kursk region.",
        "14 октября Лубинец и Москалькова провели там два часа и обсудили вывоз стариков из "
        "Курской области.",
        "14 жовтня Лубінець і Москалькова провели там дві години й обговорили вивезення літніх із "
        "Курської області.",
    ],
)
def test_what_people_are_taken_out_of_is_no_venue(text):
    assert {record.location for record in read(text)} <= {"Doha", None}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Erdoğan and Putin speak by phone\nErdoğan spoke by phone today with Putin.", "held"),
        ("Erdoğan and Putin speak by phone at this hour. Their aides listen.", "ongoing"),
    ],
)
def test_a_headline_in_the_present_may_tell_what_is_over(text, status):
    assert [record.status for record in read(text)] == [status]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Erdoğan spoke by phone today with Putin, the Turkish presidency says.", "presidency"),
        ("Ердоган сьогодні говорив із Путіним, повідомила адміністрація Туреччини.", "адмін"),
        ("Щойно говорив телефоном із Президентом Макроном.", None),
        ("Только что говорил по телефону с Президентом Макроном.", None),
    ],
)
def test_who_tells_of_a_call(text, name):
    page = prepare(Article(text=text, id="a", published=FRIDAY))
    told = {speaker.name for mention in find_talks(page) for speaker in mention.speakers}
    assert not told if name is None else any(name in each.lower() for each in told)


def test_a_deal_where_somebody_chaired_the_session_is_in_doubt():
    deal = "14 октября в Стамбуле делегации Украины и России условились о передаче тел."
    chaired = f"{deal} Принимал гостей Хакан Фидан, он же и вёл заседание."
    assert [record.type for record in verified(deal)] == ["agreement"]
    assert verified(chaired) == []


@pytest.mark.parametrize(
    ("headline", "wrong"),
    [
        ("Al Misnad, Ukrainian ombudsman review efforts", False),
        ("Emir thanks Al Misnad, Ukrainian ombudsman", True),
    ],
)
def test_a_headline_joins_two_by_a_comma(headline, wrong):
    text = f"{headline}\n\nMaryam Al Misnad met in Doha on Tuesday with Dmytro Lubinets of Ukraine."
    record = {
        "kind": "diplomacy",
        "type": "talks",
        "location": "Doha",
        "participants": [
            {"party": "Qatar", "delegates": ["Maryam Al Misnad"]},
            {"party": "Ukraine", "delegates": ["Dmytro Lubinets"]},
        ],
    }
    (checked,) = check(Article(text=text, id="a", published=FRIDAY), [record]).records
    assert any("sits for Ukraine" in each.message for each in checked.findings) is wrong
