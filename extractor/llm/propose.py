"""From an article to proposed records: ask the model, ground its draft, group its rows.

Nothing is repaired silently: a quote that is not verbatim, or a count that is not where its row
says, stays visible as a finding on a flagged record.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Protocol, cast

from extractor.article import Article
from extractor.errors import AnswerError, AnswerTruncated, ContextTooLong, ModelError
from extractor.llm.client import Reply
from extractor.llm.draft import Draft, merge
from extractor.llm.grouping import group, verdict
from extractor.llm.page import Page
from extractor.llm.prompts import Prompt, readable
from extractor.llm.rows import read_row, read_talk
from extractor.records import (
    DiplomacyRecord,
    ExchangeRecord,
    Finding,
    Provenance,
    Usage,
    Voice,
)
from extractor.text.language import detect_language

WINDOW = 12_000  # characters; Cyrillic costs a token for every two or three of them
SMALLEST = 800  # a window this short is never split again
OVERLAP = 400

Records = list[ExchangeRecord | DiplomacyRecord]
Ask = Callable[[str], Reply[Draft]]


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the model proposes for an article, and what that cost.

    Attributes:
        records: Grounded records.
        usage: Tokens of all questions, failed ones included.
        answers: The raw answers, one a window.
        draft: All rows as the model wrote them.
    """

    records: Records
    usage: Usage
    answers: list[str]
    draft: Draft


Conversation = Generator[str, Reply[Draft], Proposal]


class Passage(Protocol):
    """A stretch of an article that goes back to the model, and its unexplained counts."""

    @property
    def text(self) -> str:
        """The words, as the article has them."""

    @property
    def numbers(self) -> Sequence[str]:
        """The counts that no record explains, as written."""


@dataclass(slots=True)
class _Reading:
    """The answers so far for one article."""

    article: Article
    prompt: Prompt
    replies: list[Reply[Draft]] = field(default_factory=list)
    spent: Usage = field(default_factory=Usage)

    def read(self, text: str) -> Generator[str, Reply[Draft], None]:
        """Ask about a text; one that is too much for the model is read in parts."""
        try:
            self.hear((yield self.prompt.render(text, language=self.article.language)))
        except (ContextTooLong, AnswerTruncated) as error:
            if len(text) <= SMALLEST:
                raise
            self.spent += error.usage or Usage()
            for start, end in windows(text, len(text) * 2 // 3):
                yield from self.read(text[start:end])

    def hear(self, reply: Reply[Draft]) -> None:
        self.replies.append(reply)
        self.spent += reply.usage

    def proposal(self, voice: Voice) -> Proposal:
        draft = merge(reply.value for reply in self.replies)
        return Proposal(
            records=to_records(self.article, draft, voice=voice),
            usage=self.spent,
            answers=[reply.answer for reply in self.replies],
            draft=draft,
        )


def conversation(article: Article, prompt: Prompt, *, window: int = WINDOW) -> Conversation:
    """Yield the questions about an article, be sent the replies, and return the proposal.

    Args:
        article: The article; one longer than a window is read in overlapping windows.
        prompt: How to ask.
        window: Characters to show at once, for models with room for more or less.

    Raises:
        ModelError: A request failed for good; its ``usage`` is that of the whole article.
    """
    reading = _Reading(article, prompt)
    text = readable(article.text)
    try:
        for start, end in windows(text, window):
            yield from reading.read(text[start:end])
    except ModelError as error:
        error.usage = reading.spent + (error.usage or Usage())
        raise
    return reading.proposal("model")


def first_questions(article: Article, prompt: Prompt, *, window: int = WINDOW) -> Iterator[str]:
    """The questions a `conversation` asks if no answer makes it ask more."""
    text = readable(article.text)
    for start, end in windows(text, window):
        yield prompt.render(text[start:end], language=article.language)


def look_again(
    article: Article, prompt: Prompt, passages: Iterable[Passage], *, budget: int
) -> Conversation:
    """Yield the questions about what is still unexplained, and return what they gave.

    A passage without a usable answer stays unexplained; the first reading is not lost over it.

    Args:
        article: The article the passages are from.
        prompt: How to ask.
        passages: What to ask about.
        budget: Output tokens after which no further question is asked.

    Raises:
        ModelError: The endpoint failed for good.
    """
    reading = _Reading(article, prompt)
    language = article.language or detect_language(article.text)
    try:
        for passage in passages:
            if reading.spent.output_tokens >= budget:
                break
            question = prompt.render_second_look(passage.text, passage.numbers, language=language)
            try:
                reading.hear((yield question))
            except AnswerError as error:
                reading.spent += error.usage or Usage()
    except ModelError as error:
        error.usage = reading.spent + (error.usage or Usage())
        raise
    return reading.proposal("second_look")


def propose(article: Article, ask: Ask, prompt: Prompt, *, window: int = WINDOW) -> Proposal:
    """Hold a `conversation` with a model.

    Args:
        article: The article.
        ask: Sends a prompt and returns the checked draft.
        prompt: How to ask.
        window: Characters to show at once.

    Raises:
        ModelError: A request failed for good; its ``usage`` is that of the whole article.
    """
    talk = conversation(article, prompt, window=window)
    try:
        question = next(talk)
        while True:
            try:
                reply = ask(question)
            except ModelError as error:
                question = talk.throw(error)
            else:
                question = talk.send(reply)
    except StopIteration as end:
        return cast(Proposal, end.value)


def to_records(article: Article, draft: Draft, *, voice: Voice = "model") -> Records:
    """Ground a draft in its article and group its rows into records.

    Args:
        article: The article the draft was made from.
        draft: Rows as a model wrote them.
        voice: Who speaks, for the records' provenance.

    Returns:
        Exchange records in the order of the text, then diplomacy records. Records with an error
        among their findings are ``flagged``.
    """
    page = Page(article)
    rows = [read_row(page, each) for each in draft.exchanges]
    events = group(row for row in rows if row is not None)
    records: Records = [*events, *(read_talk(page, talk) for talk in draft.talks)]
    return [
        _finished(record, f"{voice}-{number}", voice) for number, record in enumerate(records, 1)
    ]


def windows(text: str, size: int, overlap: int = OVERLAP) -> Iterator[tuple[int, int]]:
    """Cut a text into overlapping stretches of at most ``size`` characters.

    Cuts fall between paragraphs, else between lines, sentences or words, wherever one of these
    lies in the second half of a window; nothing of the text is left out.
    """
    start = 0
    while len(text) - start > size:
        end = _cut(text, start + size // 2, start + size)
        yield start, end
        start = max(_cut(text, max(start + 1, end - min(overlap, size // 4)), end - 1), start + 1)
    yield start, len(text)


def _cut(text: str, low: int, high: int) -> int:
    """The best place to cut between two offsets: after the last, and largest, break."""
    for mark in ("\n\n", "\n", ". ", " "):
        found = text.rfind(mark, low, high)
        if found >= 0:
            return found + len(mark)
    return high


def _finished(
    record: ExchangeRecord | DiplomacyRecord, identity: str, voice: Voice
) -> ExchangeRecord | DiplomacyRecord:
    findings: list[Finding] = [
        found.model_copy(update={"record_id": identity}) for found in record.findings
    ]
    fields = (
        [f"transfers[{index}]" for index in range(len(record.transfers))]
        if isinstance(record, ExchangeRecord)
        else ["type"]
    )
    return record.model_copy(
        update={
            "id": identity,
            "findings": findings,
            "verdict": verdict(findings),
            "provenance": [Provenance(field=name, voice=voice) for name in fields],
        }
    )
