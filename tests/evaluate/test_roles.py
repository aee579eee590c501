import pytest

from extractor.article import Article
from extractor.evaluate.evaluation import evaluate_cases
from extractor.evaluate.gold import GoldCase, GoldNumber
from extractor.evaluate.roles import align_roles, tally_orphans, tally_roles
from extractor.evaluate.scores import flatten
from extractor.records import ExtractionResult, Finding, NumberMention, Span
from extractor.validate.check import check
from tests.evaluate.told import swap

HERE = Span(start=0, end=0, text="")


def aligned(labels, ledger):
    gold = [GoldNumber(surface=surface, role=role) for surface, role in labels]
    numbers = [NumberMention(surface=surface, role=role, span=HERE) for surface, role in ledger]
    return [(pair.surface, pair.gold, pair.predicted) for pair in align_roles(gold, numbers)]


def test_numbers_meet_in_order():
    labels = [("12", "total"), ("5", "age"), ("12", "exchange_count"), ("7", "date")]
    ledger = [("12", "total"), ("3", "other"), ("12", "other"), ("7", "date")]
    assert aligned(labels, ledger) == [
        ("12", "total", "total"),
        ("5", "age", None),
        ("12", "exchange_count", "other"),
        ("7", "date", "date"),
        ("3", None, "other"),
    ]


def test_a_date_in_parts_meets_the_whole():
    parts = [("2025", "date"), ("06", "date"), ("17", "date"), ("9", "age")]
    assert aligned([("2025-06-17", "date"), ("9", "age")], parts) == [
        ("2025-06-17", "date", "date"),
        ("9", "age", "age"),
    ]
    assert aligned([("29", "date"), ("2026", "date")], [("January 29, 2026", "date")]) == [
        ("29", "date", "date"),
        ("2026", "date", "date"),
    ]


def test_a_part_of_a_numbers_digits_is_no_part():
    assert aligned([("12", "total")], [("1212", "total")]) == [
        ("12", "total", None),
        ("1212", None, "total"),
    ]


def test_counts_of_roles():
    gold = [GoldNumber(surface=s, role=r) for s, r in (("1", "age"), ("2", "age"), ("3", "money"))]
    ledger = [NumberMention(surface=s, role="age", span=HERE) for s in ("1", "3", "4")]
    assert tally_roles(align_roles(gold, ledger)) == {
        "role.gold": 3,
        "role.gold.age": 2,
        "role.gold.money": 1,
        "role.found": 2,
        "role.predicted.age": 2,
        "role.right": 1,
        "role.right.age": 1,
        "role.stray": 1,
    }


def test_no_ledger_is_not_a_bad_ledger():
    gold = GoldCase(Article(text="-", id="a"), (), (GoldNumber(surface="1", role="age"),))
    evaluation = evaluate_cases([gold], {"a": ExtractionResult(article_id="a")}, resamples=0)
    assert evaluation["roles.accuracy"].value is None


def orphan(text):
    span = Span(start=0, end=len(text), text=text)
    return Finding(rule="orphan", severity="warning", message="m", span=span)


def test_orphans_that_point_at_what_was_missed():
    gold = list(flatten([swap((1212, "bodies", "Russia"), (27, "bodies", "Ukraine"))]))
    result = ExtractionResult(article_id="a", findings=[orphan("1,212"), orphan("44")])
    assert tally_orphans(gold, gold[1:], result) == {
        "orphan.missed": 1,
        "orphan.found": 1,
        "orphan.findings": 2,
        "orphan.true": 1,
    }


@pytest.mark.parametrize("dropped", [0, 1])
def test_a_record_that_is_left_out_becomes_an_orphan(dropped):
    text = (
        "Russia handed over 1,212 bodies of fallen soldiers to Ukraine on Thursday. "
        "A week earlier Ukraine freed 40 Russian prisoners of war."
    )
    records = [swap((1212, "bodies", "Russia")), swap((40, "prisoners", "Ukraine"))]
    told = [record for place, record in enumerate(records) if place != dropped]
    result = check(Article(text=text, id="a"), told)
    tally = tally_orphans(list(flatten(records)), list(flatten(told)), result)
    assert (tally["orphan.missed"], tally["orphan.found"]) == (1, 1)
