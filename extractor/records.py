"""The public records: what an article says about exchanges and talks, and how sure we are.

Every model is frozen and refuses unknown fields. Offsets are code points into `Article.text`,
half-open, and always satisfy ``article.text[span.start:span.end] == span.text``.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

Bound = Literal["exact", "about", "at_least", "at_most", "undisclosed", "not_stated"]
Derivation = Literal["stated", "each_side", "sum"]
Precision = Literal["day", "month", "season", "year", "unknown"]
Basis = Literal["explicit", "weekday", "relative", "publication", "none"]
Category = Literal["bodies", "prisoners", "wounded", "civilians", "children"]
Act = Literal["announced", "confirmed", "denied", "reported"]
Scope = Literal["single", "total"]
ExchangeStatus = Literal[
    "completed", "ongoing", "planned", "offered", "postponed", "cancelled", "denied"
]
DiplomacyType = Literal["talks", "call", "agreement", "proposal", "refusal", "statement"]
DiplomacyStatus = Literal[
    "held", "ongoing", "planned", "proposed", "declined", "postponed", "cancelled", "signed"
]
# What has begun, or is over; and what was set and then put off or called off.
DONE: frozenset[ExchangeStatus] = frozenset(("completed", "ongoing"))
STRUCK: tuple[Literal["postponed", "cancelled"], ...] = ("postponed", "cancelled")
Role = Literal[
    "exchange_count",
    "total",
    "casualties",
    "weapons",
    "money",
    "percent",
    "date",
    "time",
    "age",
    "ordinal",
    "boilerplate",
    "other",
]
Severity = Literal["error", "warning", "info"]
Verdict = Literal["verified", "flagged", "rejected"]
Voice = Literal["model", "rules", "both", "second_look", "input"]


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Span(_Model):
    """A verbatim stretch of an article: ``article.text[start:end] == text``."""

    start: int = Field(ge=0)
    end: int = Field(ge=0)
    text: str


class Quantity(_Model):
    """How many, as the text puts it.

    ``value`` is the number stated (``None`` when there is none, as in "dozens"); ``low`` and
    ``high`` are set only where the text itself gives a bound. A quantity written by hand with
    just a value is exact; one without any number is ``not_stated``.
    """

    value: int | None = None
    low: int | None = None
    high: int | None = None
    bound: Bound = "exact"
    surface: str = ""
    derivation: Derivation = "stated"
    span: Span | None = None

    @property
    def is_counted(self) -> bool:
        """Whether there is a number, or one that it is no less than."""
        return self.value is not None or self.low is not None

    @model_validator(mode="before")
    @classmethod
    def _infer_bound(cls, data: object) -> object:
        if not isinstance(data, dict) or data.get("bound") is not None:
            return data
        rest = {key: item for key, item in data.items() if key != "bound"}
        if rest.get("value") is None:
            bounded = rest.get("low") is not None or rest.get("high") is not None
            rest["bound"] = "about" if bounded else "not_stated"
        return rest


class When(_Model):
    """A day or period; ``end`` equals ``start`` for a single day, or is ``None``."""

    start: date | None = None
    end: date | None = None
    precision: Precision = "unknown"
    basis: Basis = "none"
    surface: str = ""
    span: Span | None = None

    @model_validator(mode="before")
    @classmethod
    def _infer_precision(cls, data: object) -> object:
        if not isinstance(data, dict) or data.get("start") is None:
            return data
        rest = dict(data)
        one_day = rest.get("end") in (None, rest["start"])
        rest.setdefault("precision", "day" if one_day else "unknown")
        rest.setdefault("basis", "explicit")
        return rest


class Transfer(_Model):
    """One flow of people or bodies: ``from_party`` hands over, ``to_party`` receives."""

    category: Category
    from_party: str | None = None
    to_party: str | None = None
    quantity: Quantity = Quantity(bound="not_stated")
    span: Span | None = None


class Attribution(_Model):
    """Who says so, for which side, and how."""

    speaker: str
    side: str | None = None
    act: Act = "reported"
    span: Span | None = None


class Finding(_Model):
    """What a rule has to say about a record, a field of it, or the article."""

    rule: str
    severity: Severity
    message: str
    field: str | None = None
    record_id: str | None = None
    span: Span | None = None


class Provenance(_Model):
    """Which voice said a field: the model, the rules' own reading, both, or the caller."""

    field: str
    voice: Voice


class Participant(_Model):
    """A party at the table, with the delegates named in the text."""

    party: str
    delegates: list[str] = Field(default_factory=list)
    role: str | None = None


class ExchangeRecord(_Model):
    """One handover event, or (``scope="total"``) a stated cumulative or agreed total."""

    kind: Literal["exchange"] = "exchange"
    id: str = ""
    status: ExchangeStatus = "completed"
    scope: Scope = "single"
    when: When = When()
    location: str | None = None
    framework: str | None = None
    transfers: list[Transfer] = Field(default_factory=list)
    attributions: list[Attribution] = Field(default_factory=list)
    mediators: list[str] = Field(default_factory=list)
    evidence: list[Span] = Field(default_factory=list)
    verdict: Verdict = "flagged"
    findings: list[Finding] = Field(default_factory=list)
    provenance: list[Provenance] = Field(default_factory=list)


class DiplomacyRecord(_Model):
    """Talks, calls, agreements, proposals, refusals and statements."""

    kind: Literal["diplomacy"] = "diplomacy"
    id: str = ""
    type: DiplomacyType = "talks"
    status: DiplomacyStatus = "held"
    when: When = When()
    location: str | None = None
    participants: list[Participant] = Field(default_factory=list)
    mediators: list[str] = Field(default_factory=list)
    topics: list[str] = Field(default_factory=list)
    outcome: str | None = None
    attributions: list[Attribution] = Field(default_factory=list)
    evidence: list[Span] = Field(default_factory=list)
    verdict: Verdict = "flagged"
    findings: list[Finding] = Field(default_factory=list)
    provenance: list[Provenance] = Field(default_factory=list)


Record = Annotated[ExchangeRecord | DiplomacyRecord, Field(discriminator="kind")]


class NumberMention(_Model):
    """One number of the article, what it counts, and the records that claim it."""

    surface: str
    value: int | float | None = None
    low: int | float | None = None
    high: int | float | None = None
    bound: Bound = "exact"
    unit: str | None = None
    role: Role = "other"
    record_ids: list[str] = Field(default_factory=list)
    span: Span


class Usage(_Model):
    """What an article cost: tokens as the endpoint counted them, retries included.

    ``retries`` counts repeated requests (transport faults and invalid answers), ``second_looks``
    questions about what was unexplained, ``replayed`` answers that an earlier run had paid for.
    """

    input_tokens: int = 0
    output_tokens: int = 0
    calls: int = 0
    retries: int = 0
    second_looks: int = 0
    replayed: int = 0
    seconds: float = 0.0

    def __add__(self, other: Usage) -> Usage:
        """Add two usages field by field."""
        return Usage(
            **{name: getattr(self, name) + getattr(other, name) for name in type(self).model_fields}
        )


class ExtractionResult(_Model):
    """All that one article gave: records, number ledger, findings, cost, and any error."""

    article_id: str
    records: list[Record] = Field(default_factory=list)
    numbers: list[NumberMention] = Field(default_factory=list)
    findings: list[Finding] = Field(default_factory=list)
    usage: Usage = Usage()
    model: str = ""
    prompt_version: str = ""
    error: str | None = None
    skipped: str | None = None
    last_answer: str | None = None
