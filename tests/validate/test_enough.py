"""A number told as often as it is claimed is no sign that two records share one telling."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.article import Article
from extractor.records import Attribution, ExchangeRecord, Quantity, Transfer, When
from extractor.validate.check import check

NEWS = date(2025, 10, 24)
OF = {"U": ("Russia", "Ukraine"), "R": ("Ukraine", "Russia")}


def record(*flows: tuple[str, int], day: date | None = None, **told: object) -> ExchangeRecord:
    when = When(start=day, end=day, precision="day") if day else When()
    category = told.pop("category", "prisoners")
    transfers = [
        Transfer(
            category=category, from_party=OF[to][0], to_party=OF[to][1], quantity=Quantity(value=n)
        )
        for to, n in flows
    ]
    fields = {"scope": "single", "status": "completed", "attributions": [], **told}
    return ExchangeRecord(transfers=transfers, when=when, **fields)


def rules(text: str, *records: ExchangeRecord) -> list[set[str]]:
    result = check(Article(id="a", text=text, published=NEWS), list(records))
    return [{f.rule for f in r.findings if f.severity != "info"} for r in result.records]


TOLD_OF_EACH = [
    "On October 23 the sides handed over bodies: Russia exactly 1,000, Ukraine 31. Before that, on"
    " September 18, 1,000 dead soldiers had come the same way, and Russia took 24.",
    "23 октября стороны передали тела: российская — ровно тысячу, украинская — 31. До этого так"
    " делали 18 сентября, тоже на тысячу погибших, Россия забрала двадцать четыре.",
    "23 жовтня сторони передали тіла: російська — рівно тисячу, українська — 31. Доти так робили"
    " 18 вересня, теж на тисячу загиблих, Росія забрала двадцять чотири.",
]


@pytest.mark.parametrize("text", TOLD_OF_EACH)
def test_two_tellings_bear_two_records(text: str) -> None:
    news = record(("U", 1000), ("R", 31), day=date(2025, 10, 23), category="bodies")
    before = record(("U", 1000), ("R", 24), day=date(2025, 9, 18), category="bodies")
    for found in rules(text, news, before):
        assert "told_once" not in found


TOLD_ONCE = [
    "On October 23 Russia gave Ukraine 1,000 bodies. On September 18 it gave Ukraine 960 bodies.",
    "23 октября Россия передала Украине 1000 тел. 18 сентября она отдала Украине 960 тел.",
    "23 жовтня Росія передала Україні 1000 тіл. 18 вересня вона віддала Україні 960 тіл.",
]


@pytest.mark.parametrize("text", TOLD_ONCE)
def test_one_telling_bears_one_record(text: str) -> None:
    news = record(("U", 1000), day=date(2025, 10, 23), category="bodies")
    stolen = record(("U", 1000), day=date(2025, 9, 18), category="bodies")
    assert rules(text, news, stolen)[1]


CLAIMS = [
    "On October 23, Zelensky said, 207 people came home to Ukraine. Russia's defence ministry says"
    " it handed over 195 Ukrainians and took back as many, 195.",
    "23 октября, сказал Зеленский, в Украину вернулись 207 человек. Минобороны России пишет, что"
    " передало 195 украинцев. Своих, уточнили там, забрали тоже 195.",
    "23 жовтня, сказав Зеленський, в Україну повернулися 207 людей. Міноборони Росії пише, що"
    " передало 195 українців. Своїх, уточнили там, забрали теж 195.",
]


@pytest.mark.parametrize("text", CLAIMS)
def test_a_rival_figure_with_a_record_of_its_own_is_kept_apart(text: str) -> None:
    sides = [
        Attribution(speaker=name, side=side, act="announced")
        for name, side in (("Zelensky", "Ukraine"), ("Russian MoD", "Russia"))
    ]
    day = date(2025, 10, 23)
    whole = record(("U", 207), ("R", 195), day=day, attributions=sides)
    theirs = record(("U", 195), day=day, attributions=sides[1:])
    for found in rules(text, whole, theirs):
        assert not found & {"claims_apart", "told_once"}


PARTS = [
    "230 Ukrainians, 224 soldiers and six civilians, are home since October 22, and Russia got 248"
    " of its own, Kyiv and Moscow said.",
    "230 українців — 224 військових і шестеро цивільних — від 22 жовтня вдома, а Росія забрала 248"
    " своїх, розповіли в Києві та Москві.",
    "230 украинцев — 224 военных и шестеро гражданских — с 22 октября дома, а Россия забрала 248"
    " своих, рассказали в Киеве и Москве.",
]


@pytest.mark.parametrize("text", PARTS)
def test_the_whole_of_the_other_way_is_no_rival(text: str) -> None:
    day = date(2025, 10, 22)
    told = record(("U", 224), ("R", 248), day=day)
    six = Transfer(
        category="civilians", from_party="Russia", to_party="Ukraine", quantity=Quantity(value=6)
    )
    sides = [
        Attribution(speaker=name, side=side, act="announced")
        for name, side in (("Kyiv", "Ukraine"), ("Moscow", "Russia"))
    ]
    told = told.model_copy(update={"transfers": [*told.transfers, six], "attributions": sides})
    assert "claims_apart" not in rules(text, told)[0]


LAST = [
    "Russia handed over the remains of two foreign volunteers and a Ukrainian on Thursday.",
    "Россия в четверг передала останки двух иностранцев и украинца.",
    "Росія у четвер передала останки двох іноземців та українця.",
]


@pytest.mark.parametrize("text", LAST)
def test_the_last_of_a_phrase_needs_no_numeral(text: str) -> None:
    assert not rules(text, record(("U", 3), category="bodies"))[0]
    assert "quantity_grounded" in rules(text, record(("U", 4), category="bodies"))[0]


AGES = [
    "All captured soldiers under 25 are to be released too, the sides agreed.",
    "Стороны договорились: всех пленных солдат моложе 25 освободят тоже.",
    "Сторони домовилися: усіх полонених вояків, молодших за 25, звільнять теж.",
]


@pytest.mark.parametrize("text", AGES)
def test_an_age_counts_nobody(text: str) -> None:
    told = record(("U", 1), status="planned", scope="total")
    quiet = told.transfers[0].model_copy(update={"quantity": Quantity(bound="not_stated")})
    assert "uncounted_told" not in rules(text, told.model_copy(update={"transfers": [quiet]}))[0]
    assert rules(text, record(("U", 25), status="planned", scope="total"))[0]


KEPT = [
    "Ukraine took back 300 men on Thursday; how many Russia got, the envoy was coy about.",
    "Украина в четверг вернула 300 военных; сколько получила Россия, он назвать затруднился.",
    "Україна в четвер повернула 300 військових; скільки дістала Росія, він промовчав.",
]


@pytest.mark.parametrize("text", KEPT)
def test_a_number_may_be_kept_back_in_other_words(text: str) -> None:
    told = record(("U", 300), ("R", 300))
    kept = told.transfers[1].model_copy(update={"quantity": Quantity(bound="undisclosed")})
    found = rules(text, told.model_copy(update={"transfers": [told.transfers[0], kept]}))[0]
    assert "zero_or_silence" not in found


ONE_EACH = (
    "Nine children came back from Russia on Friday, while a 12-year-old girl was sent from Ukraine"
    " to Russia. In October seven children went to Ukraine and one to Russia.",
    "Девять детей вернулись из России в пятницу, а 12-летнюю девочку отправили с Украины в Россию."
    " В октябре семеро детей поехали на Украину и один в Россию.",
)


@pytest.mark.parametrize("text", ONE_EACH)
def test_a_girl_is_one_as_much_as_a_numeral(text: str) -> None:
    flow = {"category": "children", "from_party": "Ukraine", "to_party": "Russia"}
    record = {"kind": "exchange", "transfers": [{**flow, "quantity": {"value": 1}}]}
    days = (
        {"start": "2026-01-23", "end": "2026-01-23", "precision": "day"},
        {"start": "2025-10-01", "end": "2025-10-31", "precision": "month"},
    )
    records = [{**record, "when": day} for day in days]
    told = check(Article(text=text, published=date(2026, 1, 24)), records).records
    assert not any(item.rule == "told_once" for one in told for item in one.findings)
