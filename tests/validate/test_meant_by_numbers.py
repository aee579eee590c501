"""Whom a number counts where its noun is another, stands far off, or is left out."""

from datetime import date

import pytest

from extractor.article import Article
from extractor.records import Category, ExchangeRecord, Quantity, Transfer
from extractor.validate.check import check

FRIDAY = date(2026, 3, 6)
Flow = tuple[Category, int, str]


def broken(text: str, *flows: Flow, derivation: str = "stated") -> set[str]:
    """The rules of counts that a record of such transfers breaks."""
    transfers = [
        Transfer(
            category=category,
            from_party="Ukraine" if to == "Russia" else "Russia",
            to_party=to,
            quantity=Quantity(value=value, derivation=derivation if not place else "stated"),  # type: ignore[arg-type]
        )
        for place, (category, value, to) in enumerate(flows)
    ]
    record = ExchangeRecord(status="completed", transfers=transfers)
    (told,) = check(Article(id="t", text=text, published=FRIDAY), [record]).records
    counts = {"noun_fits", "quantity_grounded", "symmetry_cued"}
    return {f.rule for f in told.findings if f.severity == "error"} & counts


FITTING: tuple[tuple[str, Category, int], ...] = (
    ("The captives: 18 doctors in Ukrainian uniform against 11 in Russian.", "prisoners", 18),
    ("Обмен пленными: двое медиков на троих.", "prisoners", 2),
    ("Обмін полоненими: четверо лікарів на п'ятьох.", "prisoners", 4),
    (
        "Kyiv held two captive soldiers, and gave them up. One of the two has spoken.",
        "prisoners",
        2,
    ),
    ("Russia let them out in May. The seven, aged 6 to 17, had been held there.", "children", 7),
    ("Обмен пленными прервали: успели перейти шестеро украинцев.", "prisoners", 6),
    ("Тяжелораненых меняли вне очереди: домой приехали двадцать таких бойцов.", "wounded", 20),
    ("Мединський говорив про 1210 відправлених за ці дні тіл.", "bodies", 1210),
    ("Обмен включал 120 гражданских, остальные, по 270, были военными.", "prisoners", 270),
    ("Nine Ukrainian minors were entrusted to their kin. Nine civilians waited.", "children", 9),
)


@pytest.mark.parametrize(("text", "category", "value"), FITTING)
def test_a_number_may_count_those(text: str, category: Category, value: int) -> None:
    assert "noun_fits" not in broken(text, (category, value, "Ukraine"))


STRANGE: tuple[tuple[str, Category, int], ...] = (
    ("Of captives she knows little. There 18 doctors wait for 300 guests.", "prisoners", 18),
    ("О пленных она не знает. В её клинике двое медиков на трёх гостей.", "prisoners", 2),
    ("The captives came by bus. The ward, with seven beds, was ready.", "children", 7),
    ("Тяжелораненых меняли вне очереди: их встречали двадцать бойцов.", "bodies", 20),
    ("Обмін полоненими відбувся. На дорогу пішло 40 проведених у дорозі годин.", "prisoners", 40),
)


@pytest.mark.parametrize(("text", "category", "value"), STRANGE)
def test_it_does_not_count_these(text: str, category: Category, value: int) -> None:
    assert "noun_fits" in broken(text, (category, value, "Ukraine"))


def test_one_who_came_with_others_is_added_to_them() -> None:
    text = "In June a priest was set free by Russia along with nine other civilians."
    assert not broken(text, ("civilians", 10, "Ukraine"), derivation="sum")
    text = "In June a priest prayed for nine civilians, who were set free by Russia."
    assert broken(text, ("civilians", 10, "Ukraine"), derivation="sum")


BOTH_WAYS = (
    "– Кого відпустила Росія? – 146 військових. – А кого віддала Україна? – 146 військових.",
    "– Кого отпустила Россия? – 146 военных. – А кого отдала Украина? – 146 военных.",
    "– Whom did Russia free? – It freed 146 men. – Whom did Ukraine hand over? – 146 soldiers.",
    "Повернулися 146 і 300 захисників; росіян було стільки ж.",
    "Вернулись 146 и 300 защитников; россиян было столько же.",
)


@pytest.mark.parametrize("text", BOTH_WAYS)
def test_as_many_went_both_ways(text: str) -> None:
    flows: tuple[Flow, Flow] = (("prisoners", 146, "Ukraine"), ("prisoners", 146, "Russia"))
    assert "symmetry_cued" not in broken(text, *flows)


@pytest.mark.parametrize(
    "text",
    [
        "– Кого відпустила Росія? – 146 військових. – А кого віддала Україна? – Не скажу.",
        "Вернулись 146 защитников. Россиян было 300.",
    ],
)
def test_nothing_says_that_they_did(text: str) -> None:
    flows: tuple[Flow, Flow] = (("prisoners", 146, "Ukraine"), ("prisoners", 146, "Russia"))
    assert "symmetry_cued" in broken(text, *flows)


def test_a_sum_of_parts_is_told_apart_from_the_same_count_back() -> None:
    text = (
        "Обмен включал двенадцать женщин и сто тридцать пять мужчин из Украины, взамен отпущены "
        "сто сорок семь солдат РФ."
    )
    flows: tuple[Flow, Flow] = (("prisoners", 147, "Ukraine"), ("prisoners", 147, "Russia"))
    assert "symmetry_cued" not in broken(text, *flows, derivation="sum")
    assert "symmetry_cued" in broken(text, *flows)
