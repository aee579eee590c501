"""Loading: files, folders, JSON lines and standard input as articles, one at a time.

Nothing here raises for a bad input: each becomes an `Unreadable` that says what happened,
where, and what to do, and the rest go on.
"""

from __future__ import annotations

import json
import os
import stat
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO, StringIO
from pathlib import Path
from typing import BinaryIO

from extractor.article import Article, read_heading
from extractor.decoding import Undecodable, decode, marked_encoding, refuse_binary
from extractor.identity import Ids, distinct_ids, folder_of
from extractor.jsonlines import BadLine, parse_line

TEXT_SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown"})
LINES_SUFFIXES = frozenset({".jsonl", ".ndjson"})
STDIN = "-"


@dataclass(frozen=True, slots=True)
class Unreadable:
    """An input that gave no article.

    Attributes:
        source: The path, or ``-`` for standard input, with ``:line`` behind it for JSON lines.
        reason: A full sentence: what happened, where, and what to do.
        missing: Nothing is there under that name.
    """

    source: str
    reason: str
    missing: bool = False


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

    A path is a file of text (any suffix), a file of JSON lines (``.jsonl``, ``.ndjson``: an
    object a line with ``text`` and optionally ``id``, ``published``, ``outlet``, ``url``,
    ``language``, ``title``; other keys are left aside), a folder (searched with its subfolders
    in sorted order for ``.txt``, ``.text``, ``.md``, ``.markdown``, ``.jsonl`` and ``.ndjson``
    files; hidden ones are passed over), or ``-`` for standard input (text, or JSON lines when
    its first line is one).

    Args:
        paths: Files, folders, and ``-``.
        published: Publication date of articles that carry none.
        stdin: Where ``-`` reads from; by default the standard input of the process.

    Yields:
        Articles, and an `Unreadable` for each input that gave none, in the order of the paths.
    """
    entries = [entry for path in paths for entry in _listing(path)]
    ids = Ids({})
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


def _is_lines(path: Path) -> bool:
    return path.suffix.lower() in LINES_SUFFIXES


def _sources(paths: list[Path], ids: Ids) -> Iterator[_Source]:
    """Name all files before any is read, so that no line of JSON can take a file's id."""
    texts = iter(distinct_ids([path for path in paths if not _is_lines(path)]))
    lines = iter(distinct_ids([path for path in paths if _is_lines(path)]))
    sources = []
    for path in paths:
        source = _Source(str(path), next(lines if _is_lines(path) else texts), folder_of(path))
        if not _is_lines(path):
            ids.claim(source.id, source.folder)
        sources.append(source)
    return iter(sources)


def _listing(name: str) -> Iterator[Path | Unreadable | None]:
    """The files that a path stands for; ``None`` stands for standard input."""
    if name == STDIN:
        yield None
        return
    path = Path(name)
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:
        missing = isinstance(error, FileNotFoundError)
        yield Unreadable(name, _no_access(name, error), missing)
        return
    if stat.S_ISDIR(mode):
        yield from _folder(path)
    elif stat.S_ISREG(mode) or stat.S_ISFIFO(mode):
        yield path
    else:
        yield Unreadable(name, f"{name} is neither a file nor a folder; name one that is.")


def _folder(folder: Path) -> Iterator[Path | Unreadable]:
    errors: list[OSError] = []
    found: list[Path] = []
    for place, folders, names in os.walk(folder, onerror=errors.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [
            Path(place, name)
            for name in names
            if not name.startswith(".")
            and Path(name).suffix.lower() in TEXT_SUFFIXES | LINES_SUFFIXES
        ]
    yield from sorted(path for path in found if path.is_file())
    for error in errors:
        name = str(error.filename)
        yield Unreadable(name, _no_access(name, error))
    if not found and not errors:
        suffixes = ", ".join(sorted(TEXT_SUFFIXES | LINES_SUFFIXES))
        yield Unreadable(
            str(folder),
            f"The folder {folder} holds no articles; put files ending in {suffixes} there, "
            "or name files of other endings one by one.",
        )


def _no_access(name: str, error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return f"There is no file or folder {name}; check the spelling and the current folder."
    if isinstance(error, PermissionError):
        return f"{name} may not be read by this user; change its permissions."
    why = error.strerror if isinstance(error, OSError) and error.strerror else error
    return f"{name} cannot be read ({why}); check the path."


def _from_file(
    path: Path, source: _Source, ids: Ids, published: date | None
) -> Iterator[Article | Unreadable]:
    try:
        if not _is_lines(path):
            yield _from_bytes(path.read_bytes(), source, published)
            return
        with path.open("rb") as file:
            yield from _from_lines(_text_lines(file, b""), source, ids, published)
    except Undecodable as error:
        yield Unreadable(source.name, f"{source.name} {error}.")
    except OSError as error:
        yield Unreadable(source.name, _no_access(source.name, error))


def _from_pipe(pipe: BinaryIO, ids: Ids, published: date | None) -> Iterator[Article | Unreadable]:
    source = _Source("Standard input", "stdin")
    try:
        head = b""
        while not head.strip() and (line := pipe.readline()):
            head += line
        if (marked := marked_encoding(head)) and marked[0] != "utf-8":
            head += pipe.read()  # its lines cannot be told from its bytes
        if _begins_as_json_lines(head):
            yield from _from_lines(_text_lines(pipe, head), source, ids, published)
            return
        article = _from_bytes(head + pipe.read(), source, published)
    except Undecodable as error:
        yield Unreadable(STDIN, f"{source.name} {error}.")
    except OSError as error:
        yield Unreadable(STDIN, _no_access(source.name, error))
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
    head = head or file.readline()
    refuse_binary(head)
    marked = marked_encoding(head)
    if marked and marked[0] != "utf-8":
        yield from StringIO(decode(head + file.read()), newline="\n")
        return
    yield from BytesIO(head[marked[1] :] if marked else head)
    yield from file


def _from_lines(
    lines: Iterable[bytes | str], source: _Source, ids: Ids, published: date | None
) -> Iterator[Article | Unreadable]:
    name = STDIN if source.name == "Standard input" else source.name
    empty = True
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        empty = False
        try:
            text, identity, given = parse_line(line)
        except BadLine as error:
            where = f"Line {number} of {source.name[:1].lower() + source.name[1:]}"
            yield Unreadable(f"{name}:{number}", f"{where} {error}.")
            continue
        unique = ids.claim(identity or f"{source.id}-{number}", source.folder)
        yield _article(text, unique, given, published)
    if empty:
        yield Unreadable(name, f"{source.name} is empty; give it an article a line.")
