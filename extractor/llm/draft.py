"""What a model is asked to write: a small shallow draft, made for models and not for readers.

A quote comes first in every row, copied while the article is fresh, and the fields that follow
lean on it. Counts, dates and places stay words of the text; reading them is the rules' work. A
row asks to which side people or bodies came home, because small models tell that better than
who gave them. Every string and list is bounded, so a model that loops still ends.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from extractor.records import DiplomacyStatus, DiplomacyType

What = Literal["bodies", "prisoners", "wounded", "civilians", "children", "other"]
DraftStatus = Literal[
    "completed", "ongoing", "planned", "offered", "postponed", "cancelled", "denied", "total"
]

NONE = "none"
NOT_DISCLOSED = "not disclosed"

EXCHANGE_QUOTE = 200  # characters, room for both halves of a swap told in one sentence
TALK_QUOTE = 160


class _Draft(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class DraftFlow(_Draft):
    """How many, in the text's words, and the side they came home to.

    The words come first: "38 Russian soldiers" tells a small model the side that follows.
    """

    count: str = Field(max_length=48)
    home: str = Field(max_length=24)


class DraftExchange(_Draft):
    """One handover: a quote, what was counted, and what each side got back."""

    quote: str = Field(max_length=EXCHANGE_QUOTE)
    what: What
    flows: list[DraftFlow] = Field(min_length=1, max_length=3)
    status: DraftStatus
    date: str = Field(max_length=40)


class DraftTalk(_Draft):
    """One meeting, call, agreement or statement between sides."""

    quote: str = Field(max_length=TALK_QUOTE)
    type: DiplomacyType
    status: DiplomacyStatus
    parties: list[str] = Field(max_length=4)
    date: str = Field(max_length=40)
    place: str = Field(max_length=40)


class Draft(_Draft):
    """What a model read in an article, or in a stretch of one."""

    exchanges: list[DraftExchange] = Field(max_length=8)
    talks: list[DraftTalk] = Field(max_length=3)


def merge(drafts: Iterable[Draft]) -> Draft:
    """Join the drafts of one article's windows: rows in order, exact repeats once.

    The list limits bound a single answer, not an article, so they do not apply here.
    """
    drafts = list(drafts)
    return Draft.model_construct(
        exchanges=_once(row for draft in drafts for row in draft.exchanges),
        talks=_once(row for draft in drafts for row in draft.talks),
    )


_Row = TypeVar("_Row", bound=BaseModel)


def _once(rows: Iterable[_Row]) -> list[_Row]:
    return list({row.model_dump_json(): row for row in rows}.values())
