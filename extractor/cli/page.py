"""What ``extractor evaluate --html`` writes: the page, and what it says of how it was made."""

from __future__ import annotations

from pathlib import Path

import typer

from extractor.cli.excerpts import plain
from extractor.errors import UsageError
from extractor.evaluate.comparison import Comparison
from extractor.evaluate.evaluation import Evaluation
from extractor.evaluate.perturb import PerturbReport
from extractor.evaluate.report import Origin, render


def origin_of(
    gold: str,
    predictions: str | None,
    compared: tuple[str, str] | None,
    *,
    check: bool,
    prices: tuple[float, float] | None,
) -> Origin:
    """Tell how the page came about from the command's options."""
    options = []
    source = predictions or ""
    if compared:
        source = f"A: {compared[0]}; B: {compared[1]}"
    if check:
        options.append(("Held against the articles first", "yes (--check)"))
    if prices:
        told = f"{prices[0]:g} for input, {prices[1]:g} for output"
        options.append(("Price of a million tokens", told))
    return Origin(gold=gold, predictions=source, options=tuple(options))


def write_page(
    path: Path,
    evaluation: Evaluation | None,
    perturbation: PerturbReport | None,
    comparison: Comparison | None,
    origin: Origin,
) -> None:
    """Write the page, and name it on standard error.

    Raises:
        UsageError: The file cannot be written.
    """
    page = render(evaluation, perturbation=perturbation, comparison=comparison, origin=origin)
    try:
        path.write_bytes(page.encode("utf-8", errors="replace"))
    except OSError as error:
        raise UsageError(f"--html {path}: cannot be written ({error.strerror}).") from None
    typer.echo(plain(f"Written to {path}"), err=True)
