"""The running sum of a number word by word: what may still be added, and what may multiply."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(slots=True)
class Tally:
    """A number being read.

    Attributes:
        total: What is settled, above the last thousand or million.
        current: What the next scale would multiply; ``None`` right after a scale.
        room: Only less than this may still be added to ``current``.
        ceiling: Only a smaller scale may still come.
        scale: The last multiplier.
        factor: The product of the multipliers the number ends with.
    """

    total: int | float = 0
    current: int | float | None = None
    room: int = 1000
    ceiling: int = 10**18
    scale: int = 1
    factor: int = 1

    @property
    def value(self) -> int | float:
        """The number so far: 1500000.0 is an integer, and 1.1 million exactly that."""
        value = self.total + (self.current or 0)
        if isinstance(value, float):
            rounded = round(value, 6)
            return int(rounded) if rounded.is_integer() else rounded
        return value

    def copy(self) -> Tally:
        """Keep the state, to come back to."""
        return replace(self)

    def start(self, value: int | float | None) -> None:
        """Begin with something that takes no units after it."""
        self.current, self.room, self.factor = value, 0, 1

    def add(self, value: int) -> bool:
        """Add a smaller word, if there is room for it: units under tens under hundreds."""
        size = 10 if value < 10 else 100 if value < 100 else 1000
        if size > self.room or isinstance(self.current, float):
            return False
        self.current = (self.current or 0) + value
        self.room = 100 if size == 1000 else 10 if size == 100 and value >= 20 else 0
        self.factor = 1
        return True

    def multiply(self, by: int) -> bool:
        """Multiply by a scale, if it fits: each scale is smaller than the one before."""
        if self.current is None and self.total:
            return False
        if by < 1000:
            if by == 100 and self.current is not None and (self.current >= 100 or self.room == 100):
                return False
            self.current = (1 if self.current is None else self.current) * by
            self.room = 100 if by == 100 else 0
        else:
            if by >= self.ceiling:
                return False
            self.total += (1 if self.current is None else self.current) * by
            self.current, self.room, self.ceiling = None, 1000, by
        self.scale, self.factor = by, self.factor * by
        return True
