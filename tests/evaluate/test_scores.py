import json

import pytest

from extractor.article import Article
from extractor.evaluate.gold import GoldCase
from extractor.evaluate.scores import score
from extractor.records import ExtractionResult
from tests.evaluate.told import swap as told


def scored(gold, proposed, language="en"):
    case = GoldCase(Article(text="-", id="a"), tuple(gold), (), language)
    return score([case], {"a": ExtractionResult(article_id="a", records=list(proposed))})


def test_counts_worked_out_by_hand():
    gold = [
        told((1212, "bodies", "Russia"), (27, "bodies", "Ukraine"), when={"start": "2026-02-26"}),
        told((157, "prisoners", "Russia"), (157, "prisoners", "Ukraine")),
    ]
    proposed = [
        told((1212, "bodies", "Russia"), when={"start": "2026-02-26"}, verdict="verified"),
        told((27, "bodies", "Ukraine"), when={"start": "2026-02-25"}, verdict="verified"),
        told((27, "bodies", "Ukraine"), verdict="flagged"),  # told again: the gold one is taken
        told((157, "prisoners", "Russia"), verdict="flagged"),
        told((314, "prisoners", "Ukraine"), verdict="verified"),
    ]
    tally = scored(gold, proposed).tally()
    assert (tally.right, tally.proposed, tally.gold) == (3, 5, 4)
    assert (tally.verified, tally.verified_right) == (3, 2)
    assert tally.dated == 2  # the 26th, and no date against no date
    assert tally.precision == pytest.approx(3 / 5)
    assert tally.recall == pytest.approx(3 / 4)
    assert tally.f1 == pytest.approx(2 / 3)


def test_the_failures_are_told():
    [article] = scored([told((12, "bodies", "Russia"))], [told((21, "bodies", "Russia"))]).articles
    assert [str(flat) for flat in article.missed] == [
        "12 bodies, Russia -> Ukraine (single, completed)"
    ]
    assert [str(flat) for flat in article.wrong] == [
        "21 bodies, Russia -> Ukraine (single, completed)"
    ]


@pytest.mark.parametrize(
    "wrong",
    [
        told((13, "bodies", "Russia")),
        told((12, "prisoners", "Russia")),
        told((12, "bodies", "Ukraine")),
        told(({"value": 12, "bound": "about"}, "bodies", "Russia")),
        told((12, "bodies", "Russia"), scope="total"),
        told((12, "bodies", "Russia"), status="planned"),
        told(({"bound": "undisclosed"}, "bodies", "Russia")),
    ],
)
def test_one_wrong_field_is_enough(wrong):
    gold = [told((12, "bodies", "Russia"))]
    assert scored(gold, gold).tally().right == 1
    assert scored(gold, [wrong]).tally().right == 0


@pytest.mark.parametrize(
    ("gold", "proposed", "right"),
    [
        ({"low": 3000, "high": 9000}, {"low": 2000, "high": 9999}, 1),
        ({"low": 3000, "high": 9000}, {"low": 24, "high": 99}, 0),
        ({"low": 24}, {"low": 20, "high": 99}, 1),
        ({"value": 50, "bound": "at_least"}, {"low": 50, "bound": "at_least"}, 1),
        ({"value": 50, "bound": "at_least"}, {"value": 51, "bound": "at_least"}, 0),
        ({"bound": "undisclosed"}, {"bound": "not_stated"}, 0),
        ({"value": 0}, {"bound": "not_stated"}, 0),
        ({"low": 30, "high": 90}, {"value": 30, "bound": "about"}, 0),
    ],
)
def test_quantities(gold, proposed, right):
    pair = [[told((each, "bodies", "Russia"))] for each in (gold, proposed)]
    assert scored(*pair).tally().right == right


def test_equal_tranches_are_paired_by_their_dates():
    days = ["2026-03-01", "2026-03-02", "2026-03-03"]
    gold = [told((90, "bodies", "Russia"), when={"start": day}) for day in days]
    tally = scored(gold, [gold[2], gold[0]]).tally()
    assert (tally.right, tally.dated) == (2, 2)


def test_a_verified_proposal_goes_before_a_doubt():
    gold = [told((90, "bodies", "Russia"))]
    doubt, sure = (told((90, "bodies", "Russia"), verdict=v) for v in ("flagged", "verified"))
    assert scored(gold, [doubt, sure]).tally().verified_right == 1


def test_an_article_without_a_result_proposed_nothing():
    case = GoldCase(Article(text="-", id="a"), (told((5, "children", "Russia")),), (), "uk")
    scores = score([case], {})
    assert scores.tally("uk").gold == 1
    assert scores.tally("uk").precision is None
    assert scores.articles[0].error
    json.dumps(scores.as_dict())
