import json

import pytest
import typer
from typer.testing import CliRunner

from extractor.cli.evaluate import evaluate
from extractor.errors import UsageError
from extractor.records import ExtractionResult

app = typer.Typer()
app.command()(evaluate)


@pytest.fixture
def gold(tmp_path, english):
    folder = tmp_path / "gold"
    folder.mkdir()
    (folder / "english.txt").write_text(english.article.text, encoding="utf-8")
    records = [record.model_dump(mode="json", exclude_defaults=True) for record in english.records]
    for record, told in zip(records, english.records, strict=True):
        record["kind"] = told.kind
    data = {
        "article_id": "english",
        "published": "2026-02-27",
        "language": "en",
        "records": records,
        "numbers": [number.model_dump() for number in english.numbers],
    }
    (folder / "english.json").write_text(json.dumps(data), encoding="utf-8")
    return folder


@pytest.fixture
def predictions(tmp_path, english):
    judged = [english.records[0].model_copy(update={"verdict": "verified"})]
    result = ExtractionResult(article_id="english", records=judged)
    file = tmp_path / "results.jsonl"
    file.write_text(result.model_dump_json() + "\n", encoding="utf-8")
    return file


def run(*options):
    return CliRunner().invoke(app, [str(option) for option in options])


def test_predictions_are_scored(gold, predictions):
    result = run("--gold", gold, "--predictions", predictions, "--json")
    assert result.exit_code == 0
    tally = json.loads(result.stdout)["languages"]["en"]
    assert (tally["right"], tally["proposed"], tally["gold"]) == (3, 3, 6)
    assert (tally["verified"], tally["verified_right"]) == (3, 3)


def test_the_table_and_the_errors(gold, predictions):
    result = run("--gold", gold, "--predictions", predictions, "--show-errors")
    assert result.exit_code == 0
    assert "Transfers against gold" in result.stdout
    assert "missed: 157 prisoners, Russia -> Ukraine (single, completed)" in result.stdout


def test_an_article_without_predictions_failed(gold, tmp_path):
    empty = tmp_path / "empty.jsonl"
    empty.write_text("", encoding="utf-8")
    assert run("--gold", gold, "--predictions", empty).exit_code == 1


def test_perturbation_as_json(gold):
    result = run("--gold", gold, "--perturb", "--json")
    assert result.exit_code == 0
    data = json.loads(result.stdout)
    overall = data["caught"][-1]
    assert overall["name"] == "every error"
    assert overall["n"] > 50
    assert {row["language"] for row in data["caught"]} == {"en", "all"}


def test_perturbation_as_tables(gold):
    result = run("--gold", gold, "--perturb", "--show-misses")
    assert result.exit_code == 0
    assert "Caught of the broken records" in result.stdout
    assert "digit swap" in result.stdout
    assert "False alarms" in result.stdout


def test_two_ways_at_once_are_refused(gold, predictions):
    result = run("--gold", gold, "--perturb", "--predictions", predictions)
    assert isinstance(result.exception, UsageError)
    assert "--perturb and --predictions" in str(result.exception)
