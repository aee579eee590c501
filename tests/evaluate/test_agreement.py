import pytest

from extractor.evaluate.agreement import (
    Agreement,
    categories,
    counts,
    dates,
    directions,
    frameworks,
    is_flip,
    names,
    parties,
    places,
    statuses,
    topics,
)
from extractor.records import Quantity, Transfer, When

EXACT, LENIENT, NONE = Agreement.EXACT, Agreement.LENIENT, Agreement.NONE


@pytest.mark.parametrize(
    ("gold", "other", "expected"),
    [
        ({"value": 12}, {"value": 12}, EXACT),
        ({"value": 12}, {"value": 12, "bound": "about"}, LENIENT),
        ({"value": 12}, {"value": 13}, NONE),
        ({"value": 1245}, {"value": 1248}, NONE),
        ({"low": 24, "high": 99}, {"low": 20, "high": 60}, EXACT),
        ({"low": 24, "high": 99}, {"value": 50}, LENIENT),
        ({"low": 24, "high": 99}, {"value": 100, "bound": "about"}, NONE),
        ({"bound": "undisclosed"}, {"bound": "not_stated"}, LENIENT),
        ({"bound": "undisclosed"}, {"value": 0}, NONE),
        ({"value": 50, "bound": "at_least"}, {"low": 50, "bound": "at_least"}, EXACT),
    ],
)
def test_counts(gold, other, expected):
    assert counts(Quantity(**gold), Quantity(**other)) is expected
    assert counts(Quantity(**other), Quantity(**gold)) is expected


def flow(giver, receiver):
    return Transfer(category="bodies", from_party=giver, to_party=receiver)


@pytest.mark.parametrize(
    ("gold", "other", "expected", "flipped"),
    [
        (("Russia", "Ukraine"), ("Russia", "Ukraine"), EXACT, False),
        (("Russia", "Ukraine"), ("the Russian side", "Україна"), EXACT, False),
        (("Russia", "Ukraine"), ("Russia", None), LENIENT, False),
        (("Russia", "Ukraine"), ("Ukraine", "Russia"), NONE, True),
        (("Russia", "Ukraine"), (None, "Russia"), NONE, True),
        (("Russia", "Ukraine"), ("Belarus", "Ukraine"), NONE, False),
        (("Russia", "Ukraine"), ("Ukraine", "Belarus"), NONE, True),
    ],
)
def test_directions(gold, other, expected, flipped):
    assert directions(flow(*gold), flow(*other)) is expected
    assert is_flip(flow(*gold), flow(*other)) is flipped


def test_categories_and_statuses():
    assert categories("prisoners", "wounded") is LENIENT
    assert categories("prisoners", "civilians") is NONE
    assert statuses("completed", "ongoing") is LENIENT
    assert statuses("planned", "completed") is NONE


@pytest.mark.parametrize(
    ("gold", "other", "expected"),
    [
        ({"start": "2026-02-05"}, {"start": "2026-02-05", "end": "2026-02-05"}, EXACT),
        ({"start": "2026-02-05"}, {"start": "2026-02-01", "end": "2026-02-28"}, LENIENT),
        ({"start": "2026-02-05"}, {"start": "2026-02-06"}, NONE),
        ({"start": "2026-02-05"}, {}, NONE),
    ],
)
def test_dates(gold, other, expected):
    assert dates(When.model_validate(gold), When.model_validate(other)) is expected


def test_names_and_places():
    assert names("Vladimir Medinsky", "vladimir  medinsky") is EXACT
    assert names("Vladimir Medinsky", "Medinsky") is LENIENT
    assert names("Vladimir Medinsky", "Rustem Umerov") is NONE
    assert parties("Russia", "РФ")
    assert not parties("Russia", "Ukraine")
    assert places("Belarus", "Беларусь") is EXACT
    assert places("the bridge at Dovhe Pole", "Dovhe Pole") is LENIENT
    assert places("Belarus", "Istanbul") is NONE


@pytest.mark.parametrize(
    ("gold", "other", "expected"),
    [
        ("prisoner exchange", "Prisoner  exchange", EXACT),
        ("prisoner swap", "обмен пленными", LENIENT),
        ("return of remains", "передача тіл", LENIENT),
        ("режим прекращения огня", "ceasefire", LENIENT),
        ("sanctions", "ceasefire", NONE),
        ("обмін тілами", "обмін полоненими", LENIENT),  # half of the words, as for any phrase
        ("weather", "harvest", NONE),
    ],
)
def test_topics_agree_leniently_across_words_and_languages(gold, other, expected):
    assert topics(gold, other) is expected


@pytest.mark.parametrize(
    ("gold", "other", "degree"),
    [
        ("Istanbul agreements", "Istanbul agreements", Agreement.EXACT),
        ("Istanbul agreements", "стамбульские договорённости", Agreement.LENIENT),
        ("Istanbul agreements", "домовленості в Стамбулі", Agreement.LENIENT),
        ("Istanbul agreements", "understandings reached in Türkiye", Agreement.LENIENT),
        ("Geneva agreements", "Istanbul agreements", Agreement.NONE),
        ("agreements of 2 June", "Istanbul agreements", Agreement.NONE),
        ("Bring Kids Back UA", "the Bring Kids Back initiative", Agreement.LENIENT),
    ],
)
def test_an_agreement_is_known_by_its_town(gold: str, other: str, degree: Agreement) -> None:
    assert frameworks(gold, other) is degree
