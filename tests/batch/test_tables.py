"""The CSV tables: a row a transfer, readable by spreadsheet programs, and harmless there."""

import csv
from pathlib import Path

import pytest

from extractor.batch.tables import (
    DIPLOMACY_COLUMNS,
    EXCHANGE_COLUMNS,
    write_diplomacy,
    write_exchanges,
)
from extractor.records import (
    Attribution,
    DiplomacyRecord,
    ExchangeRecord,
    ExtractionResult,
    Finding,
    Participant,
    Quantity,
    Span,
    Transfer,
)


def rows(path: Path) -> list[dict[str, str]]:
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def exchange(**fields: object) -> ExtractionResult:
    record = ExchangeRecord.model_validate({"id": "x1", **fields})
    return ExtractionResult(article_id="a", records=[record])


def test_every_transfer_has_a_row_with_its_own_findings(tmp_path: Path) -> None:
    span = Span(start=0, end=9, text="вернули\n35")
    findings = [
        Finding(rule="one", severity="error", message="No.", field="transfers[0].quantity"),
        Finding(rule="ten", severity="error", message="No.", field="transfers[10].quantity"),
        Finding(rule="all", severity="warning", message="Hm.", field="when"),
    ]
    transfers = [
        Transfer(category="bodies", from_party="Russia", quantity=Quantity(value=-1), span=span),
        Transfer(category="prisoners"),
    ]
    write_exchanges([exchange(transfers=transfers, findings=findings)], tmp_path / "x.csv")
    first, second = rows(tmp_path / "x.csv")
    assert list(first) == EXCHANGE_COLUMNS
    assert (first["value"], first["quote"], first["to_party"]) == ("-1", "вернули 35", "")
    assert (second["value"], second["bound"]) == ("", "not_stated")
    assert [row["findings"] for row in (first, second)] == [
        "error one: No.; warning all: Hm.",
        "warning all: Hm.",
    ]


def test_a_row_whose_neighbour_alone_is_doubted_says_so(tmp_path: Path) -> None:
    findings = [
        Finding(rule="one", severity="error", message="No.", field="transfers[0].quantity"),
        Finding(rule="note", severity="info", message="Ah.", field="transfers[1]"),
    ]
    transfers = [Transfer(category="bodies"), Transfer(category="prisoners")]
    record = exchange(transfers=transfers, findings=findings, verdict="flagged")
    write_exchanges([record], tmp_path / "x.csv")
    assert [row["findings"] for row in rows(tmp_path / "x.csv")] == [
        "error one: No.",
        "info note: Ah.; nothing here, see transfers[0]",
    ]


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r", "＝"])
def test_an_articles_words_are_no_formula(tmp_path: Path, sign: str) -> None:
    hostile = f'{sign}HYPERLINK("http://example.org")'
    record = DiplomacyRecord(
        id="d1",
        location=hostile,
        outcome=hostile,
        topics=[hostile],
        participants=[Participant(party=hostile)],
        attributions=[Attribution(speaker=hostile)],
    )
    result = ExtractionResult(article_id=hostile, records=[record])
    write_diplomacy([result], tmp_path / "d.csv")
    (row,) = rows(tmp_path / "d.csv")
    assert list(row) == DIPLOMACY_COLUMNS
    told = [row[name] for name in ["article_id", "location", "outcome", "topics", "participants"]]
    assert told == [f"'{hostile}"] * 5
    assert row["speakers"].startswith("'")


def test_tables_without_records_have_their_heads(tmp_path: Path) -> None:
    write_exchanges([], tmp_path / "x.csv")
    assert (tmp_path / "x.csv").read_text("utf-8-sig").strip() == ",".join(EXCHANGE_COLUMNS)


def test_the_documentation_names_every_column() -> None:
    page = (Path(__file__).parents[2] / "docs/files.md").read_text(encoding="utf-8")
    exchanges, diplomacy = page.split("## exchanges.csv")[1].split("## diplomacy.csv")
    assert [name for name in EXCHANGE_COLUMNS if f"`{name}`" not in exchanges] == []
    assert [name for name in DIPLOMACY_COLUMNS if f"`{name}`" not in diplomacy] == []
