"""`extractor numbers`: the ledger of an article."""

import json
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner

from extractor.cli import numbers

TEXT = (
    "Moscow has given Kyiv 212 bodies of the fallen, and Kyiv returned 27 bodies to Russia on"
    " Thursday.\nOvernight 44 drones were shot down, and 9% of the homes lost power.\n"
)


@pytest.fixture
def article(no_settings: Path) -> Path:
    path = no_settings / "dead.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def run(*arguments: object, stdin: str = "") -> Any:
    app = typer.Typer()
    app.command()(numbers.numbers)
    return CliRunner().invoke(app, [*map(str, arguments)], input=stdin)


def test_each_number_stands_in_the_table_with_its_role(article: Path) -> None:
    ended = run(article, "--published", "2026-02-27")
    assert ended.exit_code == 0, ended.output
    lines = {line.split("│")[2].strip(): line for line in ended.output.split("\n") if "│" in line}
    assert "exchange_count" in lines["212"]
    assert "bodies" in lines["212"]
    assert "x1" in lines["212"]
    assert "weapons" in lines["44"]
    assert "percent" in lines["9"] if "9" in lines else "percent" in lines["9%"]
    assert "x1" not in lines["44"]


def test_the_records_behind_the_claims_are_told(article: Path) -> None:
    assert "212 bodies Russia → Ukraine" in run(article).output


def test_json_is_the_ledger(article: Path) -> None:
    ended = run(article, "--json")
    assert ended.exit_code == 0
    told = json.loads(ended.stdout)
    assert told["article_id"] == "dead"
    for mention in told["numbers"]:
        span = mention["span"]
        assert TEXT[span["start"] : span["end"]] == span["text"]
    assert [mention["value"] for mention in told["numbers"]][:2] == [212, 27]


def test_the_text_can_be_shown_whole(article: Path) -> None:
    ended = run(article, "--text")
    assert "Overnight 44 drones were shot down, and 9% of the homes lost power." in ended.output


def test_standard_input_is_read(no_settings: Path) -> None:
    ended = run("-", "--json", stdin=TEXT)
    assert json.loads(ended.stdout)["article_id"] == "stdin"


def test_a_terminal_is_not_steered_by_an_article(no_settings: Path) -> None:
    path = no_settings / "odd.txt"
    path.write_text("Kyiv got \x1b[31m40 bodies\x1b[0m back [bold]from[/bold] Russia.")
    ended = run(path, "--text")
    assert ended.exit_code == 0
    assert "\x1b" not in ended.output
    assert "[bold]from[/bold]" in ended.output


def test_a_missing_file_is_named(no_settings: Path) -> None:
    ended = run("nowhere.txt")
    assert ended.exit_code == 1
    assert "nowhere.txt" in ended.output


def test_a_date_that_is_none_is_wrong_use(article: Path) -> None:
    assert run(article, "--published", "soon").exit_code == 2
