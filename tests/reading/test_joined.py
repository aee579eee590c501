"""What governs one infinitive governs the next; the sentence behind a plan says it was held."""

from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.events import exchange_records
from extractor.reading.page import prepare
from extractor.records import ExchangeRecord
from tests.reading.firstof import read


def _first(text: str) -> ExchangeRecord:
    article = Article(id="a", text=text, published=date(2026, 4, 15))
    return exchange_records(prepare(article))[0]


@pytest.mark.parametrize(
    ("text", "value", "status"),
    [
        ("Kyiv proposes to go back to the formula and to exchange 800 prisoners for 800.", 800,
         "offered"),
        ("Киев предлагает вернуться к формуле и до праздника обменять 800 пленных на 800.", 800,
         "offered"),
        ("Київ пропонує повернутися до формули й до свята обміняти 800 полонених на 800.", 800,
         "offered"),
        ("Стороны договорились продолжить работу и обменять 300 пленных на 300.", 300, "planned"),
        ("Он предложил встретиться, и в пятницу Россия передала Украине 300 пленных.", 300,
         "completed"),
        ("Есть согласие в несколько этапов освободить 1200 украинцев из плена.", 1200, "planned"),
        ("Є згода у кілька етапів звільнити 1200 українців з полону.", 1200, "planned"),
        ("Россия начала в несколько этапов передавать Украине 300 пленных.", 300, "ongoing"),
        ("На следующей неделе стоит ждать обмена пленными: 90 с каждой стороны.", 90, "planned"),
        ("Наступного тижня варто чекати обміну полоненими: 90 з кожного боку.", 90, "planned"),
    ],
)  # fmt: skip
def test_status(text: str, value: int, status: str) -> None:
    assert read(text, value).status == status


@pytest.mark.parametrize(
    "text",
    [
        "The sides agreed to free 205 prisoners each. That exchange took place on April 8.",
        "Стороны условились освободить по 205 пленных. Этот обмен прошёл 8 апреля.",
        "Сторони погодилися звільнити по 205 полонених. Цей обмін відбувся 8 квітня.",
    ],
)
def test_that_exchange_was_held(text: str) -> None:
    record = _first(text)
    assert (record.status, record.when.start) == ("completed", date(2026, 4, 8))


@pytest.mark.parametrize(
    "text",
    [
        "The sides agreed to free 205 prisoners each. That exchange was called off on April 8.",
        "Стороны условились освободить по 205 пленных. Этот обмен прошёл бы 8 апреля.",
        "Сторони погодилися звільнити по 205 полонених. Обмін пройде 18 квітня.",
    ],
)
def test_that_exchange_lies_ahead(text: str) -> None:
    assert _first(text).status != "completed"


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("До конца месяца обменяют по 300 пленных, прежде всего раненых.", "single"),
        ("Росія повернула 205 полонених, більше всього поранених, у п'ятницю.", "single"),
        ("На следующей неделе стоит ждать обмена: до ста пленных с каждой стороны.", "single"),
        ("Next week the sides will exchange up to a hundred prisoners each.", "single"),
        ("Наступного тижня сторони обміняють до ста полонених з кожного боку.", "single"),
        ("На следующей неделе стороны по договорённости начнут отдавать до ста пленных.", "total"),
        ("За следующую неделю Россия передаст до 6000 тел.", "total"),
    ],
)
def test_scope(text: str, scope: str) -> None:
    assert _first(text).scope == scope


def test_next_week_counts_from_today_where_it_is_awaited() -> None:
    text = (
        "Стороны 12 марта обменялись пленными, 175 на 175. "
        "На следующей неделе стоит ждать обмена: до ста пленных с каждой стороны."
    )
    article = Article(id="a", text=text, published=date(2026, 3, 18))
    plan = next(r for r in exchange_records(prepare(article)) if r.status == "planned")
    assert plan.when.start == date(2026, 3, 23)


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Домой отпустили десятерых украинцев-гражданских.", "civilians"),
        ("Додому відпустили десятьох українців-цивільних.", "civilians"),
        ("Домой отпустили десятерых украинцев-военных.", "prisoners"),
    ],
)
def test_nouns_joined_by_a_hyphen(text: str, category: str) -> None:
    assert read(text, 10).category == category


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Киев получил 215 пленных, женщин среди них было десять, но офицеров — ни одного.", [215]),
        ("Київ отримав 215 полонених, жінок серед них було десять, але грузинів — жодного.", [215]),
        ("Москва передала 1000 тел, а получила ни одного тела.", [1000, 0]),
        ("Russia handed over 1,000 bodies and received none.", [1000, 0]),
    ],
)
def test_none_of_a_kind_is_no_flow(text: str, counts: list[int]) -> None:
    assert [flow.quantity.value for flow in _first(text).transfers] == counts


def test_what_turns_back_in_another_clause_leaves_as_many_their_way() -> None:
    text = (
        "29 января Россия передала Украине 1000 тел. "
        "26 февраля вернули столько же останков, а обратно доставили 35."
    )
    article = Article(id="a", text=text, published=date(2026, 2, 27))
    record = exchange_records(prepare(article))[1]
    ways = {flow.to_party: flow.quantity.value for flow in record.transfers}
    assert ways == {"Ukraine": 1000, "Russia": 35}
