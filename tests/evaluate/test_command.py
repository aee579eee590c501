import json
import sys

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
    result = run("--gold", gold, "--predictions", predictions, "--json", "--resamples", 100)
    assert result.exit_code == 0
    data = json.loads(result.stdout)
    recall = data["metrics"]["transfers.recall"]
    assert (recall["over"], recall["under"]) == (3, 6)
    assert recall["low"] <= recall["value"] <= recall["high"]
    assert data["metrics"]["verdict.transfer.precision"]["value"] == 1
    assert data["by_article"][0]["missed"] == [1, 2, 3]


def test_the_tables_and_the_errors(gold, predictions):
    result = run("--gold", gold, "--predictions", predictions, "--show-errors")
    assert result.exit_code == 0
    for title in (
        "Found",
        "Fields of exchange records",
        "Errors by name",
        "Whole articles",
        "Verdicts",
        "Slices",
    ):
        assert title in result.stdout
    assert "missed: 157 prisoners, Russia -> Ukraine; 157 prisoners" in result.stdout
    assert "Number ledger: not scored" in result.stdout
    assert "Evidence: not applicable" in result.stdout


def test_an_article_without_predictions_is_named(gold, tmp_path):
    empty = tmp_path / "empty.jsonl"
    empty.write_text("", encoding="utf-8")
    result = run("--gold", gold, "--predictions", empty)
    assert result.exit_code == 1
    assert "No prediction, counted as empty (1): english" in result.stdout


def test_unknown_articles_are_named(gold, predictions):
    stranger = ExtractionResult(article_id="stranger").model_dump_json()
    predictions.write_text(predictions.read_text("utf-8") + stranger + "\n", encoding="utf-8")
    result = run("--gold", gold, "--predictions", predictions)
    assert result.exit_code == 0
    assert "Not in gold, counted nowhere (1): stranger" in result.stdout


def test_a_strangers_name_cannot_steer_the_terminal(gold, predictions):
    stranger = ExtractionResult(article_id="\x1b[2Jstranger").model_dump_json()
    predictions.write_text(predictions.read_text("utf-8") + stranger, encoding="utf-8")
    result = run("--gold", gold, "--predictions", predictions)
    assert "stranger" in result.stdout
    assert "\x1b" not in result.stdout


def test_foreign_predictions_are_held_against_the_text_on_demand(gold, english, tmp_path):
    file = tmp_path / "theirs.jsonl"
    told = english.records[0].transfers[0].model_dump(mode="json", exclude_defaults=True)
    line = {"article_id": "english", "records": [{"transfers": [told]}]}
    file.write_text(json.dumps(line), encoding="utf-8")
    plain, checked = (
        json.loads(run("--gold", gold, "--predictions", file, "--json", *more).stdout)
        for more in ((), ("--check",))
    )
    assert plain["metrics"]["verdict.transfer.coverage"]["value"] == 0
    assert checked["metrics"]["verdict.transfer.coverage"]["value"] == 1
    assert plain["metrics"]["roles.accuracy"]["value"] is None
    assert checked["metrics"]["roles.accuracy"]["value"] > 0.5


def test_the_rules_are_scored(gold):
    result = run("--gold", gold, "--model", "rules", "--json", "--resamples", 0)
    assert result.exit_code == 0
    metrics = json.loads(result.stdout)["metrics"]
    assert metrics["transfers.recall"]["value"] > 0.5
    assert metrics["transfers.recall"]["low"] is None


def test_two_runs_are_compared(gold, predictions, english, tmp_path):
    better = tmp_path / "better.jsonl"
    result = ExtractionResult(article_id="english", records=english.records)
    better.write_text(result.model_dump_json(), encoding="utf-8")
    shown = run("--gold", gold, "--compare", predictions, better)
    assert shown.exit_code == 0
    assert "B against A" in shown.stdout
    assert "only B 1, neither 0; exact McNemar p = 1." in shown.stdout
    data = json.loads(run("--gold", gold, "--compare", predictions, better, "--json").stdout)
    assert data["differences"]["transfers.recall"]["value"] == 0.5
    assert data["gained"] == ["english"]


def test_gold_is_checked(gold):
    text = "Russia handed over 1,212 bodies; Kyiv returned 27."
    (gold / "english.txt").write_text(text, encoding="utf-8")
    ends = {"from_party": "Russia", "to_party": "Ukraine"}
    told = {"category": "bodies", "quantity": {"value": 1212}} | ends
    data = {
        "article_id": "english",
        "records": [{"kind": "exchange", "transfers": [told]}],
        "numbers": [{"surface": s, "role": "exchange_count"} for s in ("1,212", "27")],
    }
    (gold / "english.json").write_text(json.dumps(data), encoding="utf-8")
    sound = run("--gold", gold, "--check-gold")
    assert (sound.exit_code, sound.stdout) == (0, "")
    file = gold / "english.json"
    file.write_text(file.read_text("utf-8").replace("1212", "1213"), encoding="utf-8")
    broken = run("--gold", gold, "--check-gold")
    assert broken.exit_code == 1
    assert "english.json: records[0].transfers[0].quantity: no number" in broken.stdout


def test_records_of_no_kind_are_refused(gold, predictions):
    result = run("--gold", gold, "--predictions", predictions, "--records", "some")
    assert isinstance(result.exception, UsageError)


def test_a_missing_library_is_a_plain_sentence(gold, predictions, monkeypatch):
    monkeypatch.setitem(sys.modules, "scipy.optimize", None)
    result = run("--gold", gold, "--predictions", predictions)
    assert isinstance(result.exception, UsageError)
    assert "pip install 'extractor[evaluate]'" in str(result.exception)


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


def test_scores_and_perturbation_are_told_together(gold, predictions):
    options = ("--gold", gold, "--predictions", predictions, "--perturb", "--resamples", 50)
    told = json.loads(run(*options, "--json").stdout)
    assert told["metrics"]["transfers.recall"]["over"] == 3
    assert told["perturbation"] == json.loads(run("--gold", gold, "--perturb", "--json").stdout)
    tables = run(*options)
    assert tables.exit_code == 0
    assert "Fields of exchange records" in tables.stdout
    assert "Caught of the broken records" in tables.stdout


def test_all_of_it_on_one_page(gold, predictions, tmp_path):
    page = tmp_path / "report.html"
    options = ("--gold", gold, "--predictions", predictions, "--perturb", "--html", page)
    result = run(*options, "--resamples", 50, "--prices", 1, 2)
    assert result.exit_code == 0
    assert "Fields of exchange records" in result.stdout
    assert f"Written to {page}" in result.stderr
    html = page.read_text("utf-8")
    for told in (str(gold), str(predictions), "Caught of the records broken", "digit swap"):
        assert told in html
    assert "1 for input, 2 for output" in html


def test_two_runs_on_one_page(gold, predictions, tmp_path):
    page = tmp_path / "report.html"
    result = run("--gold", gold, "--compare", predictions, predictions, "--html", page)
    assert result.exit_code == 0
    html = page.read_text("utf-8")
    assert "B against A" in html
    assert f"A: {predictions}; B: {predictions}" in html


@pytest.mark.parametrize("place", [".", "nowhere/report.html"])
def test_a_page_that_cannot_be_written_is_refused_at_once(gold, predictions, tmp_path, place):
    result = run("--gold", gold, "--predictions", predictions, "--html", tmp_path / place)
    assert isinstance(result.exception, UsageError)
    assert str(tmp_path) in str(result.exception)
    assert not result.stdout


@pytest.mark.parametrize(
    ("options", "named"),
    [
        (("--model", "rules", "--predictions", "a"), "--model and --predictions"),
        (("--predictions", "a", "--compare", "a", "b"), "--predictions and --compare"),
        (("--check-gold", "--perturb"), "--check-gold and --perturb"),
        (("--check-gold", "--html", "a"), "--check-gold and --html"),
    ],
)
def test_two_ways_at_once_are_refused(gold, options, named):
    result = run("--gold", gold, *options)
    assert isinstance(result.exception, UsageError)
    assert named in str(result.exception)
