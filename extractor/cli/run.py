"""``extractor run``: articles in, typed records out."""

from __future__ import annotations

from typing import Annotated

import typer

from extractor.cli.options import BaseUrl, Model, Published, parse_date


def run(
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH", help="Files, folders, JSONL files, or - for stdin."),
    ],
    model: Model = None,
    out: Annotated[str, typer.Option(metavar="DIR", help="Where the results go.")] = "out",
    published: Published = None,
    base_url: BaseUrl = None,
    prompt: Annotated[str, typer.Option(metavar="NAME", help="Prompt to use.")] = "default",
    quiet: Annotated[bool, typer.Option("--quiet", help="No progress and no table.")] = False,
) -> None:
    """Read articles and write results.jsonl, exchanges.csv, diplomacy.csv and run.json.

    Exit code 0: all articles done. 1: some failed (each has its reason in results.jsonl).
    2: wrong use, or no model to be had. 130: stopped with Ctrl-C; what was done is kept.
    """
    from pathlib import Path

    from extractor.batch.run import run_batch
    from extractor.cli.display import Display
    from extractor.extract import Extractor
    from extractor.loading import load

    display = Display(quiet=quiet)
    stdin = typer.get_binary_stream("stdin") if "-" in paths else None
    items = list(load(paths, published=parse_date(published), stdin=stdin))
    extractor = Extractor(model=model, base_url=base_url, prompt=prompt)
    try:
        summary = run_batch(items, extractor, Path(out), listener=display)
    finally:
        display.stop()
    display.close(summary)
    raise typer.Exit(summary.exit_code)
