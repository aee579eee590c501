"""Framings: counts that are only talked of, and sizes of what the sentence before told."""

from __future__ import annotations

import re

from extractor.reading.clauses import Clause
from extractor.reading.page import Page
from extractor.text.sentences import Sentence

_THIS_IS = re.compile(
    r"[\W_]*(?:это|це|that is|that's|this is|these are|it is|it's|they are)\s+(?!was|were|был|бул)",
    re.IGNORECASE,
)
# '"A thousand for a thousand at the least," Umerov added': a size, quoted without a verb
_SIZE_QUOTED = re.compile(
    r"[\W_]*[«\"“](?:[\w'’.,-]+\s+){1,6}"
    r"(?:for|each|apiece|from each|на|по|от каждой|від кожної|з кожної)"
    r"(?:\s+[\w'’.,-]+){0,3}?[,.!»\"”\s—–-]+(?:[^\W\d][\w'’-]*\s+){0,3}?"
    r"(?:clarified|specified|added|explained|said|noted|уточнил[аи]?|добавил[аи]?|пояснил[аи]?|"
    r"сказал[аи]?|отметил[аи]?|уточни(?:в|ла|ли)|дода(?:в|ла|ли)|поясни(?:в|ла|ли)|"
    r"сказа(?:в|ла|ли)|зазначи(?:в|ла|ли))\b",
    re.IGNORECASE,
)
# "йдеться про звільнення 1200": what is talked of has not come to pass, if no day is told
_TOPIC = re.compile(
    r"\b(?:[йі]деться|мова (?:йде|про)|речь ид[её]т|this is about|it is about)\b[^.;:]{0,40}?"
    r"(?:\b(?:о|об|про)|about)\s+(?:[^\W\d]+\s+)?\Z",
    re.IGNORECASE,
)


def measured(page: Page, sentence: Sentence) -> Sentence | None:
    """Find the sentence whose plan this one gives the size of.

    "They agreed on an exchange. That is 1,000 men": what was done is told by a verb instead.

    Args:
        page: The page.
        sentence: The sentence of a count that no verb moves.
    """
    sizes = (_THIS_IS, _SIZE_QUOTED)
    if sentence.index == 0 or not any(
        words.match(page.text, sentence.start, sentence.end) for words in sizes
    ):
        return None
    before = page.sentences.items[sentence.index - 1]
    cues = page.cues.within(before.start, before.end)
    return None if any(c.form in ("past", "pass") for c in cues) else before


def is_topic(page: Page, sentence: Sentence, clause: Clause) -> bool:
    """Tell whether what is handed over is only talked of: "йдеться про звільнення 1200".

    Args:
        page: The page.
        sentence: The count's sentence.
        clause: The clause that moves it.
    """
    if not clause.nominal:
        return False
    start = clause.verb.start
    if any(d.role != "until" for d in page.dates.within(sentence.start, sentence.end)):
        return False
    if any(c.kind == "held" for c in page.cues.within(sentence.start, sentence.end)):
        return False
    return bool(_TOPIC.search(page.text[max(sentence.start, start - 80) : start]))
