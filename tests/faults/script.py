"""What goes wrong, and when: decided by a seed and by what is asked, never by the clock."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from random import Random
from typing import Any

TRANSPORT = ("throttle", "throttle_after", "error500", "error503", "drop", "cut_body", "page")
"""Faults of the way: the same request may fare better at once."""
SLOW = ("drip", "silence")
"""Faults that only a deadline ends."""
ANSWERS = (
    *("cut_answer", "cut_off", "wrong_schema", "refusal", "no_choices", "empty"),
    *("said_twice", "two_choices"),
)
"""Answers that came, were paid for, and are no good (but the last: that one is harmless)."""
KINDS = (*TRANSPORT, *SLOW, *ANSWERS)


@dataclass(frozen=True, slots=True)
class Script:
    """How the endpoint behaves.

    Attributes:
        seed: Another seed, other faults.
        latency: Seconds before an answer.
        jitter: The share of it by which it varies.
        rate: The share of tries that go wrong.
        kinds: What goes wrong, by weight.
        lasting: Shares of articles with which the same thing goes wrong at every try.
        retry_after: Seconds that ``throttle_after`` asks to wait.
        slow: Seconds over which ``drip`` and ``silence`` last.
        down: Every try fails with this kind.
        most: Calls at once, above which it throttles.
        tokens: How many times more tokens it bills than it was sent and wrote.
        rows: Answer with LangExtract's kind of rows instead of drafts.
        batch_seconds: How long a batch takes.
        batch_expires: Requests of a batch that are answered before it expires.
    """

    seed: int = 0
    latency: float = 0.0
    jitter: float = 0.0
    rate: float = 0.0
    kinds: dict[str, float] = field(default_factory=lambda: dict.fromkeys(KINDS, 1.0))
    lasting: dict[str, float] = field(default_factory=dict)
    retry_after: float = 0.05
    slow: float = 30.0
    down: str | None = None
    most: int | None = None
    tokens: int = 1
    rows: bool = False
    batch_seconds: float = 0.0
    batch_expires: int | None = None

    def __post_init__(self) -> None:
        if unknown := {*self.kinds, *self.lasting, self.down or "drop"} - {*KINDS}:
            raise ValueError(f"no such fault: {', '.join(sorted(unknown))}")

    def fault(self, place: str, question: str, number: int) -> str | None:
        """What goes wrong with the n-th try of a question about an article, if anything."""
        if self.down is not None:
            return self.down
        if self.lasting and (kind := self.lasting_fault(place)):
            return kind
        if not self.rate:
            return None
        chance = Random(f"{self.seed}/{place}/{question}/{number}")
        if chance.random() >= self.rate:
            return None
        return chance.choices([*self.kinds], [*self.kinds.values()])[0]

    def lasting_fault(self, place: str) -> str | None:
        """What goes wrong with every try for an article."""
        drawn = Random(f"{self.seed}/{place}").random()
        for kind, share in self.lasting.items():
            if drawn < share:
                return kind
            drawn -= share
        return None

    def delay(self, place: str, number: int) -> float:
        """Seconds before the n-th try for an article is answered."""
        if not self.jitter:
            return self.latency
        drawn = Random(f"{self.seed}/{place}/{number}/delay").uniform(-1, 1)
        return self.latency * (1 + self.jitter * drawn)

    def to_json(self) -> str:
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, text: str | bytes) -> Script:
        data: dict[str, Any] = json.loads(text)
        return cls(**data)
