"""Faults between here and an endpoint: which are worth another try, and how long to wait first."""

from __future__ import annotations

import random
from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any, Protocol

from extractor.errors import AnswerError, ContextTooLong, EndpointError, ModelError

if TYPE_CHECKING:
    from tenacity import RetryCallState

LONGEST_WAIT = 120.0
"""Seconds we are willing to sleep at an endpoint's request; one that asks for more has failed."""

_TRANSIENT = frozenset({408, 409, 425, 429, 500, 502, 503, 504, 520, 522, 524, 529})
_OUT_OF_CREDIT = frozenset({"insufficient_quota", "billing_hard_limit_reached"})
_TOO_LONG_CODES = frozenset({"context_length_exceeded", "exceed_context_size_error"})
_TOO_LONG_WORDS = ("context length", "context size", "context window", "prompt is too long")


@dataclass(frozen=True, slots=True)
class Sent:
    """One request's answer: as an object, and as the endpoint wrote it.

    Attributes:
        completion: What the openai library made of it.
        raw: The body of the response.
        replayed: It was kept from an earlier request; nobody was asked.
    """

    completion: Any
    raw: str
    replayed: bool = False


Post = Callable[..., Awaitable[Sent]]


class Send(Protocol):
    """Makes a request once, the way the endpoint wants it said."""

    async def __call__(self, post: Post | None = None, /) -> Sent:
        """Make it; through ``post``, which takes its arguments, instead of by ourselves."""


class Line(Protocol):
    """Carries requests to an endpoint: when, how often, and what is kept of them."""

    async def carry(self, request: dict[str, Any], send: Send) -> Sent:
        """Get an answer to a request.

        Args:
            request: Its arguments, for who wants to know; ``send`` has them already.
            send: Makes the request once, or raises what the openai library raises.
        """


@dataclass(frozen=True, slots=True)
class Patience:
    """How often a request is made, and how fast the pauses between grow (in seconds)."""

    attempts: int = 5
    pause: float = 1.0
    longest_pause: float = 30.0

    def retrying(self) -> dict[str, Any]:
        """Give the arguments for tenacity's ``Retrying`` and ``AsyncRetrying``."""
        from tenacity import retry_if_exception

        return {
            "stop": self._stop,
            "wait": self._wait,
            "retry": retry_if_exception(is_transient),
            "reraise": True,
        }

    async def carry(self, request: dict[str, Any], send: Send) -> Sent:
        """Make a request, and again while it fails for a reason that may pass."""
        from tenacity import AsyncRetrying

        sent: Sent = await AsyncRetrying(**self.retrying())(send)
        return sent

    def enough(self, tries: int, error: BaseException) -> bool:
        """Tell whether a request that failed so often, lastly so, is to be given up."""
        # An address that nobody answers, or a model that thinks past the time limit, rarely
        # recovers within seconds: one more try, not many.
        slow = is_refused(error) or is_timeout(error)
        return tries >= (min(self.attempts, 2) if slow else self.attempts)

    def pause_after(self, tries: int, error: BaseException | None) -> float:
        """How many seconds to wait before the next try."""
        asked = retry_after(headers_of(error)) if error is not None else None
        if asked is not None:
            return min(asked, LONGEST_WAIT)
        grown = min(self.pause * 2.0 ** (tries - 1), self.longest_pause)
        return grown * random.uniform(0.75, 1.25)  # clients that failed together part ways

    def _stop(self, state: RetryCallState) -> bool:
        error = state.outcome.exception() if state.outcome else None
        return error is not None and self.enough(state.attempt_number, error)

    def _wait(self, state: RetryCallState) -> float:
        error = state.outcome.exception() if state.outcome else None
        return self.pause_after(state.attempt_number, error)


def retry_after(headers: Mapping[str, str], now: datetime | None = None) -> float | None:
    """Read how many seconds an endpoint asks to wait.

    Args:
        headers: Response headers (lower-case lookup must work).
        now: The time an HTTP date is measured from; the present by default.

    Returns:
        Seconds, never negative, or None where nothing (readable) is asked.
    """
    for name, unit in (("retry-after-ms", 1000.0), ("retry-after", 1.0)):
        raw = (headers.get(name) or "").strip()
        if raw.replace(".", "", 1).isdecimal():
            return float(raw) / unit
    try:
        when = parsedate_to_datetime((headers.get("retry-after") or "").strip())
    except ValueError:
        return None
    if when.tzinfo is None:  # "-0000" means an unknown zone: HTTP dates are UTC
        when = when.replace(tzinfo=UTC)
    return max(0.0, (when - (now or datetime.now(UTC))).total_seconds())


def is_transient(error: BaseException) -> bool:
    """Tell whether the same request may succeed if it is made again."""
    from openai import APIConnectionError, APIStatusError

    if isinstance(error, APIStatusError):
        asked = retry_after(headers_of(error))
        patient = asked is None or asked <= LONGEST_WAIT
        return patient and error.status_code in _TRANSIENT and error.code not in _OUT_OF_CREDIT
    return isinstance(error, APIConnectionError | TimeoutError)


def is_throttle(error: BaseException) -> bool:
    """Tell whether an endpoint says that it is asked too much."""
    code = getattr(error, "code", None)
    return getattr(error, "status_code", None) in (429, 503, 529) and code not in _OUT_OF_CREDIT


def kind_of(error: BaseException) -> str:
    """Name a fault in a word: an HTTP status, ``timeout``, ``refused``, ``connection``, ..."""
    status = getattr(error, "status_code", None)
    if status is not None:
        return str(status)
    if is_timeout(error):
        return "timeout"
    if is_refused(error):
        return "refused"
    from openai import APIConnectionError

    return "connection" if isinstance(error, APIConnectionError) else "unreadable"


def is_refused(error: BaseException) -> bool:
    """Tell whether the address itself could not be reached (refused, unknown host)."""
    return any(
        type(cause).__name__ in {"ConnectError", "ConnectTimeout"} for cause in _causes(error)
    )


def explain(error: Exception, *, base_url: str, model: str, attempts: int) -> ModelError:
    """Turn what the openai library raised into an error with a sentence for the user."""
    from openai import APIConnectionError, APIStatusError

    if isinstance(error, APIStatusError):
        return _explain_status(error, base_url, model, attempts)
    if is_refused(error):
        return EndpointError(
            f"Nobody answers at {base_url}: check that the server runs and that --base-url "
            f"(or OPENAI_BASE_URL) is right, or use --model local.",
            fatal=True,
        )
    if is_timeout(error):
        return EndpointError(
            f"{base_url} did not answer in time ({_times(attempts)}): try again, or raise the "
            f"limit with EXTRACTOR_TIMEOUT."
        )
    if isinstance(error, APIConnectionError):
        cause = error.__cause__ or error
        return EndpointError(
            f"The connection to {base_url} broke ({_times(attempts)}): "
            f"{type(cause).__name__}: {str(cause) or 'no reason given'}."
        )
    return AnswerError(
        f"{base_url} did not answer as a chat completion endpoint does "
        f"({type(error).__name__}: {_brief(str(error))}): check --base-url (often it ends in /v1)."
    )


def _explain_status(error: Any, base_url: str, model: str, attempts: int) -> ModelError:
    status, said = error.status_code, _said(error)
    if status in (401, 403):
        return EndpointError(
            f"{base_url} refused the key ({status}: {said}): set OPENAI_API_KEY to a key that "
            f"this endpoint knows and that may use {model}.",
            fatal=True,
        )
    if _is_too_long(error, said):
        return ContextTooLong(f"The prompt does not fit the context of {model}: {said}")
    if status == 404:
        return EndpointError(
            f"{base_url} knows no model or address for {model!r} ({said}): check --model "
            f"(or EXTRACTOR_MODEL) and --base-url (often it ends in /v1).",
            fatal=True,
        )
    if error.code in _OUT_OF_CREDIT:
        return EndpointError(f"The credit at {base_url} is used up: {said}", fatal=True)
    if status == 429:
        asked = retry_after(headers_of(error))
        wait = f"; it asks to wait {asked:.0f} s" if asked else ""
        return EndpointError(
            f"{base_url} takes no more requests for now ({_times(attempts)}){wait}: {said}"
        )
    if status >= 500:
        return EndpointError(f"{base_url} failed ({_times(attempts)}, {status}): {said}")
    return EndpointError(f"{base_url} refused the request ({status}): {said}", retryable=False)


def _is_too_long(error: Any, said: str) -> bool:
    if error.status_code not in (400, 413, 422):
        return False
    known = {error.code, error.type} & _TOO_LONG_CODES
    return bool(known) or any(words in said.lower() for words in _TOO_LONG_WORDS)


def is_timeout(error: BaseException) -> bool:
    """Tell whether an endpoint did not answer in time."""
    from openai import APITimeoutError

    return isinstance(error, APITimeoutError | TimeoutError)


def headers_of(error: BaseException | None) -> Mapping[str, str]:
    """The response headers that came with an error, if any did."""
    response = getattr(error, "response", None)
    headers: Mapping[str, str] = getattr(response, "headers", {})
    return headers


def _causes(error: BaseException) -> Iterator[BaseException]:
    seen: BaseException | None = error
    while seen is not None:
        yield seen
        seen = seen.__cause__ or seen.__context__


def _said(error: Any) -> str:
    body = error.body if isinstance(error.body, dict) else {}
    return _brief(str(body.get("message") or error.message or "no reason given"))


def _brief(text: str, limit: int = 300) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= limit else flat[: limit - 1] + "…"


def _times(attempts: int) -> str:
    return "tried once" if attempts == 1 else f"tried {attempts} times"
