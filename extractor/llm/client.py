"""One client for any OpenAI-compatible endpoint: a prompt in, a checked pydantic object out.

Answers are constrained by the JSON Schema of the wanted type (``response_format``). An endpoint
that ignores it still works, at a price: array and string limits are then no longer kept while
the answer is written, so it may run into the output limit, and shape errors show only in
validation, each costing a re-ask.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlsplit

from pydantic import BaseModel, ValidationError

from extractor.errors import ExtractorError, ModelError
from extractor.llm.answers import Reply as Reply
from extractor.llm.answers import (
    Tally,
    accepted,
    asked_again,
    completion_in,
    form_of,
    quiet,
    reply_of,
    settle,
)
from extractor.llm.dialect import Dialect
from extractor.llm.transport import Line, Patience, Post, Sent, explain

if TYPE_CHECKING:
    from openai import AsyncOpenAI, OpenAI

T = TypeVar("T", bound=BaseModel)

DEFAULT_BASE_URL = "https://api.openai.com/v1"
_NO_KEY = "none"  # local servers want no key, but the openai library insists on one
_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_DIGIT = re.compile(r"\d")


class Client:
    """Asks one model at one endpoint; safe to share between threads.

    Attributes:
        model: The model's name at the endpoint.
        base_url: Where requests go.
        context_tokens: Tokens that prompt and answer may have together, where known.
        max_output_tokens: Tokens an answer may have.
    """

    def __init__(
        self,
        *,
        model: str,
        base_url: str | None = None,
        api_key: str | None = None,
        max_output_tokens: int = 1200,
        reasks: int = 1,
        attempts: int = 5,
        timeout: float = 600,
        context_tokens: int | None = None,
        seed: int = 0,
        pause: float = 1.0,
    ) -> None:
        """Set up a client; nothing is loaded or connected before the first question.

        Args:
            model: The model's name at the endpoint.
            base_url: The endpoint, usually ending in ``/v1``; OpenAI's own by default.
            api_key: The key; local servers need none.
            max_output_tokens: Tokens an answer may have.
            reasks: How often an answer that fails validation is asked for again.
            attempts: How often one request is made before a transport fault is final.
            timeout: Seconds one request may take.
            context_tokens: Tokens that prompt and answer may have together, where known.
            seed: Fixed sampling seed (the temperature is always 0).
            pause: Seconds before the first repeated request; later pauses double.
        """
        self.model = model
        self.base_url = base_url or DEFAULT_BASE_URL
        self.max_output_tokens = max_output_tokens
        self.context_tokens = context_tokens
        self._api_key = api_key or _NO_KEY
        self._reasks = reasks
        self._patience = Patience(attempts=max(1, attempts), pause=pause)
        self._timeout = timeout
        self._seed = seed
        self._dialect = Dialect()
        self._forms: dict[type[BaseModel], Any] = {}
        self._shared: tuple[asyncio.AbstractEventLoop, AsyncOpenAI] | None = None

    def ask(self, schema: type[T], prompt: str, *, system: str | None = None) -> Reply[T]:
        """Ask for an object of a type.

        Args:
            schema: The pydantic type wanted; its JSON Schema constrains the answer.
            prompt: The user message, sent as it is.
            system: An optional system message.

        Returns:
            The checked object with raw answer and usage.

        Raises:
            AnswerError: Truncated, refused, empty, not JSON, or invalid after all re-asks.
            ContextTooLong: The prompt does not fit the model's context.
            EndpointError: The endpoint refused or failed the request. Every error carries
                ``usage``, what was spent until then.
        """
        import instructor
        from tenacity import Retrying

        quiet("instructor")
        tally = Tally()
        create = self._openai.chat.completions.create

        def request(**arguments: Any) -> Any:
            def once() -> Any:
                tally.calls += 1
                return self._dialect.speak(create, self._finished(arguments))

            try:
                completion: Any = Retrying(**self._patience.retrying())(once)
            except Exception as error:
                raise self._explained(error, tally) from error
            return accepted(completion, tally)

        patched = instructor.patch(create=request, mode=instructor.Mode.JSON_SCHEMA)
        try:
            value = patched(**self._arguments(schema, prompt, system))
        except Exception as error:
            settle(error, schema, tally)
        return reply_of(schema, value, tally)

    async def aask(
        self,
        schema: type[T],
        prompt: str,
        *,
        system: str | None = None,
        line: Line | None = None,
    ) -> Reply[T]:
        """Ask for an object of a type, as `ask` does, without blocking the event loop.

        Args:
            schema: The pydantic type wanted; its JSON Schema constrains the answer.
            prompt: The user message, sent as it is.
            system: An optional system message.
            line: Carries the single requests; by default one that repeats them as `ask` does.
        """
        tally = Tally()
        carrier = line or self._patience
        arguments = self._arguments(schema, prompt, system)

        async def request(**arguments: Any) -> Any:
            async def send(other: Post | None = None) -> Sent:
                tally.calls += 1
                return await self._dialect.aspeak(other or post, self._finished(arguments))

            try:
                sent = await carrier.carry(arguments, send)
            except ExtractorError:
                raise
            except Exception as error:
                raise self._explained(error, tally) from error
            if sent.replayed:
                tally.calls += 1
                tally.replayed += 1
            return accepted(sent.completion, tally)

        try:
            async with self.connected() as openai:
                post = _poster(openai)
                first = await request(**self._as_sent(schema, arguments))
                try:
                    value = schema.model_validate_json(first.choices[0].message.content)
                except ValidationError:
                    value = await asked_again(first, request, arguments)
        except Exception as error:
            settle(error, schema, tally)
        return reply_of(schema, value, tally)

    def _as_sent(self, schema: type[BaseModel], arguments: dict[str, Any]) -> dict[str, Any]:
        """The arguments as instructor sends them; it works out the schema anew for each call."""
        if schema not in self._forms:
            self._forms[schema] = form_of(arguments)
        own = ("response_model", "max_retries", "strict")
        sent = {name: value for name, value in arguments.items() if name not in own}
        return {**sent, "response_format": self._forms[schema]}

    @asynccontextmanager
    async def opened(self) -> AsyncIterator[None]:
        """Keep connections open between the questions of this event loop."""
        async with self._new_async_openai() as openai:
            self._shared = (asyncio.get_running_loop(), openai)
            try:
                yield
            finally:
                self._shared = None

    @asynccontextmanager
    async def connected(self) -> AsyncIterator[AsyncOpenAI]:
        """Give the openai library, connected as this client is."""
        if self._shared is not None and self._shared[0] is asyncio.get_running_loop():
            yield self._shared[1]
            return
        async with self._new_async_openai() as openai:  # a connection belongs to one event loop
            yield openai

    def count_tokens(self, text: str) -> int:
        """Count a text's tokens: an estimate here, exact for the embedded engine."""
        return estimate_tokens(text)

    @cached_property
    def _openai(self) -> OpenAI:
        from openai import DefaultHttpxClient, OpenAI

        direct = DefaultHttpxClient(trust_env=False) if self._is_here() else None
        return OpenAI(**self._connection(), http_client=direct)

    def _new_async_openai(self) -> AsyncOpenAI:
        from openai import AsyncOpenAI, DefaultAsyncHttpxClient

        direct = DefaultAsyncHttpxClient(trust_env=False) if self._is_here() else None
        return AsyncOpenAI(**self._connection(), http_client=direct)

    def _is_here(self) -> bool:
        # A proxy set in the environment cannot reach this machine's own loopback address.
        return urlsplit(self.base_url).hostname in _LOOPBACK

    def _connection(self) -> dict[str, Any]:
        return {
            "base_url": self.base_url,
            "api_key": self._api_key,
            "timeout": self._timeout,
            "max_retries": 0,  # retries are ours to count
        }

    def _arguments(self, schema: type[T], prompt: str, system: str | None) -> dict[str, Any]:
        messages = [{"role": "system", "content": system}] if system else []
        return {
            "model": self.model,
            "messages": [*messages, {"role": "user", "content": prompt}],
            "response_model": schema,
            "max_retries": self._reasks,
            "strict": False,
            "temperature": 0,
            "seed": self._seed,
            "max_tokens": self.max_output_tokens,
        }

    def _finished(self, arguments: dict[str, Any]) -> dict[str, Any]:
        """Give a request its last touch; engines with a way of their own override this."""
        return arguments

    def _explained(self, error: Exception, tally: Tally) -> ModelError:
        return explain(error, base_url=self.base_url, model=self.model, attempts=tally.calls)


def estimate_tokens(text: str) -> int:
    """Estimate a text's tokens from above, without a tokenizer.

    Latin text takes about 4 characters a token, digits one each, Cyrillic about 2 characters.
    The estimate is meant to be too high rather than too low.
    """
    cyrillic = 0 if text.isascii() else len(_CYRILLIC.findall(text))
    digits = len(_DIGIT.findall(text))
    return int(cyrillic / 1.8 + digits + (len(text) - cyrillic - digits) / 3.2) + 1


def _poster(openai: AsyncOpenAI) -> Any:
    """Make requests below the library's typed methods, which walk through every argument."""
    from httpx2 import Response

    async def post(*, extra_body: dict[str, Any] | None = None, **arguments: Any) -> Sent:
        response = await openai.post(
            "/chat/completions", cast_to=Response, body={**arguments, **(extra_body or {})}
        )
        try:
            kind = response.headers.get("content-type", "")
            return Sent(completion_in(response.text, kind), response.text)
        except Exception as error:
            error.raw = response.text  # type: ignore[attr-defined]  # for who keeps what was said
            raise

    return post
