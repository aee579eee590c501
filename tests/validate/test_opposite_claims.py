"""Two sides' figures for the two ways are no dispute; two figures for one way are."""

from __future__ import annotations

from datetime import date

import pytest

from extractor.article import Article
from extractor.records import Attribution, Category, ExchangeRecord, Quantity, Transfer
from extractor.validate.check import check


def rivals(text: str, category: Category, *flows: tuple[int, str]) -> set[str]:
    """The rules that object to a record of flows, each a count and who receives."""
    other = {"Ukraine": "Russia", "Russia": "Ukraine"}
    record = ExchangeRecord(
        transfers=[
            Transfer(
                category=category,
                from_party=other[to],
                to_party=to,
                quantity=Quantity(value=count),
            )
            for count, to in flows
        ],
        attributions=[
            Attribution(speaker="Kyiv", side="Ukraine"),
            Attribution(speaker="Moscow", side="Russia"),
        ],
    )
    article = Article(text=text, published=date(2026, 3, 12))
    findings = check(article, [record]).records[0].findings
    return {found.rule for found in findings if found.severity == "error"}


@pytest.mark.parametrize(
    ("text", "ours", "theirs"),
    [
        (
            "Ukraine received 182 prisoners on Thursday, Kyiv said, while Moscow reported the"
            " homecoming of 190 of its men.",
            182,
            190,
        ),
        (
            "В четверг снова менялись: в Россию, заявляет Москва, вернулись 88 солдат, в Украину,"
            " сообщает Киев, — 91.",
            91,
            88,
        ),
        (
            "У четвер Україна зустріла 106 військових, повідомив Київ. Москва відзвітувала про"
            " повернення 98 своїх солдатів.",
            106,
            98,
        ),
    ],
)
def test_each_side_counts_those_whom_it_got_back(text: str, ours: int, theirs: int) -> None:
    flows = (ours, "Ukraine"), (theirs, "Russia")
    assert "claims_apart" not in rivals(text, "prisoners", *flows)


@pytest.mark.parametrize(
    "tail",
    [
        "Overnight 142 of 160 drones were shot down.",
        "Of the Ukrainians 135 had fought in Mariupol.",
        "Moscow said that an Il-136 had flown them home.",
    ],
)
def test_a_bare_figure_that_no_side_gives_disputes_nothing(tail: str) -> None:
    text = f"On Thursday 150 prisoners from each side were exchanged, Kyiv and Moscow said. {tail}"
    flows = (150, "Ukraine"), (150, "Russia")
    assert "claims_apart" not in rivals(text, "prisoners", *flows)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (
            "The convoy had arrived the previous afternoon with 1,184 bodies, Kyiv said. Moscow"
            " insisted that 1,187 bodies of Ukrainian soldiers had been loaded.",
            1187,
        ),
        (
            "Только за июнь, сообщает Киев, домой доставлено 6057 тел. Москва тогда говорила о"
            " 6060.",
            6057,
        ),
        (
            "Українська сторона рахує 1245 тіл, російська — 1248. За даними Києва, доправили 1245"
            " тіл. Москва написала про 1248 переданих.",
            1248,
        ),
    ],
)
def test_two_figures_for_one_way_are_two_claims(text: str, count: int) -> None:
    assert "claims_apart" in rivals(text, "bodies", (count, "Ukraine"))


def test_as_many_the_other_way_is_a_figure_for_both() -> None:
    text = (
        "One hundred and fifty of them were freed on Thursday in an exchange with Ukraine, which"
        " got the same number, Moscow said. Kyiv says 189 Ukrainians were released."
    )
    assert "claims_apart" in rivals(text, "prisoners", (189, "Ukraine"))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (
            "Kyiv said that 1,120 bodies had reached it on Tuesday. The Russian figure was 1,124.",
            1120,
        ),
        (
            "Moscow handed over the bodies of soldiers for a week: 3,410 by Kyiv's count, 3,416 by"
            " Moscow's.",
            3416,
        ),
        (
            "Киев сообщил о 1120 телах, принятых во вторник. По версии Москвы, 1124.",
            1120,
        ),
        (
            "У вівторок Київ прийняв 1120 тіл, повідомили в штабі. Російська сторона нарахувала"
            " 1124.",
            1120,
        ),
    ],
)
def test_a_bare_figure_called_a_sides_own_disputes_the_others(text: str, count: int) -> None:
    assert "claims_apart" in rivals(text, "bodies", (count, "Ukraine"))
