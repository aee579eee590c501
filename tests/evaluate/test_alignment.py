import itertools

import pytest

from extractor.evaluate.alignment import align, likeness
from extractor.evaluate.pairing import assign
from tests.evaluate.told import swap, talks


def aligned(gold, predicted):
    found = align(gold, predicted)
    return {(pair.gold, pair.predicted) for pair in found.pairs}


def test_likeness_worked_out_by_hand():
    day = {"start": "2026-02-26"}
    gold = swap((12, "bodies", "Russia"), when=day)
    assert likeness(gold, gold) == pytest.approx(0.7 + 0.1 + 0.1 + 0.05 + 0.05 / 2)
    flipped = swap((12, "bodies", "Ukraine"), when=day)
    assert likeness(gold, flipped) == pytest.approx(0.7 * 0.75 + 0.1 + 0.1 + 0.05 + 0.05 / 2)
    longer = swap((12, "bodies", "Russia"), (5, "children", "Russia"))
    assert likeness(gold, longer) == pytest.approx(0.7 * 2 / 3 + 0 + 0.1 + 0.05 + 0.05 / 2)


def test_the_best_total_wins_where_greed_would_not():
    """The first is most like the second, but then nothing is left for the second."""
    worth = {(0, 0): 0.6, (0, 1): 0.9, (1, 0): 0.0, (1, 1): 0.8}
    found = assign([0, 1], [0, 1], lambda one, two: worth[one, two], 0.5)
    assert [(one, two) for one, two, _ in found] == [(0, 0), (1, 1)]


def test_what_is_too_unlike_is_no_pair():
    gold, other = swap((12, "bodies", "Russia")), swap((700, "prisoners", "Ukraine"))
    found = align([gold], [other])
    assert (found.pairs, found.missed, found.spurious) == ((), (0,), (0,))


def test_kinds_are_aligned_apart():
    assert aligned([talks(), swap((1, "bodies", "Russia"))], [swap((1, "bodies", "Russia"))]) == {
        (1, 0)
    }


def test_equal_tranches_are_told_apart_by_their_dates():
    days = ["2026-03-01", "2026-03-02", "2026-03-03"]
    gold = [swap((90, "bodies", "Russia"), when={"start": day}) for day in days]
    for order in itertools.permutations(range(3)):
        predicted = [gold[place] for place in order]
        assert aligned(gold, predicted) == {(place, order.index(place)) for place in range(3)}


def test_of_equals_the_verified_one_is_taken():
    gold = swap((90, "bodies", "Russia"))
    sure = gold.model_copy(update={"verdict": "verified"})
    assert aligned([gold], [gold, sure]) == {(0, 1)}
    assert aligned([gold], [sure, gold]) == {(0, 0)}


def test_a_hopeless_record_does_not_draw_a_good_one_away():
    gold = [swap((12, "bodies", "Russia")), swap((40, "prisoners", "Russia"))]
    predicted = [swap((12, "bodies", "Ukraine")), swap((40, "prisoners", "Ukraine"))]
    assert aligned(gold, predicted) == {(0, 0), (1, 1)}


def test_of_equals_the_one_whose_other_fields_agree_is_taken():
    claims = [
        swap((90, "bodies", "Russia"), attributions=[{"speaker": speaker}])
        for speaker in ("Vladimir Medinsky", "Rustem Umerov")
    ]
    assert aligned(claims, claims) == {(0, 0), (1, 1)}
    assert aligned(claims, claims[::-1]) == {(0, 1), (1, 0)}
