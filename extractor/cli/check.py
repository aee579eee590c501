"""``extractor check``: records that anyone made, held against their articles, with no model."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from extractor.cli.options import Published, parse_date

if TYPE_CHECKING:
    from pathlib import Path

    from rich.console import Console
    from rich.text import Text

    from extractor.article import Article
    from extractor.foreign import Loaded
    from extractor.loading import Unreadable
    from extractor.records import ExtractionResult


def check(
    records: Annotated[
        str,
        typer.Argument(
            metavar="RECORDS",
            help="JSON or JSON lines: results.jsonl of a run, gold files, records with an"
            " article_id, {article_id: [records]}, or LangExtract's output.",
        ),
    ],
    more: Annotated[list[str] | None, typer.Argument(metavar="", hidden=True)] = None,
    articles: Annotated[
        list[str] | None,
        typer.Option("--articles", metavar="PATH...", help="Files, folders, or JSONL of articles."),
    ] = None,
    out: Annotated[
        str | None, typer.Option(metavar="DIR", help="Write DIR/results.jsonl as well.")
    ] = None,
    published: Published = None,
) -> None:
    """Verify records made elsewhere against their articles.

    Exit code 0: all articles were found and every record could be loaded, whatever the verdicts.
    1: some could not; each is named. 2: wrong use.
    """
    from pathlib import Path

    from rich.console import Console

    from extractor.foreign import load_records
    from extractor.loading import load

    if not articles:
        raise typer.BadParameter(
            "name the articles: check RECORDS --articles PATH...", param_hint="--articles"
        )
    # An option takes one value; the paths behind the first arrive as further arguments.
    items = list(load([*articles, *(more or [])], published=parse_date(published)))
    found, unreadable = _sorted(items)
    if not found:
        reasons = " ".join(item.reason for item in unreadable)
        raise typer.BadParameter(reasons or "there are no articles", param_hint="--articles")
    loaded = load_records(records, found)
    results = _checked(loaded, found, unreadable)
    if out is not None:
        _write(results, Path(out))
    _print(results, found, Console(highlight=False))
    sentences = [item.reason for item in unreadable]
    sentences += [problem.message for problem in loaded.problems]
    for sentence in sentences:
        typer.echo(sentence, err=True)
    raise typer.Exit(1 if sentences else 0)


def _sorted(
    items: Sequence[Article | Unreadable],
) -> tuple[dict[str, Article], list[Unreadable]]:
    from extractor.loading import Unreadable

    unreadable = [item for item in items if isinstance(item, Unreadable)]
    return {item.id: item for item in items if not isinstance(item, Unreadable)}, unreadable


def _checked(
    loaded: Loaded, articles: Mapping[str, Article], unreadable: Sequence[Unreadable]
) -> list[ExtractionResult]:
    """A result for every article, and for every one that is named but cannot be had."""
    from extractor.records import ExtractionResult
    from extractor.validate.check import check as verify

    faults: dict[str, list[str]] = {item.source: [item.reason] for item in unreadable}
    for problem in loaded.problems:
        if problem.article_id is not None:
            faults.setdefault(problem.article_id, []).append(problem.message)
    results = []
    for name, article in articles.items():
        result = verify(article, loaded.records.get(name, []))
        error = "\n".join(faults.pop(name, [])) or None
        results.append(result.model_copy(update={"error": error}))
    left = [ExtractionResult(article_id=name, error="\n".join(why)) for name, why in faults.items()]
    return [*results, *left]


def _write(results: Sequence[ExtractionResult], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    lines = "".join(result.model_dump_json() + "\n" for result in results)
    (folder / "results.jsonl").write_text(lines, encoding="utf-8")


def _print(
    results: Sequence[ExtractionResult], articles: Mapping[str, Article], console: Console
) -> None:
    """Print the tables of `extractor run`, and what the rules miss."""
    from rich.text import Text

    from extractor.cli.tables import diplomacy_lines, exchange_lines

    pairs = [(result, articles.get(result.article_id)) for result in results]
    for title, lines in (
        ("Exchanges", exchange_lines(pairs, console.width)),
        ("Diplomacy", diplomacy_lines(pairs, console.width)),
        ("In no record", _orphan_lines(results)),
    ):
        shown = list(lines)
        if shown:
            for line in (Text(title, style="bold underline"), *shown, Text()):
                console.print(line, soft_wrap=True)
    console.print(_totals(results), soft_wrap=True)


def _orphan_lines(results: Sequence[ExtractionResult]) -> Iterator[Text]:
    from rich.text import Text

    from extractor.cli.excerpts import plain

    for result in results:
        told = [item.message for item in result.findings if item.record_id is None]
        if told:
            yield Text(plain(result.article_id), style="bold")
            yield from (Text(f"  {plain(message)}", style="yellow") for message in told)


def _totals(results: Sequence[ExtractionResult]) -> Text:
    from collections import Counter

    from rich.text import Text

    from extractor.cli.tables import VERDICT_STYLES

    verdicts = Counter(record.verdict for result in results for record in result.records)
    parts = [
        Text(f"{verdicts[name]} {name}", style=VERDICT_STYLES[name]) for name in VERDICT_STYLES
    ]
    line = Text(f"{len(results)} articles, {sum(verdicts.values())} records: ")
    return line + Text(", ").join(parts)
