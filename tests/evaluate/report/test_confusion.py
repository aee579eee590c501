from extractor.evaluate.evaluation import evaluate_cases
from extractor.evaluate.report.confusion import confusions
from extractor.records import ExtractionResult


def table(evaluation, title):
    (found,) = [each for each in confusions(evaluation) if each.title == title]
    return {
        (row.head, column): figure.text
        for row in found.rows
        for column, figure in zip(found.columns[1:], row.cells, strict=True)
        if figure.tone != "none"
    }


def test_what_was_told_as_what(english):
    first, even, total, _ = english.records
    told = [first, even, total.model_copy(update={"scope": "single"})]
    result = ExtractionResult(article_id="english", records=told)
    evaluation = evaluate_cases([english], {"english": result}, resamples=0, kept="all")
    scopes = table(evaluation, "Scope of exchange records")
    assert scopes == {("single", "single"): "2", ("total", "single"): "1"}
    assert table(evaluation, "Type of diplomacy records") == {("talks", "not found"): "1"}
    assert table(evaluation, "Category of transfers") == {
        ("bodies", "bodies"): "3",
        ("prisoners", "prisoners"): "3",
    }


def test_what_gold_does_not_have(english, russian):
    bare = type(russian)(russian.article, (), (), "ru")
    result = ExtractionResult(article_id="russian", records=list(russian.records))
    evaluation = evaluate_cases([bare], {"russian": result}, resamples=0)
    assert table(evaluation, "Category of transfers") == {("not in gold", "prisoners"): "3"}
