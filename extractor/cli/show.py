"""``extractor schema`` and ``extractor models``."""

from __future__ import annotations

from typing import Annotated

import typer


def schema() -> None:
    """Print the JSON Schema of a result (records, numbers, findings, usage)."""
    import json

    from extractor.records import ExtractionResult

    typer.echo(json.dumps(ExtractionResult.model_json_schema(), indent=2, ensure_ascii=False))


def models(
    fetch: Annotated[
        bool, typer.Option("--fetch", help="Fetch the embedded model's weights (1.1 GB) now.")
    ] = False,
) -> None:
    """List the models that can be used here, and fetch the embedded one."""
    from extractor.cli.models import show_models

    show_models(fetch=fetch)
