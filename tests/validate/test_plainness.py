"""What the rules propose is verified only where more than one weak sign speaks for it."""

from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.events import exchange_records
from extractor.reading.mentions import read_mentions
from extractor.reading.page import prepare
from extractor.validate.check import check_page

FRIDAY = date(2026, 2, 27)


def doubts(text: str) -> list[set[str]]:
    """The rules' own records of a text: what `plainly_read` says of each."""
    page = prepare(Article(id="t", text=text, published=FRIDAY))
    mentions = read_mentions(page)
    result = check_page(page, mentions, exchange_records(page, mentions))
    return [
        {finding.message for finding in record.findings if finding.rule == "plainly_read"}
        for record in result.records
        if record.kind == "exchange"
    ]


NATIONALITY = (
    "Relatives of 120 Ukrainians released on Thursday came to the hospital.",
    "В четверг домой вернулись 120 украинцев.",
    "У четвер додому повернулися 120 українців.",
)


@pytest.mark.parametrize("text", NATIONALITY)
def test_a_lone_nationality_is_not_enough(text: str) -> None:
    assert doubts(text) == [{"Only the nationality of the counted tells the direction."}]


BACKED = (
    "On Thursday 120 Ukrainian prisoners were released from Russian captivity.",
    "В четверг из российского плена вернулись 120 украинских военных.",
    "У четвер з російського полону повернулися 120 українських військових.",
    "On Thursday Russia released 120 Ukrainian prisoners, and Ukraine released 90 Russian ones.",
    "В четверг Россия передала Украине 120 тел, получив 30 тел от Украины.",
    "У четвер Росія передала Україні 120 тіл, отримавши 30 тіл від України.",
)


@pytest.mark.parametrize("text", BACKED)
def test_a_second_sign_is(text: str) -> None:
    assert doubts(text) == [set()]


VERBLESS = (
    "Russia and Ukraine will swap. 150 prisoners from each side, with the Vatican mediating.",
    "Россия и Украина готовят обмен. По 150 пленных с каждой стороны, при посредничестве Ватикана.",
    "Росія й Україна готують обмін. По 150 полонених з кожного боку, за посередництва Ватикану.",
)


@pytest.mark.parametrize("text", VERBLESS)
def test_what_no_verb_hands_over_is_not_plain(text: str) -> None:
    assert any("No verb says" in message for each in doubts(text) for message in each)


@pytest.mark.parametrize(
    "text",
    [
        "Russia has handed over 388 people to Ukraine.",
        "Условились, что до весны каждая из сторон посетит по 30 человек с каждой стороны.",
        "Домовилися, що до весни відвідають по 30 людей із кожного боку.",
    ],
)
def test_people_of_whom_nothing_says_who_they_are_stay_unverified(text: str) -> None:
    told = doubts(text)
    assert all(messages for messages in told)


UNDATED_PLANS = (
    "Kyiv is preparing to bring home 1,200 prisoners from Russia, the minister said.",
    "Украина готовится вернуть из России 1200 пленных, заявил министр.",
    "Україна готується повернути з Росії 1200 полонених, заявив міністр.",
)


@pytest.mark.parametrize("text", UNDATED_PLANS)
def test_a_plan_without_a_day_is_not_plain(text: str) -> None:
    assert doubts(text) == [{"No day is told of what one clause alone calls planned."}]


DATED_PLANS = (
    "On Friday Russia will hand over 1,200 bodies to Ukraine, the minister said.",
    "В пятницу Россия передаст Украине 1200 тел, заявил министр.",
    "У п'ятницю Росія передасть Україні 1200 тіл, заявив міністр.",
    "On Friday the two sides will exchange 300 prisoners each.",
    "В пятницу стороны обменяются по 300 пленных.",
    "У п'ятницю сторони обміняються по 300 полонених.",
)


@pytest.mark.parametrize("text", DATED_PLANS)
def test_a_plan_with_its_day_is(text: str) -> None:
    assert doubts(text) == [set()]


UNCOUNTED_WOUNDED = (
    "В четверг из российского плена в Украину вернулись тяжелораненые; их число не раскрыли.",
    "У четвер з російського полону повернулися тяжкопоранені; їхню кількість не розкрили.",
)


@pytest.mark.parametrize("text", UNCOUNTED_WOUNDED)
def test_uncounted_wounded_want_a_second_reading(text: str) -> None:
    assert doubts(text) == [{"Only one reading tells of this uncounted transfer."}]


def test_uncounted_prisoners_handed_over_are_plain() -> None:
    text = (
        "Prisoners of war returned to Ukraine from Russian captivity on Thursday;"
        " their number was not disclosed."
    )
    assert doubts(text) == [set()]


def test_an_uncounted_swap_under_way_is_not_plain() -> None:
    text = "The exchange of prisoners between Russia and Ukraine continues; no numbers are given."
    inferred = "Whether the handover is over, or still to come, is inferred."
    assert doubts(text) == [{inferred}]


LONE_WORD = (
    "120 Ukrainian prisoners were released, and 90 Russian ones were released.",
    "Освобождены 120 украинских пленных, освобождены и 90 российских пленных.",
    "Звільнено 120 українських полонених, звільнено й 90 російських полонених.",
)


@pytest.mark.parametrize("text", LONE_WORD)
def test_one_word_alone_for_the_way_wants_a_day(text: str) -> None:
    lone = "No day is told, and one word alone tells the direction."
    assert [lone in messages for messages in doubts(text)] == [True]


def test_two_words_for_the_way_do_without_a_day() -> None:
    text = "Russia handed over 1,000 bodies, while Ukraine returned those of 38 Russian soldiers."
    assert doubts(text) == [set()]


NOUN_PLANS = (
    "Moscow offered the return of 3,000 bodies to Ukraine.",
    "Договорённость предусматривает обмен 1200 пленными с каждой стороны.",
    "Домовленість передбачає обмін 1200 полоненими з кожного боку.",
)


@pytest.mark.parametrize("text", NOUN_PLANS)
def test_what_a_noun_alone_tells_as_yet_to_come_wants_a_day(text: str) -> None:
    assert doubts(text) == [{"No day is told of what a noun alone says is not over."}]
