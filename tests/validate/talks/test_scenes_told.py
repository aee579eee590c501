"""Where people were handed over, and where only papers, guests or helpers were."""

from datetime import date
from typing import Any

import pytest

from extractor.article import Article
from extractor.validate.check import check

OPENINGS = {
    "en": "Russia handed over 100 prisoners on Tuesday. ",
    "ru": "Во вторник Россия передала 100 пленных. ",
    "uk": "У вівторок Росія передала 100 полонених. ",
}


def _faults(text: str, place: str) -> set[str]:
    ends = {"from_party": "Russia", "to_party": "Ukraine"}
    count = {"category": "prisoners", **ends, "quantity": {"value": 100}}
    record: dict[str, Any] = {"kind": "exchange", "transfers": [count], "location": place}
    article = Article(id="t", text=text, published=date(2025, 10, 8))
    found = check(article, [record]).records[0].findings
    return {each.rule for each in found} & {"place_of_event"}


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("en", "The lists had been finished in Doha.", "Doha"),
        ("en", "The emir will receive both ombudsmen in Doha next week.", "Doha"),
        ("en", "Umerov was received in Doha by the Qatari prime minister.", "Doha"),
        ("en", "Five children came home in March with the help of Doha.", "Doha"),
        ("en", "To Munich, where allies gather, he takes a proposal for a full swap.", "Munich"),
        ("ru", "Нынешние списки доводили до ума в Дохе.", "Doha"),
        ("ru", "В Анталье турецкий омбудсмен примет обоих уполномоченных.", "Antalya"),
        ("ru", "Умеров был принят в Дохе премьер-министром Катара.", "Doha"),
        ("ru", "В марте домой с помощью Дохи вернулись пятеро детей.", "Doha"),
        ("ru", "В Мюнхен, где соберутся союзники, он везёт предложение об обмене.", "Munich"),
        ("uk", "Нинішні списки доводили до ладу в Досі.", "Doha"),
        ("uk", "В Анталії турецький омбудсмен прийме обох уповноважених.", "Antalya"),
        ("uk", "Умєров був прийнятий у Досі прем'єр-міністром Катару.", "Doha"),
        ("uk", "У березні додому за допомогою Дохи приїхали п'ятеро дітей.", "Doha"),
        ("uk", "До Мюнхена, де зберуться союзники, він везе пропозицію про обмін.", "Munich"),
        ("en", "Talks go on next week. The venue was Doha.", "Doha"),
        ("ru", "Делегации встретятся снова. Местом выбрали Доху.", "Doha"),
        ("uk", "Делегації зустрінуться знову. Місце незмінне — Доха.", "Doha"),
    ],
)
def test_papers_guests_and_helpers_make_no_scene(language: str, text: str, place: str) -> None:
    assert _faults(OPENINGS[language] + text, place) == {"place_of_event"}


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("en", "Saraliev said the vehicles had met in Belarus.", "Belarus"),
        ("en", "As usual, the scene was Belarus.", "Belarus"),
        ("en", "Belarus was the place.", "Belarus"),
        ("en", "Relatives waited in Chernihiv region with portraits.", "Chernihiv region"),
        ("ru", "Автомобили съехались в Белоруссии.", "Belarus"),
        ("ru", "Место прежнее — Белоруссия.", "Belarus"),
        ("ru", "Местом, как обычно, выбрали Белоруссию.", "Belarus"),
        ("ru", "Дело было в Белоруссии.", "Belarus"),
        ("uk", "Рефрижератори з'їхалися в Білорусі.", "Belarus"),
        ("uk", "Місце незмінне — Білорусь.", "Belarus"),
        ("uk", "Місцем знову обрали Білорусь.", "Belarus"),
        ("uk", "Справа була в Білорусі.", "Belarus"),
    ],
)
def test_a_venue_needs_no_handover_in_its_own_sentence(
    language: str, text: str, place: str
) -> None:
    assert not _faults(OPENINGS[language] + text, place)
