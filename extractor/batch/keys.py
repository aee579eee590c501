"""Keys: what makes two readings of an article the same reading, and two requests the same."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from extractor.article import Article

_READERS = ("text", "reading", "validate", "llm", "extract.py", "records.py", "article.py")


def input_hash(article: Article) -> str:
    """Hash what a reading can depend on: the text, its date and its language; not its name."""
    published = article.published.isoformat() if article.published else None
    return _digest([article.text, published, article.language])


def article_key(hashed: str, reader: Mapping[str, Any]) -> str:
    """Name one reading of an article.

    Args:
        hashed: The article's `input_hash`.
        reader: Model, prompt version and every option that can change the outcome.

    Returns:
        The same key for the same article, reader and program, and no other.
    """
    return _digest([hashed, dict(sorted(reader.items())), program_version()])


def request_text(request: Mapping[str, Any]) -> str:
    """Write a request down, always in the same words."""
    return _text({name: value for name, value in request.items() if name != "timeout"})


def request_hash(text: str) -> str:
    """Name a request by its `request_text`, so that its answer is never paid for twice."""
    return _hash(text)


@cache
def program_version() -> str:
    """Hash the parts of the program that read articles.

    An article read by an older program is read again. That costs nothing where the questions are
    still the same: their answers are in the store.
    """
    total = hashlib.sha256()
    for name in _READERS:
        for path, data in _sources(files("extractor") / name, name):
            total.update(f"{path}\0{len(data)}\0".encode())
            total.update(data)
    return total.hexdigest()[:16]


def _sources(place: Traversable, path: str) -> list[tuple[str, bytes]]:
    if place.is_file():
        return [(path, place.read_bytes())] if path.endswith((".py", ".yaml", ".json")) else []
    inside = sorted(place.iterdir(), key=lambda item: item.name)
    return [found for item in inside for found in _sources(item, f"{path}/{item.name}")]


def _digest(value: Any) -> str:
    return _hash(_text(value))


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, default=str)


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
