"""`extractor check`: records made elsewhere, in all their shapes."""

import json
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from extractor.cli import check
from extractor.extract import Extractor
from extractor.loading import load

TEXT = (
    "On Thursday Moscow gave Kyiv the bodies of 212 soldiers, officials said, while Kyiv returned"
    " 27 bodies to Russia.\n"
)
PUBLISHED = "2026-02-27"
RIGHT = {
    "kind": "exchange",
    "transfers": [
        {
            "category": "bodies",
            "from_party": "Ukraine",
            "to_party": "Russia",
            "quantity": {"value": 27},
        }
    ],
}
WRONG = {
    "transfers": [
        {
            "category": "bodies",
            "from_party": "Ukraine",
            "to_party": "Russia",
            "quantity": {"value": 72},
        }
    ],
}


@pytest.fixture
def folder(no_settings: Path) -> Path:
    (no_settings / "articles").mkdir()
    (no_settings / "articles" / "dead.txt").write_text(TEXT, encoding="utf-8")
    (no_settings / "articles" / "talks.txt").write_text("They met in Geneva.\n", encoding="utf-8")
    return no_settings


def run(*arguments: object) -> Any:
    app = typer.Typer()
    app.command()(check.check)
    return CliRunner().invoke(app, [*map(str, arguments)])


def given(folder: Path, *lines: object) -> Path:
    path = folder / "records.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return path


def checked(folder: Path, records: Path, code: int = 0) -> dict[str, Any]:
    ended = run(records, "--articles", "articles", "--out", "out", "--published", PUBLISHED)
    assert ended.exit_code == code, ended.output
    text = (folder / "out" / "results.jsonl").read_text(encoding="utf-8")
    return {result["article_id"]: result for result in map(json.loads, text.splitlines())}


def verdicts(result: dict[str, Any]) -> list[str]:
    return [record["verdict"] for record in result["records"]]


@pytest.mark.parametrize(
    "line",
    [
        {"article_id": "dead", **RIGHT},
        {"dead": [RIGHT]},
        {"article_id": "dead", "published": None, "language": "en", "records": [RIGHT]},
    ],
    ids=["record", "by article", "gold"],
)
def test_a_right_record_is_verified_in_every_shape(folder: Path, line: Any) -> None:
    results = checked(folder, given(folder, line))
    assert verdicts(results["dead"]) == ["verified"]
    assert results["dead"]["records"][0]["transfers"][0]["quantity"]["span"]["text"] == "27"


@pytest.mark.parametrize("indent", [None, 2])
def test_a_file_may_be_one_json_list(folder: Path, indent: int | None) -> None:
    path = folder / "records.json"
    lines = [{"article_id": "dead", **RIGHT}, {"article_id": "dead", **WRONG}]
    path.write_text(json.dumps(lines, indent=indent))
    assert verdicts(checked(folder, path)["dead"]) == ["verified", "rejected"]


def test_our_own_output_comes_out_the_same(folder: Path) -> None:
    articles = list(load(["articles"]))
    made = [Extractor(model="rules").extract(article) for article in articles]
    path = folder / "results.jsonl"
    path.write_text("".join(result.model_dump_json() + "\n" for result in made))
    again = checked(folder, path)
    for result in made:
        told = [record.verdict for record in result.records]
        assert verdicts(again[result.article_id]) == told
    assert made[0].records


def test_a_wrong_count_is_rejected_and_told(folder: Path) -> None:
    ended = run(given(folder, {"article_id": "dead", **WRONG}), "--articles", "articles")
    assert ended.exit_code == 0
    assert "rejected" in ended.output
    assert "quantity_grounded" in ended.output
    assert "72" in ended.output


def test_a_count_that_no_record_claims_is_told(folder: Path) -> None:
    ended = run(given(folder, {"article_id": "dead", **RIGHT}), "--articles", "articles")
    assert "212" in ended.output.partition("In no record")[2]


def test_several_paths_may_follow(folder: Path) -> None:
    records = given(folder, {"article_id": "talks", "kind": "diplomacy", "location": "Geneva"})
    ended = run(records, "--articles", "articles/dead.txt", "articles/talks.txt")
    assert ended.exit_code == 0, ended.output
    assert "2 articles, 1 records" in ended.output


def test_a_record_of_an_unknown_article_is_an_error_by_name(folder: Path) -> None:
    records = given(folder, {"article_id": "dead", **RIGHT}, {"article_id": "gone", **RIGHT})
    results = checked(folder, records, code=1)
    assert verdicts(results["dead"]) == ["verified"]
    assert "'gone'" in results["gone"]["error"]
    assert "line 2" in results["gone"]["error"]
    assert "'gone'" in run(records, "--articles", "articles").output


def test_a_broken_record_is_named_and_the_rest_is_checked(folder: Path) -> None:
    broken = {"transfers": [{"category": "tanks", "quantity": {"value": "many"}}]}
    records = given(folder, {"article_id": "dead", "records": [RIGHT, broken]})
    results = checked(folder, records, code=1)
    assert verdicts(results["dead"]) == ["verified"]
    error = results["dead"]["error"]
    assert "line 1, records[1]: transfers[0].category" in error
    assert "transfers[0].quantity.value" in error


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{", "line 2: is not JSON"),
        ("[1]", "line 2: is no object"),
        ('{"transfers": []}', "line 2: article_id: is missing"),
        ('{"article_id": "dead", "records": 3}', "line 2: records: is no list"),
        ('{"article_id": "dead", "records": [], "error": "no answer"}', "no answer"),
        ('{"article_id": "dead", "transfers": [], "colour": "red"}', "line 2: colour"),
    ],
)
def test_every_fault_is_a_sentence_with_its_place(folder: Path, line: str, told: str) -> None:
    path = given(folder, {"article_id": "dead", **RIGHT})
    path.write_text(path.read_text() + line + "\n")
    ended = run(path, "--articles", "articles")
    assert ended.exit_code == 1
    assert told in ended.output


@pytest.mark.parametrize(
    "arguments",
    [
        ("records.jsonl",),
        ("nowhere.jsonl", "--articles", "articles"),
        ("records.jsonl", "--articles", "nowhere"),
        ("empty.jsonl", "--articles", "articles"),
        ("prose.jsonl", "--articles", "articles"),
    ],
)
def test_wrong_use(cli: Any, folder: Path, arguments: tuple[str, ...]) -> None:
    given(folder, {"article_id": "dead", **RIGHT})
    (folder / "empty.jsonl").write_text("")
    (folder / "prose.jsonl").write_text("They exchanged the dead.\n")
    ended = cli("check", *arguments)
    assert ended.code == 2
    assert ended.err
    assert "No such command" not in ended.err


def test_equal_ids_are_told_apart(folder: Path) -> None:
    other = {**WRONG, "id": "x1"}
    records = given(folder, {"article_id": "dead", "records": [{**RIGHT, "id": "x1"}, other]})
    results = checked(folder, records)
    assert len({record["id"] for record in results["dead"]["records"]}) == 2


def extraction(quote: str, start: int | None, **attributes: object) -> dict[str, Any]:
    interval = None if start is None else {"start_pos": start, "end_pos": start + len(quote)}
    return {
        "extraction_class": "exchange",
        "extraction_text": quote,
        "char_interval": interval,
        "alignment_status": "match_exact",
        "extraction_index": 1,
        "group_index": 0,
        "description": None,
        "attributes": attributes,
    }


def document(*extractions: dict[str, Any], name: str = "dead", text: str = TEXT) -> dict[str, Any]:
    return {"document_id": name, "text": text, "extractions": list(extractions)}


FLOW = {"Category": "soldiers' remains", "From": "Kyiv", "to_party": "Moscow"}


def test_an_extraction_of_langextract_is_a_record(folder: Path) -> None:
    start = TEXT.index("Kyiv returned")
    line = document(
        extraction(
            "Kyiv returned 27 bodies", start, count="27", date="Thursday", status="Done", **FLOW
        )
    )
    record = checked(folder, given(folder, line))["dead"]["records"][0]
    transfer = record["transfers"][0]
    assert (transfer["category"], transfer["from_party"], transfer["to_party"]) == (
        "bodies",
        "Ukraine",
        "Russia",
    )
    assert transfer["quantity"]["value"] == 27
    assert record["status"] == "completed"
    assert record["when"]["start"] == "2026-02-26"
    assert record["evidence"][0]["start"] == start
    assert record["verdict"] == "verified"


@pytest.mark.parametrize(
    ("quote", "start", "count"),
    [
        ("Kyiv returned 72 bodies", TEXT.index("Kyiv returned"), "27"),
        ("Kyiv returned 27 bodies", 0, "27"),
        ("Kyiv returned 27 corpses", None, 27),
    ],
    ids=["another number", "another place", "not aligned"],
)
def test_a_quote_that_is_not_verbatim_is_rejected(
    folder: Path, quote: str, start: int | None, count: object
) -> None:
    line = document(extraction(quote, start, count=count, **FLOW))
    record = checked(folder, given(folder, line))["dead"]["records"][0]
    assert record["verdict"] == "rejected"
    assert "evidence_verbatim" in {finding["rule"] for finding in record["findings"]}


@pytest.mark.parametrize(
    ("count", "quantity"),
    [
        ("1,212", (1212, "exact")),
        ("more than 200", (200, "at_least")),
        ("двумястами семью", (207, "exact")),
        ("6 тисяч", (6000, "exact")),
        ("none", (0, "exact")),
        ("undisclosed", (None, "undisclosed")),
        (31, (31, "exact")),
        (None, (27, "exact")),
    ],
)
def test_counts_are_read_in_words_of_three_languages(
    folder: Path, count: object, quantity: tuple[int | None, str]
) -> None:
    quote = "Kyiv returned 27 bodies"
    line = document(extraction(quote, TEXT.index(quote), value=count, **FLOW))
    record = checked(folder, given(folder, line))["dead"]["records"][0]
    told = record["transfers"][0]["quantity"]
    assert (told["value"], told["bound"]) == quantity


def test_a_document_without_an_id_of_ours_is_known_by_its_text(folder: Path) -> None:
    quote = "Kyiv returned 27 bodies"
    line = document(extraction(quote, TEXT.index(quote), count=27, **FLOW), name="doc_1f3a")
    assert verdicts(checked(folder, given(folder, line))["dead"]) == ["verified"]


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"category": "drones", "count": 3}, "extractions[0]: category: 'drones'"),
        ({**FLOW, "count": "plenty"}, "extractions[0]: count: 'plenty'"),
        ({**FLOW, "count": 27, "status": "odd"}, "extractions[0]: status: 'odd'"),
    ],
)
def test_an_extraction_that_is_no_record_is_named(
    folder: Path, fields: dict[str, object], told: str
) -> None:
    line = document(extraction("Kyiv returned 27 bodies", 0, **fields))
    ended = run(given(folder, line), "--articles", "articles")
    assert ended.exit_code == 1
    assert told in ended.output


def test_a_talk_of_langextract_is_a_diplomacy_record(folder: Path) -> None:
    made = extraction("They met in Geneva", 0, participants=["Kyiv", "Moscow"], place="Geneva")
    made["extraction_class"] = "Talks"
    line = document(made, name="talks", text="They met in Geneva.\n")
    record = checked(folder, given(folder, line))["talks"]["records"][0]
    assert record["kind"] == "diplomacy"
    assert [item["party"] for item in record["participants"]] == ["Ukraine", "Russia"]
    assert record["location"] == "Geneva"
