"""The extractor: settings, a model to ask, and articles read one by one or in a stream."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, Any

from extractor.article import Article
from extractor.conversation import Conversation, Question, converse, read
from extractor.errors import EndpointError, ModelError, UsageError
from extractor.records import ExtractionResult
from extractor.settings import Settings, load, resolve_model

if TYPE_CHECKING:
    from openai import AsyncOpenAI

    from extractor.llm.client import Client, Reply
    from extractor.llm.draft import Draft
    from extractor.llm.prompts import Prompt
    from extractor.llm.transport import Line

_AT_ONCE = 8


class Extractor:
    """Reads articles into typed records.

    Args:
        model: ``auto``, ``local``, ``rules``, ``openai:NAME``, or any name with ``base_url``.
        base_url: An OpenAI-compatible endpoint.
        api_key: Its key.
        prompt: The prompt's name.
        second_look: Rounds in which unexplained counts go back to the model (0 for none).
        second_look_tokens: Output tokens that these rounds may cost an article, at most.
        client: A client to use instead of the one the settings name.
        settings: Settings gathered elsewhere, such as in the process that started this one; model,
            endpoint, key and environment say nothing then.

    Raises:
        UsageError: The settings cannot be understood.
    """

    def __init__(
        self,
        model: str | None = None,
        *,
        base_url: str | None = None,
        api_key: str | None = None,
        prompt: str = "default",
        second_look: int = 1,
        second_look_tokens: int = 1500,
        client: Client | None = None,
        settings: Settings | None = None,
    ) -> None:
        self._settings = settings or load(
            {"model": model, "base_url": base_url, "api_key": api_key}
        )
        self._choice = resolve_model(self._settings)
        self._given = client
        self._prompt_name = prompt
        self._rounds = second_look
        self._round_tokens = second_look_tokens
        self._refusal: EndpointError | None = None

    @property
    def model(self) -> str:
        """What results call the model."""
        return self._choice.label

    @property
    def prompt_version(self) -> str:
        """The prompt's name and hash; empty when no model speaks."""
        return "" if self._choice.kind == "rules" else self._prompt.version

    def ready(self) -> None:
        """Load or reach the model now instead of at the first article.

        Raises:
            ModelUnavailable: There is none; the message names the ways to get one.
        """
        if self._choice.kind != "rules":
            _ = self._client

    def extract(self, article: Article) -> ExtractionResult:
        """Read one article.

        A model that fails ends as the result's ``error``; the number ledger and what the rules
        read by themselves are there all the same.

        Raises:
            ModelUnavailable: There is no model to ask.
        """
        started = time.monotonic()
        talk = self.converse(article)
        try:
            question = next(talk)
            while True:
                try:
                    reply = self._ask(question)
                except ModelError as error:
                    question = talk.throw(error)
                else:
                    question = talk.send(reply)
        except StopIteration as end:
            return self._timed(end.value, started)

    async def aextract(self, article: Article) -> ExtractionResult:
        """Read one article without blocking the event loop."""
        started = time.monotonic()
        talk = self.converse(article)
        try:
            question = next(talk)
            while True:
                try:
                    reply = await self.answer(question)
                except ModelError as error:
                    question = talk.throw(error)
                else:
                    question = talk.send(reply)
        except StopIteration as end:
            return self._timed(end.value, started)

    async def stream(
        self, articles: Iterable[Article], *, concurrency: int | None = None
    ) -> AsyncIterator[ExtractionResult]:
        """Read many articles, some at once, and yield their results in the order given."""
        width = concurrency or (1 if self._choice.kind == "local" else _AT_ONCE)
        waiting: list[asyncio.Task[ExtractionResult]] = []
        try:
            for article in articles:
                waiting.append(asyncio.create_task(self.aextract(article)))
                if len(waiting) >= width:
                    yield await waiting.pop(0)
            while waiting:
                yield await waiting.pop(0)
        finally:
            for task in waiting:
                task.cancel()

    def converse(self, article: Article) -> Conversation:
        """Yield the questions about an article, be sent the replies, and return the result.

        For who asks the model himself, as a batch does: `answer` gets the reply to a question. A
        `ModelError` thrown in ends the article, with an ``error`` and what is known without the
        answer, or lets it go on where it can.
        """
        if self._choice.kind == "rules":
            return self._labelled(read(article))
        talk = converse(article, self._prompt, rounds=self._rounds, round_tokens=self._round_tokens)
        return self._labelled((yield from talk))

    def _labelled(self, result: ExtractionResult) -> ExtractionResult:
        return result.model_copy(
            update={"model": self.model, "prompt_version": self.prompt_version}
        )

    def _timed(self, result: ExtractionResult, started: float) -> ExtractionResult:
        seconds = round(time.monotonic() - started, 3)
        return result.model_copy(
            update={"usage": result.usage.model_copy(update={"seconds": seconds})}
        )

    def _ask(self, question: Question) -> Reply[Draft]:
        from extractor.llm.draft import Draft

        with self._remembering():
            return self._client.ask(Draft, question.text)

    async def answer(self, question: Question, line: Line | None = None) -> Reply[Draft]:
        """Ask the model a question of a conversation.

        Args:
            question: What `converse` yielded.
            line: Carries the requests; by default they are made at once, and again if they fail.

        Raises:
            ModelError: There is no answer; `converse` wants it thrown in.
        """
        from extractor.llm.draft import Draft

        with self._remembering():
            return await self._client.aask(Draft, question.text, line=line)

    @asynccontextmanager
    async def opened(self) -> AsyncIterator[None]:
        """Keep the connections to the model open between questions."""
        if self._choice.kind == "rules":
            yield
        else:
            async with self._client.opened():
                yield

    def library(self) -> AbstractAsyncContextManager[AsyncOpenAI]:
        """The openai library, connected to the endpoint, for what is no single question.

        Raises:
            UsageError: No endpoint is asked.
        """
        if self._choice.kind != "endpoint":
            raise UsageError(f"An endpoint is needed for this, not the model {self.model!r}.")
        return self._client.connected()

    @property
    def pays(self) -> bool:
        """Whether a model at an endpoint is asked, which may cost money and be asked at once."""
        return self._choice.kind == "endpoint"

    @property
    def name(self) -> str:
        """The model's name at its endpoint; else what results call it."""
        return self._choice.name or self._choice.label

    @property
    def longest_answer(self) -> int:
        """Tokens that one answer may have."""
        return self._settings.max_output_tokens

    @property
    def attempts(self) -> int:
        """How often one request is made before a transport fault is final."""
        return self._settings.attempts

    def first_questions(self, article: Article) -> list[Question]:
        """The questions that a first look at an article asks if no answer makes it ask more."""
        if self._choice.kind == "rules":
            return []
        from extractor.llm.propose import first_questions

        return [Question(text) for text in first_questions(article, self._prompt)]

    def first_tokens(self, article: Article) -> list[int]:
        """Tokens of the questions that a first look at an article would ask; an estimate."""
        from extractor.llm.client import estimate_tokens

        return [estimate_tokens(question.text) for question in self.first_questions(article)]

    def options(self) -> dict[str, Any]:
        """Everything besides the article that a result may depend on, for telling runs apart."""
        known: dict[str, Any] = {"model": self.model, "prompt": self.prompt_version}
        if self._choice.kind == "rules":
            return known
        settings = self._settings
        file = settings.model_file if self._choice.kind == "local" else None
        return {
            **known,
            "second_look": self._rounds,
            "second_look_tokens": self._round_tokens,
            "max_output_tokens": settings.max_output_tokens,
            "context_tokens": settings.context_tokens,
            "reasks": settings.reasks,
            "seed": settings.seed,
            "model_file": file and f"{file.name} {file.stat().st_size if file.exists() else 0}",
        }

    @contextmanager
    def _remembering(self) -> Iterator[None]:
        """A key that was refused once is not tried again for every article of a batch."""
        if self._refusal is not None:
            raise EndpointError(str(self._refusal), fatal=True)
        try:
            yield
        except EndpointError as error:
            if error.fatal:
                self._refusal = EndpointError(str(error), fatal=True)
            raise

    @cached_property
    def _prompt(self) -> Prompt:
        from extractor.llm.prompts import load_prompt

        return load_prompt(self._prompt_name)

    @cached_property
    def _client(self) -> Client:
        if self._given is not None:
            return self._given
        if self._choice.kind == "local":
            from extractor.llm.engine import local_client

            return local_client(self._settings)
        from extractor.llm.client import Client

        options: dict[str, Any] = self._settings.client_options()
        return Client(
            model=self._choice.name or "",
            base_url=self._settings.base_url,
            api_key=self._settings.api_key,
            context_tokens=self._settings.context_tokens,
            **options,
        )
