import pytest

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
