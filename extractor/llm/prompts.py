"""Prompts: templates and worked examples from files, rendered and versioned.

A prompt is a folder of ``prompts/``: the templates ``ask.j2`` and ``second_look.j2``, which begin
alike (``opening.j2``), and a worked example a language (``example.<language>.yaml``). Everything
but the article comes first in the rendered text, so an engine that keeps its state reads it once
for many articles.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

import yaml
from jinja2 import DictLoader, Environment, StrictUndefined, Template

from extractor.errors import UsageError
from extractor.llm.draft import NONE, NOT_DISCLOSED, Draft, DraftExchange, DraftTalk
from extractor.text.boilerplate import find_boilerplate
from extractor.text.fold import fold
from extractor.text.language import detect_language
from extractor.text.numbers import find_numbers
from extractor.text.parties import canonical_party
from extractor.text.sentences import split_sentences

_FALLBACK = "en"
_TEMPLATES = ("ask.j2", "second_look.j2")
_BLANK_LINES = re.compile(r"\n(?>(?:[^\S\n]*+\n)+)")


@dataclass(frozen=True, slots=True)
class Example:
    """A worked example: a short article of our own, and the draft wanted for it.

    Attributes:
        article: Its text.
        draft: The draft a model should write.
    """

    article: str
    draft: Draft

    @property
    def answer(self) -> str:
        """The draft as a model should write it, without white space."""
        return json.dumps(self.draft.model_dump(), ensure_ascii=False, separators=(",", ":"))


@dataclass(frozen=True, slots=True)
class Prompt:
    """Templates with their worked examples.

    Attributes:
        name: The prompt's folder.
        version: The name and a hash of everything rendered besides the article.
        examples: Worked examples by language.
        templates: The template of each question, by name.
    """

    name: str
    version: str
    examples: Mapping[str, tuple[Example, ...]]
    templates: Mapping[str, Template]

    def render(self, article: str, *, language: str | None = None) -> str:
        """Render the question for an article, or for a window of one.

        Args:
            article: The text to read, usually made `readable`.
            language: The article's language; detected when not given.

        Returns:
            The whole user message.
        """
        examples = self._examples(article, language)
        return self.templates["ask.j2"].render(examples=examples, article=article)

    def render_second_look(
        self, passage: str, numbers: Sequence[str] = (), *, language: str | None = None
    ) -> str:
        """Render the question about what no record explains yet.

        Args:
            passage: A sentence of the article with its neighbours.
            numbers: The unexplained counts, as written.
            language: The article's language; detected when not given.

        Returns:
            The whole user message; the answer has the same schema as the first one.
        """
        examples = self._examples(passage, language)
        return self.templates["second_look.j2"].render(
            examples=examples, passage=passage, numbers=list(numbers)
        )

    def _examples(self, text: str, language: str | None) -> tuple[Example, ...]:
        language = language or detect_language(text)
        return self.examples.get(language, self.examples[_FALLBACK])


@cache
def load_prompt(name: str = "default") -> Prompt:
    """Load a prompt from the installed package, or from the checkout it lies in.

    Args:
        name: The prompt's folder in ``prompts/``.

    Raises:
        UsageError: There is no such prompt.
    """
    folder = _folder(name)
    sources = {entry.name: entry.read_text(encoding="utf-8") for entry in _sorted_files(folder)}
    environment = Environment(  # plain text for a model, so nothing is escaped
        loader=DictLoader(sources), undefined=StrictUndefined, autoescape=False
    )
    digest = hashlib.sha256(json.dumps(Draft.model_json_schema(), sort_keys=True).encode())
    for file_name, source in sources.items():
        digest.update(f"\0{file_name}\0{source}".encode())
    return Prompt(
        name=name,
        version=f"{name}-{digest.hexdigest()[:10]}",
        examples={
            file_name.split(".")[1]: _parsed(yaml.safe_load(source))
            for file_name, source in sources.items()
            if file_name.startswith("example.")
        },
        templates={each: environment.get_template(each) for each in _TEMPLATES},
    )


def readable(text: str) -> str:
    """The article as a model should see it: without page furniture and invisible marks.

    Teasers, menus, repeated paragraphs and words addressed to programs cost tokens and draw a
    small model away. Nothing else changes, so what is copied can be found again in the article.
    """
    folded = fold(text)
    kept = []
    last = 0
    for piece in find_boilerplate(folded.text, split_sentences(folded.text)):
        kept.append(range(last, piece.start))
        last = piece.end
    kept.append(range(last, len(folded.text)))
    shown = "".join(text[folded.origin[offset]] for stretch in kept for offset in stretch)
    return _BLANK_LINES.sub("\n\n", shown).strip()


def preflight(prompt: Prompt) -> list[str]:
    """Check that each worked example grounds in its own text.

    Returns:
        The problems as sentences; none when every quote is verbatim, every count stands in its
        quote, and every side is known.
    """
    return [
        f"prompt {prompt.name}, example {language}: {problem}"
        for language, examples in prompt.examples.items()
        for example in examples
        for problem in _problems(example.article, example.draft)
    ]


def _problems(text: str, draft: Draft) -> list[str]:
    problems = []
    rows: list[DraftExchange | DraftTalk] = [*draft.exchanges, *draft.talks]
    for row in rows:
        if row.quote not in text:
            problems.append(f"the quote “{row.quote}” is not in its text.")
        if row.date not in text:
            problems.append(f"the date “{row.date}” is not in its text.")
    for exchange in draft.exchanges:
        for flow in exchange.flows:
            grounded = flow.count in exchange.quote and find_numbers(fold(flow.count).text)
            if flow.count not in (NONE, NOT_DISCLOSED) and not grounded:
                problems.append(f"the count “{flow.count}” is not in “{exchange.quote}”.")
    homes = [flow.home for exchange in draft.exchanges for flow in exchange.flows]
    problems += [f"“{home}” is no known party." for home in homes if canonical_party(home) is None]
    return problems


def _parsed(data: list[dict[str, Any]]) -> tuple[Example, ...]:
    return tuple(
        Example(each["article"].strip(), Draft.model_validate(each["answer"])) for each in data
    )


def _folder(name: str) -> Traversable | Path:
    package = files("extractor")
    checkout = Path(str(package)).parent / "prompts"
    for root in (package / "prompts", checkout):
        folder = root / name
        if name.isidentifier() and folder.is_dir():
            return folder
    raise UsageError(f"There is no prompt named {name!r}; look into the folder prompts/.")


def _sorted_files(folder: Traversable | Path) -> list[Any]:
    return sorted((entry for entry in folder.iterdir() if entry.is_file()), key=lambda e: e.name)
