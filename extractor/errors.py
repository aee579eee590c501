"""The errors users meet: each message says what happened, where, and what to do next."""

from __future__ import annotations

from typing import Any

_KINDS = ("exchange", "diplomacy")  # pydantic puts a record's kind into the path of its fields


class ExtractorError(Exception):
    """Base of every error this package raises on purpose."""


class UsageError(ExtractorError):
    """The command or call was used wrongly (exit code 2)."""


class InputError(ExtractorError):
    """One input (file, line, article) cannot be read; the rest of a batch goes on."""


class ModelUnavailable(ExtractorError):
    """No model can be reached or loaded."""


class ModelError(ExtractorError):
    """A request to a model came to nothing.

    Attributes:
        usage: What it cost until then (an `extractor.records.Usage`), retries included. `None`
            where no request was made.
        retryable: True where the same article may fare better another time.
    """

    usage: Any = None  # errors sit below records, so the type cannot be named here
    retryable: bool = True


class EndpointError(ModelError):
    """The endpoint refused or failed a request for good (after retries).

    Attributes:
        fatal: True where every further request would fail alike (wrong key, no such model, nobody
            at the address): a batch need not go on.
    """

    def __init__(self, message: str, *, fatal: bool = False, retryable: bool = True) -> None:
        super().__init__(message)
        self.fatal = fatal
        self.retryable = retryable


class AnswerError(ModelError):
    """The model answered, but not with something usable: truncated, refused, or not JSON.

    Attributes:
        answer: The raw text of the last answer, kept for the reader.
    """

    def __init__(
        self, message: str, answer: str | None = None, *, retryable: bool | None = None
    ) -> None:
        super().__init__(message)
        self.answer = answer
        if retryable is not None:
            self.retryable = retryable


class AnswerTruncated(AnswerError):
    """The answer was cut off at the output limit; ``answer`` holds what came before."""

    retryable = False


class ContextTooLong(AnswerError):
    """Prompt and answer together do not fit the model's context; nothing was answered."""

    retryable = False


class Halted(ExtractorError):
    """A run takes no further request: its endpoint is gone for long, or its budget is used up."""


class OverBudget(Halted):
    """The budget has no room for another call; what is under way may end."""


def field_path(place: tuple[int | str, ...], *, kind_at: int) -> str:
    """The path of a field as a reader writes it: ``records[0].transfers[1].category``.

    Args:
        place: Where pydantic found fault.
        kind_at: Where in it a record's kind stands, which is no field.
    """
    path = ""
    for position, part in enumerate(place):
        if isinstance(part, int):
            path += f"[{part}]"
        elif not (position == kind_at and part in _KINDS):
            path += f".{part}" if path else part
    return path
