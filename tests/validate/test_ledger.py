"""The number ledger: nothing numeric is left out, and every span is true."""

import unicodedata
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.article import Article
from extractor.records import NumberMention
from extractor.validate.check import check

ARTICLES = sorted((Path(__file__).parents[2] / "seeds" / "articles").glob("*.txt"))
GAPS = (
    " ",
    "\u00a0",
    "\u2009",
    ", ",
    " and ",
    " и ",
    " та ",
    " — ",
    "\n",
    ". ",
    "/",
    "-",
    ": ",
    "",
)
WORDS = (
    "bodies", "prisoners", "drones", "тел", "пленных", "полонених", "захисників", "on", "мая",
    "травня", "per cent", "%", "$", "за", "each", "по", "about", "понад", "до", "Kyiv", "Москва",
)  # fmt: skip
NUMBERS = st.one_of(
    st.integers(0, 10**7).map(str),
    st.integers(1000, 10**7).map("{:,}".format),
    st.integers(1000, 10**7).map(lambda n: f"{n:,}".replace(",", " ")),
    st.integers(1000, 10**7).map(lambda n: f"{n:,}".replace(",", "\u202f")),
    st.integers(1000, 10**6).map(lambda n: f"{n:,}".replace(",", ".")),
    st.floats(0, 1000).map("{:.1f}".format),
    st.dates().map(str),
    st.dates().map(lambda day: f"{day:%d.%m.%Y}"),
    st.times().map(lambda time: f"{time:%H:%M}"),
    st.sampled_from(("F-16", "157-for-157", "18-25", "2x2", "100th", "90-е", "1,2,3", "0", "007")),
)
TEXTS = st.lists(st.tuples(st.one_of(NUMBERS, st.sampled_from(WORDS)), st.sampled_from(GAPS))).map(
    lambda pieces: "".join(piece + gap for piece, gap in pieces)
)


def ledger(text: str) -> list[NumberMention]:
    return check(Article(text=text, published=date(2026, 2, 27)), []).numbers


def digit_runs(text: str) -> list[tuple[int, int]]:
    """An independent scan: stretches of decimal digits of any alphabet, one by one."""
    runs: list[tuple[int, int]] = []
    for place, char in enumerate(text):
        if unicodedata.category(char) != "Nd":
            continue
        if runs and runs[-1][1] == place:
            runs[-1] = (runs[-1][0], place + 1)
        else:
            runs.append((place, place + 1))
    return runs


def left_out(text: str, numbers: list[NumberMention]) -> list[str]:
    """The runs of digits that lie in no number of the ledger, or in more than one."""
    return [
        text[max(0, start - 17) : end + 20]
        for start, end in digit_runs(text)
        if sum(n.span.start <= start and end <= n.span.end for n in numbers) != 1
    ]


def untrue(text: str, numbers: list[NumberMention]) -> list[NumberMention]:
    return [n for n in numbers if text[n.span.start : n.span.end] != n.span.text or not n.span.text]


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_every_run_of_digits_of_the_seeds_is_accounted_for(path: Path) -> None:
    text = path.read_bytes().decode("utf-8")
    numbers = ledger(text)
    assert digit_runs(text)
    assert left_out(text, numbers) == []
    assert untrue(text, numbers) == []


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_every_run_of_digits_of_any_report_is_accounted_for(text: str) -> None:
    numbers = ledger(text)
    assert left_out(text, numbers) == []
    assert untrue(text, numbers) == []


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_the_ledger_is_in_order_and_apart(text: str) -> None:
    spans = [number.span for number in ledger(text)]
    assert all(one.end <= other.start for one, other in pairwise(spans))


@pytest.mark.parametrize(
    "text",
    [
        "Moscow gave Kyiv 1\u200b212 bodies.",
        "Moscow gave Kyiv 1\u00ad2\u00ad1\u00ad2 bodies.",
        "Moscow gave Kyiv １２１２ bodies.",
        "Moscow gave Kyiv ١٢١٢ bodies.",
        "Moscow gave Kyiv ~~1212~~ bodies\u202e2121\u202c.",
    ],
)
def test_hidden_digits_are_accounted_for(text: str) -> None:
    numbers = ledger(text)
    assert left_out(text, numbers) == []
    assert untrue(text, numbers) == []


def test_a_number_that_was_left_out_would_be_seen() -> None:
    text = "Moscow gave Kyiv 1,212 bodies and took 27."
    numbers = ledger(text)
    assert left_out(text, numbers) == []
    assert left_out(text, numbers[:-1]) == [" bodies and took 27."]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Overnight 420 drones crossed the border.", "weapons"),
        ("Ночью границу пересекли 420 беспилотников.", "weapons"),
        ("Уночі кордон перетнули 420 безпілотників.", "weapons"),
        ("Shelling killed 12 people.", "casualties"),
        ("При обстреле погибли 12 человек.", "casualties"),
        ("Унаслідок обстрілу загинули 12 людей.", "casualties"),
        ("The aid is worth $40 million.", "money"),
        ("Помощь составит 40 миллионов долларов.", "money"),
        ("Допомога становитиме 40 мільйонів доларів.", "money"),
        ("Some 9% of the homes lost power.", "percent"),
        ("Без света остались 9% домов.", "percent"),
        ("Без світла лишилися 9% будинків.", "percent"),
        ("It was the 66th exchange.", "ordinal"),
        ("Это был 66-й обмен.", "ordinal"),
        ("Це був 66-й обмін.", "ordinal"),
        ("The youngest of the freed is 23 years old.", "age"),
        ("Младшему из освобождённых 23 года.", "age"),
        ("Наймолодшому зі звільнених 23 роки.", "age"),
        ("The buses arrived at 14:30.", "time"),
        ("Автобусы прибыли в 14:30.", "time"),
        ("Автобуси прибули о 14:30.", "time"),
        ("They agreed on it in June 2025.", "date"),
        ("Об этом договорились в июне 2025 года.", "date"),
        ("Про це домовилися в червні 2025 року.", "date"),
        ("Moscow gave Kyiv 212 bodies.", "exchange_count"),
        ("Москва передала Киеву 212 тел.", "exchange_count"),
        ("Москва передала Києву 212 тіл.", "exchange_count"),
        ("In all, Moscow has given Kyiv 5,857 bodies since the start of the war.", "total"),
        ("Всего с начала войны Москва передала Киеву 5857 тел.", "total"),
        ("Загалом від початку війни Москва передала Києву 5857 тіл.", "total"),
    ],
)
def test_roles(text: str, role: str) -> None:
    assert {number.role for number in ledger(text)} == {role}


def test_claims_name_the_record() -> None:
    text = "Moscow gave Kyiv 212 bodies on Thursday, and Kyiv gave Moscow 27 bodies."
    transfers = [
        {"category": "bodies", "from_party": giver, "to_party": taker, "quantity": {"value": value}}
        for giver, taker, value in (("Russia", "Ukraine", 212), ("Ukraine", "Russia", 27))
    ]
    result = check(
        Article(text=text), [{"kind": "exchange", "transfers": [item]} for item in transfers]
    )
    assert [number.record_ids for number in result.numbers] == [["x1"], ["x2"]]
