import json

import pytest

from extractor.article import Article
from extractor.errors import InputError
from extractor.evaluate.predictions import load_predictions
from extractor.records import ExtractionResult


def test_results_by_article(tmp_path):
    file = tmp_path / "results.jsonl"
    lines = [ExtractionResult(article_id=name, model=name * 2).model_dump_json() for name in "ab"]
    file.write_text("\n\n".join(lines) + "\n", encoding="utf-8")
    assert {key: result.model for key, result in load_predictions(file).items()} == {
        "a": "aa",
        "b": "bb",
    }


def test_a_bad_line_is_named(tmp_path):
    file = tmp_path / "results.jsonl"
    good = ExtractionResult(article_id="a").model_dump_json()
    file.write_text(f'{good}\n{{"article_id": 3}}\n', encoding="utf-8")
    with pytest.raises(InputError, match=r"results\.jsonl, line 2: article_id: "):
        load_predictions(file)


def test_no_file(tmp_path):
    with pytest.raises(InputError, match="cannot be read"):
        load_predictions(tmp_path / "none.jsonl")


def test_plain_records_of_somebody_else(tmp_path):
    file = tmp_path / "theirs.jsonl"
    record = {"transfers": [{"category": "bodies", "quantity": {"value": 3}}]}
    talks = {"participants": [{"party": "Russia"}]}
    line = {"article_id": "a", "records": [record, talks]}
    file.write_text(json.dumps(line) + "\n", encoding="utf-8")
    found = load_predictions(file)["a"].records
    assert [each.kind for each in found] == ["exchange", "diplomacy"]
    assert found[0].transfers[0].quantity.value == 3


def test_another_shape_is_read_where_the_articles_are_known(tmp_path):
    file = tmp_path / "theirs.json"
    record = {"transfers": [{"category": "bodies", "quantity": {"value": 3}}]}
    file.write_text(json.dumps({"a": [record]}), encoding="utf-8")
    found = load_predictions(file, [Article(text="-", id="a")])
    assert found["a"].records[0].transfers[0].quantity.value == 3


def test_every_bad_field_is_named(tmp_path):
    file = tmp_path / "results.jsonl"
    bad = {"transfers": [{"category": "corpses"}]}
    lines = [{"article_id": "a", "records": [{"transfers": []}, bad]}, {"article_id": 3}]
    file.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    with pytest.raises(InputError) as caught:
        load_predictions(file, [Article(text="-", id="a")])
    assert "line 1: records[1].transfers[0].category: " in str(caught.value)
    assert "line 2: article_id: " in str(caught.value)


def test_a_line_that_is_no_json(tmp_path):
    file = tmp_path / "results.jsonl"
    good = ExtractionResult(article_id="a").model_dump_json()
    file.write_text(f"{good}\nnonsense\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"line 2: is not JSON \(Expecting value"):
        load_predictions(file)
