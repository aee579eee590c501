"""A conversation about one article: what is asked of a model, and what comes of the replies.

It is written as a generator that yields the questions it wants asked and is sent the replies, so
that one text serves blocking, asynchronous and batch callers alike.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeVar

from extractor.article import Article
from extractor.errors import AnswerError, ModelError
from extractor.reading.events import exchange_records
from extractor.reading.mentions import Mention, read_mentions
from extractor.reading.page import Page, prepare
from extractor.reading.talks.records import talk_records
from extractor.records import DiplomacyRecord, ExchangeRecord, ExtractionResult, Usage
from extractor.validate.check import check_page
from extractor.validate.reconcile import reconcile
from extractor.validate.unexplained import passages

if TYPE_CHECKING:
    from extractor.llm.client import Reply
    from extractor.llm.draft import Draft
    from extractor.llm.prompts import Prompt

AnyRecord = ExchangeRecord | DiplomacyRecord
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Question:
    """What is to be sent to a model, and whether it is the first look or a second one."""

    text: str
    kind: Literal["first", "second_look"] = "first"


Conversation = Generator[Question, "Reply[Draft]", ExtractionResult]


def read(article: Article) -> ExtractionResult:
    """Read an article with the rules alone."""
    return check_page(*_by_rules(article))


def converse(article: Article, prompt: Prompt, *, rounds: int, round_tokens: int) -> Conversation:
    """Yield the questions about an article, be sent the replies, and return the result.

    A `ModelError` thrown in ends the article, with an ``error`` and what is known without the
    answer, or lets it go on where it can.

    Args:
        article: The article.
        prompt: How to ask.
        rounds: Rounds in which unexplained counts go back to the model.
        round_tokens: Output tokens that these rounds may cost, at most.
    """
    from extractor.llm.propose import conversation, look_again

    page, mentions, records = _by_rules(article)
    usage = Usage()
    try:
        proposal = yield from _asked("first", conversation(article, prompt))
        usage += proposal.usage
        records = reconcile(page, proposal.records, records)
        result = check_page(page, mentions, records)
        for _ in range(rounds):
            questions = passages(page, result)
            if not questions:
                break
            more = yield from _asked(
                "second_look", look_again(article, prompt, questions, budget=round_tokens)
            )
            looks = more.usage.calls - more.usage.retries
            usage += more.usage.model_copy(update={"second_looks": looks})
            records = reconcile(page, more.records, records)
            result = check_page(page, mentions, records)
    except ModelError as error:
        return _failed(check_page(page, mentions, records), error, usage)
    return result.model_copy(update={"usage": usage})


def _by_rules(article: Article) -> tuple[Page, list[Mention], list[AnyRecord]]:
    """Prepare an article; add its counts and records as the rules alone read them."""
    page = prepare(article)
    mentions = read_mentions(page)
    return page, mentions, [*exchange_records(page, mentions), *talk_records(page)]


def _failed(result: ExtractionResult, error: ModelError, usage: Usage) -> ExtractionResult:
    return result.model_copy(
        update={
            "usage": usage + (error.usage or Usage()),
            "error": str(error),
            "last_answer": error.answer if isinstance(error, AnswerError) else None,
        }
    )


def _asked(
    kind: Literal["first", "second_look"], talk: Generator[str, Reply[Draft], T]
) -> Generator[Question, Reply[Draft], T]:
    """Say of each question of a talk which look it belongs to."""
    try:
        text = next(talk)
        while True:
            try:
                reply = yield Question(text, kind)
            except ModelError as error:
                text = talk.throw(error)
            else:
                text = talk.send(reply)
    except StopIteration as end:
        value: T = end.value
        return value
