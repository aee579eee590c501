"""Drafts: numbers as first composed, before ranges are joined and hedges found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Form = Literal["digits", "words", "mixed", "vague", "zero", "range"]


@dataclass(slots=True)
class Draft:
    """A number as composed, before ranges and hedges.

    Attributes:
        factor: The multiplier it ends with, which the lower end of a range may share
            ("5-6 thousand").
    """

    start: int
    end: int
    value: int | float | None
    low: int | float | None = None
    high: int | float | None = None
    form: Form = "digits"
    ordinal: bool = False
    glued: bool = False
    factor: int = 1

    @property
    def cardinal(self) -> bool:
        """Whether it is a count with a value, which may be one end of a range."""
        counted = self.form in ("digits", "words", "mixed") and self.value is not None
        return counted and not (self.ordinal or self.glued)
