"""What talks are about, in a closed vocabulary of three languages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from extractor.tables import read_table
from extractor.text.scanning import scripts_of

_LATIN = ("en",)
_CYRILLIC = ("ru", "uk")


@dataclass(frozen=True, slots=True)
class TopicMention:
    """Words of a text that tell a topic.

    Attributes:
        start: Offset of their first character.
        end: Offset after their last.
        topic: The topic's name in the table.
    """

    start: int
    end: int
    topic: str


def find_topics(text: str, start: int = 0, end: int | None = None) -> list[TopicMention]:
    """Find the topics that a stretch of a text names.

    Args:
        text: Folded text.
        start: Where the stretch begins.
        end: Where it ends; the text's end if left out.

    Returns:
        Mentions in order; where words of two topics meet, the one the table has first.
    """
    end = len(text) if end is None else end
    scripts = scripts_of(text[start:end])
    tongues = [
        *(_LATIN if "latin" in scripts else ()),
        *(_CYRILLIC if "cyrillic" in scripts else ()),
    ]
    kept: list[TopicMention] = []
    for topic, patterns in _patterns().items():
        for tongue in tongues:
            for match in patterns[tongue].finditer(text, start, end):
                if not any(m.start < match.end() and match.start() < m.end for m in kept):
                    kept.append(TopicMention(match.start(), match.end(), topic))
    return sorted(kept, key=lambda mention: mention.start)


@lru_cache(maxsize=65536)
def topics_told(phrase: str) -> frozenset[str]:
    """The topics that a short phrase names: "обмен пленными" and "prisoner swap" name one.

    Args:
        phrase: Folded words; the bare word "talks" counts only where nothing else is named.
    """
    found = frozenset(mention.topic for mention in find_topics(phrase))
    return found - {"talks"} or found


def label_of(topic: str, language: str) -> str:
    """What a topic is called in a language; English for one that the table does not have."""
    entry: dict[str, Any] = read_table("extractor.text", "topics.yaml")[topic]
    return str(entry.get(language, entry["en"])["label"])


@cache
def _patterns() -> dict[str, dict[str, re.Pattern[str]]]:
    table: dict[str, Any] = read_table("extractor.text", "topics.yaml")
    return {
        topic: {
            tongue: re.compile(rf"(?<!\w)(?:{entry['words']})(?!\w)", re.IGNORECASE)
            for tongue, entry in tongues.items()
        }
        for topic, tongues in table.items()
    }
