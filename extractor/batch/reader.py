"""What a run needs of who reads its articles."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager
from typing import TYPE_CHECKING, Any, Protocol

from extractor.article import Article

if TYPE_CHECKING:
    from openai import AsyncOpenAI

    from extractor.conversation import Conversation, Question
    from extractor.llm.client import Reply
    from extractor.llm.draft import Draft
    from extractor.llm.transport import Line


class Reader(Protocol):
    """What a run needs of an `extractor.Extractor`."""

    @property
    def model(self) -> str:
        """What results call the model."""

    @property
    def name(self) -> str:
        """The model's name at its endpoint."""

    @property
    def prompt_version(self) -> str:
        """The prompt's name and hash."""

    @property
    def pays(self) -> bool:
        """Whether an endpoint is asked, which may cost money and takes many calls at once."""

    @property
    def longest_answer(self) -> int:
        """Tokens that one answer may have."""

    @property
    def attempts(self) -> int:
        """How often one request is made before a transport fault is final."""

    def options(self) -> dict[str, Any]:
        """Everything besides the article that a result may depend on."""

    def ready(self) -> None:
        """Load or reach the model, or raise `ModelUnavailable`."""

    def opened(self) -> AbstractAsyncContextManager[None]:
        """Keep connections open between questions."""

    def converse(self, article: Article) -> Conversation:
        """Yield the questions about an article, be sent the replies, return the result."""

    def first_questions(self, article: Article) -> list[Question]:
        """The questions of a first look, as far as they are known before any answer."""

    def library(self) -> AbstractAsyncContextManager[AsyncOpenAI]:
        """The openai library, connected to the endpoint."""

    async def answer(self, question: Question, line: Line | None = None) -> Reply[Draft]:
        """Ask a question through a line."""
