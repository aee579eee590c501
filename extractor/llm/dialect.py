"""What an endpoint refuses to be told: learned from its first refusal, and kept to after that."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

T = TypeVar("T")

_OPTIONAL = ("max_tokens", "temperature", "seed")
_NEWER = {"max_tokens": "max_completion_tokens"}
_REFUSAL_CODES = frozenset({"unsupported_parameter", "unsupported_value", "unknown_parameter"})
_REFUSAL = re.compile(
    r"(?:un|not )support|unknown (?:parameter|argument)|unrecognized|not (?:allowed|permitted)"
    r"|extra inputs|deprecated",
    re.IGNORECASE,
)


class Dialect:
    """Drops or renames the parameters that an endpoint does not take.

    Reasoning models refuse ``temperature`` and want ``max_completion_tokens``; the error names
    the parameter. Each is tried once; from then on requests are made as the endpoint wants them.
    """

    def __init__(self) -> None:
        """Begin with nothing learned."""
        self._instead: dict[str, str | None] = {}

    def adapted(self, arguments: dict[str, Any]) -> dict[str, Any]:
        """Say a request as the endpoint wants it."""
        changed = {}
        for name, value in arguments.items():
            other = self._instead.get(name, name)
            other = self._instead.get(other, other) if other else None
            if other is not None:
                changed[other] = value
        return changed

    def speak(self, call: Callable[..., T], arguments: dict[str, Any]) -> T:
        """Make a request, and again as often as a parameter is refused that was not before."""
        while True:
            said = self.adapted(arguments)
            try:
                return call(**said)
            except Exception as error:
                if not self._learns(error, said):
                    raise

    async def aspeak(self, call: Callable[..., Awaitable[T]], arguments: dict[str, Any]) -> T:
        """Do as `speak` does, without blocking."""
        while True:
            said = self.adapted(arguments)
            try:
                return await call(**said)
            except Exception as error:
                if not self._learns(error, said):
                    raise

    def _learns(self, error: Exception, said: dict[str, Any]) -> bool:
        """Tell whether another try is worth it, because a parameter will be said differently."""
        name = refused_parameter(error)
        if name is None or name not in said:
            return False
        if name in _NEWER and _NEWER[name] not in self._instead:
            self._instead[name] = _NEWER[name]
        else:
            self._instead[name] = None
        return True


def refused_parameter(error: Exception) -> str | None:
    """Name the optional parameter that an endpoint's error refuses, if it does."""
    if getattr(error, "status_code", None) not in (400, 422):
        return None
    code, named = getattr(error, "code", None), getattr(error, "param", None)
    said = str(getattr(error, "body", None) or error)
    if code not in _REFUSAL_CODES and not _REFUSAL.search(said):
        return None
    if named in (*_OPTIONAL, *_NEWER.values()):
        return str(named)
    return next((name for name in _OPTIONAL if re.search(rf"\b{name}\b", said)), None)
