"""The pipeline: prepare, propose (model and rules), reconcile, validate, second look.

It is written as a conversation: the pipeline yields the questions it wants asked and is sent the
replies, so that one text serves blocking and asynchronous callers alike.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Generator, Iterable, Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, Any

from extractor.article import Article
from extractor.errors import AnswerError, EndpointError, ModelError
from extractor.reading.events import exchange_records
from extractor.reading.mentions import read_mentions
from extractor.reading.page import prepare
from extractor.reading.talks import talk_records
from extractor.records import (
    DiplomacyRecord,
    ExchangeRecord,
    ExtractionResult,
    Usage,
)
from extractor.settings import load, resolve_model
from extractor.validate.check import check_page
from extractor.validate.reconcile import reconcile
from extractor.validate.unexplained import passages

if TYPE_CHECKING:
    from extractor.llm.client import Client, Reply
    from extractor.llm.draft import Draft
    from extractor.llm.prompts import Prompt

AnyRecord = ExchangeRecord | DiplomacyRecord
Conversation = Generator[str, "Reply[Draft]", ExtractionResult]
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
    ) -> None:
        self._settings = load({"model": model, "base_url": base_url, "api_key": api_key})
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

        A model that fails ends as the result's ``error``; the number ledger is there all the same.

        Raises:
            ModelUnavailable: There is no model to ask.
        """
        started = time.monotonic()
        talk = self._converse(article)
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
        talk = self._converse(article)
        try:
            question = next(talk)
            while True:
                try:
                    reply = await self._aask(question)
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

    def _converse(self, article: Article) -> Conversation:
        page = prepare(article)
        mentions = read_mentions(page)
        rules: list[AnyRecord] = [*exchange_records(page, mentions), *talk_records(page)]
        if self._choice.kind == "rules":
            return self._labelled(check_page(page, mentions, rules), Usage())
        from extractor.llm.propose import conversation, look_again

        usage = Usage()
        try:
            proposal = yield from conversation(article, self._prompt)
            usage += proposal.usage
            records = reconcile(page, proposal.records, rules)
            result = check_page(page, mentions, records)
            for _ in range(self._rounds):
                questions = passages(page, result)
                if not questions:
                    break
                more = yield from look_again(
                    article, self._prompt, questions, budget=self._round_tokens
                )
                usage += more.usage
                records = reconcile(page, more.records, records)
                result = check_page(page, mentions, records)
        except ModelError as error:
            failed = check_page(page, mentions, [])
            return self._failed(failed, error, usage)
        return self._labelled(result, usage)

    def _labelled(self, result: ExtractionResult, usage: Usage) -> ExtractionResult:
        return result.model_copy(
            update={
                "model": self.model,
                "prompt_version": self.prompt_version,
                "usage": usage,
            }
        )

    def _failed(
        self, result: ExtractionResult, error: ModelError, usage: Usage
    ) -> ExtractionResult:
        spent = usage + (error.usage or Usage())
        answer = error.answer if isinstance(error, AnswerError) else None
        return self._labelled(result, spent).model_copy(
            update={"error": str(error), "last_answer": answer}
        )

    def _timed(self, result: ExtractionResult, started: float) -> ExtractionResult:
        seconds = round(time.monotonic() - started, 3)
        return result.model_copy(
            update={"usage": result.usage.model_copy(update={"seconds": seconds})}
        )

    def _ask(self, question: str) -> Reply[Draft]:
        from extractor.llm.draft import Draft

        with self._remembering():
            return self._client.ask(Draft, question)

    async def _aask(self, question: str) -> Reply[Draft]:
        from extractor.llm.draft import Draft

        with self._remembering():
            return await self._client.aask(Draft, question)

    @contextmanager
    def _remembering(self) -> Iterator[None]:
        """A key that was refused once is not tried again for every article of a batch."""
        if self._refusal is not None:
            raise self._refusal
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
