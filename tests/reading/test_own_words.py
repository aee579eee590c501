"""What a count owes to the words of its own clause, and what it does not."""

from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.mention import Mention
from extractor.reading.mentions import read_mentions
from extractor.reading.page import prepare

FRIDAY = date(2026, 2, 27)


def mention_of(text: str, value: int) -> Mention:
    page = prepare(Article(id="t", text=text, published=FRIDAY))
    return next(
        m
        for m in reversed(read_mentions(page))
        if m.number is not None and page.numbers[m.number].value == value
    )


WAYS = (
    ("On Monday 1,248 were delivered, and Russia received 51 bodies.", 1248, None),
    ("Kyiv also heard a Russian offer to give up 140 bodies.", 140, "Ukraine"),
    ("300 soldiers were returned to Russia and 200 soldiers to Ukraine.", 200, "Ukraine"),
    ("300 soldiers were returned to Russia and 200 soldiers to Ukraine.", 300, "Russia"),
)


@pytest.mark.parametrize(("text", "value", "taker"), WAYS)
def test_the_way_of_a_count(text: str, value: int, taker: str | None) -> None:
    flow = mention_of(text, value).flow
    assert (flow.to_party if flow else None) == taker


KINDS = (
    ("Ukraine got 900 bodies on Monday.\n\nIn early February, 157 were freed by each side.", 157),
    ("All captives younger than 25 will be swapped, at least 1,000 on either side.", 1000),
)


@pytest.mark.parametrize(("text", "value"), KINDS)
def test_the_living_are_freed(text: str, value: int) -> None:
    assert mention_of(text, value).category == "prisoners"


def test_a_part_is_of_the_kind_of_its_whole() -> None:
    text = "Saturday's swap saw 246 prisoners and 46 wounded released, 31 of them Ukrainians."
    assert mention_of(text, 31).category == "wounded"


def test_that_day_is_not_what_is_counted() -> None:
    text = "Russia handed over bodies to Ukraine on Monday. It delivered 1,245 that day."
    assert mention_of(text, 1245).category == "bodies"


def test_an_age_needs_no_years() -> None:
    assert mention_of("Prisoners younger than 25 were swapped.", 25).role == "age"


def test_bodies_do_not_die() -> None:
    text = "Ukraine counted 6,057 bodies; the negotiator speaks of 6,060. Kyiv doubts it."
    assert mention_of(text, 6060).role != "casualties"


def test_several_days_make_a_total_though_somebody_speaks_on_one() -> None:
    text = "Over two days, 500 captives were swapped by each side, officials said on Friday."
    assert mention_of(text, 500).scope == "total"


STATUSES = (
    ("The exchange got under way with the release of 270 soldiers by each side.", "completed"),
    ("Обмен начался с передачи 270 украинских солдат.", "completed"),
    ("Обмін розпочався з передачі 270 українських солдатів.", "completed"),
    ("The swap, which would have seen 270 men go home on each side, was called off.", "cancelled"),
    ("Moscow was reported to have received 270 bodies.", "completed"),
    ("По итогам встречи согласован обмен 270 пленными.", "planned"),
    ("За підсумками зустрічі узгоджено обмін 270 полоненими.", "planned"),
    ("Russia is prepared to give back 270 bodies.", "offered"),
)


@pytest.mark.parametrize(("text", "status"), STATUSES)
def test_what_governs_the_handover_gives_its_status(text: str, status: str) -> None:
    assert mention_of(text, 270).status == status


def test_who_gets_them_is_not_who_they_are() -> None:
    flow = mention_of("Україна отримала 1000 тіл, а росіяни — 19.", 19).flow
    assert flow is not None
    assert flow.to_party == "Russia"


def test_a_word_of_return_is_of_its_own_clause() -> None:
    text = (
        "Росія передала 90 тіл. Обмін, натомість, поставлено на паузу: останній був тоді, коли"
        " додому повернулися 185 військових."
    )
    flow = mention_of(text, 185).flow
    assert flow is not None
    assert flow.to_party == "Ukraine"


def test_wounded_prisoners_are_prisoners() -> None:
    assert (
        mention_of("31 badly wounded Ukrainian prisoners were freed.", 31).category == "prisoners"
    )
    assert mention_of("Передали 31 раненого украинца.", 31).category == "wounded"


FALLEN = ("In the fighting 400 people died on each side.", "Погибли 400 человек с обеих сторон.")


@pytest.mark.parametrize("text", FALLEN)
def test_the_killed_are_not_exchanged(text: str) -> None:
    assert mention_of(text, 400).category is None
