"""Articles: the text as it came, and what is known about it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from pydantic import BaseModel, ConfigDict

from extractor.tables import read_table

_DATE_LINE = re.compile(r"\A[ \t]{0,4}date (\d{4})-(\d\d)-(\d\d)(?![\w-])")
_LINE = re.compile(r"[^\r\n]+")
_READ_LINES, _READ_LETTERS = 15, 20_000  # a heading stands at the top of a page
_SHORTEST_TITLE, _LONGEST_TITLE = 20, 200
_BODY = 80  # a line this long that ends as a sentence is the report, no longer its heading
_DIRT = re.compile(
    r"\W*(?:error\b|sorry\b|oops|[45]\d\d(?: (?:error|forbidden|not found|bad gateway))?\W*\Z"
    r"|page not found|access denied|(?:photos?|images?|фото|скриншот|скріншот)(?: by\b|\s?[:/©])"
    r"|реклама|advertisement|support (?:us|our|the [\w .]{2,40}!)|contribute|subscribe|donate"
    r"|share\b|sign (?:up|in)|подпи(?:сы|ши)|підпи(?:су|ші)|read (?:also|more)|читайте"
    r"|(?-i:By [A-Z]\w+ [A-Z])|(?:updated|published|опубликовано|опубліковано|обновлено)\b"
    r"|оновлено\b|skip to|comments?\b|комментари|коментар"
    r"|@|https?:|www\.|\d{1,2}[:.]\d\d\b|<)",
    re.IGNORECASE,
)
_NAME = r"[A-ZА-ЯІЇЄҐ][\w.&'’-]*(?: [\w.&'’-]+){0,4}"
_CITY_AND_DAY = (
    r"[^\W\d_][\w .'’-]{1,30}[,.] {1,2}(?:\d{1,2} [^\W\d_]{3,9}|[^\W\d_]{3,9}\.? \d{1,2})\.?,?"
)
_OUTLET = (
    re.compile(rf"\A\((?P<outlet>{_NAME})\)\s*(?:[-–—]|(?=[^\W\d_]))"),
    re.compile(rf"\A(?:{_CITY_AND_DAY}|[A-ZА-ЯІЇЄҐ-]{{3,20}}) \((?P<outlet>{_NAME})\)\s*[-–—:.]"),
    re.compile(rf"\A{_CITY_AND_DAY}\s*/(?P<outlet>{_NAME})/"),
    re.compile(rf"\A{_CITY_AND_DAY}\s*[-–—]+ (?P<outlet>{_NAME})\.\s"),
    re.compile(r"\ASupport (?P<outlet>[Tt]he [A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3})!"),
    re.compile(r"\AA [Mm]essage from (?P<outlet>[Tt]he [A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}):"),
)
_MENU_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_NAME_WORDS = frozenset({"the", "of", "and", "in", "at", "for", "de", "la"})


class Article(BaseModel):
    """One news report.

    ``text`` is kept exactly as read: every offset in every result points into it. Where the input
    was a web page, ``extracted_from`` names it, and ``text`` is the report taken out of it.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    text: str
    id: str = "article"
    published: date | None = None
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    language: str | None = None
    extracted_from: str | None = None


@dataclass(frozen=True, slots=True)
class Heading:
    """What the top of a page says about the report; ``None`` where it does not say so plainly."""

    published: date | None = None
    title: str | None = None
    outlet: str | None = None


@cache
def _sections() -> frozenset[str]:
    data = read_table("extractor", "sections.yaml")
    return frozenset(word for words in data.values() for word in words.split())


def is_menu(line: str) -> bool:
    """Tell whether a line is nothing but names of a site's sections, such as "World Sport"."""
    words = _MENU_WORD.findall(line) if len(line) <= 400 else []
    return (
        bool(words)
        and line[0].isalnum()
        and all(word.lower().replace("’", "'") in _sections() for word in words)
    )


def read_heading(text: str) -> Heading:
    """Read publication date, title and outlet from the top of a page.

    Args:
        text: An article's text as it came.

    Returns:
        What is certain: the date of a crawler's ``date YYYY-MM-DD``, the first line that looks
        like a headline if it stands above the report, and an outlet that names itself.
    """
    match = _DATE_LINE.match(text)
    published = _day(match) if match else None
    lines = list(_top_lines(text, match.end() if match else 0))
    masthead = None
    if match and lines and lines[0][0] and _is_masthead(lines[0][1]):
        masthead = lines.pop(0)[1]
    top = [line for _, line in lines]
    return Heading(published, _title(top), masthead or _outlet(top))


def _day(match: re.Match[str]) -> date | None:
    try:
        return date(*map(int, match.groups()))
    except ValueError:
        return None


def _top_lines(text: str, start: int) -> Iterator[tuple[bool, str]]:
    """The first lines, each with whether it shares the line of the crawler's date."""
    for count, match in enumerate(_LINE.finditer(text, start, start + _READ_LETTERS)):
        line = match.group().strip(" \t\ufeff\u00a0\u200b")
        if count > 3 * _READ_LINES:
            return
        if line:
            yield start > 0 and match.start() == start, line


def _is_masthead(line: str) -> bool:
    """Tell an outlet's name beside the crawler's date from a headline or a menu there."""
    words = line.split()
    named = all(word[0].isupper() or word.lower() in _NAME_WORDS for word in words)
    plain = len(words) <= 4 and len(line) <= 40 and line[-1].isalnum() and not is_menu(line)
    return plain and named and not any(char.isdigit() for char in line) and not _DIRT.match(line)


def _title(lines: list[str]) -> str | None:
    for line in lines[:_READ_LINES]:
        if _DIRT.match(line) or is_menu(line):
            continue
        ended = line.rstrip("\"'”’»)")[-1:] in (".", "…", ":", ";", ",")
        if not ended and _SHORTEST_TITLE <= len(line) <= _LONGEST_TITLE and line.count(" ") >= 2:
            return None if line[0].islower() else line
        if len(line) >= _BODY:
            return None
    return None


def _outlet(lines: list[str]) -> str | None:
    for line in lines[:_READ_LINES]:
        for pattern in _OUTLET:
            if match := pattern.match(line):
                return match["outlet"]
    return None
