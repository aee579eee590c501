import pytest

from extractor.evaluate.alignment import align
from extractor.evaluate.evidence import tally_evidence
from extractor.records import Span
from tests.evaluate.told import evaluated, swap

TEXT = "Russia gave Ukraine 12 bodies. Later 12 drones came."


def span(words, text=TEXT):
    start = text.index(words)
    return Span(start=start, end=start + len(words), text=words)


def tallied(gold, predicted):
    return tally_evidence(TEXT, [gold], [predicted], align([gold], [predicted]).pairs)


def rests_on(words, **fields):
    return swap((12, "bodies", "Russia"), **fields).model_copy(update={"evidence": [span(words)]})


def test_characters_against_golds_own_spans():
    tally = tallied(rests_on("gave Ukraine 12 bodies"), rests_on("Ukraine 12 bodies. Later"))
    assert tally["evidence.gold"] == 22
    assert tally["evidence.predicted"] == 24
    assert tally["evidence.overlap"] == 17


def test_without_golds_spans_the_count_must_stand_in_the_evidence():
    gold = swap((12, "bodies", "Russia"))
    held = tallied(gold, rests_on("Ukraine 12 bodies"))
    assert (held["evidence.held"], held["evidence.counted"]) == (1, 1)
    assert held["evidence.gold"] == 0
    elsewhere = tallied(gold, rests_on("Russia gave"))
    assert (elsewhere["evidence.held"], elsewhere["evidence.counted"]) == (0, 1)


@pytest.mark.parametrize("count", [13, 700])
def test_only_right_counts_are_looked_for(count):
    gold = swap((count, "bodies", "Russia"))
    assert tallied(gold, rests_on("Ukraine 12 bodies"))["evidence.counted"] == 0


def test_a_span_that_reads_otherwise_is_untrue():
    false = swap((12, "bodies", "Russia")).model_copy(
        update={"evidence": [Span(start=0, end=6, text="Rossia"), span("12 bodies")]}
    )
    tally = tallied(swap((12, "bodies", "Russia")), false)
    assert (tally["evidence.true"], tally["evidence.spans"]) == (1, 2)


def test_no_spans_is_not_applicable():
    gold = swap((12, "bodies", "Russia"))
    evaluation = evaluated([gold], [gold])
    for name in ("f1", "verbatim", "holds_count"):
        assert evaluation[f"evidence.{name}"].value is None


def test_a_false_span_may_end_anywhere():
    endless = swap((12, "bodies", "Russia")).model_copy(
        update={"evidence": [Span(start=0, end=10**15, text="Russia")]}
    )
    tally = tallied(rests_on("12 bodies"), endless)
    assert tally["evidence.predicted"] == len(TEXT)
