from extractor.evaluate.report.marks import Mark, Tag, gold_marks, predicted_marks, segments
from extractor.records import ExchangeRecord, Span


def span(text, words):
    start = text.index(words)
    return {"start": start, "end": start + len(words), "text": words}


def record(text, evidence, count, verdict="verified"):
    return ExchangeRecord.model_validate(
        {
            "verdict": verdict,
            "evidence": [span(text, evidence)],
            "transfers": [
                {
                    "category": "bodies",
                    "span": span(text, evidence),
                    "quantity": {"value": 7, "span": span(text, count)},
                }
            ],
        }
    )


def test_text_without_marks_is_one_piece():
    assert [each.text for each in segments("some words", [])] == ["some words"]
    assert segments("", []) == []


def test_pieces_keep_the_whole_text_and_what_lies_over_them():
    tag = Tag("P1", "evidence", "verified", "P1")
    doubt = Tag("P2", "evidence", "flagged", "P2")
    gold = Tag("G1.1", "gold", None, "G1")
    marks = [Mark(0, 6, tag), Mark(4, 9, doubt), Mark(5, 6, gold)]
    cut = segments("0123456789", marks)
    assert [each.text for each in cut] == ["0123", "4", "5", "678", "9"]
    evidence = [each.evidence for each in cut]
    assert evidence == ["verified", "flagged", "flagged", "flagged", None]
    assert [each.gold for each in cut] == [False, False, True, False, False]
    assert [[each.name for each in piece.tags] for piece in cut] == [
        ["P1"],
        ["P2"],
        ["G1.1"],
        [],
        [],
    ]


def test_marks_count_characters_beyond_the_first_plane_once():
    text = "😀🪖 they returned 7 bodies 😀"
    marks, strays = predicted_marks(text, "P1", record(text, "they returned 7 bodies", "7"))
    assert strays == 0
    cut = segments(text, marks)
    assert [each.text for each in cut] == ["😀🪖 ", "they returned ", "7", " bodies", " 😀"]
    assert [each.count for each in cut] == [None, None, "verified", None, None]


def test_a_sentence_that_is_told_twice_is_marked_once():
    text = "they returned 7 bodies"
    marks, _ = predicted_marks(text, "P1", record(text, text, "7"))
    assert [mark.tag.name for mark in marks] == ["P1", "P1.1"]


def test_spans_that_read_otherwise_are_not_marked():
    stray = Span(start=3, end=5, text="no")
    beyond = Span(start=90, end=95, text="words")
    empty = Span(start=2, end=2, text="")
    told = ExchangeRecord(evidence=[stray, beyond, empty])
    assert predicted_marks("some words", "P1", told) == ([], 3)


def test_golds_counts_are_found_by_value_where_labels_call_them_counts(english):
    text = english.article.text
    found = {}
    for mark in gold_marks(english):
        found.setdefault(mark.tag.name, []).append(text[mark.start : mark.end])
    assert found["G1.1"] == ["1,212"]
    assert found["G1.2"] == ["27"]
    assert found["G2.2"] == ["157"]
    assert found["G3.1"] == ["6,000"]
