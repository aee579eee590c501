"""For whom a body speaks that is named by a pointer, by its chief's office, or by one word."""

import pytest

from extractor.article import Article
from extractor.validate.check import check


def _is_refuted(text: str, speaker: str, side: str) -> bool:
    record = {
        "kind": "exchange",
        "transfers": [
            {
                "category": "prisoners",
                "from_party": "Russia",
                "to_party": "Ukraine",
                "quantity": {"value": 75},
            }
        ],
        "attributions": [{"speaker": speaker, "side": side, "act": "announced"}],
    }
    found = check(Article(id="s", text=text), [record]).records[0].findings
    return "speaker_side" in {each.rule for each in found}


@pytest.mark.parametrize(
    ("text", "speaker", "own", "other"),
    [
        (
            "Kyiv has its 75 prisoners back, the Defence Ministry there says.",
            "Defence Ministry",
            "Ukraine",
            "Russia",
        ),
        (
            "Из российского плена вернули 75 человек, уточнили в президентском офисе.",
            "президентский офис",
            "Ukraine",
            "Russia",
        ),
        (
            "З російського полону повернули 75 людей, уточнили в президентському офісі.",
            "президентський офіс",
            "Ukraine",
            "Russia",
        ),
        (
            "Росія віддала 75 полонених, кажуть у Координаційному штабі. Речник штабу радіє.",
            "речник штабу",
            "Ukraine",
            "Russia",
        ),
        (
            "Россия передала 75 пленных. Об этом сообщил врио губернатора Алексей Смирнов.",
            "Алексей Смирнов",
            "Russia",
            "Ukraine",
        ),
    ],
)
def test_a_body_speaks_for_its_own_side(text: str, speaker: str, own: str, other: str) -> None:
    assert not _is_refuted(text, speaker, own)
    assert _is_refuted(text, speaker, other)


def test_there_after_two_sides_names_neither() -> None:
    text = "Kyiv got 75 prisoners from Moscow, the Defence Ministry there says."
    assert not _is_refuted(text, "Defence Ministry", "Russia")
    assert not _is_refuted(text, "Defence Ministry", "Ukraine")
