"""The table of a run, and its progress."""

from collections import Counter
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from extractor.article import Article
from extractor.batch.outputs import Contents
from extractor.batch.run import Summary
from extractor.cli.display import Display
from extractor.cli.progress import RunProgress, duration
from extractor.cli.tables import counted, diplomacy_lines, exchange_lines
from extractor.records import (
    DiplomacyRecord,
    ExchangeRecord,
    ExtractionResult,
    Finding,
    Participant,
    Quantity,
    Span,
    Transfer,
    Usage,
    When,
)

TEXT = "Russia returned at least 25 bodies on the first of May, and its people talked with Ukraine."
WHOLE = Span(start=0, end=len(TEXT), text=TEXT)
COUNT = Span(start=25, end=27, text="25")


def result(**fields: object) -> ExtractionResult:
    exchange = ExchangeRecord(
        id="x1",
        when=When.model_validate({"start": "2025-05-01"}),
        transfers=[
            Transfer(
                category="bodies",
                from_party="Russia",
                quantity=Quantity(value=25, bound="at_least", span=COUNT),
                span=WHOLE,
            )
        ],
        verdict="flagged",
        findings=[
            Finding(rule=f"rule_{n}", severity="warning", message="It is \x1b[1m odd. " * 9)
            for n in range(5)
        ],
    )
    talks = DiplomacyRecord(
        id="d1",
        participants=[Participant(party="Russia"), Participant(party="Ukraine")],
        evidence=[WHOLE],
        verdict="verified",
    )
    return ExtractionResult.model_validate(
        {"article_id": "may [bold]", "records": [exchange, talks], **fields}
    )


@pytest.mark.parametrize("width", [80, 100, 140, 200])
def test_every_line_fits_the_terminal(width: int) -> None:
    pairs = [(result(), Article(text=TEXT))]
    lines = [*exchange_lines(pairs, width), *diplomacy_lines(pairs, width)]
    assert all(len(line.plain) <= width and line.plain.isprintable() for line in lines)
    text = "\n".join(line.plain for line in lines)
    assert "flagged  2025-05-01  Russia → ?  at least 25 bodies  completed" in text
    assert "at least 25 bodies on" in text.replace("completed", "")
    assert "verified  no date  talks held  Russia, Ukraine" in text
    assert "rule_2" in text
    assert "rule_3" not in text
    assert "and 2 more" in text


def test_wide_terminals_have_the_quote_beside_the_fields() -> None:
    pairs = [(result(), Article(text=TEXT))]
    (line,) = [line for line in exchange_lines(pairs, 200) if "flagged" in line.plain]
    assert line.plain.endswith(f"“{TEXT}”")


@pytest.mark.parametrize(
    ("quantity", "words"),
    [
        (Quantity(value=1212), "1,212"),
        (Quantity(value=0), "0"),
        (Quantity(value=200, bound="about"), "about 200"),
        (Quantity(value=200, bound="at_most"), "at most 200"),
        (Quantity(low=24), "at least 24"),
        (Quantity(high=24), "at most 24"),
        (Quantity(low=18, high=25, bound="exact"), "18-25"),
        (Quantity(low=24, high=99, bound="about"), "about 24-99"),
        (Quantity(bound="undisclosed"), "undisclosed"),
        (Quantity(), "not stated"),
    ],
)
def test_a_count_is_told_with_its_bound(quantity: Quantity, words: str) -> None:
    assert counted(quantity) == words


def test_totals_failures_and_places_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    usage = Usage(calls=3, retries=1, input_tokens=1500, output_tokens=70)
    done = result(usage=usage)
    summary = Summary(
        *("m", "p", Path("out")),
        inputs=5,
        done=1,
        failed=1,
        skipped=1,
        not_reached=2,
        usage=usage,
        calls={"ok": 2, "500": 1},
        cost=0.5,
        cost_now=0.25,
        contents=Contents(
            files=["results.jsonl", "exchanges.csv", "run.json"],
            verdicts=Counter({"exchange.flagged": 1, "diplomacy.verified": 1}),
            transfers=1,
            with_records=1,
            errors={"bad": "It is empty.\x1b[2J"},
            skipped={"twin": "The same."},
        ),
        seconds=75.0,
        interrupted=True,
    )
    display = Display()
    display.finish(done, Article(text=TEXT))
    display.close(summary)
    told = capsys.readouterr().out
    for words in (
        "may [bold]",
        "bad: It is empty.",
        "twin: The same.",
        "1 article done, 1 failed, 1 skipped, stopped with 2 not reached in 1 min 15 s; model m",
        "1 exchange (1 transfer), 1 diplomacy record: 1 verified, 1 flagged, 0 rejected",
        "1,500 tokens in, 70 out, 3 calls (1 repeat); $0.5000 ($0.2500 now)",
        "Written to out/: results.jsonl, exchanges.csv, run.json",
    ):
        assert words in told
    assert "\x1b" not in told


def test_a_terminal_gets_a_bar_with_tokens_and_time_left() -> None:
    screen = StringIO()
    console = Console(file=screen, force_terminal=True, width=120, legacy_windows=False)
    progress = RunProgress(console)
    progress.begin(3)
    progress.start("one [bold]")
    progress._began -= 90
    progress.finish(result(usage=Usage(input_tokens=1000, output_tokens=200, seconds=90)))
    progress.start("two")
    progress.stop()
    assert "1/3" in screen.getvalue()
    assert "two · 1,200 tokens · about 3 min 0 s left" in screen.getvalue()


@pytest.mark.parametrize(
    ("seconds", "words"), [(1.26, "1.3 s"), (59, "59 s"), (61, "1 min 1 s"), (7260, "2 h 1 min")]
)
def test_durations(seconds: float, words: str) -> None:
    assert duration(seconds) == words
