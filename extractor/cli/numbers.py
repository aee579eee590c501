"""``extractor numbers``: every number of an article, its role, and the records that claim it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from extractor.cli.options import Published, parse_date

if TYPE_CHECKING:
    from rich.console import Console

    from extractor.article import Article
    from extractor.records import ExtractionResult, NumberMention

_AROUND = 32  # characters of the article on either side of a number
_SIGNS = {"about": "~", "at_least": "≥", "at_most": "≤"}
_COLOURS = {
    "exchange_count": "bold green",
    "total": "bold cyan",
    "casualties": "red",
    "weapons": "magenta",
    "money": "yellow",
    "percent": "yellow",
    "date": "blue",
    "time": "blue",
    "age": "blue",
    "ordinal": "blue",
    "boilerplate": "bright_black",
    "other": "white",
}


def numbers(
    path: Annotated[str, typer.Argument(metavar="PATH", help="An article, or - for stdin.")],
    text: Annotated[
        bool, typer.Option("--text", help="Print the article with its numbers coloured as well.")
    ] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print a JSON object an article instead.")
    ] = False,
    published: Published = None,
) -> None:
    """Print the number ledger of an article, coloured by role.

    The claims are those of the records that the rules read with no model (--model rules).
    Exit code 0: done. 1: an article cannot be read. 2: wrong use.
    """
    from rich.console import Console

    from extractor.extract import Extractor
    from extractor.loading import Unreadable, load

    stdin = typer.get_binary_stream("stdin") if path == "-" else None
    extractor = Extractor(model="rules")
    console = Console(highlight=False)
    failed = False
    for item in load([path], published=parse_date(published), stdin=stdin):
        if isinstance(item, Unreadable):
            failed = True
            typer.echo(item.reason, err=True)
            continue
        result = extractor.extract(item)
        if as_json:
            typer.echo(_as_json(result))
            continue
        if text:
            _print_text(item, result, console)
        _print_table(item, result, console)
    raise typer.Exit(1 if failed else 0)


def _as_json(result: ExtractionResult) -> str:
    import json

    ledger = [mention.model_dump(mode="json") for mention in result.numbers]
    return json.dumps({"article_id": result.article_id, "numbers": ledger}, ensure_ascii=False)


def _print_table(article: Article, result: ExtractionResult, console: Console) -> None:
    from rich.markup import escape
    from rich.table import Table

    table = Table(title=escape(article.id), title_justify="left")
    table.add_column("at", justify="right")
    table.add_column("number", justify="right")
    for name in ("value", "unit", "role", "claimed by"):
        table.add_column(name)
    table.add_column("words around", overflow="fold", ratio=1)
    for mention in result.numbers:
        colour = _COLOURS[mention.role]
        table.add_row(
            str(mention.span.start),
            f"[{colour}]{escape(_line(mention.surface))}[/]",
            _value(mention),
            escape(mention.unit or ""),
            f"[{colour}]{mention.role}[/]",
            escape(", ".join(mention.record_ids)),
            _around(article.text, mention, colour),
        )
    console.print(table)
    _print_records(result, console)


def _value(mention: NumberMention) -> str:
    if mention.value is not None:
        said = str(mention.value) if mention.role == "date" else f"{mention.value:,}"
        return _SIGNS.get(mention.bound, "") + said
    if mention.low is None and mention.high is None:
        return ""
    return "-".join("" if end is None else f"{end:,}" for end in (mention.low, mention.high))


def _around(text: str, mention: NumberMention, colour: str) -> str:
    from rich.markup import escape

    start, end = mention.span.start, mention.span.end
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    told = _line(mention.surface)
    return f"{escape(_line(before))}[{colour}]{escape(told)}[/]{escape(_line(after))}"


def _line(words: str) -> str:
    """Words on one line, a character for each of theirs, none of which could steer a terminal."""
    return "".join(char if char.isprintable() else " " for char in words)


def _print_records(result: ExtractionResult, console: Console) -> None:
    """Say what the ids of the claims stand for."""
    from rich.text import Text

    from extractor.cli.tables import VERDICT_STYLES, counted
    from extractor.records import ExchangeRecord

    claiming = {name for mention in result.numbers for name in mention.record_ids}
    for record in result.records:
        if isinstance(record, ExchangeRecord) and record.id in claiming:
            flows = "; ".join(
                f"{counted(item.quantity)} {item.category}"
                f" {item.from_party or '?'} → {item.to_party or '?'}"
                for item in record.transfers
            )
            style = VERDICT_STYLES[record.verdict]
            line = Text(f"{record.id} ").append(record.verdict, style=style).append(f": {flows}")
            console.print(line, soft_wrap=True)


def _print_text(article: Article, result: ExtractionResult, console: Console) -> None:
    from rich.text import Text

    shown = Text("\n".join(_line(line) for line in article.text.split("\n")))
    for mention in result.numbers:
        shown.stylize(_COLOURS[mention.role], mention.span.start, mention.span.end)
    console.print(shown)
    present = {mention.role for mention in result.numbers}
    legend = Text("\n")
    for role, colour in _COLOURS.items():
        if role in present:
            legend.append(f"{role} ", style=colour)
    console.print(legend)
