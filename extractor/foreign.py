"""Records made elsewhere: read from JSON or JSON lines in any of the shapes people keep them in.

An object of the file (a line, an item of a list, or the whole file) is one of

- a result of ours, or a gold file: ``{"article_id": ..., "records": [...]}``;
- a record that names its article: ``{"article_id": ..., "transfers": [...]}``;
- articles with their records: ``{"<article id>": [...], ...}``;
- a document of LangExtract: ``{"document_id": ..., "text": ..., "extractions": [...]}``.

Nothing is dropped: what cannot be loaded becomes a sentence that names its place and field.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from extractor.article import Article
from extractor.decoding import Undecodable, decode
from extractor.errors import UsageError, field_path
from extractor.langextract import NotARecord, to_record
from extractor.records import DiplomacyRecord, ExchangeRecord, Record

AnyRecord = ExchangeRecord | DiplomacyRecord

_RECORD: TypeAdapter[Record] = TypeAdapter(Record)
_DIPLOMATIC = ("participants", "topics", "outcome", "type")


@dataclass(frozen=True, slots=True)
class Problem:
    """Something of the file that gave no record.

    Attributes:
        article_id: The article it is about, where that is known.
        message: A sentence: where, which field, and what is wrong.
    """

    article_id: str | None
    message: str


@dataclass(slots=True)
class Loaded:
    """What a file of records holds.

    Attributes:
        records: The records of each article the file names, in the file's order; an article
            whose list is empty is named there without any.
        problems: What could not be loaded.
    """

    records: dict[str, list[AnyRecord]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def load_records(path: Path | str, articles: Mapping[str, Article]) -> Loaded:
    """Read a file of records.

    Args:
        path: JSON or JSON lines.
        articles: The articles by id; records of any other are problems.

    Returns:
        The records by article, and what could not be loaded.

    Raises:
        UsageError: There is no such file, or it is no JSON at all.
    """
    path = Path(path)
    loaded = Loaded()
    reader = _Reader(loaded, articles)
    for place, item in _items(path, loaded):
        reader.take(place, item)
    return loaded


def _items(path: Path, loaded: Loaded) -> Iterator[tuple[str, Any]]:
    """The file's objects, each with its place in words."""
    try:
        text = decode(path.read_bytes())
    except OSError as error:
        reason = error.strerror or error
        raise UsageError(f"{path} cannot be read ({reason}); name a file of records.") from None
    except Undecodable as error:
        raise UsageError(f"{path} {error}.") from None
    if not text.strip():
        raise UsageError(f"{path} is empty; it should hold records, as JSON or JSON lines.")
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError):
        yield from _lines(path, text, loaded)
        return
    if isinstance(whole, list):
        for index, item in enumerate(whole):
            yield f"{path}, item {index + 1}", item
    else:
        yield f"{path}, line 1" if "\n" not in text.strip() else str(path), whole


def _lines(path: Path, text: str, loaded: Loaded) -> Iterator[tuple[str, Any]]:
    problems: list[Problem] = []
    found = False
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            item = json.loads(line)
        except json.JSONDecodeError as error:
            said = f"{error.msg} at character {error.pos + 1}"
            problems.append(Problem(None, f"{path}, line {number}: is not JSON ({said})."))
            continue
        except (ValueError, RecursionError):
            problems.append(Problem(None, f"{path}, line {number}: is JSON beyond all measure."))
            continue
        found = found or isinstance(item, dict)
        yield f"{path}, line {number}", item
    if not found:
        raise UsageError(f"{path} is neither JSON nor JSON lines; it should hold records.")
    loaded.problems += problems


@dataclass(slots=True)
class _Reader:
    loaded: Loaded
    articles: Mapping[str, Article]

    def take(self, place: str, item: Any) -> None:
        """Sort an object by its shape."""
        if not isinstance(item, dict):
            self._refuse(None, f"{place}: is no object with records in it.")
        elif isinstance(item.get("extractions"), list):
            self._document(place, item)
        elif "article_id" in item and "records" in item:
            self._result(place, item)
        elif "article_id" in item:
            rest = {key: value for key, value in item.items() if key != "article_id"}
            self._records(place, str(item["article_id"]), [rest], numbered=False)
        elif _is_by_article(item):
            for name, records in item.items():
                self._records(f"{place}, {name!r}", name, records)
        else:
            self._refuse(
                None,
                f"{place}: article_id: is missing; without it nobody knows which article"
                " this is held against.",
            )

    def _result(self, place: str, item: dict[str, Any]) -> None:
        name, records = str(item["article_id"]), item["records"]
        if item.get("error"):
            self._refuse(name, f"{place}: error: {name} failed where it was made: {item['error']}")
        if not isinstance(records, list):
            self._refuse(name, f"{place}: records: is no list.")
            return
        self._records(place, name, records)

    def _records(
        self, place: str, name: str, records: Sequence[Any], *, numbered: bool = True
    ) -> None:
        if not self._known(place, name):
            return
        kept = self.loaded.records.setdefault(name, [])
        for index, data in enumerate(records):
            where = f"{place}, records[{index}]" if numbered else place
            try:
                self._keep(kept, _RECORD.validate_python(_with_kind(data)))
            except ValidationError as error:
                for problem in error.errors(include_url=False):
                    self._refuse(name, f"{where}: {_said(problem['loc'], problem['msg'])}")

    def _document(self, place: str, item: dict[str, Any]) -> None:
        name = self._article_of(item)
        if not self._known(place, name):
            return
        kept = self.loaded.records.setdefault(name, [])
        for index, extraction in enumerate(item["extractions"]):
            where = f"{place}, extractions[{index}]"
            try:
                data = to_record(extraction, self.articles[name])
                self._keep(kept, _RECORD.validate_python(data))
            except NotARecord as error:
                self._refuse(name, f"{where}: {error}")
            except ValidationError as error:
                problem = error.errors(include_url=False)[0]
                self._refuse(name, f"{where}: {_said(problem['loc'], problem['msg'])}")

    def _article_of(self, item: dict[str, Any]) -> str:
        """A document's own id, or, where LangExtract made one up, the article of its text."""
        name = str(item.get("document_id") or item.get("article_id") or "")
        if name in self.articles:
            return name
        text = item.get("text")
        same = [a.id for a in self.articles.values() if text and a.text.strip() == text.strip()]
        return same[0] if len(same) == 1 else name

    def _known(self, place: str, name: str) -> bool:
        if name in self.articles:
            return True
        self._refuse(
            name or None,
            f"{place}: article_id: {name!r} is not among the articles given with --articles.",
        )
        return False

    def _keep(self, kept: list[AnyRecord], record: AnyRecord) -> None:
        """Two records of one id could not be told apart in the ledger: the later gets a new one."""
        if record.id and any(other.id == record.id for other in kept):
            record = record.model_copy(update={"id": ""})
        kept.append(record)

    def _refuse(self, name: str | None, message: str) -> None:
        self.loaded.problems.append(Problem(name, message))


def _is_by_article(item: dict[str, Any]) -> bool:
    """Tell articles with their records from a record that has lost its article's id."""
    fields = {*ExchangeRecord.model_fields, *DiplomacyRecord.model_fields}
    lists = all(isinstance(value, list) for value in item.values())
    return bool(item) and lists and not fields & set(item)


def _with_kind(data: Any) -> Any:
    """A record made by hand may leave its kind unsaid where its fields tell."""
    if not isinstance(data, dict) or "kind" in data:
        return data
    talks = "transfers" not in data and any(key in data for key in _DIPLOMATIC)
    return {"kind": "diplomacy" if talks else "exchange", **data}


def _said(place: tuple[int | str, ...], message: str) -> str:
    """A field's path as a reader writes it, and what is wrong there."""
    path = field_path(place, kind_at=0)
    return f"{path or 'the record'}: {message}."
