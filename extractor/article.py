"""Articles: the text as it came, and what is known about it."""

from __future__ import annotations

from datetime import date

from pydantic import BaseModel, ConfigDict


class Article(BaseModel):
    """One news report.

    ``text`` is kept exactly as read: every offset in every result points into it.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    text: str
    id: str = "article"
    published: date | None = None
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    language: str | None = None
