"""Counts without a noun of people, and counts told even, held against a record."""

from datetime import date

import pytest

from extractor.article import Article
from extractor.records import ExchangeRecord, Quantity, Transfer
from extractor.validate.check import check

FRIDAY = date(2026, 3, 6)


def broken(text: str, *flows: tuple[str, int, str]) -> set[str]:
    transfers = [
        Transfer(
            category=category,  # type: ignore[arg-type]
            from_party="Ukraine" if to == "Russia" else "Russia",
            to_party=to,
            quantity=Quantity(value=value),
        )
        for category, value, to in flows
    ]
    record = ExchangeRecord(status="completed", transfers=transfers)
    (told,) = check(Article(id="t", text=text, published=FRIDAY), [record]).records
    return {finding.rule for finding in told.findings if finding.severity == "error"}


NOUNLESS = (
    ("The children left Russia by bus. Nine in all, they are now in Kyiv.", "children", 9),
    ("Росія повернула дітей до Києва. Останні шестеро приїхали в четвер.", "children", 6),
    ("Дети вернулись из России в Киев. Последние шестеро приехали в четверг.", "children", 6),
    ("Thirty Azov members were released from captivity by Russia.", "prisoners", 30),
    ("«Їли раз на день», – каже один із тридцяти, кого виміняли в Росії.", "prisoners", 30),
)


@pytest.mark.parametrize(("text", "category", "value"), NOUNLESS)
def test_a_count_may_stand_for_people_told_before(text: str, category: str, value: int) -> None:
    assert "noun_fits" not in broken(text, (category, value, "Ukraine"))


@pytest.mark.parametrize(
    ("text", "category", "value"),
    [
        ("The children left Russia by bus. Nine in all, they are in Kyiv.", "bodies", 9),
        ("Росія повернула дітей до Києва. Останні шестеро приїхали в четвер.", "bodies", 6),
        ("Russia freed captives. Thirty council members watched on Friday.", "prisoners", 30),
    ],
)
def test_it_stands_for_nothing_else(text: str, category: str, value: int) -> None:
    assert "noun_fits" in broken(text, (category, value, "Ukraine"))


@pytest.mark.parametrize(
    "text",
    [
        "В четверг в Россию вернулись 195 военных, и партия такого же размера уехала в Киев.",
        "Сьогодні Росія повернула 195 полонених і забрала таку ж групу своїх.",
        "Russia freed 195 soldiers on Thursday and got a group of the same size.",
    ],
)
def test_a_group_of_the_same_size_is_as_many(text: str) -> None:
    flows = (("prisoners", 195, "Russia"), ("prisoners", 195, "Ukraine"))
    assert not broken(text, *flows) & {"symmetry_cued", "direction_agrees"}


def test_the_size_of_a_lorry_is_no_count() -> None:
    text = "Russia freed 195 soldiers, who came to Kyiv in buses of the usual size."
    flows = (("prisoners", 195, "Ukraine"), ("prisoners", 195, "Russia"))
    assert "symmetry_cued" in broken(text, *flows)
