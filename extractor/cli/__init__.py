"""The command line. Commands import what they need when they run, so that help is quick."""

from __future__ import annotations

import sys
from io import TextIOWrapper

import typer

from extractor.cli import check, evaluate, numbers, run, show

app = typer.Typer(
    name="extractor",
    help="Exchange and diplomacy records from war reporting, with evidence for every number.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
app.command("run")(run.run)
app.command("check")(check.check)
app.command("numbers")(numbers.numbers)
app.command("evaluate")(evaluate.evaluate)
app.command("schema")(show.schema)
app.command("models")(show.models)


def _print_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version  # slow to load

        typer.echo(f"extractor {version('extractor')}")
        raise typer.Exit


@app.callback()
def _root(
    _version: bool = typer.Option(
        False,
        "--version",
        help="Print the version and exit.",
        callback=_print_version,
        is_eager=True,
    ),
) -> None:
    pass


def main() -> None:
    """Run the command line; an error that was raised on purpose becomes a sentence and a code."""
    from extractor.errors import ExtractorError

    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a terminal without Cyrillic shows "?" for it
            stream.reconfigure(errors="replace")
    try:
        app()
    except ExtractorError as error:
        typer.echo(f"extractor: {error}", err=True)
        sys.exit(2)
