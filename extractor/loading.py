"""Loading: files, folders, JSON lines and standard input as articles, one at a time.

Nothing here raises for a bad input: each becomes an `Unreadable` that says what happened,
where, and what to do, and the rest go on.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from io import BytesIO, StringIO
from pathlib import Path
from typing import BinaryIO, TypeVar

from extractor.article import Article, read_heading
from extractor.compressed import open_file
from extractor.decoding import Undecodable, decode, marked_encoding, refuse_binary
from extractor.folders import (
    STDIN,
    Unreadable,
    is_lines,
    is_page,
    is_rows,
    list_files,
    no_access,
    unpacked_name,
)
from extractor.identity import Ids, distinct_ids, folder_of
from extractor.jsonlines import BadLine, Fields, parse_line, read_fields, split_lines
from extractor.parquet import read_rows
from extractor.webpages import read_page

__all__ = ["STDIN", "Unreadable", "load"]

_Item = TypeVar("_Item")


@dataclass(frozen=True, slots=True)
class _Source:
    """Where articles come from: its name for messages, its id and its folders."""

    name: str
    id: str
    folder: tuple[str, ...] = ()


def load(
    paths: Sequence[str], *, published: date | None = None, stdin: BinaryIO | None = None
) -> Iterator[Article | Unreadable]:
    """Read articles, one at a time.

    A path is one of

    - a file of text (any suffix but those below);
    - a file of JSON lines (``.jsonl``, ``.ndjson``, also with ``.gz`` or ``.zst`` behind it): an
      object a line with ``text`` and optionally ``id``, ``published``, ``outlet``, ``url``,
      ``language``, ``title``; other keys are left aside;
    - a Parquet file (``.parquet``) with the same columns;
    - a web page (``.html``, ``.htm``), whose report becomes the article's text;
    - a folder, searched with its subfolders in sorted order for all of these (texts there end
      in ``.txt``, ``.text``, ``.md`` or ``.markdown``; hidden files are passed over);
    - ``-`` for standard input: text, or JSON lines when its first line is one.

    However many articles a file of lines or rows holds, one at a time is kept in memory.

    Args:
        paths: Files, folders, and ``-``.
        published: Publication date of articles that carry none.
        stdin: Where ``-`` reads from; by default the standard input of the process.

    Yields:
        Articles, and an `Unreadable` for each input that gave none, in the order of the paths.
    """
    entries = [entry for path in paths for entry in list_files(path)]
    with closing(Ids()) as ids:
        sources = _sources([entry for entry in entries if isinstance(entry, Path)], ids)
        pipe = (stdin or sys.stdin.buffer) if STDIN in paths else None
        for entry in entries:
            if isinstance(entry, Unreadable):
                yield entry
            elif isinstance(entry, Path):
                yield from _from_file(entry, next(sources), ids, published)
            elif pipe is not None:
                yield from _from_pipe(pipe, ids, published)
                pipe = None
            else:
                yield Unreadable(STDIN, "Standard input (-) was named twice; name it once.")


def _holds_many(path: Path) -> bool:
    return is_lines(path) or is_rows(path)


def _sources(paths: list[Path], ids: Ids) -> Iterator[_Source]:
    """Name all files before any is read, so that no line of JSON can take a file's id."""
    ones = iter(distinct_ids([path for path in paths if not _holds_many(path)]))
    manys = iter(distinct_ids([unpacked_name(path) for path in paths if _holds_many(path)]))
    sources = []
    for path in paths:
        many = _holds_many(path)
        source = _Source(str(path), next(manys if many else ones), folder_of(path))
        if not many:
            ids.claim(source.id, source.folder)
        sources.append(source)
    return iter(sources)


def _from_file(
    path: Path, source: _Source, ids: Ids, published: date | None
) -> Iterator[Article | Unreadable]:
    try:
        if is_rows(path):
            rows = enumerate(read_rows(path), 1)
            yield from _from_many("Row", rows, read_fields, source, ids, published)
        elif is_lines(path):
            with open_file(path) as file:
                yield from _from_lines(file, b"", source, ids, published)
        elif is_page(path):
            text, given = read_page(path.read_bytes())
            yield _article(text, source.id, {**given, "extracted_from": str(path)}, published)
        else:
            yield _from_bytes(path.read_bytes(), source, published)
    except Undecodable as error:
        yield Unreadable(source.name, f"{source.name} {error}.")
    except OSError as error:
        yield Unreadable(source.name, no_access(source.name, error))


def _from_pipe(pipe: BinaryIO, ids: Ids, published: date | None) -> Iterator[Article | Unreadable]:
    source = _Source("Standard input", "stdin")
    try:
        head = b""
        while not head.strip() and (line := pipe.readline()):
            head += line
        if (marked := marked_encoding(head)) and marked[0] != "utf-8":
            head += pipe.read()  # its lines cannot be told from its bytes
        if _begins_as_json_lines(head):
            yield from _from_lines(pipe, head, source, ids, published)
            return
        article = _from_bytes(head + pipe.read(), source, published)
    except Undecodable as error:
        yield Unreadable(STDIN, f"{source.name} {error}.")
    except OSError as error:
        yield Unreadable(STDIN, no_access(source.name, error))
    else:
        if isinstance(article, Article):
            article = article.model_copy(update={"id": ids.claim(article.id, ())})
        yield article


def _begins_as_json_lines(head: bytes) -> bool:
    try:
        line = decode(head).lstrip().partition("\n")[0]
        return line.startswith("{") and "text" in json.loads(line)
    except (Undecodable, ValueError, RecursionError):
        return False


def _from_bytes(data: bytes, source: _Source, published: date | None) -> Article | Unreadable:
    text = decode(data)
    if not text.strip():
        name = STDIN if source.name == "Standard input" else source.name
        return Unreadable(name, f"{source.name} is empty; give it the text of an article.")
    return _article(text, source.id, {}, published)


def _article(
    text: str, identity: str, given: dict[str, str | date], published: date | None
) -> Article:
    """What the input says about an article goes before what its text shows."""
    heading = read_heading(text)
    known = {
        "published": heading.published or published,
        "title": heading.title,
        "outlet": heading.outlet,
        **given,
    }
    return Article.model_validate({"text": text, "id": identity, **known})


def _text_lines(file: BinaryIO, head: bytes) -> Iterator[bytes | str]:
    """The lines of a file, or their text where lines cannot be told from its bytes."""
    lines = split_lines(file)
    head = head or next(lines, b"")
    refuse_binary(head)
    marked = marked_encoding(head)
    if marked and marked[0] != "utf-8":
        yield from StringIO(decode(head + file.read()), newline="\n")
        return
    yield from BytesIO(head[marked[1] :] if marked else head)
    yield from lines


def _from_lines(
    file: BinaryIO, head: bytes, source: _Source, ids: Ids, published: date | None
) -> Iterator[Article | Unreadable]:
    lines = enumerate(_text_lines(file, head), 1)
    filled = ((number, line) for number, line in lines if line.strip())
    yield from _from_many("Line", filled, parse_line, source, ids, published)


def _from_many(
    unit: str,
    items: Iterable[tuple[int, _Item]],
    parse: Callable[[_Item], Fields],
    source: _Source,
    ids: Ids,
    published: date | None,
) -> Iterator[Article | Unreadable]:
    """Articles from numbered lines or rows: a bad one is named, and the others go on."""
    name = STDIN if source.name == "Standard input" else source.name
    number = 0
    try:
        for number, item in items:
            try:
                text, identity, given = parse(item)
            except BadLine as error:
                where = f"{unit} {number} of {source.name[:1].lower() + source.name[1:]}"
                yield Unreadable(f"{name}:{number}", f"{where} {error}.")
                continue
            unique = ids.claim(identity or f"{source.id}-{number}", source.folder)
            yield _article(text, unique, given, published)
    except Undecodable as error:
        if not number:
            raise
        ends = f"{source.name} ends too early, after {unit.lower()} {number}: it {error}."
        yield Unreadable(f"{name}:{number + 1}", ends)
        return
    if not number:
        yield Unreadable(name, f"{source.name} is empty; give it an article a {unit.lower()}.")
