"""Short articles in any number, each told apart by a made-up place name in every sentence."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from extractor.article import Article
from extractor.llm.draft import Draft

PUBLISHED = date(2026, 4, 1)
_LETTERS = "abcdefghijklmnop"
_PLACE = re.compile(r"\bZq[a-p]{6}\b")
_BODIES = re.compile(r"On (\d+ \w+ \d{4}) Russia handed Ukraine (\d+ bodies of fallen soldiers)")


def place(number: int) -> str:
    """The name that an article's every sentence holds."""
    return "Zq" + "".join(_LETTERS[number >> shift & 15] for shift in range(20, -1, -4))


def place_in(text: str) -> str:
    """The last such name in a text: a prompt ends with what it asks about."""
    found = _PLACE.findall(text)
    return found[-1] if found else ""


def text_of(number: int) -> str:
    """An article; every fourth has a count that no rule can place, so it is asked about again."""
    where, count = place(number), 20 + number * 7 % 400
    day = 1 + number % 28
    text = (
        f"On {day} March 2026 Russia handed Ukraine {count} bodies of fallen soldiers near "
        f"{where}, officials said.\n\nThe envoys will meet again in {where} in the summer, the "
        f"mediators added, and the families still wait for news."
    )
    if number % 4 == 3:
        text += f"\n\nAnother exchange of {count + 3} was seen in {where}."
    return text


def article(number: int) -> Article:
    """An article as the library takes it."""
    return Article(id=f"n{number:07d}", text=text_of(number), published=PUBLISHED)


def articles(count: int) -> Iterator[Article]:
    """So many articles, one at a time."""
    return map(article, range(count))


def write(path: Path, count: int) -> Path:
    """Write so many articles as JSON lines."""
    with path.open("w", encoding="utf-8") as file:
        for number in range(count):
            line = {"id": f"n{number:07d}", "text": text_of(number), "published": str(PUBLISHED)}
            file.write(json.dumps(line) + "\n")
    return path


def asks_again(number: int) -> bool:
    """Tell whether an article gets a second look."""
    return number % 4 == 3


def is_first(question: str) -> bool:
    """Tell a prompt with the whole article from one with a passage of it."""
    return _BODIES.search(question) is not None


def draft_of(question: str) -> str:
    """What a good model would answer to a prompt about one of these articles."""
    rows = [
        {
            "quote": found[0],
            "what": "bodies",
            "flows": [{"count": found[2], "home": "Ukraine"}],
            "status": "completed",
            "date": found[1],
        }
        for found in _BODIES.finditer(question)
    ]
    return Draft.model_validate({"exchanges": rows, "talks": []}).model_dump_json()


def rows_of(question: str) -> str:
    """The same, as LangExtract wants it."""
    rows = [
        {"handover": found[2], "handover_attributes": {"home": "Ukraine"}}
        for found in _BODIES.finditer(question)
    ]
    return json.dumps({"extractions": rows})
