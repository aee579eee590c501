"""Answers: what a completion holds, whether it is usable, and what it cost."""

from __future__ import annotations

import json
import logging
import re
import time
from dataclasses import dataclass, field
from typing import Any, Generic, NoReturn, TypeVar

from pydantic import BaseModel, ValidationError

from extractor.errors import AnswerError, AnswerTruncated, ExtractorError, ModelError
from extractor.records import Usage

T = TypeVar("T", bound=BaseModel)

_FENCE = re.compile(r"\A\s*```[a-zA-Z]*\s*\n(.*)\n?\s*```\s*\Z", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Reply(Generic[T]):
    """A checked answer: the object, the raw text of the last answer, and the whole cost."""

    value: T
    answer: str
    usage: Usage


@dataclass(slots=True)
class Tally:
    """What one question costs, over transport retries and re-asks."""

    started: float = field(default_factory=time.monotonic)
    calls: int = 0
    replayed: int = 0
    input_tokens: int = 0
    output_tokens: int = 0
    answer: str | None = None

    def add(self, completion: Any) -> None:
        """Count an answer's tokens."""
        spent, written = tokens_of(completion)
        self.input_tokens += spent
        self.output_tokens += written

    def usage(self) -> Usage:
        """What was spent until now."""
        return Usage(
            input_tokens=self.input_tokens,
            output_tokens=self.output_tokens,
            calls=self.calls,
            retries=max(0, self.calls - 1),
            replayed=self.replayed,
            seconds=round(time.monotonic() - self.started, 3),
        )


def tokens_of(completion: Any) -> tuple[int, int]:
    """Read what a completion says it cost, in tokens in and out."""
    usage = getattr(completion, "usage", None)
    return (
        getattr(usage, "prompt_tokens", None) or 0,
        getattr(usage, "completion_tokens", None) or 0,
    )


class Said:
    """An object of an endpoint's JSON, by attributes; what it does not name is None.

    The openai library's own types take longer to fill than the answer takes to check.
    """

    def __init__(self, named: dict[str, Any]) -> None:
        """Take an object's names and values."""
        self.__dict__.update(named)

    def __getattr__(self, name: str) -> None:
        if name.startswith("__"):
            raise AttributeError(name)


def completion_in(body: str, content_type: str = "application/json") -> Any:
    """Read a response's body as the openai library does: what is no JSON stays a text.

    Raises:
        ValueError: It calls itself JSON, and is none.
    """
    try:
        return json.loads(body, object_hook=Said)
    except ValueError:
        if content_type.partition(";")[0].endswith("json"):
            raise
        return body


def _typed(completion: Any) -> Any:
    """A completion as the openai library has it, for who insists on it."""
    from openai.types.chat import ChatCompletion

    return ChatCompletion.construct(**json.loads(json.dumps(vars(completion), default=vars)))


class _Captured(BaseException):
    """Carries out of instructor what it was about to send; no fault that it would write down."""


def form_of(arguments: dict[str, Any]) -> Any:
    """Ask instructor how it constrains an answer."""
    import instructor

    def capture(**sent: Any) -> NoReturn:
        raise _Captured(sent["response_format"])

    quiet("instructor")
    try:
        instructor.patch(create=capture, mode=instructor.Mode.JSON_SCHEMA)(**arguments)
    except _Captured as captured:
        return captured.args[0]
    raise AssertionError("instructor sent nothing")


async def asked_again(first: Any, request: Any, arguments: dict[str, Any]) -> Any:
    """Leave an invalid answer to instructor: it says what is wrong, and asks again."""
    import instructor

    quiet("instructor")
    have = [_typed(first) if isinstance(first, Said) else first]

    async def create(**sent: Any) -> Any:
        return have.pop() if have else _typed(await request(**sent))

    patched: Any = instructor.patch(create=create, mode=instructor.Mode.JSON_SCHEMA)
    return await patched(**arguments)


def accepted(completion: Any, tally: Tally) -> Any:
    """Count a completion, and refuse one that holds no answer to parse."""
    tally.add(completion)
    choices = getattr(completion, "choices", None)
    if not choices:
        raw = completion if isinstance(completion, str) else None
        raise AnswerError("The endpoint's reply holds no answer (no choices).", raw)
    message, reason = choices[0].message, choices[0].finish_reason
    tally.answer = message.content
    if getattr(message, "refusal", None):
        raise AnswerError(f"The model refused: {message.refusal}", message.content, retryable=False)
    if reason == "content_filter":
        raise AnswerError(
            "The endpoint's content filter withheld the answer.", message.content, retryable=False
        )
    if reason == "length":
        raise AnswerTruncated(
            "The answer was cut off at the output limit (raise EXTRACTOR_MAX_OUTPUT_TOKENS).",
            message.content,
        )
    if not (message.content or "").strip():
        raise AnswerError("The model's answer is empty.", message.content)
    # Endpoints without constrained output like to wrap JSON in a Markdown fence.
    fenced = _FENCE.match(message.content)
    if fenced:
        message.content = fenced[1]
    return completion


def settle(error: Exception, schema: type[BaseModel], tally: Tally) -> NoReturn:
    """Raise what instructor reports as an error of ours that knows its cost."""
    cause = error if isinstance(error, ExtractorError) else error.__cause__
    if isinstance(cause, ModelError):
        cause.usage = tally.usage()
    if isinstance(cause, ExtractorError):
        raise cause
    if not isinstance(cause, ValidationError):
        raise error  # a programming error, not the model's
    problems = cause.errors(include_url=False)
    first = problems[0]
    place = ".".join(str(part) for part in first["loc"])
    invalid = "JSON" if first["type"] == "json_invalid" else f"a {schema.__name__}"
    more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
    told = AnswerError(
        f"The model's answer is not {invalid}, asked {tally.calls} times: "
        f"{place + ': ' if place else ''}{first['msg']}{more}",
        tally.answer,
    )
    told.usage = tally.usage()
    raise told from cause


def reply_of(schema: type[T], value: Any, tally: Tally) -> Reply[T]:
    """Put a checked object beside its raw answer and its cost."""
    # instructor returns a subclass with attributes of its own; callers asked for `schema`.
    plain = schema.model_validate(value.model_dump()) if type(value) is not schema else value
    return Reply(plain, tally.answer or "", tally.usage())


def quiet(logger: str) -> None:
    """Keep a library from printing to stderr what is raised as an error anyway."""
    log = logging.getLogger(logger)
    if not log.handlers:
        log.addHandler(logging.NullHandler())
