"""The conversation about one article: questions go out, answers come in, a result is made."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, Any

from extractor.article import Article
from extractor.batch.entries import Outcome
from extractor.batch.line import Carrier, Desk
from extractor.batch.reader import Reader
from extractor.errors import AnswerError, EndpointError, ExtractorError, Halted, ModelError
from extractor.records import ExchangeRecord, ExtractionResult

if TYPE_CHECKING:
    from extractor.conversation import Question

_log = logging.getLogger(__name__)

_LONG = 20_000
"""Characters from which an article is prepared in a thread, so that calls go on meanwhile."""


async def read(
    reader: Reader, desk: Desk, line: Carrier, key: str, article: Article
) -> tuple[ExtractionResult, Outcome]:
    """Read one article, whatever happens: a fault in it must not end the others.

    Args:
        reader: Reads it.
        desk: What the run shares.
        line: Carries its requests.
        key: Its key.
        article: The article.

    Raises:
        Halted: The run is to stop; the article was not read.
    """
    fault: Exception | None = None
    try:
        result, fault = await _held(reader, desk, line, key, article)
        text = result.model_dump_json()
    except Halted:
        raise
    except Exception as error:
        fault = error
        result = failure(article.id, _told(error, article.id), reader)
        text = result.model_dump_json()
    exchanges = sum(isinstance(record, ExchangeRecord) for record in result.records)
    return result, Outcome(
        result=text,
        usage=result.usage,
        exchanges=exchanges,
        diplomacy=len(result.records) - exchanges,
        findings=len(result.findings) + sum(len(each.findings) for each in result.records),
        error=result.error,
        retryable=getattr(fault, "retryable", True) if result.error is not None else False,
        unasked=isinstance(fault, EndpointError) and fault.fatal,
    )


async def _held(
    reader: Reader, desk: Desk, line: Carrier, key: str, article: Article
) -> tuple[ExtractionResult, ModelError | None]:
    """Hold the conversation about an article; also give the error that ended it, if any."""
    loop = asyncio.get_running_loop()
    started = loop.time()
    talk = reader.converse(article)
    apart = len(article.text) > _LONG
    fault: ModelError | None = None

    async def step(method: Any, *given: Any) -> Any:
        return await asyncio.to_thread(_next, method, *given) if apart else _next(method, *given)

    question, result = await step(talk.__next__)
    while result is None:
        line.about(question.kind)
        try:
            reply = await reader.answer(question, line)
        except ModelError as error:
            fault = error
            _note(desk, line, key, error)
            question, result = await step(talk.throw, error)
        else:
            question, result = await step(talk.send, reply)
    seconds = round(loop.time() - started, 3)
    used = result.usage.model_copy(update={"seconds": seconds})
    return result.model_copy(update={"usage": used}), fault


def _note(desk: Desk, line: Carrier, key: str, error: ModelError) -> None:
    if isinstance(error, EndpointError) and error.fatal:
        desk.refusal = error
    if isinstance(error, AnswerError) and error.retryable:
        asked = list(line.asked)  # a retry must ask again, not hear the same again
        desk.commits.submit(lambda connection: desk.run.forget(connection, key, asked))


def _next(method: Any, *given: Any) -> tuple[Question | None, ExtractionResult | None]:
    try:
        return method(*given), None
    except StopIteration as end:
        return None, end.value


def _told(error: Exception, name: str) -> str:
    if isinstance(error, ExtractorError):
        return whole(str(error))
    what = f"{type(error).__name__}: {whole(str(error)) or 'no message'}"
    _log.error("%s: %s", name, what)
    _log.debug("where it happened", exc_info=True)
    return (
        f"A fault inside the program, not in the article ({what}); "
        f"please report it with the article."
    )


def whole(text: str) -> str:
    """A text without the bytes that names and messages of the system may hold and are none."""
    return text.encode("utf-8", "replace").decode()


def failure(name: str, reason: str, reader: Reader) -> ExtractionResult:
    """The result of an input that could not be read."""
    return ExtractionResult(
        article_id=name,
        error=reason,
        model=reader.model,
        prompt_version=reader.prompt_version,
    )
