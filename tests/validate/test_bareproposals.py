"""What the rules alone read is not verified where a kind of reading was mostly wrong."""

from datetime import date

import pytest

from extractor.article import Article
from extractor.reading.events import exchange_records
from extractor.reading.mentions import read_mentions
from extractor.reading.page import prepare
from extractor.validate.check import check, check_page

AUGUST = date(2025, 8, 25)


def doubts(text: str) -> set[str]:
    page = prepare(Article(id="t", text=text, published=AUGUST))
    mentions = read_mentions(page)
    result = check_page(page, mentions, exchange_records(page, mentions))
    return {each.message for each in result.findings if each.rule == "plainly_read"}


AHEAD = (
    "Ще одна передача, на 70 полонених для кожної сторони, передбачена на вересень.",
    "Ещё одна передача, на 70 пленных для каждой стороны, предусмотрена на сентябрь.",
    "Делегации сошлись на том, что погибших возвращают по шесть тысяч тел.",
    "Делегації зійшлися на тому, що полеглих повертають по шість тисяч тіл.",
)


@pytest.mark.parametrize("text", AHEAD)
def test_what_is_foreseen_or_settled_is_read_as_ahead(text: str) -> None:
    page = prepare(Article(id="t", text=text, published=AUGUST))
    [told] = exchange_records(page, read_mentions(page))
    assert told.status == "planned"


SOON = (
    "У вересні Росія передала Україні 70 полонених.",
    "В сентябре Россия передала Украине 70 пленных.",
    "In September Russia handed over 70 prisoners to Ukraine.",
)


@pytest.mark.parametrize("text", SOON)
def test_a_day_without_a_year_may_be_the_one_to_come(text: str) -> None:
    assert doubts(text) == {"Its day has no year, and may as well be the one to come."}


def test_a_record_of_somebody_else_is_not_doubted_for_it() -> None:
    way = {"category": "prisoners", "quantity": {"value": 70, "derivation": "each_side"}}
    ends = [("Russia", "Ukraine"), ("Ukraine", "Russia")]
    record = {
        "kind": "exchange",
        "when": {"start": "2024-09-01", "end": "2024-09-30", "surface": "вересень"},
        "transfers": [{**way, "from_party": one, "to_party": other} for one, other in ends],
    }
    result = check(Article(id="t", text=SOON[0], published=AUGUST), [record])
    assert not any(each.rule == "plainly_read" for each in result.findings)


BATCHES = (
    "Две оставшиеся партии, по тысяче тел каждая, Россия отправит 27 и 29 августа.",
    "Дві останні партії, по тисячі тіл кожна, Росія відправить 27 і 29 серпня.",
    "The two remaining batches, 1,000 bodies each, Russia will hand over on 27 and 29 August.",
)


@pytest.mark.parametrize("text", BATCHES)
def test_each_batch_is_not_each_side(text: str) -> None:
    assert "The count may be that of each batch, not of each side." in doubts(text)


AGREED = (
    "Погибших возвращают по шесть тысяч тел.",
    "Полеглих повертають по шість тисяч тіл.",
)


@pytest.mark.parametrize("text", AGREED)
def test_a_sum_in_the_present_may_only_be_agreed(text: str) -> None:
    assert doubts(text) == {"Whether the sum was handed over, or only agreed upon, is inferred."}


VIRAL = (
    "Мережею ходить допис про те, що в суботу Росія віддасть Україні 50 полонених.",
    "В сети гуляет пост о том, что в субботу Россия отдаст Украине 50 пленных.",
    "Online there is circulating a post that Russia will hand over 50 prisoners to Ukraine"
    " on Saturday.",
)


@pytest.mark.parametrize("text", VIRAL)
def test_a_post_that_goes_round_is_hearsay(text: str) -> None:
    assert doubts(text) == {"The words give it as a rumour."}


TOLD = (
    "On Friday Russia and Ukraine held an exchange of prisoners, 70 from each side.",
    "В пятницу Россия передала Украине 1000 тел, получив 19.",
    "У п'ятницю Росія передала Україні 1000 тіл, отримавши 19.",
    "Кожна сторона в п'ятницю повернула по 70 полонених.",
)


@pytest.mark.parametrize("text", TOLD)
def test_what_is_told_plainly_is_not_doubted(text: str) -> None:
    assert doubts(text) == set()
