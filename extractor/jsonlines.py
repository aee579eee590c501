"""One line of JSON lines: an article's text, its id, and what else is known about it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import BinaryIO

from extractor.decoding import Undecodable, decode

OPTIONAL = ("outlet", "url", "language", "title")
COLUMNS = ("text", "id", "published", *OPTIONAL)
"""What an article may come with, in JSON lines and in Parquet."""
LONGEST_LINE = 64 << 20  # bytes; one line must not fill the memory

Fields = tuple[str, str, dict[str, str | date]]
"""An article's text, its id (or an empty one), and what else is known about it."""


class BadLine(Exception):
    """Why a line of JSON lines, or a row of Parquet, is no article, as the end of a sentence."""


def split_lines(file: BinaryIO) -> Iterator[bytes]:
    """The lines of a file; of one beyond `LONGEST_LINE` only as much as shows that it is."""
    while line := file.readline(LONGEST_LINE + 1):
        rest = line
        while len(rest) > LONGEST_LINE and not rest.endswith(b"\n"):
            rest = file.readline(LONGEST_LINE + 1)
        yield line


def parse_line(line: bytes | str) -> Fields:
    """Read one line of JSON lines: text, id (or an empty one), and what else is known.

    Raises:
        BadLine: The line is no article.
    """
    if len(line) > LONGEST_LINE:
        raise BadLine(f"is longer than {LONGEST_LINE >> 20} MB; write one article a line")
    try:
        data = json.loads(line if isinstance(line, str) else decode(line))
    except Undecodable as error:
        raise BadLine(str(error)) from None
    except json.JSONDecodeError as error:
        raise BadLine(
            f"is not JSON ({error.msg} at character {error.pos + 1}); write one object a line"
        ) from None
    except (ValueError, RecursionError):
        raise BadLine("is JSON beyond all measure; write one object a line") from None
    if not isinstance(data, dict):
        raise BadLine('is not a JSON object; write {"text": "..."} with the article in it')
    return read_fields(data)


def read_fields(data: Mapping[str, object]) -> Fields:
    """Read an article from a JSON object or a row of a table.

    Raises:
        BadLine: There is no text in it, or something else that cannot be what its name says.
    """
    text = data.get("text")
    if not isinstance(text, str) or not text.strip():
        raise BadLine('has no article in "text"; put its text there, as a string')
    given: dict[str, str | date] = {}
    for key in OPTIONAL:
        value = data.get(key)
        if value is not None and not isinstance(value, str):
            raise BadLine(f'has a "{key}" that is not a string; write one, or leave it out')
        if value:
            given[key] = value
    if data.get("published") is not None:
        given["published"] = _published(data["published"])
    identity = _identity(data.get("id"))
    for value in (text, identity, *given.values()):
        if isinstance(value, str) and not _is_whole(value):
            raise BadLine("holds half of a surrogate pair, which is no character; remove it")
    return text, identity, given


def _identity(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise BadLine('has an "id" that is neither string nor number; write one, or leave it out')
    return str(value).strip()


def _published(value: object) -> date:
    if isinstance(value, date):
        return value
    if isinstance(value, str):
        try:
            return datetime.fromisoformat(value.strip()).date()
        except ValueError:
            pass
    raise BadLine('has a "published" that is no date; write it as YYYY-MM-DD')


def _is_whole(value: str) -> bool:
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
