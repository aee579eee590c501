"""Options that several commands share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from datetime import date

Model = Annotated[
    str | None,
    typer.Option(
        metavar="M",
        help="auto, local, rules, openai:NAME, or any name with --base-url. [default: auto]",
    ),
]
BaseUrl = Annotated[str | None, typer.Option(metavar="URL", help="An OpenAI-compatible endpoint.")]
Published = Annotated[
    str | None,
    typer.Option(
        metavar="DATE", help="Publication date (YYYY-MM-DD) of articles that show none themselves."
    ),
]


def parse_date(value: str | None) -> date | None:
    """Read a date option.

    Raises:
        typer.BadParameter: The value is no ISO date.
    """
    from datetime import date

    if value is None:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise typer.BadParameter(
            f"{value!r} is no date; write it as YYYY-MM-DD, for example 2026-01-29.",
            param_hint="--published",
        ) from None
