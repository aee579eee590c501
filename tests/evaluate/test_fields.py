from extractor.evaluate.fields import compare, is_right, is_true
from tests.evaluate.told import swap, talks


def outcomes(gold, predicted):
    return {(cell.place, cell.field): cell.outcome for cell in compare(gold, predicted)}


def test_what_neither_tells_is_no_cell():
    told = outcomes(swap((12, "bodies", "Russia")), swap((12, "bodies", "Russia")))
    assert set(told.values()) == {"exact"}
    assert {field for _, field in told} == {
        *("category", "count", "hedge", "direction", "from_party", "to_party"),
        *("scope", "status"),
    }


def test_an_omission_and_an_invention():
    gold = swap((12, "bodies", "Russia"), location="Belarus")
    predicted = swap((12, "bodies", "Russia"), when={"start": "2026-02-01"})
    told = outcomes(gold, predicted)
    assert told["location", "location"] == "omission"
    assert told["when", "date"] == "hallucination"


def test_named_errors():
    gold = swap((12, "bodies", "Russia"))
    predicted = swap((12, "prisoners", "Ukraine"), scope="total", status="planned")
    notes = {cell.field: cell.note for cell in compare(gold, predicted) if cell.note}
    assert notes == {
        "category": "category",
        "direction": "flip",
        "scope": "scope",
        "status": "realis",
    }
    near = compare(gold, swap((12, "bodies", "Russia"), status="ongoing"))
    assert [(cell.outcome, cell.note) for cell in near if cell.field == "status"] == [
        ("lenient", "")
    ]


def test_a_count_not_stated_is_an_empty_field():
    gold = swap(({"bound": "not_stated"}, "bodies", "Russia"))
    assert ("transfers[0].quantity", "count") not in outcomes(gold, gold)
    told = outcomes(gold, swap((0, "bodies", "Russia")))
    assert told["transfers[0].quantity", "count"] == "hallucination"


def test_speakers_are_paired_before_their_side_and_act():
    gold = swap(
        (12, "bodies", "Russia"),
        attributions=[
            {"speaker": "Vladimir Medinsky", "side": "Russia", "act": "announced"},
            {"speaker": "Rustem Umerov", "side": "Ukraine", "act": "confirmed"},
        ],
    )
    predicted = swap(
        (12, "bodies", "Russia"),
        attributions=[
            {"speaker": "Umerov", "side": "Russia", "act": "confirmed"},
            {"speaker": "Someone Else", "act": "announced"},
        ],
    )
    told = {(c.place, c.field): c.outcome for c in compare(gold, predicted) if c.gold}
    assert told["attributions[1].speaker", "speakers"] == "lenient"
    assert told["attributions[1].side", "side"] == "wrong"
    assert told["attributions[1].act", "act"] == "exact"
    assert told["attributions[0].speaker", "speakers"] == "omission"
    made_up = [cell for cell in compare(gold, predicted) if cell.outcome == "hallucination"]
    assert [(cell.field, cell.predicted) for cell in made_up] == [
        ("speakers", "Someone Else"),
        ("act", "announced"),
    ]


def test_participants_are_compared_by_who_they_are():
    gold = talks(parties=("Russia", "Ukraine", "Türkiye"))
    told = compare(gold, talks(parties=("Ukrainian side", "Russia", "Belarus")))
    found = sorted(cell.outcome for cell in told if cell.field == "participants")
    assert found == ["exact", "exact", "hallucination", "omission"]


def test_right_is_everything_and_true_is_nothing_false():
    gold = swap((12, "bodies", "Russia"), when={"start": "2026-02-01"}, location="Belarus")
    silent = compare(gold, swap((12, "bodies", "Russia")))
    assert not is_right("exchange", silent)
    assert is_true("exchange", silent)
    wrong = compare(gold, swap((12, "bodies", "Russia"), when={"start": "2026-02-02"}))
    assert not is_true("exchange", wrong)
    elsewhere = swap((12, "bodies", "Russia"), when={"start": "2026-02-01"}, location="Istanbul")
    assert is_right("exchange", compare(gold, elsewhere))  # a place is not at a record's core
